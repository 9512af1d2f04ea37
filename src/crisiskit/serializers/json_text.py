"""JSON text that loses nothing: whole numbers of any size, no NaN, sorted keys."""

import json
import re
from typing import Any

import orjson

from crisiskit.errors import DecodeError, InvalidRecordError

__all__ = ["decode", "encode"]

_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_SUBCLASS
# Integers from 2**63 on have at least 19 digits; orjson reads those above 2**64 as floats.
_HUGE = re.compile(r"\d{19}")


def encode(plain: Any, *, indent: bool = False) -> str:
    """Write *plain* as JSON with sorted keys.

    Args:
        plain: What :func:`~crisiskit.serializers.plain.to_plain` gave.
        indent: Over several lines, two blanks a level; else in one line.

    Raises:
        InvalidRecordError: If a string has lone surrogates.
    """
    options = _OPTIONS | orjson.OPT_INDENT_2 if indent else _OPTIONS
    try:
        return orjson.dumps(plain, option=options).decode()
    except orjson.JSONEncodeError as error:
        if "64-bit" in str(error):
            return _encode_huge(plain, indent=indent)
        msg = f"a record cannot be written as JSON: {error}"
        raise InvalidRecordError(msg) from error


def decode(text: str | bytes, *, where: str = "") -> Any:
    """Read one JSON value.

    Args:
        text: The JSON, in UTF-8 if bytes.
        where: What to call it in errors, e.g. ``line 3``.

    Raises:
        DecodeError: If it is no JSON; the message has line and column.
    """
    try:
        # A memory of digits is enough: a false alarm inside a string only costs speed.
        return _decode_huge(text) if _has_huge(text) else orjson.loads(text)
    except (ValueError, RecursionError) as error:
        place = f"{where}: " if where else ""
        msg = f"{place}expected JSON, got {text[:40]!r} ({error})"
        raise DecodeError(msg) from error


def _has_huge(text: str | bytes) -> bool:
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    return _HUGE.search(text) is not None


def _decode_huge(text: str | bytes) -> Any:
    orjson.loads(text)  # stricter than json: no NaN, no lone surrogates, no deep nesting
    return json.loads(text)


def _encode_huge(plain: Any, *, indent: bool) -> str:
    return json.dumps(
        plain,
        ensure_ascii=False,
        allow_nan=False,
        sort_keys=True,
        indent=2 if indent else None,
        separators=(",", ": ") if indent else (",", ":"),
    )
