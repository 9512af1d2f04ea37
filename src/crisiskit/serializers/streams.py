"""Streams as serializers want them: files opened, packed or not, and bytes for text."""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from os import PathLike, fspath
from typing import IO, Any, Literal

from crisiskit.errors import DecodeError, InputError
from crisiskit.plugins import is_packed

__all__ = ["Path", "no_utf8", "reading", "writing"]

Path = str | PathLike[str]

_Verb = Literal["read", "write"]


@contextmanager
def writing(target: Path | IO[Any], *, is_binary: bool) -> Iterator[IO[Any]]:
    """Give a stream to write to: of bytes if *is_binary*, else of text, in UTF-8.

    A file is made or overwritten and closed; a stream is left open. A path that ends in
    ``.gz`` is packed, to the same bytes each time.

    Raises:
        InputError: If the file cannot be written, or the stream does not fit.
    """
    with ExitStack() as stack:
        if not isinstance(target, str | PathLike):
            yield stack.enter_context(_fitting(target, "write", is_binary=is_binary))
            return
        stream: Any = stack.enter_context(_opened(target, "write"))
        if is_packed(target):
            # Neither name nor time: equal records make equal bytes.
            packed = gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0)
            stream = stack.enter_context(packed)
        yield stream if is_binary else stack.enter_context(_text_over(stream))


@contextmanager
def reading(source: Path | IO[Any], *, is_binary: bool) -> Iterator[IO[Any]]:
    """Give a stream to read from: of bytes if *is_binary*, else of text.

    Raises:
        InputError: If the file cannot be read, or the stream does not fit.
        DecodeError: If what is read is no UTF-8, or not packed as its name says.
    """
    try:
        with ExitStack() as stack:
            if not isinstance(source, str | PathLike):
                yield stack.enter_context(_fitting(source, "read", is_binary=is_binary))
                return
            stream: Any = stack.enter_context(_opened(source, "read"))
            if is_packed(source):
                stream = stack.enter_context(gzip.GzipFile(fileobj=stream))
            yield stream if is_binary else stack.enter_context(_text_over(stream))
    except UnicodeDecodeError as error:
        raise no_utf8(error) from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        msg = f"expected a file packed by gzip, got something else ({error})"
        raise DecodeError(msg) from error


def no_utf8(error: UnicodeDecodeError) -> DecodeError:
    """Say that bytes are no text in UTF-8."""
    byte = error.object[error.start]
    msg = f"expected text in UTF-8, got byte {byte:#04x}: is the format another, as parquet?"
    return DecodeError(msg)


def _opened(path: Path, verb: _Verb) -> IO[bytes]:
    try:
        return open(path, "wb" if verb == "write" else "rb")  # noqa: PTH123 # any path
    except OSError as error:
        done = "written" if verb == "write" else "read"
        msg = f"{fspath(path)} cannot be {done}: {error.strerror}"
        raise InputError(msg) from error


@contextmanager
def _fitting(stream: Any, verb: _Verb, *, is_binary: bool) -> Iterator[IO[Any]]:
    # Any: what comes in place of a stream is told what it should be.
    if not hasattr(stream, verb):
        msg = f"expected a path or an open stream to {verb}, got {type(stream).__name__}"
        raise InputError(msg)
    if is_binary and isinstance(stream, io.TextIOBase):
        mode = "wb" if verb == "write" else "rb"
        msg = f"the format is one of bytes, got a stream of text: open it with {mode!r}"
        raise InputError(msg)
    if is_binary or not _has_bytes(stream):
        yield stream
        return
    with _text_over(stream) as text:
        yield text


def _has_bytes(stream: Any) -> bool:
    is_bytes = isinstance(stream, io.RawIOBase | io.BufferedIOBase)
    # A temporary file is of no class of io, but tells its mode.
    return is_bytes or "b" in str(getattr(stream, "mode", ""))


@contextmanager
def _text_over(stream: Any) -> Iterator[IO[str]]:  # any stream of bytes
    # Without newline="" the same records would make other bytes on Windows.
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    try:
        yield text
        if text.writable():
            text.flush()
    finally:
        text.detach()
