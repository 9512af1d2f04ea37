"""What is being done about it: measures with their issuers and their life."""

from collections.abc import Iterator
from typing import ClassVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.measure import Measure, measures_of
from crisiskit.extractors.policies.merging import merged
from crisiskit.extractors.policies.parties import parties_of
from crisiskit.extractors.policies.stage import Told, told_stage
from crisiskit.model import Actor, Claim, Figure, Moment, Place, Policy, Span, Stage
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.sentence import Sentence
from crisiskit.nlp.syntax import noun_phrase, span_of, words_span
from crisiskit.ontology import Measure as FigureMeasure

__all__ = ["Policies"]


@attrs.frozen(kw_only=True)
class Policies:
    """Find measures that are named together with how far they have come."""

    produces: ClassVar[tuple[type, ...]] = (Policy,)
    requires: ClassVar[tuple[type, ...]] = (Actor, Claim, Moment, Place, Figure)

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Policy]:
        """Yield the policies of one article by first telling."""
        yield from merged(_told(reading, found))


def _told(reading: Reading, found: Findings) -> Iterator[tuple[str, Policy]]:
    """Yield each telling with the words it is known by."""
    for sentence in reading.sentences:
        if sentence.is_boilerplate:
            continue
        for measure in measures_of(iter(sentence.tokens)):
            told = told_stage(measure)
            if told is not None:
                yield measure.theme.lemma_.casefold(), _policy(measure, told, sentence, found)


def _policy(measure: Measure, told: Told, sentence: Sentence, found: Findings) -> Policy:
    parties = parties_of(measure, told, found)
    title = _title(measure)
    moment = _moment(told, measure, found)
    return Policy(
        kind=measure.kind,
        title=title,
        status=told.status,
        status_cue=span_of(told.cue),
        evidence=(sentence.span,),
        issuers=parties.issuers,
        requested_by=parties.requested_by,
        opposed_by=parties.opposed_by,
        targets=parties.targets,
        beneficiaries=parties.beneficiaries,
        stages=(Stage(status=told.status, span=span_of(told.cue), moment=moment),),
        moment=moment,
        amounts=_amounts(title, found),
        places=found.places_in(title),
        claims=_claims(measure, found),
        rule=f"{measure.kind}-{'act' if measure.is_act else 'noun'}",
    )


def _title(measure: Measure) -> Span:
    phrase = noun_phrase(measure.theme)
    if not measure.is_act:
        return phrase
    verb = span_of(measure.head)
    return Span(min(verb.start, phrase.start), max(verb.end, phrase.end))


def _moment(told: Told, measure: Measure, found: Findings) -> Moment | None:
    """Take the time that hangs on the verb of the step or on the measure itself."""
    for word in (told.cue, measure.head):
        for child in word.children:
            if child.dep_ in ("ccomp", "advcl", "parataxis", "conj"):
                continue
            moments = found.moments_in(words_span(child.subtree))
            dated = next((m for m in moments if m.tells_when and m.value), None)
            if dated is not None:
                return dated
    return None


def _amounts(title: Span, found: Findings) -> tuple[Figure, ...]:
    return tuple(f for f in found.figures_in(title) if f.measure == FigureMeasure.MONEY)


def _claims(measure: Measure, found: Findings) -> tuple[str, ...]:
    return tuple(claim.id for claim in found.claims_over(span_of(measure.head)))
