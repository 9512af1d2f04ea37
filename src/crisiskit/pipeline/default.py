"""Extraction with the default pipeline, made once and kept."""

import datetime as dt
from functools import lru_cache

from crisiskit.model import Article, Extraction
from crisiskit.pipeline.explanation import Explanation
from crisiskit.pipeline.pipeline import Pipeline
from crisiskit.plugins import Plugin, registry

__all__ = ["explain", "extract"]


def extract(
    text_or_article: str | Article,
    *,
    published: dt.date | dt.datetime | str | None = None,
    title: str | None = None,
    url: str | None = None,
    pipeline: Pipeline | None = None,
) -> Extraction:
    """Extract the records of one article, by default with all installed extractors.

    Args:
        text_or_article: The article, or just its text.
        published: Day of publication of a text; ISO 8601 if it is a string. Without it,
            "on Monday" stays an unresolved mention.
        title: Headline of a text, if it is known apart from it.
        url: Where a text was published.
        pipeline: What to extract with, in place of the default.

    Raises:
        InputError: If *text_or_article* is neither, or an Article comes with other facts.
        InvalidRecordError: If the text is no Unicode or *published* no date.
    """
    chosen = pipeline or _default(registry.plugins("extractor"))
    return chosen.extract(text_or_article, published=published, title=title, url=url)


def explain(
    extraction: Extraction, event_id: str, *, pipeline: Pipeline | None = None
) -> Explanation:
    """Say how one event came about: frame, slots, status, links.

    Args:
        extraction: The extraction that holds the event.
        event_id: The id of the event, or as much of its beginning as names just one.
        pipeline: What the extraction was made with, if not with the default.

    Raises:
        InputError: If no event or more than one has an id that begins so.
    """
    chosen = pipeline or _default(registry.plugins("extractor"))
    return chosen.explain(extraction, event_id)


@lru_cache(maxsize=1)
def _default(_installed: tuple[Plugin, ...]) -> Pipeline:
    """Keep the pipeline until an extractor is registered besides *_installed*."""
    return Pipeline()
