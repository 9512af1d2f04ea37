"""The countries and regions an article is about."""

import functools
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

import attrs

from crisiskit.places.countries import demonym_countries
from crisiskit.places.entry import Entry
from crisiskit.places.gazetteer import gazetteer

__all__ = ["Focus"]

_WORD = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?")
_DEMONYM = 0.5
_DOMAIN = 1.0
_SMOOTHING = 2.0  # mentions: an article that names one place once is not all about it
_AMERICAN_DOMAINS = frozenset({"gov", "edu", "mil"})


@attrs.frozen
class Focus:
    """How much of an article's evidence of place falls on each country and region.

    Attributes:
        countries: Weight by ISO 3166-1 alpha-3.
        regions: Weight by country and name of the first-level region.
    """

    countries: Mapping[str, float]
    regions: Mapping[tuple[str, str], float] = attrs.field(factory=dict)
    _total: float = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Add up the weights once."""
        object.__setattr__(self, "_total", sum(self.countries.values()) + _SMOOTHING)

    @classmethod
    def of_text(cls, text: str, url: str | None = None) -> "Focus":
        """Weigh the adjectives of nationality in a text, and the domain it comes from."""
        weights = dict(_adjectives(text))
        home = _country_of_domain(url) if url else None
        if home is not None:
            weights[home] = weights.get(home, 0.0) + _DOMAIN
        return cls(countries=weights)

    def with_places(self, places: Iterable[tuple[Entry, float]]) -> "Focus":
        """Add places with the weight of each."""
        countries = dict(self.countries)
        regions = dict(self.regions)
        for entry, weight in places:
            if entry.country is None:
                continue
            countries[entry.country] = countries.get(entry.country, 0.0) + weight
            if entry.admin1 is not None:
                region = entry.country, entry.admin1
                regions[region] = regions.get(region, 0.0) + weight
        return Focus(countries=countries, regions=regions)

    def country(self, entry: Entry) -> float:
        """Give the share, from 0 to 1, that falls on the entry's country."""
        if entry.country is None:
            return 0.0
        return self.countries.get(entry.country, 0.0) / self._total

    def region(self, entry: Entry) -> float:
        """Give the share, from 0 to 1, that falls on the entry's first-level region."""
        if entry.country is None or entry.admin1 is None:
            return 0.0
        return self.regions.get((entry.country, entry.admin1), 0.0) / self._total


@functools.lru_cache(maxsize=2)  # recognition and resolution ask for the same article
def _adjectives(text: str) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    for words in _WORD.findall(text):
        codes = demonym_countries(words) or demonym_countries(words.partition(" ")[0])
        for code in codes:
            weights[code] = weights.get(code, 0.0) + _DEMONYM / len(codes)
    return weights


def _country_of_domain(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # what urlsplit makes of "http://[": no address
        return None
    last = host.rpartition(".")[2]
    if last in _AMERICAN_DOMAINS:
        return "USA"
    return _domains().get(last)


@functools.cache
def _domains() -> dict[str, str]:
    table = gazetteer().table
    return {table.domain(code): code for code in table.countries}
