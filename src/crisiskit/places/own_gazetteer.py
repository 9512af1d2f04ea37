"""A user's own gazetteer: places from a CSV file, beside the embedded ones."""

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import attrs

from crisiskit.errors import DecodeError, InputError
from crisiskit.model import Span
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.entry import Entry
from crisiskit.places.name_key import fold

__all__ = ["OwnGazetteer"]

Value = TypeVar("Value")

_REQUIRED = ("name", "latitude", "longitude", "country", "kind")
_OPTIONAL = ("admin1", "geonames_id")
_CODE = re.compile(r"[A-Z]{3}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\.?")
_FAULTS = 20  # more are not listed


@attrs.frozen
class OwnGazetteer:
    """Places looked up by folded name.

    Attributes:
        places: The places of each name, in the order of the file.
        longest: Words of the longest name.
        digests: Fingerprint of the file, by what it is: 16 hexadecimal digits of a
            BLAKE2b hash.
    """

    places: Mapping[str, tuple[Entry, ...]]
    longest: int
    digests: Mapping[str, str] = attrs.field(factory=dict, hash=False)

    @classmethod
    def read(cls, path: "str | Path") -> "OwnGazetteer":
        """Read a CSV file in UTF-8 with a line of column names.

        ``name``, ``latitude`` and ``longitude`` (degrees, WGS 84), ``country`` (ISO 3166-1
        alpha-3, or empty) and ``kind`` (a :class:`~crisiskit.ontology.PlaceKind`) must be
        there; ``admin1`` and ``geonames_id`` may be. Other columns are passed over. A
        place with several names has a line for each.

        Raises:
            InputError: If there is no such file, or it cannot be read.
            DecodeError: If it is no such table; every fault is named by line and column.
        """
        try:
            content = Path(path).read_bytes()
            lines = io.StringIO(content.decode("utf-8-sig"), newline="")
            found = cls._of_rows(str(path), csv.DictReader(lines, strict=True))
        except OSError as error:
            msg = f"gazetteer {path} cannot be read: {error.strerror or error}"
            raise InputError(msg) from error
        except (UnicodeDecodeError, csv.Error) as error:
            msg = f"gazetteer {path} must be CSV in UTF-8: {error}"
            raise DecodeError(msg) from error
        digest = hashlib.blake2b(content, digest_size=8).hexdigest()
        return attrs.evolve(found, digests={f"gazetteer {Path(path).name}": digest})

    @classmethod
    def _of_rows(cls, path: str, rows: "csv.DictReader[str]") -> "OwnGazetteer":
        missing = [name for name in _REQUIRED if name not in (rows.fieldnames or ())]
        if missing:
            fault = f"line 1: no column {', '.join(missing)}"
            msg = f"gazetteer {path} needs the columns {', '.join(_REQUIRED)}"
            raise DecodeError(msg, [fault])
        places: dict[str, list[Entry]] = {}
        faults: list[str] = []
        for row in rows:
            line = _Line(rows.line_num, row, faults)
            entry = line.entry()
            if entry is not None:
                places.setdefault(fold(entry.name), []).append(entry)
        if faults:
            msg = f"gazetteer {path} has {len(faults)} faults"
            raise DecodeError(msg, faults[:_FAULTS])
        index = {key: tuple(entries) for key, entries in places.items()}
        return cls(index, max((len(key.split()) for key in index), default=0))

    def lookup(self, words: str) -> tuple[Entry, ...]:
        """List what a name may mean; () if it is not in the file."""
        return self.places.get(fold(words), ())

    def sightings(self, text: str) -> Iterator[Span]:
        """Yield where names of the file stand with a capital, the longest first at each word."""
        words = list(_WORD.finditer(text)) if self.longest else []
        index = 0
        while index < len(words):
            size = self._size(text, words, index) if words[index][0][0].isupper() else 0
            if size:
                last = words[index + size - 1][0]
                yield Span(words[index].start(), words[index + size - 1].start() + _end(last))
            index += size or 1

    def _size(self, text: str, words: "list[re.Match[str]]", index: int) -> int:
        start = words[index].start()
        for size in range(min(self.longest, len(words) - index), 0, -1):
            last = words[index + size - 1]
            if self.lookup(text[start : last.start() + _end(last[0])]):
                return size
        return 0


@attrs.frozen
class _Line:
    """One line of the file; what is wrong with it goes to *faults*."""

    number: int
    row: Mapping[str, str]
    faults: list[str]

    def entry(self) -> Entry | None:
        """Make the place; None if a value is at fault."""
        before = len(self.faults)
        name = self._value("name", _name, "a name with a letter or digit")
        north = self._value("latitude", _degrees(90), "degrees from -90 to 90")
        east = self._value("longitude", _degrees(180), "degrees from -180 to 180")
        country = self._value("country", _country, "an ISO 3166-1 alpha-3 code or nothing")
        kind = self._value("kind", PlaceKind, f"one of {', '.join(PlaceKind)}")
        number = self._value("geonames_id", _number, "a whole number or nothing")
        if len(self.faults) > before or name is None or kind is None:
            return None
        return Entry(
            name=name,
            kind=kind,
            country=country,
            admin1=self._cell("admin1") or None,
            latitude=north,
            longitude=east,
            geonames_id=number,
        )

    def _cell(self, column: str) -> str:
        return (self.row.get(column) or "").strip()

    def _value(self, column: str, convert: Callable[[str], Value], wanted: str) -> Value | None:
        cell = self._cell(column)
        try:
            return convert(cell)
        except ValueError:
            place = f"line {self.number}, column {column}"
            self.faults.append(f"{place}: expected {wanted}, got {cell!r}")
            return None


def _name(cell: str) -> str:
    if not fold(cell):
        raise ValueError(cell)
    return cell


def _degrees(most: int) -> Callable[[str], float]:
    def convert(cell: str) -> float:
        degrees = float(cell)
        if not -most <= degrees <= most:
            raise ValueError(cell)
        return degrees

    return convert


def _country(cell: str) -> str | None:
    if cell and not _CODE.fullmatch(cell):
        raise ValueError(cell)
    return cell or None


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _end(word: str) -> int:
    """Count the letters of a word without its possessive or full stop."""
    return len(word.rstrip(".").removesuffix("'s").removesuffix("’s"))
