"""What event data sets ask of an event beyond its record: who is armed, how many died."""

from collections.abc import Iterable

from crisiskit.model import Actor, Event, Figure, Place
from crisiskit.ontology import (
    ActorKind,
    EventStatus,
    Measure,
    PlaceKind,
    Precision,
    Sector,
    country_codes,
)

__all__ = [
    "HAPPENED",
    "country_name",
    "is_armed",
    "is_civilian",
    "is_exact_place",
    "is_state",
    "precision_level",
    "toll",
]

HAPPENED = (EventStatus.OCCURRED, EventStatus.ONGOING)
"""Status of the events that data sets of what happened hold."""

_ARMED = {Sector.MIL, Sector.COP, Sector.SPY, Sector.REB, Sector.PRM, Sector.UAF}
_STATE = {Sector.MIL, Sector.COP, Sector.SPY, Sector.GOV}
_EXACT = (PlaceKind.CITY, PlaceKind.DISTRICT, PlaceKind.FEATURE)
_DAY = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY)
_LEVELS = ((_DAY, 1), ((Precision.WEEKEND,), 2), ((Precision.WEEK,), 3))


def is_state(actor: Actor) -> bool:
    """Tell whether an actor is a state or one of its forces."""
    return actor.kind is ActorKind.COUNTRY or not _STATE.isdisjoint(actor.sectors)


def is_armed(actor: Actor) -> bool:
    """Tell whether an actor bears arms; a state does, by its forces."""
    return is_state(actor) or not _ARMED.isdisjoint(actor.sectors)


def is_civilian(actor: Actor) -> bool:
    """Tell whether something says what an actor is, and nothing says that it is armed."""
    is_known = any(sector not in (Sector.UNK, Sector.PRE) for sector in actor.sectors)
    return is_known and not is_armed(actor)


def toll(event: Event, measure: Measure = Measure.KILLED) -> Figure | None:
    """Give the first whole figure of a measure; parts would be counted twice."""
    found = [figure for figure in event.figures if figure.measure == measure]
    whole: Iterable[Figure] = (figure for figure in found if figure.part_of is None)
    return next(iter([*whole, *found]), None)


def is_exact_place(place: Place) -> bool:
    """Tell a town, a part of one or a spot from a region."""
    return place.kind in _EXACT


def precision_level(event: Event) -> int | None:
    """Grade how well the time is known: 1 day, 2 days, 3 week, 4 month, 5 longer; None unknown."""
    precision = event.moment.precision if event.moment else None
    if precision is None:
        return None
    for units, level in _LEVELS:
        if precision in units:
            return level
    return 4 if precision is Precision.MONTH else 5


def country_name(code: str | None) -> str | None:
    """Give the English name of a country; the code itself if it is no country's."""
    codes = country_codes(code)
    return codes.name if codes else code
