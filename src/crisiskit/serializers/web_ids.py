"""Names for records that are unique over all articles: a record's id is so in its article only."""

import uuid

from crisiskit.model import Article

__all__ = ["record_urn", "record_uuid"]

# Made once for crisiskit; changing it would change every id ever written.
_NAMESPACE = uuid.UUID("6b0c2e36-6a8f-5d0b-9d3e-0f3c7a4f9a51")


def record_uuid(article: Article, record: str = "") -> uuid.UUID:
    """Give a UUID (version 5) made from the ids of an article and a record in it."""
    return uuid.uuid5(_NAMESPACE, f"{article.id}\n{record}")


def record_urn(article: Article, record: str = "") -> str:
    """Give the URN of a record, of the article itself without one."""
    return record_uuid(article, record).urn
