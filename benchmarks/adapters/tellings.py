"""The tellings of events, which an extraction joins into one record a happening."""

from collections.abc import Iterator
from functools import cache

import attrs

from crisiskit import Pipeline
from crisiskit.extractors.events import Events
from crisiskit.extractors.events.account import Account
from crisiskit.extractors.findings import Findings
from crisiskit.model import Event, Extraction, Place, Span
from crisiskit.nlp.reading import Reading

__all__ = ["Telling", "tellings"]


@attrs.frozen(kw_only=True)
class Telling:
    """Words that tell an event.

    Attributes:
        event: The event.
        rule: The frame that fired.
        type: The type it came to.
        trigger: The words that name the act.
        evidence: The sentence.
        parties: Which words stand for an ``actor`` or ``recipient``.
        places: The places that hang on the words.
    """

    event: Event
    rule: str
    type: str
    trigger: Span
    evidence: Span
    parties: tuple[tuple[str, Span], ...]
    places: tuple[Place, ...]


def tellings(extraction: Extraction) -> Iterator[Telling]:
    """Give the tellings of each event, as ``crisiskit explain`` does; the text is parsed once more.

    An event that is not found so, having come from elsewhere, is its own only telling.
    """
    reading = Reading(extraction.article, _pipeline().nlp)
    findings = Findings(
        actors=extraction.actors,
        claims=extraction.claims,
        figures=extraction.figures,
        places=extraction.places,
        moments=extraction.moments,
    )
    for event in extraction.events:
        accounts = Events().explain(reading, findings, event)
        yield from (_of_account(event, account) for account in accounts)
        if not accounts and event.trigger is not None:
            yield _of_event(event, event.trigger)


@cache
def _pipeline() -> Pipeline:
    return Pipeline()


def _of_account(event: Event, account: Account) -> Telling:
    fillings = ((each.part, each.span) for each in account.fillings)
    return Telling(
        event=event,
        rule=account.rule,
        type=account.type,
        trigger=account.trigger,
        evidence=account.evidence,
        parties=tuple(pair for pair in fillings if pair[0] in ("actor", "recipient")),
        places=account.places,
    )


def _of_event(event: Event, trigger: Span) -> Telling:
    sides = (("actor", event.actors), ("recipient", event.recipients))
    return Telling(
        event=event,
        rule=event.rule or event.type,
        type=event.type,
        trigger=trigger,
        evidence=event.evidence[0],
        parties=tuple((part, p.span) for part, side in sides for p in side if p.span),
        places=event.places,
    )
