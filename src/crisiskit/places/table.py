"""The gazetteer file: sorted names and packed columns, read in place without unpacking."""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crisiskit.errors import DecodeError
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.entry import Entry

__all__ = ["ALTERNATE", "KINDS", "MAGIC", "NONE", "NO_ADMIN1", "NO_POINT", "SECTIONS", "Table"]

MAGIC = b"crisiskit places 1\n"
# The sections of the file in their order, each with the type code of its numbers. "B" is one byte,
# "H" two, "I" and "i" four; all little-endian. Before them stands one "I" a section: its bytes.
SECTIONS: Mapping[str, str] = {
    "kind": "B",
    "country": "B",
    "admin1": "H",
    "latitude": "i",
    "longitude": "i",
    "population": "I",
    "geonames_id": "I",
    "key": "I",
    "posting_start": "I",
    "posting": "I",
    "key_start": "I",
    "key_bytes": "B",
    "spelled_row": "I",
    "spelling_start": "I",
    "spelling_bytes": "B",
    "country_codes": "B",
    "country_domains": "B",
    "country_capital": "I",
}
KINDS = (
    PlaceKind.COUNTRY,
    PlaceKind.REGION,
    PlaceKind.CITY,
    PlaceKind.DISTRICT,
)
NONE = 0xFFFFFFFF
NO_ADMIN1 = 0xFFFF
NO_POINT = 0x7FFFFFFF
ALTERNATE = 0x80000000  # flag of a posting: the name is not the usual one
_SCALE = 1000


class _Names(Sequence[str]):
    """Strings in one blob; item *i* lies between two offsets."""

    def __init__(self, starts: Sequence[int], blob: memoryview) -> None:
        self._starts = starts
        self._blob = blob

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, item: int) -> str:  # type: ignore[override] # no slices here
        return str(self._blob[self._starts[item] : self._starts[item + 1]], "utf-8")


@attrs.frozen
class Table:
    """The places of one gazetteer file, found by folded name.

    Rows are numbered from 0: the countries first, in the order of their codes, then
    the first-level regions, then towns and districts.

    Attributes:
        columns: The sections of the file by name.
        countries: ISO 3166-1 alpha-3 codes, the code of country row *i* at *i*.
    """

    columns: Mapping[str, Sequence[int]]
    countries: tuple[str, ...]
    _keys: _Names
    _spellings: _Names

    @classmethod
    def from_bytes(cls, payload: bytes) -> "Table":
        """Read a gazetteer file.

        Raises:
            DecodeError: If *payload* is no gazetteer of this version, or is cut short.
        """
        columns = dict(_sections(payload))
        codes = bytes(columns["country_codes"]).decode("ascii")
        return cls(
            columns=columns,
            countries=tuple(codes[i : i + 3] for i in range(0, len(codes), 3)),
            keys=_Names(columns["key_start"], _view(columns["key_bytes"])),
            spellings=_Names(columns["spelling_start"], _view(columns["spelling_bytes"])),
        )

    def __len__(self) -> int:
        """Count the places."""
        return len(self.columns["kind"])

    def rows(self, key: str) -> tuple[tuple[int, bool], ...]:
        """Give the rows a folded name may mean; with each, whether the name is an alternate."""
        place = bisect_left(self._keys, key)
        if place == len(self._keys) or self._keys[place] != key:
            return ()
        starts = self.columns["posting_start"]
        postings = self.columns["posting"][starts[place] : starts[place + 1]]
        return tuple((post & ~ALTERNATE, bool(post & ALTERNATE)) for post in postings)

    def entry(self, row: int, *, alternate: bool = False) -> Entry:
        """Build the entry of one row."""
        columns = self.columns
        country = columns["country"][row]
        region = columns["admin1"][row]
        latitude, longitude = columns["latitude"][row], columns["longitude"][row]
        known = latitude != NO_POINT
        return Entry(
            name=self.name(row),
            kind=KINDS[columns["kind"][row]],
            country=self.countries[country],
            admin1=None if region == NO_ADMIN1 else self.name(region),
            latitude=latitude / _SCALE if known else None,
            longitude=longitude / _SCALE if known else None,
            geonames_id=columns["geonames_id"][row],
            population=columns["population"][row],
            capital=columns["country_capital"][country] == row,
            alternate=alternate,
        )

    def name(self, row: int) -> str:
        """Give the usual name of a row."""
        rows = self.columns["spelled_row"]
        place = bisect_left(rows, row)
        if place < len(rows) and rows[place] == row:
            return self._spellings[place]
        return self._keys[self.columns["key"][row]].title()

    def capital(self, country: str) -> Entry | None:
        """Give the capital of a country by its code; None if it has none in the table."""
        row = self.columns["country_capital"][self.countries.index(country)]
        return None if row == NONE else self.entry(row)

    def domain(self, country: str) -> str:
        """Give the two letters of a country's internet domain; "" if it has none."""
        start = 2 * self.countries.index(country)
        return bytes(self.columns["country_domains"][start : start + 2]).decode().strip()


def _sections(payload: bytes) -> Iterator[tuple[str, Sequence[int]]]:
    head = len(MAGIC) + 4 * len(SECTIONS)
    if not payload.startswith(MAGIC) or len(payload) < head:
        msg = f"expected a gazetteer that begins with {MAGIC!r}, got {payload[:24]!r}"
        raise DecodeError(msg)
    sizes = _numbers("I", memoryview(payload)[len(MAGIC) : head])
    if len(payload) != head + sum(sizes):
        msg = f"expected a gazetteer of {head + sum(sizes)} bytes, got {len(payload)}"
        raise DecodeError(msg)
    for (name, code), size in zip(SECTIONS.items(), sizes, strict=True):
        yield name, _numbers(code, memoryview(payload)[head : head + size])
        head += size


def _numbers(code: str, view: memoryview) -> Sequence[int]:
    """Read little-endian numbers; a view of the file itself on little-endian machines."""
    if code == "B":
        return view
    if sys.byteorder == "little":
        native: Sequence[int] = view.cast(code)  # type: ignore[call-overload] # literals only
        return native
    numbers = array(code, view.tobytes())
    numbers.byteswap()
    return numbers


def _view(numbers: Sequence[int]) -> memoryview:
    return numbers if isinstance(numbers, memoryview) else memoryview(bytes(numbers))
