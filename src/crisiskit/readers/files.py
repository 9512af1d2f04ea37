"""Reading articles from files and streams, by format name."""

import io
import os
import pathlib
from collections.abc import Iterator
from os import PathLike, fspath
from typing import IO, Any

from crisiskit.errors import EncodingError, InputError
from crisiskit.model import Article
from crisiskit.plugins import format_of, registry
from crisiskit.readers.folder import read_folder
from crisiskit.readers.protocol import Reader

__all__ = ["read"]

DEFAULT = "text"

Path = str | PathLike[str]


def read(
    path_or_stream: Path | IO[bytes] | IO[str],
    format: str | None = None,  # noqa: A002 # the public name
    **settings: Any,
) -> Iterator[Article]:
    """Yield the articles of a file or stream, as it is read.

    Args:
        path_or_stream: A file, an open stream of bytes or text, or a folder, whose
            files are read one after the other.
        format: Name of a reader; by default what the suffix says (``.txt``, ``.html``,
            ``.jsonl``, ``.zip`` …), else ``text``.
        settings: For the reader, e.g. ``encoding="cp1252"`` for ``text``.

    Raises:
        UnknownPluginError: If there is no such format.
        InputError: If the file cannot be read, or holds something else.
    """
    if isinstance(path_or_stream, str | PathLike) and os.path.isdir(path_or_stream):  # noqa: PTH112
        return read_folder(pathlib.Path(path_or_stream), format, **settings)
    if format is None and isinstance(path_or_stream, str | PathLike):
        format = format_of("reader", fspath(path_or_stream), default=DEFAULT)  # noqa: A001
    reader: Reader = registry.create("reader", format or DEFAULT, **settings)
    return _read(reader, path_or_stream)


def _read(reader: Reader, source: Path | IO[bytes] | IO[str]) -> Iterator[Article]:
    if not isinstance(source, str | PathLike):
        yield from reader.read(_as_bytes(source))
        return
    with _open(source) as stream:
        yield from reader.read(stream)


def _open(path: Path) -> IO[bytes]:
    try:
        return open(path, "rb")  # noqa: PTH123 # any path; _read closes it
    except OSError as error:
        msg = f"{fspath(path)} cannot be read: {error.strerror}"
        raise InputError(msg) from error


def _as_bytes(stream: IO[bytes] | IO[str]) -> IO[bytes]:
    """Give the bytes under a text stream; without any, encode its text."""
    if not isinstance(stream, io.TextIOBase):
        return stream  # type: ignore[return-value] # IO[str] is a TextIOBase
    if hasattr(stream, "buffer"):
        return stream.buffer  # type: ignore[no-any-return] # of io.TextIOWrapper
    text = stream.read()
    try:
        return io.BytesIO(text.encode())
    except UnicodeEncodeError as error:
        msg = (
            f"the text has a lone surrogate at code point {error.start}: it is no Unicode text"
        )
        raise EncodingError(msg) from error
