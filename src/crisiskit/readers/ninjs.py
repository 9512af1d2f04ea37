"""ninjs: news items as agencies send them (IPTC, versions 1 to 3)."""

from collections.abc import Iterator, Mapping
from typing import IO, Any

import attrs

from crisiskit.errors import DecodeError
from crisiskit.model import Article
from crisiskit.readers.article_json import article_of, parse
from crisiskit.readers.decoding import decode
from crisiskit.readers.limits import MAX_BYTES, read_whole
from crisiskit.readers.plain_html import text_of_fragment

__all__ = ["NinjsReader"]

_BODIES = ("body_text", "body_xhtml", "body_html")
_USED = frozenset({*_BODIES, "bodies", "headline", "headlines", "byline", "by", "language"})


@attrs.frozen(kw_only=True)
class NinjsReader:
    """Read one ninjs item, or a list of them.

    The text is the plain body, else the HTML body without its tags; the date is
    ``firstcreated``, else ``versioncreated``; the publisher is the provider, else the
    copyright holder. All else is kept in ``extra``. Items without a body (pictures,
    packages) are faults.

    Attributes:
        max_bytes: Most bytes to take.
    """

    max_bytes: int = MAX_BYTES

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles in the order of the document.

        Raises:
            DecodeError: If it is no JSON, or an item has no body.
            EncodingError: If a byte is not UTF-8.
            InputError: If it is too long.
        """
        document = parse(decode(read_whole(stream, self.max_bytes)))
        if not isinstance(document, list):
            yield _article(document, "")
            return
        for index, item in enumerate(document):
            yield _article(item, f"item {index}")


def _article(item: Any, where: str) -> Article:
    if not isinstance(item, dict):
        return article_of(item, where=where)  # which says what was expected
    text = _body(item)
    if text is None:
        place = f"{where}: " if where else ""
        msg = f"{place}expected a ninjs item with a body, got {', '.join(sorted(item)) or 'nothing'}"
        raise DecodeError(msg)
    plain = {
        "text": text,
        "title": item.get("headline") or _value(item.get("headlines")),
        "authors": _authors(item.get("byline") or item.get("by")),
        "published": item.get("firstcreated") or item.get("versioncreated"),
        "publisher": _publisher(item),
        "language": item.get("language"),
        "url": _url(item),
        "extra": {key: value for key, value in item.items() if key not in _USED},
    }
    return article_of(plain, where=where)


def _body(item: Mapping[str, Any]) -> str | None:
    bodies = {name: item.get(name) for name in _BODIES}
    for body in _objects(item.get("bodies")):
        is_plain = "html" not in str(body.get("contenttype") or body.get("contentType"))
        bodies.setdefault("body_text" if is_plain else "body_html", None)
        key = "body_text" if is_plain else "body_html"
        bodies[key] = bodies[key] or body.get("value")
    plain = bodies.pop("body_text")
    if isinstance(plain, str) and plain:
        return plain
    marked = next((body for body in bodies.values() if isinstance(body, str) and body), None)
    return None if marked is None else text_of_fragment(marked)


def _value(parts: Any) -> Any:
    """Give the value of the main part of version 2's lists, else of the first."""
    found = _objects(parts)
    main = [part for part in found if part.get("role") == "main"]
    return next((part.get("value") for part in (*main, *found)), None)


def _authors(byline: Any) -> list[str]:
    if isinstance(byline, str):
        return [byline] if byline else []
    names = [part.get("name") or part.get("byline") for part in _objects(byline)]
    return [name for name in names if isinstance(name, str) and name]


def _publisher(item: Mapping[str, Any]) -> Any:
    sources = _objects(item.get("infosources"))
    named = next((source["name"] for source in sources if source.get("name")), None)
    return named or item.get("copyrightholder")


def _url(item: Mapping[str, Any]) -> Any:
    for value in (
        item.get("uri"),
        *(one.get("href") for one in _objects(item.get("renditions"))),
    ):
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            return value
    return None


def _objects(parts: Any) -> list[dict[str, Any]]:
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
