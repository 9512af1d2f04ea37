"""The extractions that the command line names: a file of ``extract``, or standard input."""

import sys
from typing import TYPE_CHECKING

from crisiskit.errors import CrisiskitError, InputError, UnknownPluginError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crisiskit.model import Extraction

__all__ = ["STDIN", "holds_extractions", "load_extractions"]

STDIN = "-"


def load_extractions(path: str, payload: bytes | None = None) -> "Iterator[Extraction]":
    """Yield the extractions of a file, or of standard input.

    Args:
        path: The file; ``-`` is standard input.
        payload: What standard input gave, if it was read already.

    Raises:
        InputError: If it cannot be read, is empty, or is no file of extractions.
        DecodeError: If it holds something else; the message has every fault.
    """
    from crisiskit.serializers import load

    if path == STDIN:
        yield from _of_payload(sys.stdin.buffer.read() if payload is None else payload)
        return
    try:
        found = load(path)
    except UnknownPluginError as error:
        msg = (
            f"{path}: expected what 'crisiskit extract' writes (.jsonl, .json, .parquet or "
            f".arrow), got a file of {error.name!r}; extract its records first"
        )
        raise InputError(msg) from error
    try:
        yield from found
    except CrisiskitError as error:
        error.add_note(path)  # evaluate reads two files
        raise


def holds_extractions(path: str, payload: bytes | None = None) -> bool:
    """Tell whether a file holds extractions; what cannot be read holds none.

    Args:
        path: The file; ``-`` is standard input.
        payload: What standard input gave.
    """
    import json

    if path.endswith((".parquet", ".arrow")):
        return True
    try:
        if path == STDIN:
            whole = payload or b""
            found = json.loads(whole.split(b"\n", 1)[0] if _is_lines(whole) else whole)
        elif path.endswith((".json", ".jsonl", ".ndjson")):
            with open(path, "rb") as stream:  # noqa: PTH123 # any path
                found = json.loads(
                    stream.read() if path.endswith(".json") else stream.readline()
                )
        else:
            return False
    except (OSError, ValueError, RecursionError):
        return False  # the reader says what is wrong
    first = found[0] if isinstance(found, list) and found else found
    return isinstance(first, dict) and first.get("kind") == "extraction"


def _of_payload(payload: bytes) -> "Iterator[Extraction]":
    from crisiskit.serializers import loads

    if not payload.strip():
        msg = "standard input is empty; expected what 'crisiskit extract' writes"
        raise InputError(msg)
    yield from loads(payload, "jsonl" if _is_lines(payload) else "json")


def _is_lines(payload: bytes) -> bool:
    """Tell JSON Lines, one record a line, from JSON, which has several lines or is a list."""
    first = payload.split(b"\n", 1)[0].strip()
    return first.startswith(b"{") and first.endswith(b"}")
