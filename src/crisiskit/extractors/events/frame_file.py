"""Frames of users' own: a TOML file with words and what they tell."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any

import attrs

from crisiskit.errors import LexiconError
from crisiskit.extractors.events.frame_faults import faults_of

__all__ = ["FrameFile", "read_frames"]


@attrs.frozen(kw_only=True)
class FrameFile:
    """The frames of one file, found to be sound.

    Attributes:
        name: Its path as given.
        digest: Fingerprint of its bytes: 16 hexadecimal digits of a BLAKE2b hash.
        table: What it holds.
    """

    name: str = attrs.field(eq=False)
    digest: str
    table: Mapping[str, Any] = attrs.field(eq=False, repr=False)  # Any: what TOML can hold


def read_frames(
    frames: "str | PathLike[str] | FrameFile | Iterable[str | PathLike[str] | FrameFile]", /
) -> tuple[FrameFile, ...]:
    """Read one or several files of frames; those that are read already pass.

    Raises:
        LexiconError: If one cannot be read or breaks the form; all its faults are listed.
    """
    if isinstance(frames, str | PathLike | FrameFile):
        frames = (frames,)
    return tuple(
        each if isinstance(each, FrameFile) else _read(fspath(each)) for each in frames
    )


def _read(path: str) -> FrameFile:
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        msg = f"frames cannot be read from {path}: {error.strerror}"
        raise LexiconError(msg) from error
    try:
        table = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"frames in {path} are no valid TOML: {error}"
        raise LexiconError(msg) from error
    faults = faults_of(table)
    if faults:
        msg = "\n  ".join((f"frames in {path} break the form:", *faults))
        raise LexiconError(msg)
    digest = hashlib.blake2b(content, digest_size=8).hexdigest()
    return FrameFile(name=path, digest=digest, table=table)
