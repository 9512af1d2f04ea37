"""Identifiers made from content: equal records have equal ids on every run."""

import hashlib
import json
from typing import Any

import attrs

__all__ = ["ContentId", "content_id"]

_DIGEST_BYTES = 8
_NOT_CONTENT = frozenset({"id", "extractor", "rule", "confidence", "claims", "about"})


def content_id(prefix: str, *content: object) -> str:
    """Make an id of *prefix* and 16 hexadecimal digits of a BLAKE2b hash of *content*.

    Two different contents share an id by chance once in about 2**32 records.
    """
    canonical = json.dumps(content, default=_plain, ensure_ascii=True, sort_keys=True)
    digest = hashlib.blake2b(canonical.encode(), digest_size=_DIGEST_BYTES)
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
    names = (field.name for field in attrs.fields(type(record)))
    content = [getattr(record, name) for name in names if name not in _NOT_CONTENT]
    return content_id(prefix, *content)


def _plain(value: object) -> object:
    if attrs.has(type(value)):
        return [getattr(value, field.name) for field in attrs.fields(type(value))]  # type: ignore[arg-type] # attrs.has said so
    return str(value)
