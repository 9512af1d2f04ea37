"""JSON documents: one article, or a list of them."""

from collections.abc import Iterator
from typing import IO

import attrs

from crisiskit.model import Article
from crisiskit.readers.article_json import article_of, parse
from crisiskit.readers.decoding import decode

__all__ = ["JsonReader"]


@attrs.frozen
class JsonReader:
    """Read one object with an article's fields, or a list of such objects.

    The keys are the fields of :class:`~crisiskit.model.Article`; only ``text`` must be
    there. Other keys are kept in ``extra``.
    """

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles in the order of the document.

        Raises:
            DecodeError: If it is no JSON, or an item no article.
            EncodingError: If a byte is not UTF-8.
        """
        document = parse(decode(stream.read()))
        if not isinstance(document, list):
            yield article_of(document)
            return
        for index, item in enumerate(document):
            yield article_of(item, where=f"item {index}")
