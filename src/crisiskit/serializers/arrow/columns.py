"""Extractions as Arrow columns: nested records to query, and the wire form to load again."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import islice
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from crisiskit.model import Extraction
from crisiskit.serializers.arrow.extra import pyarrow
from crisiskit.serializers.json_text import encode
from crisiskit.serializers.plain import to_plain

__all__ = ["WIRE", "batches_of", "schema"]

WIRE = "wire"
"""Name of the column that holds the whole extraction as JSON."""

Type = Any  # pyarrow has no types of its own


@cache
def schema() -> Type:
    """Give the Arrow schema: the fields of an extraction, then ``wire``.

    Numbers of figures are doubles, mappings are JSON strings, dates are days; the time
    of publication is an ISO 8601 string, for it may be a day or a time.
    """
    pa = pyarrow()
    fields = [pa.field(f.name, _type_of(f.type)) for f in attrs.fields(Extraction)]
    return pa.schema([*fields, pa.field(WIRE, pa.string(), nullable=False)])


def batches_of(extractions: Iterable[Extraction], size: int) -> Iterator[Type]:
    """Yield record batches of *size* extractions, the last one smaller."""
    pa = pyarrow()
    source = iter(extractions)
    while rows := [_row(extraction) for extraction in islice(source, size)]:
        yield pa.RecordBatch.from_pylist(rows, schema=schema())


def _row(extraction: Extraction) -> dict[str, Any]:
    plain: dict[str, Any] = _value(extraction)
    return {**plain, WIRE: encode(to_plain(extraction))}


def _type_of(kind: Any) -> Type:
    pa = pyarrow()
    members = set(get_args(kind)) - {NoneType} if _is_union(kind) else {kind}
    if len(members) == 1:
        kind = members.pop()
        if get_origin(kind) is tuple:
            return pa.list_(_type_of(get_args(kind)[0]))
        if isinstance(kind, type) and attrs.has(kind):
            return pa.struct([pa.field(f.name, _type_of(f.type)) for f in attrs.fields(kind)])
        return {
            bool: pa.bool_(),
            int: pa.int64(),
            float: pa.float64(),
            dt.date: pa.date32(),
        }.get(kind, pa.string())
    return pa.float64() if members == {int, float} else pa.string()


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in {Union, UnionType}


def _value(value: Any, kind: Any = None) -> Any:
    """Make what pyarrow takes for a field of type *kind*."""
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return {f.name: _value(getattr(value, f.name), f.type) for f in fields}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, Mapping):
        return encode(dict(value))
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date) and dt.datetime in get_args(kind):
        return value.isoformat()
    return _double(value) if {int, float} <= set(get_args(kind)) else value


def _double(value: float | None) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        return float("inf")  # a whole number past 10**308; the wire column has it
