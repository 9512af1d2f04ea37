"""Bytes to text: encodings, byte-order marks, and errors that name the byte."""

import codecs

from crisiskit.errors import EncodingError, InputError

__all__ = ["check_encoding", "decode"]

_UTF8_MARK = codecs.BOM_UTF8
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(payload: bytes, encoding: str | None = None, *, offset: int = 0) -> str:
    """Decode *payload* and drop its byte-order mark; line ends stay as they are.

    Args:
        payload: The bytes.
        encoding: Name of their encoding; by default what a byte-order mark says, else
            UTF-8.
        offset: Where the payload begins in its file, for errors.

    Raises:
        EncodingError: At the first byte that does not decode; the message names it.
    """
    encoding = encoding or _marked(payload)
    if codecs.lookup(encoding).name == "utf-8":
        payload, offset = _without_mark(payload, offset)
    try:
        return payload.decode(encoding)
    except UnicodeDecodeError as error:
        msg = (
            f"expected text in {encoding}, got byte {payload[error.start]:#04x} at offset "
            f"{offset + error.start} ({error.reason}): name the true encoding, as in "
            "encoding='cp1252' (on the command line --encoding cp1252)"
        )
        raise EncodingError(msg) from error


def check_encoding(encoding: str | None) -> None:
    """Refuse a name that is no text encoding; None passes.

    Raises:
        InputError: If Python knows no such encoding.
    """
    if encoding is None:
        return
    try:
        b" ".decode(encoding, "replace")  # of no bytes, Python does not look it up
    except LookupError as error:
        msg = f"expected an encoding such as utf-8, cp1252 or utf-16, got {encoding!r}"
        raise InputError(msg) from error


def _marked(payload: bytes) -> str:
    return "utf-16" if payload.startswith(_UTF16_MARKS) else "utf-8"


def _without_mark(payload: bytes, offset: int) -> tuple[bytes, int]:
    if not payload.startswith(_UTF8_MARK):
        return payload, offset
    return payload.removeprefix(_UTF8_MARK), offset + len(_UTF8_MARK)
