"""The spans inside a record, however deep."""

import functools
from collections.abc import Callable, Iterator
from typing import Any, get_args

import attrs

from crisiskit.model.content_id import getter
from crisiskit.model.span import Span

__all__ = ["reach_of", "spans_of"]


def spans_of(value: Any) -> Iterator[Span]:
    """Yield every span inside a record, however deep, in the order of the fields."""
    kind: type = type(value)
    if kind is Span:
        yield value
    elif kind is tuple:
        for item in value:
            if type(item) is Span:  # most are: a generator for each would cost
                yield item
            else:
                yield from spans_of(item)
    else:
        for name in _bearing(kind):
            yield from spans_of(getattr(value, name))


def reach_of(value: Any) -> int:
    """Give where the last of the spans inside a record ends; 0 if it holds none."""
    kind: type = type(value)
    if kind is Span:
        end: int = value.end
        return end
    furthest = 0
    for item in value if kind is tuple else _values(kind)(value):
        # Most are spans or nothing at all: to ask each by a call would take twice as long.
        reached = item.end if type(item) is Span else reach_of(item) if item else 0
        if reached > furthest:  # max() would be a call more for each  # noqa: PLR1730
            furthest = reached
    return furthest


@functools.cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """Make what gives the fields of a class that may hold spans, all at once."""
    return getter(*_bearing(kind))


@functools.cache
def _bearing(kind: type) -> tuple[str, ...]:
    """List the fields of a class that may hold spans; of a class that is no record none."""
    if not attrs.has(kind):
        return ()
    return tuple(field.name for field in attrs.fields(kind) if _may_hold(field.type))


def _may_hold(declared: Any) -> bool:
    """Tell whether a value so declared can hold a span; what is not known may."""
    if declared is Span:
        return True
    if inner := get_args(declared):
        return any(_may_hold(each) for each in inner)
    if isinstance(declared, type):
        return bool(_bearing(declared))
    return declared is not Ellipsis
