"""A stretch of an article's text."""

import functools
from typing import TYPE_CHECKING

import attrs

from crisiskit.errors import InvalidRecordError

if TYPE_CHECKING:
    from crisiskit.model.article import Article

__all__ = ["Span"]


@functools.total_ordering
@attrs.frozen
class Span:
    """A half-open stretch ``[start, end)`` of an article's text.

    Offsets count Unicode code points from 0, as Python slices do, so
    ``article.text[span.start:span.end]`` is the quoted text.

    Attributes:
        start: First code point inside the span.
        end: First code point after the span; always above *start*.

    Raises:
        InvalidRecordError: If the span is empty, reversed or negative.
        TypeError: If an offset is no int.

    Examples:
        >>> from crisiskit.model import Article, Span
        >>> Span(start=4, end=9).text_in(Article(text="The mayor spoke."))
        'mayor'
    """

    start: int
    end: int

    # One check of both offsets: a validator for each makes a span twice as dear, and an
    # article has thousands.
    def __attrs_post_init__(self) -> None:
        """Refuse an empty, reversed or negative stretch."""
        start: object = self.start
        end: object = self.end
        if not (isinstance(start, int) and isinstance(end, int)):
            msg = f"offsets of a span must be int, got {start!r} and {end!r}"
            raise TypeError(msg)
        if not 0 <= start < end:
            msg = f"span must satisfy 0 <= start < end, got [{start}, {end})"
            raise InvalidRecordError(msg)

    def __lt__(self, other: object) -> bool:
        """Tell whether this span stands before *other*: by its start, then by its end."""
        # Written out: sorting by the order attrs makes takes several times as long.
        if not isinstance(other, Span):
            return NotImplemented
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        """Count the code points inside."""
        return self.end - self.start

    def text_in(self, article: "Article") -> str:
        """Quote the words the span covers in *article*."""
        return article.text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether *other* lies wholly inside this span; a span contains itself."""
        return self.start <= other.start and other.end <= self.end
