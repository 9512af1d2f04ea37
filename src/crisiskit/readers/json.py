"""JSON documents: one article, or a list of them."""

from collections.abc import Iterator, Mapping
from typing import IO, Any

import attrs

from crisiskit.errors import DecodeError
from crisiskit.model import Article
from crisiskit.readers.article_json import article_of, parse
from crisiskit.readers.decoding import decode
from crisiskit.readers.field_map import check_fields, renamed
from crisiskit.readers.limits import MAX_BYTES, read_whole

__all__ = ["JsonReader"]


@attrs.frozen(kw_only=True)
class JsonReader:
    """Read one object with an article's fields, or a list of such objects.

    The keys are the fields of :class:`~crisiskit.model.Article`; only ``text`` must be
    there. Other keys are kept in ``extra``.

    Attributes:
        fields: Where the fields stand in objects of other shapes, e.g.
            ``{"text": "body.plain", "published": "dates.0"}``; None for our own shape.
        items: Path of the list of articles in the document, e.g. ``"response.docs"``;
            None if the document is it.
        max_bytes: Most bytes to take.
    """

    fields: Mapping[str, str] | None = None
    items: str | None = None
    max_bytes: int = MAX_BYTES

    def __attrs_post_init__(self) -> None:
        """Refuse fields that are none."""
        check_fields(self.fields)

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles in the order of the document.

        Raises:
            DecodeError: If it is no JSON, or an item no article.
            EncodingError: If a byte is not UTF-8.
            InputError: If it is too long.
        """
        document = self._list(parse(decode(read_whole(stream, self.max_bytes))))
        if not isinstance(document, list):
            yield article_of(renamed(document, self.fields))
            return
        for index, item in enumerate(document):
            yield article_of(renamed(item, self.fields), where=f"item {index}")

    def _list(self, document: Any) -> Any:
        if self.items is None:
            return document
        for key in self.items.split("."):
            document = document.get(key) if isinstance(document, dict) else None
        if not isinstance(document, list):
            msg = f"expected a list of articles at {self.items!r}, found none"
            raise DecodeError(msg)
        return document
