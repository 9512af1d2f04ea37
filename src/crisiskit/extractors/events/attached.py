"""What hangs on the words of one event."""

from collections.abc import Iterable

import attrs

from crisiskit.extractors.events.place_words import place_words
from crisiskit.model import Figure, Moment, Place

__all__ = ["Attached", "by_size"]


@attrs.define(kw_only=True, eq=False)
class Attached:
    """What hangs on the words of one event, in text order.

    Attributes:
        moments: Times of its clause.
        places: Places of its clause.
        figures: Numbers that measure it.
        likely: The only place its sentence names, where none hangs on its words.
    """

    moments: list[Moment] = attrs.field(factory=list)
    places: list[Place] = attrs.field(factory=list)
    figures: list[Figure] = attrs.field(factory=list)
    likely: list[Place] = attrs.field(factory=list)

    def places_by_size(self) -> tuple[Place, ...]:
        """List the places, most specific first; each name once."""
        by_name = {place.name: place for place in reversed(self.places)}
        ordered = sorted(by_name.values(), key=lambda place: place.span)
        return tuple(sorted(ordered, key=_rank))


def by_size(places: Iterable[Place]) -> tuple[Place, ...]:
    """Put the most specific places first, those of other countries than the first last.

    Places of one kind stay in order; stretches over several countries follow countries.
    """
    told = tuple(places)
    country = next((place.country for place in told if place.country is not None), None)
    return tuple(
        sorted(told, key=lambda place: (place.country not in (country, None), _rank(place)))
    )


def _rank(place: Place) -> int:
    kinds = place_words().kinds
    if (
        place.kind is None and place.country is not None
    ):  # a name unknown but for what it lies in
        return 0
    if place.kind == "area" and place.country is None:  # "the Caribbean"
        return kinds.index("continent")
    return kinds.index(place.kind) if place.kind in kinds else len(kinds)
