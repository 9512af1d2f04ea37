"""What the tables of all kinds of records share: a header, and a row a record."""

import abc
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, ClassVar

import attrs
from attrs import validators

from crisiskit.model import Extraction
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.cells import article_cells
from crisiskit.serializers.tables.table import Row, write_rows

__all__ = ["RecordTable"]


@attrs.frozen(kw_only=True)
class RecordTable(abc.ABC):
    """Write one kind of record as CSV (RFC 4180 quoting, header first), a row a record.

    Attributes:
        columns: The columns in their order, and what they hold.
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
        with_mark: Begin with a byte-order mark, by which Excel knows UTF-8; other
            programs may take it for a letter.
    """

    columns: ClassVar[Mapping[str, str]]
    is_safe: bool = attrs.field(default=True, validator=validators.instance_of(bool))
    with_mark: bool = attrs.field(default=False, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then the rows of each extraction as it comes."""
        if self.with_mark:
            stream.write("\ufeff")
        rows = (row for extraction in extractions for row in self.rows(extraction))
        write_rows(self.columns, rows, stream, is_safe=self.is_safe)

    def rows(self, extraction: Extraction, /) -> Iterator[Row]:
        """Yield a row a record, in the order of the extraction.

        A column left out of a row is unknown.
        """
        article = article_cells(extraction.article)
        for record in self._records(Lookup.of(extraction)):
            yield {**article, **record}

    @abc.abstractmethod
    def _records(self, lookup: Lookup, /) -> Iterator[Row]:
        """Yield the cells of each record, but for those of its article."""
