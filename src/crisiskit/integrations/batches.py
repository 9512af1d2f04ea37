"""Arrow batches of articles in, Arrow batches of extractions out, for Spark, Ray and Dask."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from crisiskit.errors import InputError
from crisiskit.model import Article
from crisiskit.pipeline import Pipeline
from crisiskit.serializers.arrow.columns import batches_of, schema

__all__ = ["extract_batches", "schema"]

Batch = Any  # pyarrow has no types of its own

_FIELDS = tuple(field.name for field in attrs.fields(Article))
_KEPT = tuple(name for name in _FIELDS if name not in ("authors", "extra"))


def extract_batches(
    batches: Iterable[Batch], pipeline: Pipeline | None = None
) -> Iterator[Batch]:
    """Yield a batch of extractions for each batch of articles.

    This is the shape that ``pyspark.sql.DataFrame.mapInArrow`` calls, and, batch by
    batch, ``ray.data.Dataset.map_batches`` with ``batch_format="pyarrow"``.

    Args:
        batches: Record batches or tables with a column ``text`` and, if they are known,
            ``title``, ``url``, ``publisher``, ``published`` (ISO 8601), ``language``,
            ``id``; other columns are not looked at.
        pipeline: What to extract with; by default all installed extractors.

    Raises:
        InputError: If a batch has no column ``text``.
        MissingExtraError: If pyarrow is not installed.
    """
    chosen = pipeline or Pipeline()
    for batch in batches:
        articles = list(_articles(batch))
        yield from batches_of(chosen.stream(articles), max(len(articles), 1))


def _articles(batch: Batch) -> Iterator[Article]:
    names = [name for name in _KEPT if name in batch.schema.names]
    if "text" not in names:
        msg = f"expected a column 'text', got {', '.join(batch.schema.names) or 'no column'}"
        raise InputError(msg)
    for row in batch.select(names).to_pylist():
        known = {name: value for name, value in row.items() if value is not None}
        yield Article(**{"text": "", **known})
