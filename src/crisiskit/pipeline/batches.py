"""Articles as they come in, checked, and cut into batches that fit the memory."""

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from crisiskit.errors import InputError, InvalidRecordError
from crisiskit.model import Article

__all__ = ["Received", "in_batches", "received", "to_article"]

# A batch of eight articles of news length; longer ones are parsed in smaller batches.
_BATCH_CHARACTERS = 100_000


@attrs.frozen
class Received:
    """One article of a stream.

    Attributes:
        article: The article; of a text that is no Unicode, a legible copy.
        fault: Why it cannot be read; None if it can.
    """

    article: Article
    fault: str | None = None


def to_article(
    text_or_article: str | Article,
    *,
    published: dt.date | dt.datetime | str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """Make an article of a text; an article passes.

    Raises:
        InputError: If it is neither, or an article comes with other facts besides.
        InvalidRecordError: If the text is no Unicode or *published* no date.
    """
    facts = {"published": published, "title": title, "url": url}
    if isinstance(text_or_article, str):
        return Article(text=text_or_article, **facts)  # type: ignore[arg-type] # Article checks
    if not isinstance(text_or_article, Article):
        kind = type(text_or_article).__name__  # type: ignore[unreachable] # by the types
        msg = f"expected a text or an Article, got {kind}"
        raise InputError(msg)
    given = [name for name, fact in facts.items() if fact is not None]
    if given:
        msg = f"{', '.join(given)} came beside an Article: put it into the Article"
        raise InputError(msg)
    return text_or_article


def received(items: Iterable[str | Article]) -> Iterator[Received]:
    """Make articles of texts, and keep the place of those that are no Unicode text.

    Raises:
        InputError: If *items* is a single text or article, or an item is neither.
    """
    return map(_received, _several(items))


def _received(item: str | Article) -> Received:
    try:
        return Received(to_article(item))
    except InvalidRecordError as error:
        legible = str(item).encode(errors="replace").decode()
        return Received(Article(text=legible), fault=str(error))


def _several(items: Iterable[str | Article]) -> Iterable[str | Article]:
    # A single text is an iterable too: of its letters, which nobody wants read one by one.
    if isinstance(items, str | bytes | Article) or not isinstance(items, Iterable):
        msg = f"expected articles or texts, got a single {type(items).__name__}: put it into a list"
        raise InputError(msg)
    return items


def in_batches(articles: Iterable[Received], size: int) -> Iterator[list[Received]]:
    """Cut a stream into lists of at most *size*, lazily; long articles make short lists.

    If the stream breaks off with an error, what came before it is still given.
    """
    batch: list[Received] = []
    characters = 0
    try:
        for one in articles:
            batch.append(one)
            characters += len(one.article.text)
            if len(batch) == size or characters >= _BATCH_CHARACTERS:
                yield batch
                batch, characters = [], 0
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
