"""CSV tables of articles, one a row."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO

import attrs

from crisiskit.errors import DecodeError, InputError
from crisiskit.model import Article
from crisiskit.readers.article_json import article_of
from crisiskit.readers.decoding import check_encoding, decode
from crisiskit.readers.field_map import check_fields, renamed
from crisiskit.readers.limits import MAX_BYTES, read_whole

__all__ = ["CsvReader"]

_DELIMITERS = ",;\t|"
_MAX_CELL = 16 * 1024 * 1024  # code points; Python's own limit is less than a long article
_BETWEEN_AUTHORS = ";"


@attrs.frozen(kw_only=True)
class CsvReader:
    """Read rows under a header; columns are called like an article's fields.

    Other columns are kept in ``extra``. An empty cell is unknown. Several authors have
    ";" between them. The delimiter is the one of comma, semicolon, tab and bar that
    stands in the header most often. The table is held in memory.

    Attributes:
        fields: Which column is which field, e.g. ``{"text": "Body", "title": "Hed"}``.
        delimiter: What stands between cells; None finds out.
        encoding: Of the bytes; None is UTF-8, or what a byte-order mark says.
        on_error: Called with the error of a row that is no article, after which reading
            goes on; None raises it.
        max_bytes: Most bytes to take.
    """

    fields: Mapping[str, str] | None = None
    delimiter: str | None = None
    encoding: str | None = None
    on_error: Callable[[InputError], object] | None = None
    max_bytes: int = MAX_BYTES

    def __attrs_post_init__(self) -> None:
        """Refuse settings that are none."""
        check_fields(self.fields)
        check_encoding(self.encoding)
        if self.delimiter is not None and len(self.delimiter) != 1:
            msg = f"expected a delimiter of one character, got {self.delimiter!r}"
            raise InputError(msg)

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles in the order of their rows.

        Raises:
            DecodeError: If there is no header with a column of texts, or a row is no
                article; the message has its line.
            EncodingError: If a byte does not decode.
            InputError: If it is too long.
        """
        text = decode(read_whole(stream, self.max_bytes), self.encoding)
        if "\x00" in text:
            msg = "expected CSV, got NUL characters: it is no text, or its encoding is another"
            raise DecodeError(msg)
        csv.field_size_limit(max(csv.field_size_limit(), _MAX_CELL))
        delimiter = self.delimiter or _delimiter(text)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        header = self._header(rows)
        yield from self._articles(rows, header)

    def _header(self, rows: Iterable[list[str]]) -> list[str]:
        try:
            header = [name.strip() for name in next(iter(rows), [])]
        except csv.Error as error:
            raise _no_row(1, str(error)) from error
        column = (self.fields or {}).get("text", "text")
        if column not in header:
            names = ", ".join(header) or "nothing"
            msg = (
                f"expected a header with a column {column!r}, got {names[:200]}: name the "
                "column, as in fields={'text': 'Body'} (on the command line --field text=Body)"
            )
            raise DecodeError(msg)
        return header

    def _articles(self, rows: "csv._reader", header: list[str]) -> Iterator[Article]:  # type: ignore[name-defined] # the type has no public name
        while True:
            line = rows.line_num + 1
            try:
                row = next(rows, None)
                if row is None:
                    return
                if any(row):
                    yield self._article(header, row, line)
            except csv.Error as error:
                raise _no_row(line, str(error)) from error
            except InputError as error:
                if self.on_error is None:
                    raise
                self.on_error(error)

    def _article(self, header: list[str], row: list[str], line: int) -> Article:
        if len(row) > len(header):
            raise _no_row(line, f"{len(row)} cells under {len(header)} columns")
        cells = {name: cell for name, cell in zip(header, row, strict=False) if cell}
        plain = renamed(cells, self.fields)
        authors = plain.pop("authors", None)
        names = _names(authors[0] if isinstance(authors, list) else authors)
        return article_of(
            {**plain, **({"authors": names} if names else {})}, where=f"line {line}"
        )


def _names(cell: str | None) -> list[str]:
    parts = (name.strip() for name in (cell or "").split(_BETWEEN_AUTHORS))
    return [name for name in parts if name]


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def _no_row(line: int, reason: str) -> DecodeError:
    return DecodeError(f"line {line}: expected a row of CSV, got {reason}")
