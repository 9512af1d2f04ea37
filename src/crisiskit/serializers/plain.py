"""Records as plain dicts, lists, strings and numbers, and back."""

import reprlib
from typing import Any, TypeVar

from crisiskit.errors import DecodeError
from crisiskit.model import Extraction
from crisiskit.serializers.converter import FAULTS, record_converter
from crisiskit.serializers.faults import faults_of

__all__ = ["KIND", "SCHEMA_VERSION", "from_plain", "to_plain"]

SCHEMA_VERSION = 1
"""Version of the wire format; it grows when a reader of the old one could go wrong."""

KIND = "extraction"

Made = TypeVar("Made")


def to_plain(record: Any) -> dict[str, Any]:
    """Make dicts, lists, strings, numbers, booleans and None of any record.

    Every field is there, unknown ones as None. An extraction also says its ``kind``
    and the ``schema`` version of the format.

    Raises:
        InvalidRecordError: If ``Article.extra`` holds what JSON cannot.
    """
    plain: dict[str, Any] = record_converter().unstructure(record)
    if isinstance(record, Extraction):
        plain |= {"kind": KIND, "schema": SCHEMA_VERSION}
    return plain


def from_plain(plain: Any, kind: type[Made], *, where: str = "") -> Made:
    """Make a record of *kind* from what :func:`to_plain` gave.

    Fields with a default may be left out, so files written by hand can be short.

    Args:
        plain: Any value; nothing is assumed of it.
        kind: The type of record wanted.
        where: What to call the payload in errors, e.g. ``line 3``.

    Raises:
        DecodeError: If *plain* is no such record; all faults are listed, each with
            its place.
    """
    name = kind.__name__
    place = f"{where}: " if where else ""
    if kind is Extraction:
        plain = _without_header(plain, place)
    try:
        return record_converter().structure(plain, kind)
    except FAULTS as error:
        faults = faults_of(error)
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        msg = f"{place}expected {_article(name)} {name}, found {count}:"
        raise DecodeError(msg, faults) from None  # the faults say all, and shorter


def _article(noun: str) -> str:
    return "an" if noun[0] in "AEIOU" else "a"


def _without_header(plain: Any, place: str) -> dict[str, Any]:
    if not isinstance(plain, dict):
        msg = f"{place}expected an object with kind 'extraction', got {reprlib.repr(plain)}"
        raise DecodeError(msg)
    body = dict(plain)
    kind, version = body.pop("kind", None), body.pop("schema", None)
    if kind != KIND:
        hint = "; crisiskit.read reads articles" if "text" in plain else ""
        msg = f"{place}expected kind 'extraction', got {reprlib.repr(kind)}{hint}"
        raise DecodeError(msg)
    if version != SCHEMA_VERSION or isinstance(version, bool):
        msg = (
            f"{place}expected schema version {SCHEMA_VERSION}, got {reprlib.repr(version)}: "
            "read it with the crisiskit that wrote it, or a newer one"
        )
        raise DecodeError(msg)
    return body
