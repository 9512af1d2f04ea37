"""The name of the file an article came from, kept beside its content."""

from typing import IO, Any

import attrs

from crisiskit.model import Article

__all__ = ["with_file"]


def with_file(article: Article, stream: IO[bytes] | str) -> Article:
    """Put the name of *stream* into ``extra["file"]``; the id stays, for it is of the content."""
    name: Any = stream if isinstance(stream, str) else getattr(stream, "name", None)
    if not isinstance(name, str) or name.startswith("<"):
        return article
    return attrs.evolve(article, extra={**article.extra, "file": name}, id=article.id)
