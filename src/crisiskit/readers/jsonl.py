"""JSON Lines: one article a line, for streams and large collections."""

from collections.abc import Callable, Iterator, Mapping
from typing import IO

import attrs

from crisiskit.errors import InputError
from crisiskit.model import Article
from crisiskit.readers.article_json import article_of, parse
from crisiskit.readers.decoding import decode
from crisiskit.readers.field_map import check_fields, renamed
from crisiskit.readers.limits import MAX_BYTES, lines_of

__all__ = ["JsonLinesReader"]


@attrs.frozen(kw_only=True)
class JsonLinesReader:
    """Read one object with an article's fields from each line, as the lines come.

    The keys are those of :class:`~crisiskit.readers.json.JsonReader`; blank lines are
    skipped.

    Attributes:
        on_error: Called with the error of a line that is no article, after which
            reading goes on; None raises it.
        fields: Where the fields stand in objects of other shapes, as
            :class:`~crisiskit.readers.json.JsonReader` has it.
        max_bytes: Most bytes of a line to take; a longer one ends the reading.
    """

    on_error: Callable[[InputError], object] | None = None
    fields: Mapping[str, str] | None = None
    max_bytes: int = MAX_BYTES

    def __attrs_post_init__(self) -> None:
        """Refuse fields that are none."""
        check_fields(self.fields)

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles in the order of their lines.

        Raises:
            DecodeError: If a line is no article; the message has its number.
            EncodingError: If a byte is not UTF-8.
            InputError: If a line is too long.
        """
        offset = 0
        for number, line in enumerate(lines_of(stream, self.max_bytes), start=1):
            try:
                if line.strip():
                    yield self._article(line, number, offset)
            except InputError as error:
                if self.on_error is None:
                    raise
                self.on_error(error)
            offset += len(line)

    def _article(self, line: bytes, number: int, offset: int) -> Article:
        where = f"line {number}"
        plain = parse(decode(line, "utf-8", offset=offset), where=where)
        return article_of(renamed(plain, self.fields), where=where)
