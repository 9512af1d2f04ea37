"""Identifiers made from content: equal records have equal ids on every run."""

import functools
import hashlib
import json
import operator
from collections.abc import Callable
from typing import Any

import attrs

__all__ = ["ContentId", "content_id", "field_names", "getter"]

_DIGEST_BYTES = 8
_NOT_CONTENT = frozenset({"id", "extractor", "rule", "confidence", "claims", "about"})


def content_id(prefix: str, *content: object) -> str:
    """Make an id of *prefix* and 16 hexadecimal digits of a BLAKE2b hash of *content*.

    Two different contents share an id by chance once in about 2**32 records.
    """
    digest = hashlib.blake2b(_encode(content).encode(), digest_size=_DIGEST_BYTES)
    return f"{prefix}-{digest.hexdigest()}"


def ContentId(prefix: str) -> Any:  # noqa: N802 # a field, declared as one
    """Declare an ``id`` field that is made from the record's other fields unless given.

    How a record was found (extractor, rule, confidence) and what it is linked to
    (``claims``, ``about``) is no part of its content, so links can be added later.
    """
    return attrs.field(
        default=attrs.Factory(lambda record: _id_of(prefix, record), takes_self=True),
        validator=attrs.validators.min_len(1),
    )


def _id_of(prefix: str, record: Any) -> str:
    kind: type = type(record)
    return content_id(prefix, *_content_of(kind)(record))


def _plain(value: object) -> object:
    kind: type = type(value)
    return getter(*field_names(kind))(value) if field_names(kind) else str(value)


# Made once: json.dumps makes an encoder at each call that has settings of its own. Records
# hold no circles, so none is looked for.
_encode = json.JSONEncoder(default=_plain, sort_keys=True, check_circular=False).encode


@functools.cache
def _content_of(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """Make what gives the content of a record of one class."""
    return getter(*(name for name in field_names(kind) if name not in _NOT_CONTENT))


@functools.cache
def getter(*names: str) -> Callable[[Any], tuple[Any, ...]]:
    """Make what gives several attributes at once: to ask for each takes several times as long."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda record: tuple([getattr(record, name) for name in names])


@functools.cache
def field_names(kind: type) -> tuple[str, ...]:
    """List the fields of a record class, in their order; of any other class none."""
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()
