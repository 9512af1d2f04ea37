"""Extraction with the default pipeline, made once and kept."""

import datetime as dt
from functools import lru_cache

from crisiskit.errors import InputError
from crisiskit.model import Article, Event, Extraction
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
        InputError: If *text_or_article* is neither, an Article comes with other facts, or
            *pipeline* is no Pipeline.
        InvalidRecordError: If the text is no Unicode or *published* no date.
    """
    chosen = _chosen(pipeline)
    return chosen.extract(text_or_article, published=published, title=title, url=url)


def explain(
    extraction: Extraction, event_id: str | Event, *, pipeline: Pipeline | None = None
) -> Explanation:
    """Say how one event came about: frame, slots, status, links.

    Args:
        extraction: The extraction that holds the event.
        event_id: The event, its id, or as much of the id's beginning as names just one.
        pipeline: What the extraction was made with, if not with the default.

    Raises:
        InputError: If no event or more than one has an id that begins so, or an argument
            is no extraction or pipeline.
    """
    return _chosen(pipeline).explain(extraction, event_id)


def _chosen(pipeline: Pipeline | None) -> Pipeline:
    if pipeline is None:
        return _default(registry.plugins("extractor"))
    if not isinstance(pipeline, Pipeline):
        kind = type(pipeline).__name__  # type: ignore[unreachable] # by the types
        msg = f"expected a crisiskit.Pipeline, got {kind}: make one, as in Pipeline(nlp=...)"
        raise InputError(msg)
    return pipeline


@lru_cache(maxsize=1)
def _default(_installed: tuple[Plugin, ...]) -> Pipeline:
    """Keep the pipeline until an extractor is registered besides *_installed*."""
    return Pipeline()
