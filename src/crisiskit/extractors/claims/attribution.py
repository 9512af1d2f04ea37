"""An attribution as tokens, before it becomes a claim."""

import attrs

from crisiskit.extractors.claims.source import Source
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.ontology.claim_code import Certainty, Polarity

__all__ = ["Attribution"]


@attrs.frozen(kw_only=True, eq=False)
class Attribution:
    """Source, cue and content in one place of the text.

    Attributes:
        cue: Words of the cue; its span covers them all.
        head: The word the cue hangs on.
        content: Stretches of the text, in text order.
        rule: Stable name of the shape.
        sources: Noun phrases that speak; empty if nobody is named.
        addressees: Heads of the noun phrases spoken to.
        certainty: As the cue makes it.
        polarity: As the cue makes it.
    """

    cue: Span
    head: Token
    content: tuple[Span, ...]
    rule: str
    sources: tuple[Source, ...] = ()
    addressees: tuple[Token, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
