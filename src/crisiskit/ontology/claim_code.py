"""How something was said: kind, polarity and certainty of a claim."""

from enum import StrEnum

__all__ = ["Certainty", "ClaimKind", "Polarity"]


class ClaimKind(StrEnum):
    """Whose words carry the content."""

    DIRECT = "direct"  # only quoted words
    INDIRECT = "indirect"  # none quoted
    MIXED = "mixed"  # a quotation inside the reporter's words


class Polarity(StrEnum):
    """Whether source and cue affirm the content or turn it down."""

    POSITIVE = "positive"
    NEGATIVE = "negative"  # denied, doubted, rejected


class Certainty(StrEnum):
    """How sure the source is, by the cue and the content's modals."""

    CERTAIN = "certain"
    PROBABLE = "probable"  # believe, expect, likely
    POSSIBLE = "possible"  # hope, fear, may, if
