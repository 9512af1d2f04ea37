"""Parts told as shares: "half of whom", "two thirds of them"."""

import re
from functools import cache

import attrs

from crisiskit.figures.bounds import bound_before
from crisiskit.figures.numerals import one_of
from crisiskit.lexicons import load
from crisiskit.model import Span

__all__ = ["Share", "find_share"]


@attrs.frozen
class Share:
    """A part of what was told before.

    Attributes:
        span: Its words with their bound words, without "of whom".
        value: The share, between 0 and 1.
    """

    span: Span
    value: float

    def of(self, whole: float) -> int:
        """Work out the part in whole people or things; no share is that exact."""
        return round(whole * self.value)


def find_share(text: str, start: int, end: int) -> Share | None:
    """Find the first share told of what stands before *start*, up to *end*."""
    heard = text[start:end].lower()
    if not any(pronoun in heard for pronoun in _PRONOUNS):  # most sentences: no search
        return None
    match = _pattern().search(text, start, end)
    if match is None:
        return None
    over, under = load("figures_numbers")["shares"][" ".join(match[1].lower().split())]
    first = max(start, bound_before(text, match.start()).edge)
    return Share(Span(first, match.end(1)), over / under)


@cache
def _pattern() -> re.Pattern[str]:
    words = one_of(load("figures_numbers")["shares"])
    return re.compile(
        rf"\b({words})\s{{1,2}}of\s{{1,2}}(?:{'|'.join(_PRONOUNS)})\b(?!\s\d)", re.IGNORECASE
    )


_PRONOUNS = ("whom", "them", "those", "these")
