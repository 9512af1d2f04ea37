"""JSON Lines: one article a line, for streams and large collections."""

from collections.abc import Callable, Iterator
from typing import IO

import attrs

from crisiskit.errors import InputError
from crisiskit.model import Article
from crisiskit.readers.article_json import article_of, parse
from crisiskit.readers.decoding import decode

__all__ = ["JsonLinesReader"]


@attrs.frozen(kw_only=True)
class JsonLinesReader:
    """Read one object with an article's fields from each line, as the lines come.

    The keys are those of :class:`~crisiskit.readers.json.JsonReader`; blank lines are
    skipped.

    Attributes:
        on_error: Called with the error of a line that is no article, after which
            reading goes on; None raises it.
    """

    on_error: Callable[[InputError], object] | None = None

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles in the order of their lines.

        Raises:
            DecodeError: If a line is no article; the message has its number.
            EncodingError: If a byte is not UTF-8.
        """
        offset = 0
        for number, line in enumerate(stream, start=1):
            try:
                if line.strip():
                    yield _article(line, number, offset)
            except InputError as error:
                if self.on_error is None:
                    raise
                self.on_error(error)
            offset += len(line)


def _article(line: bytes, number: int, offset: int) -> Article:
    where = f"line {number}"
    return article_of(parse(decode(line, "utf-8", offset=offset), where=where), where=where)
