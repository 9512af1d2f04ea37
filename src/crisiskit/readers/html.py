"""HTML pages: their main text, and what their head says of it; needs the extra ``html``."""

import codecs
import hashlib
import re
from collections.abc import Iterator
from typing import IO, Any

import attrs

from crisiskit.errors import DecodeError, EncodingError, MissingExtraError
from crisiskit.model import Article
from crisiskit.readers.decoding import AUTO, check_encoding, decode
from crisiskit.readers.limits import read_whole
from crisiskit.readers.naming import with_file

__all__ = ["HtmlReader"]

_MAX_BYTES = 16 * 1024 * 1024
_HEAD = 4096  # bytes in which a page must name its encoding; browsers look at 1024
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})""", re.IGNORECASE
)
# What is older than the press is no date of publication; a fixed end, so that the same
# page has the same date next year.
_FIRST_DAY, _LAST_DAY = "1900-01-01", "2100-01-01"
# The encodings of the web (WHATWG), by Python's names; a page that names another is wrong.
_ENCODINGS = frozenset(
    "ascii utf-8 cp866 koi8-r koi8-u mac-roman mac-cyrillic cp874 gbk gb2312 gb18030 big5 "
    "euc_jp iso2022_jp shift_jis euc_kr".split()
) | {f"{family}{n}" for family in ("iso8859-", "cp125") for n in range(17)}
_LATIN = ("iso8859-1", "ascii")  # pages that say so are in Windows-1252 (WHATWG)


@attrs.frozen(kw_only=True)
class HtmlReader:
    """Read a page: boilerplate is dropped, main text kept, one paragraph a line.

    Title, publisher, authors, date of publication, language and address come from the
    page's own metadata, None where it says nothing. ``extra["sha256"]`` is the hash of
    the page's bytes: evidence points into the text that was taken out of them.

    Attributes:
        encoding: Of the bytes; None is what the page says, else UTF-8, else
            Windows-1252.
        url: Where the page was; by default what it says itself.
        max_bytes: Most bytes to take.
    """

    encoding: str | None = None
    url: str | None = None
    max_bytes: int = _MAX_BYTES

    def __attrs_post_init__(self) -> None:
        """Refuse an encoding that is none."""
        check_encoding(self.encoding)

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield one article.

        Raises:
            DecodeError: If no text is found, or there are NUL characters.
            EncodingError: If a byte does not decode.
            InputError: If the page is too long.
            MissingExtraError: If trafilatura is not installed.
        """
        payload = read_whole(stream, self.max_bytes)
        page = decode(payload, self.encoding or _declared(payload))
        if "\x00" in page:
            msg = "expected an HTML page, got NUL characters: it is no text, or its encoding is another"
            raise DecodeError(msg)
        found = _main_part(page, self.url)
        article = _article(found, self.url)
        extra = {"sha256": hashlib.sha256(payload).hexdigest()}
        yield with_file(attrs.evolve(article, extra=extra, id=article.id), stream)


def _declared(payload: bytes) -> str:
    """Find the encoding a page names; what it does not name is found out."""
    match = _CHARSET.search(payload[:_HEAD])
    if match is None:
        return AUTO
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return AUTO
    if name not in _ENCODINGS:
        return AUTO
    if name in _LATIN:
        return "cp1252" if _decodes(payload, "cp1252") else "latin-1"
    return name if _decodes(payload, name) else AUTO


def _decodes(payload: bytes, encoding: str) -> bool:
    try:
        decode(payload, encoding)
    except EncodingError:
        return False
    return True


def _main_part(page: str, url: str | None) -> Any:  # Any: trafilatura's Document
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        msg = "HTML pages need trafilatura: pip install 'crisiskit[html]'"
        raise MissingExtraError(msg) from error
    found: Any = bare_extraction(
        page,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "min_date": _FIRST_DAY,
            "max_date": _LAST_DAY,
        },
    )
    if found is None or not found.text:
        msg = "expected an HTML page with an article, found no main text in it"
        raise DecodeError(msg)
    return found


def _article(found: Any, url: str | None) -> Article:
    authors = (name.strip() for name in (found.author or "").split(";"))
    return Article(
        text=found.text,
        title=found.title or None,
        url=url or found.url or None,
        publisher=found.sitename or None,
        authors=tuple(name for name in authors if name),
        published=found.date or None,
        language=found.language or None,
    )
