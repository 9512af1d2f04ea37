"""Bytes to text: encodings, byte-order marks, and errors that name the byte."""

import codecs

from crisiskit.errors import EncodingError, InputError

__all__ = ["AUTO", "check_encoding", "decode"]

AUTO = "auto"
"""The encoding that means: find out, and take Windows-1252 for what is nothing else."""

_UTF8_MARK = codecs.BOM_UTF8
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PROBE = 4096  # bytes looked at for the zeros of UTF-16 without a mark


def decode(payload: bytes, encoding: str | None = None, *, offset: int = 0) -> str:
    """Decode *payload* and drop its byte-order mark; line ends stay as they are.

    Args:
        payload: The bytes.
        encoding: Name of their encoding; by default what a byte-order mark says, else
            UTF-8; ``auto`` also knows UTF-16 without a mark and takes bytes that are
            no UTF-8 for Windows-1252, the usual encoding of old English text.
        offset: Where the payload begins in its file, for errors.

    Raises:
        EncodingError: At the first byte that does not decode; the message names it.
    """
    if encoding == AUTO:
        encoding = _detected(payload)
    encoding = encoding or _marked(payload)
    if codecs.lookup(encoding).name == "utf-8":
        payload, offset = _without_mark(payload, offset)
    try:
        return payload.decode(encoding)
    except UnicodeDecodeError as error:
        msg = (
            f"expected text in {encoding}, got byte {payload[error.start]:#04x} at offset "
            f"{offset + error.start} ({error.reason}): name the true encoding, as in "
            "encoding='cp1252' (on the command line --encoding cp1252), or 'auto' to guess"
        )
        raise EncodingError(msg) from error
    except UnicodeError as error:
        msg = f"expected text in {encoding}, got something else ({error})"
        raise EncodingError(msg) from error


def check_encoding(encoding: str | None) -> None:
    """Refuse a name that is no text encoding; None and ``auto`` pass.

    Raises:
        InputError: If Python knows no such encoding.
    """
    if encoding in (None, AUTO):
        return
    try:
        b" ".decode(encoding, "replace")  # of no bytes, Python does not look it up
    except (LookupError, UnicodeError) as error:
        msg = f"expected an encoding such as utf-8, cp1252 or utf-16, got {encoding!r}"
        raise InputError(msg) from error


def _detected(payload: bytes) -> str:
    marked = _marked(payload)
    if marked != "utf-8" or payload.startswith(_UTF8_MARK):
        return marked
    probe = payload[: _PROBE // 2 * 2]
    # Latin letters in UTF-16 have a zero in every other byte.
    for name, zeros, letters in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if probe[zeros::2].count(0) > len(probe) // 4 and not probe[letters::2].count(0):
            return name
    try:
        payload.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _marked(payload: bytes) -> str:
    return next((name for mark, name in _MARKS if payload.startswith(mark)), "utf-8")


def _without_mark(payload: bytes, offset: int) -> tuple[bytes, int]:
    if not payload.startswith(_UTF8_MARK):
        return payload, offset
    return payload.removeprefix(_UTF8_MARK), offset + len(_UTF8_MARK)
