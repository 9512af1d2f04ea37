"""Plain text: one file, one article."""

from collections.abc import Iterator
from typing import IO

import attrs

from crisiskit.model import Article
from crisiskit.readers.decoding import check_encoding, decode
from crisiskit.readers.limits import MAX_BYTES, read_whole
from crisiskit.readers.naming import with_file

__all__ = ["TextReader"]


@attrs.frozen(kw_only=True)
class TextReader:
    """Read a whole stream as the text of one article.

    The text stays as it is, line ends and leading blanks included; only a byte-order
    mark is dropped. If the stream is a named file, its name as given is kept under
    ``extra["file"]`` and does not count for the article's id.

    Attributes:
        encoding: Of the bytes; None is UTF-8, or what a byte-order mark says; ``auto``
            finds out and takes what is nothing else for Windows-1252.
        max_bytes: Most bytes to take.
    """

    encoding: str | None = None
    max_bytes: int = MAX_BYTES

    def __attrs_post_init__(self) -> None:
        """Refuse an encoding that is none."""
        check_encoding(self.encoding)

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield one article, with an empty text if the stream is empty.

        Raises:
            EncodingError: If a byte does not decode.
            InputError: If it is too long.
        """
        text = decode(read_whole(stream, self.max_bytes), self.encoding)
        yield with_file(Article(text=text), stream)
