"""Going on with a file of extractions that an earlier run did not finish."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from crisiskit.cli.messages import complain
from crisiskit.errors import InputError

if TYPE_CHECKING:
    from crisiskit.model import Article

__all__ = ["Unfinished"]

_FORMAT = "jsonl"


class Unfinished:
    """A file of JSON Lines, the articles it holds already, and room for the others.

    A last line that was cut off is dropped. An article is the same if its id is, and as
    often as it stands in the file it is passed over.
    """

    def __init__(self, path: str | None, format_name: str) -> None:
        """Look through the file; one that is not there holds nothing.

        Raises:
            InputError: If the output is no file of JSON Lines, or cannot be read.
        """
        if path is None or format_name != _FORMAT or path.endswith(".gz"):
            msg = "--resume needs --output with a file of JSON Lines, such as records.jsonl"
            raise InputError(msg)
        self._path = Path(path)
        self._size = 0
        self._done: Counter[str] = Counter()
        if self._path.exists():
            self._look_through()

    def others(self, articles: "Iterable[Article]") -> "Iterator[Article]":
        """Pass over the articles the file holds; say how many."""
        passed = 0
        for article in articles:
            if self._done[article.id] > 0:
                self._done[article.id] -= 1
                passed += 1
            else:
                yield article
        if passed:
            complain(f"note: {passed:,} articles were in {self._path} already")

    def opened(self) -> IO[str]:
        """Open the file behind its last whole line.

        Raises:
            InputError: If it cannot be written.
        """
        try:
            if self._path.exists():
                with self._path.open("r+b") as stream:
                    stream.truncate(self._size)
            return self._path.open("a", encoding="utf-8", newline="")
        except OSError as error:
            raise _unusable(self._path, "written", error) from error

    def _look_through(self) -> None:
        try:
            with self._path.open("rb") as stream:
                for line in stream:
                    if not line.endswith(b"\n"):
                        break
                    self._size += len(line)
                    if line.strip():
                        self._done[self._id_of(line)] += 1
        except OSError as error:
            raise _unusable(self._path, "read", error) from error

    def _id_of(self, line: bytes) -> str:
        try:
            return str(json.loads(line)["article"]["id"])
        except (ValueError, KeyError, TypeError) as error:
            msg = (
                f"{self._path}: expected what 'crisiskit extract' writes, got {line[:40]!r}: "
                "name another file, or leave --resume out to overwrite it"
            )
            raise InputError(msg) from error


def _unusable(path: Path, done: str, error: OSError) -> InputError:
    return InputError(f"{path} cannot be {done}: {error.strerror}")
