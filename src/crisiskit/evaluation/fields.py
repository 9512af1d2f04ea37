"""How one field of a paired record is compared."""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from crisiskit.evaluation.score import Score
from crisiskit.model import Figure, Moment, Participant, Place, Span

__all__ = [
    "Field",
    "Pairing",
    "amounts",
    "days",
    "mentions",
    "near",
    "overlapping",
    "participants",
    "places",
    "same",
    "same_mention",
    "same_set",
]

_EARTH_KM = 6371.0088  # mean radius, IUGG
_NEAR_KM = 161.0  # 100 miles, the usual bound of the geoparsing literature


@attrs.frozen
class Pairing:
    """Which predicted actor is which gold actor.

    Attributes:
        gold_of: Gold actor's id by the predicted actor's id.
    """

    gold_of: Mapping[str, str]

    def agrees(self, gold: Participant, pred: Participant) -> bool:
        """Tell whether two participants are one: the same actor, or the same words."""
        if self.gold_of.get(pred.actor) == gold.actor:
            return True
        return gold.span is not None and pred.span is not None and gold.span.overlaps(pred.span)


# Records of all kinds pass through here, told apart by the table of layers alone.
Field = Callable[[Any, Any, Pairing], Score]
"""Compare one field of a gold and a predicted record."""


def same(name: str) -> Field:
    """Compare a single value; None is no value, on either side."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        wanted, given = getattr(gold, name), getattr(pred, name)
        hit = wanted is not None and wanted == given
        return Score(int(hit), int(given is not None), int(wanted is not None))

    return compare


def same_set(name: str) -> Field:
    """Compare a tuple of values, order aside."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        wanted, given = set(getattr(gold, name)), set(getattr(pred, name))
        return Score(len(wanted & given), len(given), len(wanted))

    return compare


def overlapping(name: str) -> Field:
    """Compare a span, or None; one shared code point is enough."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        return _count(_some(getattr(gold, name)), _some(getattr(pred, name)), Span.overlaps)

    return compare


def mentions() -> Field:
    """Compare the mentions of an actor."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        return _count(gold.mentions, pred.mentions, same_mention)

    return compare


def same_mention(gold: Span, pred: Span) -> bool:
    """Tell whether two spans name the same: one end in common, or half their length.

    "Sol" and "Prime Minister Ana Sol" do; "Peru" and "Peru's president" do not.
    """
    shared = min(gold.end, pred.end) - max(gold.start, pred.start)
    return shared > 0 and (gold.end == pred.end or 4 * shared >= len(gold) + len(pred))


def participants(name: str) -> Field:
    """Compare the actors in a role."""

    def compare(gold: Any, pred: Any, pairing: Pairing) -> Score:
        wanted, given = _each_once(getattr(gold, name)), _each_once(getattr(pred, name))
        return _count(wanted, given, pairing.agrees)

    return compare


def days(name: str) -> Field:
    """Compare a moment: the same value, or days in common."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        return _count(_some(getattr(gold, name)), _some(getattr(pred, name)), _same_days)

    return compare


def places(name: str) -> Field:
    """Compare places: the same words, name or GeoNames id."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        return _count(getattr(gold, name), getattr(pred, name), _same_place)

    return compare


def amounts(name: str) -> Field:
    """Compare figures by number and unit."""

    def compare(gold: Any, pred: Any, _: Pairing) -> Score:
        return _count(getattr(gold, name), getattr(pred, name), _same_amount)

    return compare


def near() -> Field:
    """Compare coordinates: within 161 km is right."""

    def compare(gold: Place, pred: Place, _: Pairing) -> Score:
        return _count(_located(gold), _located(pred), _within_reach)

    return compare


def _some(value: Any) -> tuple[Any, ...]:
    return () if value is None else (value,)


def _each_once(items: Iterable[Participant]) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for item in items:
        first.setdefault(item.actor, item)
    return tuple(first.values())


def _count(
    gold: Iterable[Any], pred: Iterable[Any], agrees: Callable[[Any, Any], bool]
) -> Score:
    """Count agreements one to one, each gold item taking the first that agrees."""
    wanted, given = tuple(gold), tuple(pred)
    left = list(given)
    for item in wanted:
        match = next((i for i, other in enumerate(left) if agrees(item, other)), None)
        if match is not None:
            del left[match]
    return Score(len(given) - len(left), len(given), len(wanted))


def _same_days(gold: Moment, pred: Moment) -> bool:
    if gold.value is not None and gold.value == pred.value:
        return True
    bounds = (gold.earliest, gold.latest, pred.earliest, pred.latest)
    if not any(bounds[:2]) or not any(bounds[2:]):
        return False
    begins = [day for day in (gold.earliest, pred.earliest) if day is not None]
    ends = [day for day in (gold.latest, pred.latest) if day is not None]
    return not begins or not ends or max(begins) <= min(ends)


def _same_place(gold: Place, pred: Place) -> bool:
    if gold.geonames_id is not None and gold.geonames_id == pred.geonames_id:
        return True
    return gold.span.overlaps(pred.span) or gold.name.casefold() == pred.name.casefold()


def _same_amount(gold: Figure, pred: Figure) -> bool:
    return (gold.low, gold.best, gold.high) == (pred.low, pred.best, pred.high) and (
        gold.unit == pred.unit
    )


def _located(place: Place) -> tuple[tuple[float, float], ...]:
    if place.latitude is None or place.longitude is None:
        return ()
    return ((place.latitude, place.longitude),)


def _within_reach(gold: tuple[float, float], pred: tuple[float, float]) -> bool:
    return _kilometres(gold, pred) <= _NEAR_KM


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Measure the great circle between two points in degrees (haversine)."""
    (south, west), (north, east) = map(_radians, (one, other))
    chord = (
        math.sin((north - south) / 2) ** 2
        + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(chord)))


def _radians(point: tuple[float, float]) -> tuple[float, float]:
    return math.radians(point[0]), math.radians(point[1])
