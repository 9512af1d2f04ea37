"""Which keys of a foreign object are which fields of an article."""

import reprlib
from collections.abc import Mapping
from typing import Any

import attrs

from crisiskit.errors import InputError
from crisiskit.model import Article

__all__ = ["check_fields", "renamed"]

_FIELDS = tuple(field.name for field in attrs.fields(Article) if field.name != "extra")


def check_fields(fields: object) -> None:
    """Refuse a mapping of what is no field of an article; None passes.

    Raises:
        InputError: If a key is no field, or a value no path.
    """
    if fields is None:
        return
    if not isinstance(fields, Mapping):
        msg = f"expected fields such as {{'text': 'body'}}, got {reprlib.repr(fields)}"
        raise InputError(msg)
    for name, path in fields.items():
        if name not in _FIELDS or not isinstance(path, str) or not path:
            msg = (
                f"expected a field of an article ({', '.join(_FIELDS)}) and the path of its "
                f"value, as in {{'text': 'body.plain'}}, got {name!r}: {path!r}"
            )
            raise InputError(msg)


def renamed(plain: Any, fields: Mapping[str, str] | None) -> Any:
    """Put the values at the paths of *fields* under the names of the fields.

    A path is keys with dots between them; numbers count into lists. The first key of a
    path that is used up does not go into ``extra``; a key that has a dot is taken as it
    is if it is there. Without *fields*, or if *plain* is no object, it comes back as is.
    """
    if fields is None or not isinstance(plain, dict):
        return plain
    used = {path if path in plain else path.split(".")[0] for path in fields.values()}
    # A key that happens to be called like a field we map is somebody else's word.
    rest = {key: value for key, value in plain.items() if key not in used | set(fields)}
    found = {name: _at(plain, path) for name, path in fields.items()}
    if isinstance(found.get("authors"), str):
        found["authors"] = [found["authors"]]
    return {**rest, **{name: value for name, value in found.items() if value is not None}}


def _at(value: Any, path: str) -> Any:
    if isinstance(value, dict) and path in value:
        return value[path]
    for key in path.split("."):
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value
