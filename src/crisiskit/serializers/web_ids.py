"""Names for records that are unique over all articles: a record's id is so in its article only."""

import re
import uuid

from crisiskit.model import Article

__all__ = ["record_urn", "record_uuid", "web_address"]

# Made once for crisiskit; changing it would change every id ever written.
_NAMESPACE = uuid.UUID("6b0c2e36-6a8f-5d0b-9d3e-0f3c7a4f9a51")
# Host, port, and no character that RFC 3987 wants escaped.
_WEB = re.compile(
    r"https?://[^\s/?#:@]+(:\d{1,4})?([/?#][^\s\x00-\x1f\x7f<>\"{}|\\^`]*)?", re.IGNORECASE
)


def record_uuid(article: Article, record: str = "") -> uuid.UUID:
    """Give a UUID (version 5) made from the ids of an article and a record in it."""
    return uuid.uuid5(_NAMESPACE, f"{article.id}\n{record}")


def record_urn(article: Article, record: str = "") -> str:
    """Give the URN of a record, of the article itself without one."""
    return record_uuid(article, record).urn


def web_address(article: Article) -> str | None:
    """Give the article's URL if it is an absolute one of the web, None of anything else."""
    return article.url if article.url and _WEB.fullmatch(article.url) else None
