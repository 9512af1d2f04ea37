"""How one event of an extraction came about."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from crisiskit.extractors.events.account import Account
from crisiskit.extractors.findings import Findings
from crisiskit.model import Claim, Event, Extraction, Policy, Producer
from crisiskit.nlp.reading import Reading
from crisiskit.pipeline.step import Step

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Language

__all__ = ["Explanation", "explanation_of"]


@attrs.frozen(kw_only=True)
class Explanation:
    """How an event came about.

    Attributes:
        extraction: The extraction that holds it.
        event: The event.
        accounts: What made each of its tellings, in text order; empty if reading the
            article again did not find the event.
        claims: The claims that report it.
        policies: The policies told in one of its sentences.
        notes: How it was worked out, and what stood in the way.
    """

    extraction: Extraction
    event: Event
    accounts: tuple[Account, ...]
    claims: tuple[Claim, ...]
    policies: tuple[Policy, ...]
    notes: tuple[str, ...]


def explanation_of(
    extraction: Extraction,
    event: Event,
    step: Step | None,
    producer: Producer,
    nlp: "Language",
) -> Explanation:
    """Explain *event* with the extractor of *step*, as far as it can."""
    accounts: tuple[Account, ...] = ()
    notes = list(_differences(extraction.producer, producer))
    explain = getattr(step.extractor, "explain", None) if step is not None else None
    if explain is None:
        name = event.extractor or "a person"
        notes.append(f"found by {name}, which gives no account of its steps")
    else:
        reading = Reading(extraction.article, nlp)
        accounts = tuple(explain(reading, _findings(extraction), event))
        notes.insert(0, "the text of the article was read again, with the extraction's records")
        if not accounts:
            notes.append("reading it again did not find this event: was it made otherwise?")
    return Explanation(
        extraction=extraction,
        event=event,
        accounts=accounts,
        claims=tuple(claim for claim in extraction.claims if claim.id in event.claims),
        policies=tuple(_beside(event, extraction.policies)),
        notes=tuple(notes),
    )


def _findings(extraction: Extraction) -> Findings:
    return Findings(
        actors=extraction.actors,
        claims=extraction.claims,
        figures=extraction.figures,
        places=extraction.places,
        moments=extraction.moments,
    )


def _beside(event: Event, policies: Iterable[Policy]) -> Iterator[Policy]:
    told = set(event.evidence)
    for policy in policies:
        if not told.isdisjoint(policy.evidence):
            yield policy


def _differences(then: Producer | None, now: Producer) -> Iterator[str]:
    """Say what differs between what made an extraction and what explains it."""
    if then is None:
        yield "the extraction does not say what made it"
        return
    for name in ("version", "model"):
        was, is_now = getattr(then, name), getattr(now, name)
        if was != is_now:
            yield f"made with {name} {was}, explained with {is_now}"
    for name in sorted({*then.digests, *now.digests}):
        was, is_now = then.digests.get(name), now.digests.get(name)
        if was != is_now:
            yield f"made with {name} {was or 'none'}, explained with {is_now or 'none'}"
