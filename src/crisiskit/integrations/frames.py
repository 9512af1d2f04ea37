"""Records as pandas or polars data frames, one row a record."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from crisiskit.errors import InputError, MissingExtraError
from crisiskit.model import Extraction
from crisiskit.serializers.tables import TABLES
from crisiskit.serializers.tables.table import Cell, Row

__all__ = ["to_frame"]

Library = Literal["pandas", "polars"]

_DECIMAL = {"score", "latitude", "longitude", "low", "best", "high", "confidence"}
_WHOLE = {"quad_class", "start", "end", "mentions"}


def to_frame(
    extractions: Extraction | Iterable[Extraction],
    table: str = "events",
    *,
    library: Library = "pandas",
) -> Any:  # Any: a frame of a library that may not be installed
    """Make a data frame of one kind of record.

    The columns are those of the CSV tables, with numbers as numbers and what is unknown
    as missing; text is as it is, without apostrophes.

    Args:
        extractions: Any number of them, or a single one; all rows are held in memory.
        table: ``events``, ``actors``, ``claims``, ``policies`` or ``figures``.
        library: ``pandas`` or ``polars``.

    Raises:
        InputError: If there is no such table or library.
        MissingExtraError: If the library is not installed.
    """
    if table not in TABLES:
        msg = f"expected a table such as {', '.join(TABLES)}, got {table!r}"
        raise InputError(msg)
    if library not in _MAKERS:
        msg = f"expected a library of {', '.join(_MAKERS)}, got {library!r}"
        raise InputError(msg)
    if isinstance(extractions, Extraction):
        extractions = (extractions,)
    source = TABLES[table]
    rows = [row for extraction in extractions for row in source.rows(extraction)]
    columns = {name: [_cell(row, name) for row in rows] for name in source.columns}
    try:
        return _MAKERS[library](columns)
    except ImportError as error:
        msg = f"frames of {library} need it: pip install {library}"
        raise MissingExtraError(msg) from error


def _cell(row: Row, name: str) -> Cell:
    value = row.get(name)
    # Whole numbers of any size would not fit 64 bits.
    return float(value) if name in _DECIMAL and value is not None else value


def _pandas(columns: Mapping[str, list[Cell]]) -> Any:
    import pandas as pd

    frame = pd.DataFrame(columns)
    kinds = dict.fromkeys(_DECIMAL, "float64") | dict.fromkeys(_WHOLE, "Int64")
    return frame.astype({name: kind for name, kind in kinds.items() if name in columns})


def _polars(columns: Mapping[str, list[Cell]]) -> Any:
    import polars as pl

    def kind(name: str) -> Any:
        return pl.Float64 if name in _DECIMAL else pl.Int64 if name in _WHOLE else pl.String

    return pl.DataFrame(columns, schema={name: kind(name) for name in columns})


_MAKERS = {"pandas": _pandas, "polars": _polars}
