"""Reading articles from files and streams, by format name."""

import io
import os
import pathlib
from collections.abc import Iterator
from os import PathLike, fspath
from typing import IO, Any

from crisiskit.errors import EncodingError, InputError
from crisiskit.model import Article
from crisiskit.plugins import format_of, registry, with_method
from crisiskit.readers.folder import read_folder
from crisiskit.readers.packed import open_bytes
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
            ``.jsonl``, ``.zip`` …; behind it may stand ``.gz``), else ``text``.
        settings: For the reader, e.g. ``encoding="cp1252"`` for ``text``.

    Raises:
        UnknownPluginError: If there is no such format.
        InputError: If the file cannot be read, or holds something else.
    """
    if not isinstance(path_or_stream, str | PathLike) and not hasattr(path_or_stream, "read"):
        msg = f"expected a path or an open stream, got {type(path_or_stream).__name__}"
        raise InputError(msg)
    if isinstance(path_or_stream, str | PathLike) and os.path.isdir(path_or_stream):  # noqa: PTH112
        return read_folder(pathlib.Path(path_or_stream), format, **settings)
    if format is None and isinstance(path_or_stream, str | PathLike):
        format = format_of("reader", fspath(path_or_stream), default=DEFAULT)  # noqa: A001
    name = format or DEFAULT
    reader: Reader = with_method(
        "reader", name, registry.create("reader", name, **settings), "read"
    )
    return _read(reader, path_or_stream)


def _read(reader: Reader, source: Path | IO[bytes] | IO[str]) -> Iterator[Article]:
    if not isinstance(source, str | PathLike):
        yield from reader.read(_as_bytes(source))
        return
    with open_bytes(source) as stream:
        yield from reader.read(stream)


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
