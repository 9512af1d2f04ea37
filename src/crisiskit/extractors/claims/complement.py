"""What completes a cue."""

import attrs

from crisiskit.model import Span
from crisiskit.nlp.doc import Token

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
