"""How much of a stream is taken into memory."""

from typing import IO

from crisiskit.errors import InputError

__all__ = ["MAX_BYTES", "read_whole"]

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
