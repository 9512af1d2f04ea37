"""Files as streams of bytes, unpacked if their name ends in ``.gz``."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike, fspath
from typing import IO

from crisiskit.errors import DecodeError, InputError
from crisiskit.plugins import is_packed

__all__ = ["open_bytes"]


@contextmanager
def open_bytes(path: str | PathLike[str]) -> Iterator[IO[bytes]]:
    """Open a file, and close it at the end.

    Raises:
        InputError: If it cannot be opened.
        DecodeError: If it is not packed as its name says.
    """
    try:
        stream = open(path, "rb")  # noqa: PTH123, SIM115 # any path; closed below
    except OSError as error:
        msg = f"{fspath(path)} cannot be read: {error.strerror}"
        raise InputError(msg) from error
    with stream:
        if not is_packed(path):
            yield stream
            return
        try:
            with gzip.GzipFile(fileobj=stream) as unpacked:
                yield unpacked  # type: ignore[misc] # a stream of bytes in all but name
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            msg = (
                f"{fspath(path)}: expected a file packed by gzip, got something else ({error})"
            )
            raise DecodeError(msg) from error
