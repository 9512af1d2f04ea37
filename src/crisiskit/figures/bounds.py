"""Words around a number that bound it: "at least", "up to", "or so"."""

import re
from functools import cache

import attrs

from crisiskit.figures.numerals import one_of
from crisiskit.lexicons import load
from crisiskit.ontology import Bound

__all__ = ["BoundWords", "bound_after", "bound_before"]

_WINDOW = 60  # code points; the longest chain of bound words is shorter


@attrs.frozen
class BoundWords:
    """Bound words beside a number.

    Attributes:
        edge: Where they begin (before a number) or end (after it).
        bound: What they say; None if they only add ("another").
    """

    edge: int
    bound: Bound | None


def bound_before(text: str, start: int) -> BoundWords:
    """Read the bound words that end right before *start*."""
    first = max(0, start - _WINDOW)
    window = text[first:start]
    if not window or not (window[-1].isspace() or window[-1] in "~≈<>≤≥"):
        return BoundWords(start, None)
    words = window.rsplit(maxsplit=1)
    last = words[-1].rpartition("(")[2].lstrip("[\"“‘'").lower() if words else ""
    if last not in _last_words():
        return BoundWords(start, None)
    match = _before().search(window)
    if match is None:
        return BoundWords(start, None)
    said = [_meaning(name, "before") for name in _each_before().findall(match[0])]
    return BoundWords(first + match.start(), _strongest(said))


def bound_after(text: str, end: int) -> BoundWords:
    """Read the bound words that begin right after *end*."""
    if text.startswith("+", end) and not text[end + 1 : end + 2].isdigit():
        return BoundWords(end + 1, Bound.AT_LEAST)
    match = _after().match(text, end)
    if match is None:
        return BoundWords(end, None)
    return BoundWords(match.end(), _meaning(match[1], "after"))


def _strongest(said: list[Bound | None]) -> Bound | None:
    """Choose where several are said: "at least" wins over words that only soften, as "some"."""
    for bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT):
        if bound in said:
            return bound
    return None


def _meaning(words: str, side: str) -> Bound | None:
    plain = " ".join(words.lower().split())
    return _meanings(side).get(plain)


@cache
def _meanings(side: str) -> dict[str, Bound | None]:
    table = load("figures_numbers")[side]
    return {
        word: None if name == "none" else Bound(name)
        for name, words in table.items()
        for word in words
    }


@cache
def _last_words() -> frozenset[str]:
    """List the words bound phrases end in: most numbers have none of them before."""
    return frozenset(phrase.split()[-1] for phrase in _meanings("before"))


@cache
def _each_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{one_of(_meanings('before'))})(?=\s|$|\W)", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    words = one_of(_meanings("before"))
    return re.compile(rf"(?<![\w])(?:(?:{words})(?:\s{{1,2}}|(?<=[~≈<>≤≥])))+$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    words = one_of(_meanings("after"))
    return re.compile(rf"(?:\s{{1,2}}|-)({words})\b(?!-)", re.IGNORECASE)
