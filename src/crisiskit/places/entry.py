"""A place of the gazetteer."""

import attrs

from crisiskit.ontology.place_code import PlaceKind

__all__ = ["Entry"]


@attrs.frozen(kw_only=True, cache_hash=True)  # they are counted and looked up by the thousand
class Entry:
    """One place as the gazetteer knows it.

    Attributes:
        name: Its usual English name.
        kind: What sort of place it is.
        country: ISO 3166-1 alpha-3; None if it lies in several countries or in none.
        admin1: Name of the first-level region it lies in; None if unknown. A region
            names itself.
        latitude: Degrees north, WGS 84; None where the tables have no point.
        longitude: Degrees east, WGS 84; None where the tables have no point.
        geonames_id: Id in GeoNames; None for places of our own lists.
        population: People; 0 if unknown. Of a region, those of its towns.
        capital: Whether it is the capital of its country.
        alternate: Whether it was found under another name than its usual one.
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    population: int = 0
    capital: bool = False
    alternate: bool = False
