"""Find, read and fingerprint the word lists beside this file."""

import functools
import hashlib
import tomllib
from importlib import resources
from typing import Any

from crisiskit.errors import LexiconError

__all__ = ["digest", "load", "names"]

_SUFFIX = ".toml"


def names() -> tuple[str, ...]:
    """List the word lists there are, in alphabetical order."""
    folder = resources.files(__package__)
    files = (entry.name for entry in folder.iterdir() if entry.name.endswith(_SUFFIX))
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in files))


@functools.cache
def load(name: str) -> dict[str, Any]:
    """Read one word list; it is kept, so treat it as read-only.

    Raises:
        LexiconError: If there is no such list, it is no TOML, or it names no source.
    """
    if name not in names():
        msg = f"no lexicon is called {name!r}; known: {', '.join(names())}"
        raise LexiconError(msg)
    try:
        table = tomllib.loads(_bytes(name).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"lexicon {name!r} is no valid TOML: {error}"
        raise LexiconError(msg) from error
    if not table.get("source"):
        msg = f'lexicon {name!r} must name its source: add a line source = "…" on top'
        raise LexiconError(msg)
    return table


@functools.cache
def digest() -> str:
    """Fingerprint all word lists: 16 hexadecimal digits of a BLAKE2b hash."""
    hashed = hashlib.blake2b(digest_size=8)
    for name in names():
        hashed.update(name.encode() + b"\0" + _bytes(name) + b"\0")
    return hashed.hexdigest()


def _bytes(name: str) -> bytes:
    return (resources.files(__package__) / f"{name}{_SUFFIX}").read_bytes()
