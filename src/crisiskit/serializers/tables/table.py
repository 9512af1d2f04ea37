"""Rows of plain cells as CSV that a spreadsheet can open without running what is in it."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Protocol

from crisiskit.model import Extraction

__all__ = ["Cell", "Row", "Table", "joined", "write_csv", "write_rows"]

Cell = str | int | float | None
Row = Mapping[str, Cell]

_BETWEEN = "; "
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"),
# some in their full-width forms too.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Table(Protocol):
    """What a flat table needs: its columns, and the rows of one extraction."""

    @property
    def columns(self) -> Mapping[str, str]:
        """The columns in their order, and what they hold."""

    def rows(self, extraction: Extraction, /) -> Iterator[Row]:
        """Yield the rows of one extraction; a column left out is unknown."""


def write_csv(
    table: Table, extractions: Iterable[Extraction], stream: IO[str], *, is_safe: bool = True
) -> None:
    """Write the header, then the rows of each extraction as it comes."""
    rows = (row for extraction in extractions for row in table.rows(extraction))
    write_rows(table.columns, rows, stream, is_safe=is_safe)


def write_rows(
    columns: Iterable[str], rows: Iterable[Row], stream: IO[str], *, is_safe: bool = True
) -> None:
    """Write a header and *rows* as CSV (RFC 4180 quoting, lines end in a line feed).

    Args:
        columns: The columns in their order; cells of other names are not written.
        rows: The rows; a cell that is None or not there is left empty.
        stream: A text stream.
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """
    writer = csv.writer(stream, lineterminator="\n")
    names = tuple(columns)
    writer.writerow(names)
    for row in rows:
        cells = map(row.get, names)
        writer.writerow(map(_safe, cells) if is_safe else cells)


def joined(values: Iterable[str]) -> str | None:
    """Put several values into one cell, "; " between them; None of none."""
    return _BETWEEN.join(values) or None


def _safe(cell: Cell) -> Cell:
    """Keep text from being run as a formula; numbers pass."""
    is_formula = isinstance(cell, str) and cell.startswith(_FORMULA_STARTS)
    return f"'{cell}" if is_formula else cell
