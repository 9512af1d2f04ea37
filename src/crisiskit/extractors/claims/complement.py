"""What completes a cue."""

import attrs
from spacy.tokens import Token

from crisiskit.model import Span

__all__ = ["Complement"]


@attrs.frozen(kw_only=True)
class Complement:
    """What completes a cue.

    Attributes:
        content: Its stretches.
        rule: Stable name of the shape.
        words: Further words of the cue, a preposition for instance.
        addressees: Heads of the nouns spoken to.
    """

    content: tuple[Span, ...]
    rule: str
    words: tuple[Token, ...] = ()
    addressees: tuple[Token, ...] = ()
