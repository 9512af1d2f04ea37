"""Which records of an extractor are fit to be kept, and in what order they stand."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from crisiskit.extractors.findings import FIELDS, Findings
from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Policy,
    Record,
)
from crisiskit.model.participants import participants_of
from crisiskit.model.spans import reach_of
from crisiskit.pipeline.changed import changed
from crisiskit.pipeline.log import Log
from crisiskit.pipeline.step import Step

__all__ = ["with_screened"]

_IDENTIFIED = (Actor, Event, Claim, Policy)


def with_screened(
    found: Findings, yielded: Iterable[Any], step: Step, article: Article, log: Log
) -> Findings:
    """Add what *step* yielded to what was found, in text order.

    What is no record of a kind the step says it produces, points outside the article
    or at actors there are none of, is left out, counted and reported. A record that is
    there already is left out silently.
    """
    records = [
        _signed(record, step) for record in _without_faults(yielded, found, step, article, log)
    ]
    fresh = list(_without_repetitions(records, found, step, log))
    changes = {}
    for kind, field in FIELDS.items():
        new = [record for record in fresh if type(record) is kind]
        if new:
            changes[field] = tuple(sorted((*getattr(found, field), *new), key=_place_in_text))
    return attrs.evolve(found, **changes) if changes else found


def _without_faults(
    yielded: Iterable[Any], found: Findings, step: Step, article: Article, log: Log
) -> list[Record]:
    items = list(yielded)
    actors = {actor.id for actor in (*found.actors, *_actors_of(items))}
    faults = [_fault(item, step, len(article.text), actors) for item in items]
    for fault, count in Counter(filter(None, faults)).items():
        noun = "1 record was" if count == 1 else f"{count} records were"
        log.add(step.name, f"{noun} left out: {fault}")
    return [item for item, fault in zip(items, faults, strict=True) if fault is None]


def _actors_of(items: Iterable[Any]) -> Iterator[Actor]:
    return (item for item in items if isinstance(item, Actor))


def _fault(item: Any, step: Step, length: int, actors: set[str]) -> str | None:
    if type(item) not in FIELDS:
        return f"expected a record, got a {type(item).__name__}"
    if type(item) not in step.extractor.produces:
        return f"{type(item).__name__} is not among what the extractor says it produces"
    if reach_of(item) > length:
        return f"a span ends outside the article of {length} code points"
    if any(participant.actor not in actors for participant in participants_of(item)):
        return "a participant is no actor that was found"
    return None


def _signed(record: Record, step: Step) -> Record:
    """Note who found the record, unless it says so; figures, places and moments cannot."""
    if not isinstance(record, _IDENTIFIED) or record.extractor is not None:
        return record
    return changed(record, extractor=step.name)


def _without_repetitions(
    records: Iterable[Record], found: Findings, step: Step, log: Log
) -> Iterator[Record]:
    seen: dict[object, Record] = {
        _identity(record): record
        for kind, field in FIELDS.items()
        if kind in step.extractor.produces
        for record in getattr(found, field)
    }
    for record in records:
        identity = _identity(record)
        known = seen.get(identity)
        if known is None:
            seen[identity] = record
            yield record
        elif _content(known) != _content(record):
            log.add(step.name, f"1 record was left out: another one has the id {record.id!r}")  # type: ignore[union-attr] # only those with an id can differ


def _identity(record: Record) -> object:
    return getattr(record, "id", record)


def _content(record: Record) -> Record:
    if isinstance(record, _IDENTIFIED):
        return attrs.evolve(record, extractor=None, rule=None, confidence=None)
    return record


def _place_in_text(record: Record) -> tuple[float, ...]:
    """Give the sort key: where the record is first told, then where its words stand."""
    if isinstance(record, Actor):
        first = min(record.mentions, default=None)
        return (first.start, first.end) if first else (float("inf"),)
    if isinstance(record, Event):
        words = record.trigger or record.evidence[0]
    elif isinstance(record, Claim):
        words = min(record.content)
    elif isinstance(record, Policy):
        words = record.title
    else:
        return (record.span.start, record.span.end)
    return (record.evidence[0].start, words.start, words.end)
