"""Rows of plain cells as CSV that a spreadsheet can open without running what is in it."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import IO

__all__ = ["Cell", "Row", "joined", "write_rows"]

Cell = str | int | float | None
Row = Mapping[str, Cell]

_BETWEEN = "; "
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"),
# some in their full-width forms too.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_rows(
    columns: Iterable[str],
    rows: Iterable[Row],
    stream: IO[str],
    *,
    is_safe: bool = True,
    delimiter: str = ",",
) -> None:
    """Write a header and *rows* as CSV (RFC 4180 quoting, lines end in a line feed).

    Args:
        columns: The columns in their order; cells of other names are not written.
        rows: The rows; a cell that is None or not there is left empty.
        stream: A text stream.
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
        delimiter: What stands between cells.
    """
    names = tuple(columns)
    line = _line_maker(delimiter)
    stream.write(line(names))
    for row in rows:
        cells = map(row.get, names)
        stream.write(line(map(_safe, cells) if is_safe else cells))


def _line_maker(delimiter: str) -> Callable[[Iterable[Cell]], str]:
    """Make the function that turns cells into a line.

    The csv module quotes only the line ends it writes itself, so it is told to write
    both kinds: a lone carriage return in a cell would split the row.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n", delimiter=delimiter)

    def line(cells: Iterable[Cell]) -> str:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(cells)
        return buffer.getvalue().removesuffix("\r\n") + "\n"

    return line


def joined(values: Iterable[str]) -> str | None:
    """Put several values into one cell, "; " between them; None of none."""
    return _BETWEEN.join(values) or None


def _safe(cell: Cell) -> Cell:
    """Keep text from being run as a formula; numbers pass."""
    is_formula = isinstance(cell, str) and cell.startswith(_FORMULA_STARTS)
    return f"'{cell}" if is_formula else cell
