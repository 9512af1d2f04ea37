"""How much of a stream is taken into memory."""

from collections.abc import Iterator
from typing import IO

from crisiskit.errors import InputError

__all__ = ["MAX_BYTES", "lines_of", "read_whole"]

MAX_BYTES = 64 * 1024 * 1024
"""Most bytes of one document unless a setting says otherwise; a long article has 100,000."""


def read_whole(stream: IO[bytes], most: int = MAX_BYTES) -> bytes:
    """Read all of *stream*.

    Raises:
        InputError: If it has more than *most* bytes.
    """
    parts, size = [], 0
    # An unbuffered stream gives less than it is asked for.
    while size <= most and (part := stream.read(most + 1 - size)):
        parts.append(part)
        size += len(part)
    if size > most:
        msg = (
            f"expected a document of at most {most:,} bytes, got more: split it, or give "
            "the reader a larger max_bytes"
        )
        raise InputError(msg)
    return b"".join(parts)


def lines_of(stream: IO[bytes], most: int = MAX_BYTES) -> Iterator[bytes]:
    """Yield the lines of *stream* as they come, line ends included.

    Raises:
        InputError: At a line of more than *most* bytes.
    """
    number = 1
    while line := stream.readline(most + 1):
        if len(line) > most:
            msg = (
                f"line {number}: expected a line of at most {most:,} bytes, got more: is it "
                "one JSON document? If not, give the reader a larger max_bytes"
            )
            raise InputError(msg)
        yield line
        number += 1
