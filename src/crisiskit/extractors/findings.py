"""What the extractors before found: the one typed argument a later one reads."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
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

__all__ = ["FIELDS", "Findings"]

FIELDS: Mapping[type, str] = {
    Actor: "actors",
    Event: "events",
    Claim: "claims",
    Policy: "policies",
    Figure: "figures",
    Place: "places",
    Moment: "moments",
}
"""The field of findings and extractions that holds each kind of record."""

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

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """List the records of one kind."""
        return tuple(record for record in self._all() if isinstance(record, kind))

    def participant(self, span: Span, /) -> Participant | None:
        """Give the actor mentioned by exactly these words; None if they mention none.

        Pronouns that were resolved count as mentions.
        """
        actor = self._mentions.by_span.get(span)
        return None if actor is None else Participant(actor=actor, span=span)

    def participant_at(self, word: Span, /) -> Participant | None:
        """Give the actor of the shortest mention that holds *word*; None if none does.

        Ask with the head of a noun phrase: "leader" of "the leader of the gangs".
        """
        mention = self._mentions.by_offset.get(word.start)
        if mention is None or not mention.contains(word):
            return None
        return Participant(actor=self._mentions.by_span[mention], span=mention)

    def participants_in(self, span: Span, /) -> tuple[Participant, ...]:
        """List the actors mentioned inside a stretch, in text order, inner ones too."""
        return tuple(
            Participant(actor=self._mentions.by_span[mention], span=mention)
            for mention in _starting_in(span, self._mentions.ordered)
            if span.contains(mention)
        )

    def moments_in(self, span: Span, /) -> tuple[Moment, ...]:
        """List the times named inside a stretch, in text order."""
        return _inside(span, self.moments, self._starts_of_moments)

    def places_in(self, span: Span, /) -> tuple[Place, ...]:
        """List the places named inside a stretch, in text order."""
        return _inside(span, self.places, self._starts_of_places)

    def figures_in(self, span: Span, /) -> tuple[Figure, ...]:
        """List the figures inside a stretch, in text order."""
        return _inside(span, self.figures, self._starts_of_figures)

    def claims_over(self, word: Span, /) -> tuple[Claim, ...]:
        """List the claims whose content holds *word*, in text order."""
        starts, reach, claims = self._contents
        i = bisect_right(starts, word.start) - 1
        holding: dict[str, Claim] = {}
        while i >= 0 and reach[i] >= word.end:
            if any(part.contains(word) for part in claims[i].content):
                holding[claims[i].id] = claims[i]
            i -= 1
        return tuple(reversed(holding.values()))

    def _all(self) -> Iterator[Record]:
        for name in FIELDS.values():
            yield from getattr(self, name)

    @cached_property
    def _mentions(self) -> "_Mentions":
        return _mentions(_Same(self.actors))

    @cached_property
    def _starts_of_moments(self) -> list[int]:
        return [moment.span.start for moment in self.moments]

    @cached_property
    def _starts_of_places(self) -> list[int]:
        return [place.span.start for place in self.places]

    @cached_property
    def _starts_of_figures(self) -> list[int]:
        return [figure.span.start for figure in self.figures]

    @cached_property
    def _contents(self) -> tuple[list[int], list[int], list[Claim]]:
        """Order the pieces of the claims by start, with how far those so far reach."""
        pieces = [(part, claim) for claim in self.claims for part in claim.content]
        pieces.sort(key=lambda piece: (piece[0].start, piece[0].end))
        reach = list(accumulate((part.end for part, _ in pieces), max))
        return [part.start for part, _ in pieces], reach, [claim for _, claim in pieces]


@attrs.frozen(eq=False, slots=False)
class _Mentions:
    """Where the actors of an article are mentioned."""

    actors: tuple[Actor, ...]

    @cached_property
    def by_span(self) -> dict[Span, str]:
        return {span: actor.id for actor in self.actors for span in actor.mentions}

    @cached_property
    def by_offset(self) -> dict[int, Span]:
        """Index the shortest mention at every code point of the mentions."""
        ordered = sorted(self.by_span, key=lambda span: (span.start - span.end, span.start))
        return {at: span for span in ordered for at in range(span.start, span.end)}

    @cached_property
    def ordered(self) -> list[Span]:
        return sorted(self.by_span, key=lambda span: (span.start, span.end))


class _Same:
    """Actors that equal none but themselves: findings that grow keep them, and their index."""

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self.actors = actors

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.actors is self.actors

    def __hash__(self) -> int:
        return id(self.actors)


@lru_cache(maxsize=2)
def _mentions(same: _Same) -> _Mentions:
    return _Mentions(same.actors)


Spanned = TypeVar("Spanned", Moment, Place, Figure)


def _starting_in(span: Span, ordered: list[Span]) -> list[Span]:
    first = bisect_left(ordered, span.start, key=lambda inner: inner.start)
    last = bisect_left(ordered, span.end, key=lambda inner: inner.start)
    return ordered[first:last]


def _inside(
    span: Span, records: tuple[Spanned, ...], starts: Sequence[int]
) -> tuple[Spanned, ...]:
    """List the records inside *span*; *records* stand in text order, at these *starts*."""
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end, first)
    return tuple([record for record in records[first:last] if span.contains(record.span)])
