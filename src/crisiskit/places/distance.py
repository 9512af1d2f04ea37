"""How far apart two places are."""

import math

from crisiskit.places.entry import Entry

__all__ = ["kilometres"]

_DEGREE = 111.2  # kilometres


def kilometres(one: Entry, other: Entry) -> float:
    """Measure the distance on a flat map, good enough for what is near; infinite if unknown."""
    if one.latitude is None or other.latitude is None:
        return math.inf
    if one.longitude is None or other.longitude is None:
        return math.inf
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude + 180) % 360 - 180
    return _DEGREE * math.hypot(north, east * math.cos(math.radians(one.latitude)))
