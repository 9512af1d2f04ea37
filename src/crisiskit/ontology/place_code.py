"""Kinds of place."""

from enum import StrEnum

__all__ = ["PlaceKind"]


class PlaceKind(StrEnum):
    """What sort of place a name stands for."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    FEATURE = "feature"
    CONTINENT = "continent"
    AREA = "area"
