"""An article as a JSON object: Article's fields as keys, all others into ``extra``."""

import json
import reprlib
from collections.abc import Callable
from typing import Any, NoReturn

import attrs

from crisiskit.errors import DecodeError, InvalidRecordError
from crisiskit.model import Article
from crisiskit.readers.published import as_iso

__all__ = ["article_of", "parse"]

_NO_TEXT = "text: is missing"
_LISTED = 6
_FIELDS = tuple(field.name for field in attrs.fields(Article))


def parse(text: str, *, where: str = "") -> Any:
    """Read one JSON value.

    Args:
        text: The JSON.
        where: What to call it in errors, e.g. ``line 3``.

    Raises:
        DecodeError: If it is no JSON; the message has line and column.
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        msg = f"{_place(where)}expected JSON, got {reprlib.repr(text)} ({error})"
        raise DecodeError(msg) from error


def article_of(plain: Any, *, where: str = "") -> Article:
    """Make an article of what :func:`parse` gave.

    A field that is null counts as left out, and so does an empty day of publication, which
    may be written as feeds do; a string of authors is one author.

    Raises:
        DecodeError: If it is no article; all faults are listed, each with its key.
    """
    if not isinstance(plain, dict):
        msg = f"{_place(where)}expected an object with a 'text', got {reprlib.repr(plain)}"
        raise DecodeError(msg)
    if plain.get("kind") == "extraction" and "text" not in plain:
        msg = (
            f"{_place(where)}expected an article, got an extraction: see it with 'crisiskit "
            "show', or load it with crisiskit.load"
        )
        raise DecodeError(msg)
    given = {key: plain[key] for key in _FIELDS if plain.get(key) is not None}
    if isinstance(given.get("published"), str):
        given["published"] = as_iso(given["published"]) or None
    if isinstance(given.get("authors"), str):
        given["authors"] = [given["authors"]]
    faults = [fault for key in _FIELDS for fault in _faults(key, given.get(key))]
    others = {key: value for key, value in plain.items() if key not in _FIELDS}
    if "text" not in given and others:
        faults[faults.index(_NO_TEXT)] = _NO_TEXT + _instead(others)
    if faults:
        raise _not_an_article(where, faults)
    if others:
        given["extra"] = {**given.get("extra", {}), **others}
    try:
        return Article(**given)
    except InvalidRecordError as error:
        raise _not_an_article(where, [str(error)]) from error


def _not_an_article(where: str, faults: list[str]) -> DecodeError:
    return DecodeError(f"{_place(where)}expected an article:", faults)


def _faults(key: str, value: object) -> tuple[str, ...]:
    if value is None:
        return (_NO_TEXT,) if key == "text" else ()
    kind, is_right = _KINDS.get(key, ("a string", _is_text))
    return () if is_right(value) else (f"{key}: expected {kind}, got {reprlib.repr(value)}",)


def _instead(others: dict[str, Any]) -> str:
    """Name the keys there are, and how to say which of them is the text."""
    keys = ", ".join(map(reprlib.repr, list(others)[:_LISTED]))
    return f"; there are {keys}: name the right one, as in fields={{'text': 'body'}} (on the command line --field text=body)"


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


_KINDS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "authors": ("a string or a list of strings", _is_texts),
    "extra": ("an object", _is_object),
}


def _refuse(constant: str) -> NoReturn:
    msg = f"{constant} is no JSON number"
    raise ValueError(msg)


def _place(where: str) -> str:
    return f"{where}: " if where else ""
