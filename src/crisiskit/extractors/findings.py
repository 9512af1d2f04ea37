"""What the extractors before found: the one typed argument a later one reads."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs

from crisiskit.model import (
    Actor,
    Claim,
    Event,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
    Record,
    Span,
)

__all__ = ["Findings"]

Kind = TypeVar("Kind", Actor, Event, Claim, Policy, Figure, Place, Moment)


@attrs.frozen(kw_only=True)
class Findings:
    """The records found so far in one article, in text order within each kind.

    Attributes:
        actors: Filled once an extractor that produces Actor has run; so the others.
        events: See *actors*.
        claims: See *actors*.
        policies: See *actors*.
        figures: See *actors*.
        places: See *actors*.
        moments: See *actors*.
    """

    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    policies: tuple[Policy, ...] = ()
    figures: tuple[Figure, ...] = ()
    places: tuple[Place, ...] = ()
    moments: tuple[Moment, ...] = ()
    _by_span: dict[Span, str] = attrs.field(init=False, eq=False, repr=False)
    _by_offset: dict[int, Span] = attrs.field(init=False, eq=False, repr=False)
    _mentions: list[Span] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the mentions of the actors by their span and by every code point."""
        by_span = {span: actor.id for actor in self.actors for span in actor.mentions}
        longest_first = sorted(by_span, key=lambda span: (span.start - span.end, span.start))
        by_offset = {at: span for span in longest_first for at in range(span.start, span.end)}
        object.__setattr__(self, "_by_span", by_span)
        object.__setattr__(self, "_by_offset", by_offset)
        ordered = sorted(by_span, key=lambda span: (span.start, span.end))
        object.__setattr__(self, "_mentions", ordered)

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """List the records of one kind."""
        return tuple(record for record in self._all() if isinstance(record, kind))

    def participant(self, span: Span, /) -> Participant | None:
        """Give the actor mentioned by exactly these words; None if they mention none.

        Pronouns that were resolved count as mentions.
        """
        actor = self._by_span.get(span)
        return None if actor is None else Participant(actor=actor, span=span)

    def participant_at(self, word: Span, /) -> Participant | None:
        """Give the actor of the shortest mention that holds *word*; None if none does.

        Ask with the head of a noun phrase: "leader" of "the leader of the gangs".
        """
        mention = self._by_offset.get(word.start)
        if mention is None or not mention.contains(word):
            return None
        return Participant(actor=self._by_span[mention], span=mention)

    def participants_in(self, span: Span, /) -> tuple[Participant, ...]:
        """List the actors mentioned inside a stretch, in text order, inner ones too."""
        return tuple(
            Participant(actor=self._by_span[mention], span=mention)
            for mention in _starting_in(span, self._mentions)
            if span.contains(mention)
        )

    def moments_in(self, span: Span, /) -> tuple[Moment, ...]:
        """List the times named inside a stretch, in text order."""
        return _inside(span, self.moments)

    def places_in(self, span: Span, /) -> tuple[Place, ...]:
        """List the places named inside a stretch, in text order."""
        return _inside(span, self.places)

    def figures_in(self, span: Span, /) -> tuple[Figure, ...]:
        """List the figures inside a stretch, in text order."""
        return _inside(span, self.figures)

    def with_records(self, records: Iterable[Record]) -> "Findings":
        """Make findings that hold *records* too."""
        grown: dict[str, list[Record]] = {}
        for record in records:
            grown.setdefault(_FIELDS[type(record)], []).append(record)
        changes = {name: (*getattr(self, name), *new) for name, new in grown.items()}
        return attrs.evolve(self, **changes) if changes else self

    def _all(self) -> Iterator[Record]:
        for name in _FIELDS.values():
            yield from getattr(self, name)


_FIELDS: dict[type, str] = {
    Actor: "actors",
    Event: "events",
    Claim: "claims",
    Policy: "policies",
    Figure: "figures",
    Place: "places",
    Moment: "moments",
}


Spanned = TypeVar("Spanned", Moment, Place, Figure)


def _starting_in(span: Span, ordered: list[Span]) -> list[Span]:
    first = bisect_left(ordered, span.start, key=lambda inner: inner.start)
    last = bisect_left(ordered, span.end, key=lambda inner: inner.start)
    return ordered[first:last]


def _inside(span: Span, records: tuple[Spanned, ...]) -> tuple[Spanned, ...]:
    """List the records inside *span*; *records* stand in text order."""
    first = bisect_left(records, span.start, key=lambda record: record.span.start)
    last = bisect_left(records, span.end, key=lambda record: record.span.start)
    return tuple(record for record in records[first:last] if span.contains(record.span))
