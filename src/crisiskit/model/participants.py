"""The participants a record names."""

import functools
from collections.abc import Iterator
from typing import Any

import attrs

from crisiskit.model.actor import Participant

__all__ = ["participants_of"]


def participants_of(record: Any) -> Iterator[Participant]:
    """Yield who takes part in a record, in the order of its fields; nobody in a bare value."""
    kind: type = type(record)
    for name in _holding(kind):
        yield from getattr(record, name)


@functools.cache
def _holding(kind: type) -> tuple[str, ...]:
    """List the fields of a class that hold participants."""
    if not attrs.has(kind):
        return ()
    wanted = tuple[Participant, ...]
    return tuple(field.name for field in attrs.fields(kind) if field.type == wanted)
