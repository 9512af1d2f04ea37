"""The shape of an extractor."""

from collections.abc import Iterable
from typing import Protocol

from crisiskit.extractors.findings import Findings
from crisiskit.model import Record
from crisiskit.nlp.reading import Reading

__all__ = ["Extractor"]


class Extractor(Protocol):
    """One way of finding one kind of record.

    Nothing is inherited: any object with these three members fits. Calling it
    changes neither the extractor nor the reading.

    Attributes:
        produces: Kinds of record it yields.
        requires: Kinds of record that must have been looked for before.
    """

    produces: tuple[type, ...]
    requires: tuple[type, ...]

    def __call__(self, reading: Reading, found: Findings, /) -> Iterable[Record]:
        """Yield the records of one article, in text order."""
