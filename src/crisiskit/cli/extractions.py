"""The extractions that the command line names: a file of ``extract``, or standard input."""

import sys
from typing import TYPE_CHECKING

from crisiskit.errors import CrisiskitError, InputError, UnknownPluginError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crisiskit.model import Extraction

__all__ = ["STDIN", "load_extractions"]

STDIN = "-"


def load_extractions(path: str) -> "Iterator[Extraction]":
    """Yield the extractions of a file, or of standard input.

    Raises:
        InputError: If it cannot be read, is empty, or is no file of extractions.
        DecodeError: If it holds something else; the message has every fault.
    """
    from crisiskit.serializers import load

    if path == STDIN:
        yield from _of_stdin()
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


def _of_stdin() -> "Iterator[Extraction]":
    from crisiskit.serializers import loads

    payload = sys.stdin.buffer.read()
    if not payload.strip():
        msg = "standard input is empty; expected what 'crisiskit extract' writes"
        raise InputError(msg)
    # One record a line is JSON Lines; JSON is written over several lines, or is a list.
    first = payload.split(b"\n", 1)[0].strip()
    is_lines = first.startswith(b"{") and first.endswith(b"}")
    yield from loads(payload, "jsonl" if is_lines else "json")
