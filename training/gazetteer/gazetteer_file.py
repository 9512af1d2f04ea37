"""Pack rows into the file that ``crisiskit.places.table`` reads."""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence

from geonames_tables import CITY, COUNTRY, REGION, Country, Row

from crisiskit.places.name_key import fold
from crisiskit.places.table import ALTERNATE, MAGIC, NO_ADMIN1, NO_POINT, NONE, SECTIONS

__all__ = ["packed"]

Columns = dict[str, "array[int]"]


def packed(
    countries: Iterable[Country], places: Iterable[Row], centres: dict[str, list[float]]
) -> bytes:
    """Give the file's bytes.

    Args:
        countries: The countries, in any order.
        places: Regions, towns and districts, in any order.
        centres: Latitude and longitude of each country by its alpha-3 code.
    """
    states = sorted(countries, key=lambda country: country.iso3)
    number = {country.iso2: row for row, country in enumerate(states)}
    rows = [_country_row(country, centres[country.iso3]) for country in states]
    inside = (place for place in places if place.country in number)
    rows += sorted(
        inside,
        key=lambda row: (row.kind != REGION, number[row.country], row.region, row.geonames_id),
    )
    columns = _facts(rows, number) | _names(rows) | _states(states, rows)
    return _bytes(columns)


def _bytes(columns: Columns) -> bytes:
    bodies = [_little_endian(columns[name], code) for name, code in SECTIONS.items()]
    sizes = array("I", map(len, bodies))
    return MAGIC + _little_endian(sizes, "I") + b"".join(bodies)


def _little_endian(column: "array[int]", code: str) -> bytes:
    if column.typecode != code:
        msg = f"expected a column of {code!r}, got one of {column.typecode!r}"
        raise TypeError(msg)
    if sys.byteorder == "big":
        column = array(code, column)
        column.byteswap()
    return column.tobytes()


def _country_row(country: Country, centre: Sequence[float]) -> Row:
    return Row(
        kind=COUNTRY,
        name=country.name,
        country=country.iso2,
        geonames_id=country.geonames_id,
        latitude=centre[0],
        longitude=centre[1],
        population=country.population,
    )


def _facts(rows: Sequence[Row], number: dict[str, int]) -> Columns:
    region_row = {row.region: i for i, row in enumerate(rows) if row.kind == REGION}
    return {
        "kind": array("B", (row.kind for row in rows)),
        "country": array("B", (number[row.country] for row in rows)),
        "admin1": array("H", (region_row.get(row.region, NO_ADMIN1) for row in rows)),
        "latitude": array("i", (_milli(row.latitude) for row in rows)),
        "longitude": array("i", (_milli(row.longitude) for row in rows)),
        "population": array("I", (_rounded(row.population) for row in rows)),
        "geonames_id": array("I", (row.geonames_id for row in rows)),
    }


def _milli(degrees: float | None) -> int:
    return NO_POINT if degrees is None else round(degrees * 1000)


def _rounded(people: int) -> int:
    """Keep two digits: enough for a prior, and it packs well."""
    return int(round(people, -max(0, len(str(people)) - 2)))


def _names(rows: Sequence[Row]) -> Columns:
    """Sort all names, number them, and say which rows each may mean."""
    meant = _meanings(rows)
    keys = sorted(meant)
    number = {key: place for place, key in enumerate(keys)}
    postings, starts = array("I"), array("I", [0])
    for key in keys:
        postings.extend(row | flag for row, flag in sorted(meant[key].items()))
        starts.append(len(postings))
    spelled = [(i, row.name) for i, row in enumerate(rows) if _key(row).title() != row.name]
    key_bytes, key_starts = _blob(keys)
    spelling_bytes, spelling_starts = _blob(name for _, name in spelled)
    return {
        "key": array("I", (number[_key(row)] for row in rows)),
        "posting_start": starts,
        "posting": postings,
        "key_start": key_starts,
        "key_bytes": key_bytes,
        "spelled_row": array("I", (i for i, _ in spelled)),
        "spelling_start": spelling_starts,
        "spelling_bytes": spelling_bytes,
    }


def _key(row: Row) -> str:
    return fold(row.name) or row.name


def _meanings(rows: Sequence[Row]) -> dict[str, dict[int, int]]:
    """Give the rows of each folded name, with the flag of names that are not the usual one."""
    meant: dict[str, dict[int, int]] = defaultdict(dict)
    for row, place in enumerate(rows):
        for name in place.names:
            usual = place.kind != CITY or f"{name} City" == place.name
            if fold(name):
                meant[fold(name)].setdefault(row, 0 if usual else ALTERNATE)
        meant[_key(place)][row] = 0
    return meant


def _blob(names: Iterable[str]) -> tuple["array[int]", "array[int]"]:
    blob, starts = array("B"), array("I", [0])
    for name in names:
        blob.frombytes(name.encode())
        starts.append(len(blob))
    return blob, starts


def _states(states: Sequence[Country], rows: Sequence[Row]) -> Columns:
    domains = "".join(country.domain.ljust(2)[:2] for country in states)
    towns = defaultdict(list)
    for row, place in enumerate(rows):
        if place.kind == CITY:
            towns[place.country].append((place, row))
    capitals = (_capital(country, towns[country.iso2]) for country in states)
    return {
        "country_codes": array("B", "".join(each.iso3 for each in states).encode("ascii")),
        "country_domains": array("B", domains.encode("ascii")),
        "country_capital": array("I", capitals),
    }


def _capital(country: Country, towns: Iterable[tuple[Row, int]]) -> int:
    """Find the capital among the towns of its country: the largest that bears the name.

    One whose usual name it is goes before one of which it is another name.
    """
    wanted = fold(country.capital)
    found = [
        (fold(place.name) == wanted, place.population, -row)
        for place, row in towns
        if wanted and wanted in {fold(place.name), *map(fold, place.names)}
    ]
    return -max(found)[2] if found else NONE
