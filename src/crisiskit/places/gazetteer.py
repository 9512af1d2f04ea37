"""All places known: the GeoNames table and the word lists, looked up by any name."""

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import attrs

from crisiskit.lexicons import load
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.entry import Entry
from crisiskit.places.name_key import fold
from crisiskit.places.table import Table

__all__ = ["Gazetteer", "gazetteer", "lookup"]

_GROUPS = {
    "continents": PlaceKind.CONTINENT,
    "countries": PlaceKind.COUNTRY,
    "areas": PlaceKind.AREA,
    "features": PlaceKind.FEATURE,
    "quarters": PlaceKind.DISTRICT,
    "counties": PlaceKind.DISTRICT,
}
_LONGEST = 120  # code points; no name is longer
_SHORT = 3  # code points; a name in capitals of no more is an acronym, and no town
_ACRONYM = 5  # code points; a longer name in capitals is a name in capitals


@functools.cache
def gazetteer() -> "Gazetteer":
    """Give the embedded gazetteer; read from disk the first time."""
    payload = (resources.files("crisiskit.places") / "gazetteer.bin").read_bytes()
    return Gazetteer(
        table=Table.from_bytes(payload),
        features=load("places_features"),
        countries=load("demonyms")["countries"],
        spellings=load("places_spellings"),
    )


@functools.lru_cache(maxsize=4096)
def lookup(name: str) -> tuple[Entry, ...]:
    """List what a name may mean, the best known first; () if it is no place we know.

    Case counts only for short names in capitals: "US" is a country, "us" is not.

    Examples:
        >>> [(place.country, place.admin1) for place in lookup("Goma")]
        [('COD', 'North Kivu'), ('PHL', 'Davao Region')]
    """
    return gazetteer().lookup(name)


@attrs.frozen(kw_only=True)
class Gazetteer:
    """The places of one table, one list of features and one list of country names.

    Attributes:
        table: Countries, regions and towns.
        features: What the table does not hold; the form of ``places_features.toml``.
        countries: Names by ISO 3166-1 alpha-3; the form of ``demonyms.toml``.
        spellings: Other names of places of the table; the form of ``places_spellings.toml``.
    """

    table: Table
    features: Mapping[str, Any]
    countries: Mapping[str, Mapping[str, Any]]
    spellings: Mapping[str, Any]
    _listed: Mapping[str, tuple[Entry, ...]] = attrs.field(init=False, repr=False)
    _acronyms: frozenset[str] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the listed features and the other names of countries."""
        listed: dict[str, list[Entry]] = defaultdict(list)
        for name, entry in (*self._features(), *self._country_names(), *self._respelled()):
            if entry not in listed[fold(name)]:
                listed[fold(name)].append(entry)
        index = {key: tuple(entries) for key, entries in listed.items()}
        object.__setattr__(self, "_listed", index)
        object.__setattr__(self, "_acronyms", frozenset(self._short_names()))

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """List what a name may mean, the best known first."""
        key = fold(name) if len(name) <= _LONGEST else ""
        if not key:
            return ()
        letters = name.replace(".", "").replace(" ", "")
        acronym = key in self._acronyms and not letters.isupper()
        listed = () if acronym else self._listed.get(key, ())
        if letters.isupper() and len(letters) <= _SHORT:
            return listed
        if acronym and name.islower():
            return ()
        known = {entry.geonames_id for entry in listed}
        found = [self.table.entry(row, alternate=alt) for row, alt in self.table.rows(key)]
        places = [*listed, *(entry for entry in found if entry.geonames_id not in known)]
        return tuple(sorted(places, key=_prominence))

    def country(self, code: str) -> Entry | None:
        """Give a country by its ISO 3166-1 alpha-3 code; None if there is none."""
        if code not in self.table.countries:
            return None
        return self.table.entry(self.table.countries.index(code))

    def _features(self) -> Iterator[tuple[str, Entry]]:
        for group, kind in _GROUPS.items():
            for name, facts in self.features.get(group, {}).items():
                latitude, longitude = facts["at"]
                entry = Entry(
                    name=name,
                    kind=kind,
                    country=facts.get("country"),
                    admin1=facts.get("admin1"),
                    latitude=latitude,
                    longitude=longitude,
                    population=facts.get("people", 0),
                )
                for each in (name, *facts.get("names", ())):
                    yield each, entry

    def _country_names(self) -> Iterator[tuple[str, Entry]]:
        for code, facts in self.countries.items():
            entry = self.country(code)
            if entry is not None:
                people = frozenset(facts.get("demonyms", ()))
                names = (facts["name"], *facts.get("aliases", ()), *facts.get("ambiguous", ()))
                for name in names:
                    if name not in people:
                        yield name, entry

    def _respelled(self) -> Iterator[tuple[str, Entry]]:
        for country, names in self.spellings.items():
            if country in self.table.countries:
                for spelling, target in names.items():
                    name, _, region = target.partition(", ")
                    for row, alternate in self.table.rows(fold(name)):
                        entry = self.table.entry(row)
                        here = entry.country == country and region in {"", entry.admin1}
                        if here and not alternate:
                            yield spelling, entry

    def _short_names(self) -> Iterator[str]:
        """Give the folded names that are written in capitals and may be a word in small ones."""
        aliases = (facts.get("aliases", ()) for facts in self.countries.values())
        respelled = (names for names in self.spellings.values() if isinstance(names, Mapping))
        for group in (*aliases, *respelled):
            for name in group:
                if len(name.replace(".", "")) <= _ACRONYM and name.isupper():
                    yield fold(name)


def _prominence(entry: Entry) -> tuple[int, bool, bool, int, int]:
    rank = 0 if entry.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT} else 1
    return rank, not entry.capital, entry.alternate, -entry.population, entry.geonames_id or 0
