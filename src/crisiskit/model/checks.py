"""Validators and converters that several records share."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from attrs import Attribute

from crisiskit.errors import InvalidRecordError

__all__ = [
    "check_confidence",
    "check_not_empty",
    "check_text",
    "to_date",
    "to_mapping",
    "to_tuple",
    "tuple_of",
]

Item = TypeVar("Item")


def tuple_of(kind: type[Item]) -> Callable[[Any, "Attribute[Any]", tuple[Item, ...]], None]:
    """Make a validator for a tuple whose items are all of *kind*."""

    def check(record: object, field: "Attribute[Any]", items: tuple[Item, ...]) -> None:
        for item in items:
            if not isinstance(item, kind):
                msg = (
                    f"{type(record).__name__}.{field.name} holds {kind.__name__}s, got {item!r}"
                )
                raise InvalidRecordError(msg)

    return check


def to_tuple(items: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple of any iterable but a string, which is hardly ever meant.

    Raises:
        InvalidRecordError: If *items* is a string or no iterable.
    """
    if type(items) is tuple:  # as most are: the questions below take longer than the rest
        return items
    if isinstance(items, str | bytes) or not isinstance(items, Iterable):
        msg = f"expected a tuple of values, got {items!r}"
        raise InvalidRecordError(msg)
    return tuple(items)


def to_mapping(items: Mapping[str, Any]) -> dict[str, Any]:
    """Copy a mapping, so that a record does not change with its caller's."""
    return dict(items)


def check_not_empty(record: object, field: "Attribute[Any]", value: Any) -> None:
    """Refuse an empty string or tuple.

    Raises:
        InvalidRecordError: If *value* has no length.
    """
    if not value:
        msg = f"{type(record).__name__}.{field.name} must not be empty"
        raise InvalidRecordError(msg)


def check_text(record: object, field: "Attribute[Any]", value: Any) -> None:
    """Refuse what is no string, and strings that no UTF-8 file can hold.

    Raises:
        InvalidRecordError: If *value* is no ``str`` or has a lone surrogate.
    """
    where = f"{type(record).__name__}.{field.name}"
    if not isinstance(value, str):
        msg = f"{where} must be a str, got {type(value).__name__}"
        raise InvalidRecordError(msg)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        msg = (
            f"{where} has a lone surrogate at code point {error.start}; it is no "
            "Unicode text. Decode the file with its true encoding, or replace the "
            "surrogates, before reading it."
        )
        raise InvalidRecordError(msg) from error


def check_confidence(record: object, field: "Attribute[Any]", value: float | None) -> None:
    """Refuse a confidence outside 0 to 1.

    Raises:
        InvalidRecordError: If *value* is neither None nor between 0 and 1.
    """
    if value is not None and not 0 <= value <= 1:
        msg = f"{type(record).__name__}.{field.name} is a share from 0 to 1, got {value!r}"
        raise InvalidRecordError(msg)


def to_date(value: object) -> dt.date | None:
    """Read an ISO 8601 calendar date; a ``date`` or None passes, a datetime loses its time.

    Raises:
        InvalidRecordError: If *value* is anything else.
    """
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)  # type: ignore[arg-type] # refused below
    except (TypeError, ValueError) as error:
        msg = f"expected an ISO 8601 date such as 2024-03-12, got {value!r}"
        raise InvalidRecordError(msg) from error
