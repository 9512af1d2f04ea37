"""Plain text: one file, one article."""

from collections.abc import Iterator
from typing import IO

import attrs

from crisiskit.model import Article
from crisiskit.readers.decoding import check_encoding, decode

__all__ = ["TextReader"]


@attrs.frozen(kw_only=True)
class TextReader:
    """Read a whole stream as the text of one article.

    The text stays as it is, line ends and leading blanks included; only a byte-order
    mark is dropped. If the stream is a named file, its name as given is kept under
    ``extra["file"]`` and does not count for the article's id.

    Attributes:
        encoding: Of the bytes; None is UTF-8, or UTF-16 with a byte-order mark.
    """

    encoding: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an encoding that is none."""
        check_encoding(self.encoding)

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield one article, with an empty text if the stream is empty.

        Raises:
            EncodingError: If a byte does not decode.
        """
        article = Article(text=decode(stream.read(), self.encoding))
        name = getattr(stream, "name", None)
        if isinstance(name, str) and not name.startswith("<"):
            article = Article(text=article.text, extra={"file": name}, id=article.id)
        yield article
