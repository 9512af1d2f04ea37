"""Bulletins as Acme's tickers send them: articles with "###" lines between them."""

from collections.abc import Iterator
from typing import IO

import attrs

from crisiskit import Article
from crisiskit.errors import EncodingError

__all__ = ["Bulletins"]


@attrs.frozen(kw_only=True)
class Bulletins:
    """Read bulletins; the first line of each is its headline.

    Attributes:
        publisher: Who is named as the publisher of all of them.
    """

    publisher: str = "Acme Ticker"

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield one article a bulletin; blank ones are passed over.

        Raises:
            EncodingError: If a byte is not UTF-8.
        """
        try:
            text = stream.read().decode()
        except UnicodeDecodeError as error:
            msg = f"expected bulletins in UTF-8, got byte {error.object[error.start]:#04x}"
            raise EncodingError(msg) from error
        for bulletin in text.split("\n###\n"):
            headline = bulletin.strip().partition("\n")[0]
            if headline:
                yield Article(text=bulletin, title=headline, publisher=self.publisher)
