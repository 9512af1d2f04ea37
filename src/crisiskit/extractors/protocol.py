"""The shape of an extractor."""

from collections.abc import Iterable
from typing import Protocol

from crisiskit.extractors.findings import Findings
from crisiskit.model import Record
from crisiskit.nlp.reading import Reading

__all__ = ["Extractor"]


class Extractor(Protocol):
    """One way of finding one kind of record.

    Nothing is inherited: any object with these three members fits, a class with
    ``produces = (Event,)`` too. Calling it changes neither the extractor nor the reading.
    """

    # Properties, so that type checkers take the tuple[type[Event]] of a plain attribute.
    @property
    def produces(self) -> tuple[type, ...]:
        """Kinds of record it yields."""

    @property
    def requires(self) -> tuple[type, ...]:
        """Kinds of record that must have been looked for before."""

    def __call__(self, reading: Reading, found: Findings, /) -> Iterable[Record]:
        """Yield the records of one article, in text order."""
