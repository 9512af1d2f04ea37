"""The extractor of claims: every attribution of an article as a record."""

from collections.abc import Iterator
from typing import ClassVar

import attrs
from attrs import validators

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.cue_lexicon import CueLexicon, cue_lexicon
from crisiskit.extractors.claims.finder import find_attributions
from crisiskit.extractors.claims.manner import certainty_of, kind_of, moment_of
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.speakers import Speakers
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Claim, Moment, Participant
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import noun_phrase, span_of

__all__ = ["Claims"]


@attrs.frozen
class Claims:
    """Find who said, believed, feared or asked what.

    One record for each cue; outer ones only by default: of "she said he hopes to win"
    the claim is hers. Where no actor is known for the noun phrase of the source, one is made.

    Attributes:
        lexicon: The words of attribution; the list of the package if None.
        nested: Whether to give the claims inside other claims too. Which one an inner
            claim stands in is told by ``Findings.claims_over`` or by its spans.
    """

    produces: ClassVar[tuple[type, ...]] = (Actor, Claim)
    requires: ClassVar[tuple[type, ...]] = (Actor, Moment)

    lexicon: CueLexicon | None = None
    nested: bool = attrs.field(default=False, validator=validators.instance_of(bool))

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Actor | Claim]:
        """Yield the claims of one article in the order of their cues, then new actors."""
        lexicon = self.lexicon or cue_lexicon()
        passage = Passage(reading, lexicon)
        speakers = Speakers(passage, found)
        for attribution in find_attributions(passage, lexicon, nested=self.nested):
            yield _claim(attribution, passage, found, speakers)
        yield from speakers.made.values()


def _claim(
    attribution: Attribution,
    passage: Passage,
    found: Findings,
    speakers: Speakers,
) -> Claim:
    return Claim(
        speakers=tuple(speakers.of(attribution)),
        cue=attribution.cue,
        content=attribution.content,
        kind=kind_of(attribution, passage),
        polarity=attribution.polarity,
        certainty=certainty_of(attribution, passage),
        addressees=tuple(_addressees(attribution, found)),
        moment=moment_of(attribution, found),
        evidence=passage.evidence((attribution.cue, *attribution.content)),
        rule=attribution.rule,
        confidence=passage.lexicon.confidences.get(attribution.rule),
    )


def _addressees(attribution: Attribution, found: Findings) -> Iterator[Participant]:
    for head in attribution.addressees:
        known = found.participant_at(span_of(head))
        if known is not None:
            yield attrs.evolve(known, span=noun_phrase(head))
