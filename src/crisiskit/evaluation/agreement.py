"""When two values of a field are the same."""

import math

from crisiskit.model import Figure, Moment, Place, Span

__all__ = ["is_near", "same_amount", "same_days", "same_mention", "same_place"]

_EARTH_KM = 6371.0088  # mean radius, IUGG
_NEAR_KM = 161.0  # 100 miles, the usual bound of the geoparsing literature


def same_mention(gold: Span, pred: Span) -> bool:
    """Tell whether two spans name the same: one end in common, or half their length.

    "Sol" and "Prime Minister Ana Sol" do; "Peru" and "Peru's president" do not.
    """
    shared = min(gold.end, pred.end) - max(gold.start, pred.start)
    return shared > 0 and (gold.end == pred.end or 4 * shared >= len(gold) + len(pred))


def same_days(gold: Moment, pred: Moment) -> bool:
    """Tell whether two moments have the same value, or days in common.

    An open end reaches as far as needed; moments of which no day is known agree only by
    their value.
    """
    if gold.value is not None and gold.value == pred.value:
        return True
    bounds = (gold.earliest, gold.latest, pred.earliest, pred.latest)
    if not any(bounds[:2]) or not any(bounds[2:]):
        return False
    begins = [day for day in (gold.earliest, pred.earliest) if day is not None]
    ends = [day for day in (gold.latest, pred.latest) if day is not None]
    return not begins or not ends or max(begins) <= min(ends)


def same_place(gold: Place, pred: Place) -> bool:
    """Tell whether two places have a GeoNames id, words or their name in common."""
    if gold.geonames_id is not None and gold.geonames_id == pred.geonames_id:
        return True
    return gold.span.overlaps(pred.span) or gold.name.casefold() == pred.name.casefold()


def same_amount(gold: Figure, pred: Figure) -> bool:
    """Tell whether two figures are the same numbers of the same unit."""
    return (gold.low, gold.best, gold.high) == (pred.low, pred.best, pred.high) and (
        gold.unit == pred.unit
    )


def is_near(gold: tuple[float, float], pred: tuple[float, float]) -> bool:
    """Tell whether two points lie within 161 km; latitude and longitude are in degrees."""
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
