"""Word lists of a user's own: TOML files, read once and checked whole."""

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import attrs

from crisiskit.errors import LexiconError

__all__ = ["OwnFile", "OwnFiles", "read_own"]


@attrs.frozen(kw_only=True)
class OwnFile:
    """What one file holds, found to be sound.

    Attributes:
        name: Its path as given.
        digest: Fingerprint of its bytes: 16 hexadecimal digits of a BLAKE2b hash.
        table: What it holds.
    """

    name: str = attrs.field(eq=False)
    digest: str
    table: Mapping[str, Any] = attrs.field(eq=False, repr=False)  # Any: what TOML can hold


OwnFiles = str | PathLike[str] | OwnFile | Iterable[str | PathLike[str] | OwnFile]
"""One or several files, by path or read already."""


def read_own(
    files: OwnFiles, /, what: str, faults_of: Callable[[Mapping[str, Any]], Iterable[str]]
) -> tuple[OwnFile, ...]:
    """Read one or several files; those that are read already pass.

    Args:
        files: Their paths.
        what: What they hold, in the plural, for messages: "frames".
        faults_of: Lists what is wrong with a table, in text order.

    Raises:
        LexiconError: If one cannot be read or breaks the form; all its faults are listed.
    """
    if isinstance(files, str | PathLike | OwnFile):
        files = (files,)
    return tuple(
        each if isinstance(each, OwnFile) else _read(fspath(each), what, faults_of)
        for each in files
    )


def _read(
    path: str, what: str, faults_of: Callable[[Mapping[str, Any]], Iterable[str]]
) -> OwnFile:
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        msg = f"{what} cannot be read from {path}: {error.strerror}"
        raise LexiconError(msg) from error
    try:
        table = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{what} in {path} are no valid TOML: {error}"
        raise LexiconError(msg) from error
    faults = [*faults_of(table)]
    if faults:
        msg = "\n  ".join((f"{what} in {path} break the form:", *faults))
        raise LexiconError(msg)
    digest = hashlib.blake2b(content, digest_size=8).hexdigest()
    return OwnFile(name=path, digest=digest, table=table)
