"""Find the times an article names."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.model import Moment, Span
from crisiskit.nlp.reading import Reading
from crisiskit.times import Telling, find_moments

__all__ = ["Moments"]

_CAPTION = 50  # code points from which a line of boilerplate holds a sentence


@attrs.frozen(kw_only=True)
class Moments:
    """Find and resolve time expressions, in text order.

    Lines of boilerplate are left out, but not captions: they tell of the matter.

    Attributes:
        telling: What times without a date lean on, the publication date (``news``) or the
            last date told (``narrative``); None to judge by each text.
        day_first: Whether ``3/12/2024`` is in December; None to leave such dates open.
    """

    produces: ClassVar[tuple[type, ...]] = (Moment,)
    requires: ClassVar[tuple[type, ...]] = ()
    telling: Telling | None = attrs.field(
        default=None, converter=attrs.converters.optional(Telling)
    )
    day_first: bool | None = None

    def __call__(self, reading: Reading, _found: Findings, /) -> Iterator[Moment]:
        """Yield the times of one article; the parse is not needed."""
        article = reading.article
        moments = find_moments(
            article.text,
            published=article.published,
            telling=self.telling,
            day_first=self.day_first,
        )
        lines = (span for span in reading.boilerplate if len(span) < _CAPTION)
        yield from _outside(moments, lines)


def _outside(moments: Iterable[Moment], spans: Iterable[Span]) -> Iterator[Moment]:
    """Yield the moments that lie in none of *spans*; both are in text order."""
    waiting = iter(spans)
    span = next(waiting, None)
    for moment in moments:
        while span is not None and span.end < moment.span.end:
            span = next(waiting, None)
        if span is None or not span.contains(moment.span):
            yield moment
