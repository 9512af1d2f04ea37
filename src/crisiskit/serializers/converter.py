"""The cattrs converter between records and plain values: strict, and complete in its faults."""

import datetime as dt
import math
import reprlib
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter, IterableValidationError, IterableValidationNote
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn

from crisiskit.errors import InvalidRecordError
from crisiskit.ontology.open_code import closed_code, open_code

__all__ = ["FAULTS", "record_converter"]

FAULTS = (BaseValidationError, ValueError)
"""What the converter raises at a payload that is no record."""

Made = TypeVar("Made")
Hook = Callable[[Any, Any], Any]  # plain value and type in, record value out


@cache
def record_converter() -> Converter:
    """Make the converter, once a process.

    It writes every field, dates as ISO 8601, tuples as lists; reading, it takes
    nothing for what it is not ("3" is no number) and gathers all faults.
    """
    made = Converter(
        detailed_validation=True,
        forbid_extra_keys=True,
        unstruct_collection_overrides={tuple: list},
    )
    made.register_unstructure_hook(dt.date, lambda day: day.isoformat())
    made.register_unstructure_hook(dt.datetime, lambda moment: moment.isoformat())
    made.register_unstructure_hook_func(_is_open_mapping, _json_value)
    made.register_unstructure_hook(StrEnum, str)
    made.register_unstructure_hook_func(_is_open_vocabulary, str)
    for kind, name in ((str, "a string"), (bool, "true or false"), (int, "an integer")):
        made.register_structure_hook(kind, _exactly(kind, name))
    made.register_structure_hook(float, _number)
    made.register_structure_hook(dt.date, _date)
    made.register_structure_hook_func(_is_mapping, _mapping)
    made.register_structure_hook(StrEnum, _closed)
    made.register_structure_hook_func(_is_open_vocabulary, _open)
    made.register_structure_hook_func(_is_union_of(int, float), _optional(_number))
    made.register_structure_hook_func(
        _is_union_of(dt.date, dt.datetime), _optional(_date_or_time)
    )
    made.register_structure_hook_factory(attrs.has, _record_hook)
    made.register_structure_hook_factory(_is_tuple, _tuple_hook)
    return made


def _expected(got: object, what: str) -> ValueError:
    return ValueError(f"expected {what}, got {reprlib.repr(got)}")


def _exactly(kind: type, name: str) -> Hook:
    def hook(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _expected(value, name)
        return value

    return hook


def _number(value: Any, _: Any) -> int | float:
    """Let integers stay integers: 3 and 3.0 are different words on the wire."""
    if type(value) not in {int, float}:
        raise _expected(value, "a number")
    return cast("int | float", value)


def _date(value: Any, _: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _expected(value, "an ISO 8601 date such as 2024-03-12") from None


def _date_or_time(value: Any, _: Any) -> dt.date | dt.datetime:
    if isinstance(value, str) and "T" in value:
        try:
            return dt.datetime.fromisoformat(value)
        except ValueError:
            raise _expected(value, "an ISO 8601 date-time") from None
    return _date(value, dt.date)


def _optional(hook: Hook) -> Hook:
    return lambda value, kind: None if value is None else hook(value, kind)


def _closed(value: Any, kind: type[StrEnum]) -> StrEnum:
    return closed_code(kind)(value)


def _open(value: Any, kind: Any) -> str:
    if type(value) is not str:
        raise _expected(value, "a string")
    return open_code(_vocabulary(kind))(value)


def _mapping(value: Any, kind: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _expected(value, "an object")
    if get_args(kind) == (str, str):
        for key, item in value.items():
            if type(item) is not str:
                raise _expected(item, f"a string under {key!r}")
    return value


def _record_hook(kind: type[Made], converter: Converter) -> Hook:
    structure = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def hook(value: Any, _: Any) -> Made:
        if not isinstance(value, dict):
            raise _expected(value, "an object")
        return structure(value, kind)

    return hook


def _tuple_hook(kind: Any, converter: Converter) -> Hook:
    item_kind = get_args(kind)[0]
    structure = converter.get_structure_hook(item_kind)

    def hook(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _expected(value, "a list")
        items, errors = [], []
        for index, item in enumerate(value):
            try:
                items.append(structure(item, item_kind))
            except FAULTS as error:
                error.add_note(IterableValidationNote("in a list", index, item_kind))
                errors.append(error)
        if errors:
            msg = "faulty items"
            raise IterableValidationError(msg, errors, kind)
        return tuple(items)

    return hook


def _json_value(value: Any, path: str = "extra") -> Any:
    """Copy a JSON value; refuse what would come back as something else."""
    if value is None or type(value) in {str, bool, int}:
        return value
    if type(value) is float and math.isfinite(value):
        return value
    if type(value) is list:
        return [_json_value(item, f"{path}[{i}]") for i, item in enumerate(value)]
    if isinstance(value, Mapping) and all(type(key) is str for key in value):
        return {key: _json_value(item, f"{path}.{key}") for key, item in value.items()}
    msg = (
        f"Article.{path} is {reprlib.repr(value)}, which JSON cannot hold: use None, "
        "booleans, finite numbers, strings, lists, and dicts with string keys"
    )
    raise InvalidRecordError(msg)


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping


def _is_open_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping and get_args(kind) == (str, Any)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_open_vocabulary(kind: Any) -> bool:
    members = _members(kind)
    return str in members and any(map(_is_enum, members))


def _vocabulary(kind: Any) -> type[StrEnum]:
    found: type[StrEnum] = next(filter(_is_enum, get_args(kind)))
    return found


def _is_union_of(*kinds: type) -> Callable[[Any], bool]:
    return lambda kind: _members(kind) - {NoneType} == set(kinds)


def _members(kind: Any) -> set[Any]:
    return set(get_args(kind)) if get_origin(kind) in {Union, UnionType} else set()
