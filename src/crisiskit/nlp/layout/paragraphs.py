"""Paragraphs of a plain text: its lines, put together again where they were wrapped."""

import re
from collections.abc import Iterator
from itertools import pairwise

from crisiskit.model import Span

__all__ = ["FULL_LINE", "find_paragraphs", "is_wrapped"]

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Lines of a text that some program has wrapped: nearly alike in length, none longer.
_WRAPPED_AT_MOST = 100
FULL_LINE = 50  # code points at least
_FEWEST_WRAPPED = 4


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Find the paragraphs of *text*, without the blank space around them.

    Each line with text is one, as news comes; in a text whose lines were wrapped at a
    fixed width, blank lines part the paragraphs.
    """
    lines = tuple(_lines(text))
    return tuple(_unwrapped(text, lines)) if _is_wrapped(text, lines) else lines


def is_wrapped(text: str) -> bool:
    """Tell whether the lines of *text* were wrapped at a fixed width."""
    return _is_wrapped(text, tuple(_lines(text)))


def _lines(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        end = line.start() + len(words.rstrip())
        if start < end:
            yield Span(start, end)


def _is_wrapped(text: str, lines: tuple[Span, ...]) -> bool:
    """Tell whether most lines are full and break off in the middle of a sentence."""
    if len(lines) < _FEWEST_WRAPPED or max(map(len, lines)) > _WRAPPED_AT_MOST:
        return False
    joined = [
        line for line, following in pairwise(lines) if _is_next_line(text, line, following)
    ]
    full = sum(len(line) >= FULL_LINE for line in joined)
    return full >= _FEWEST_WRAPPED - 1 and full * 5 >= len(joined) * 4


def _unwrapped(text: str, lines: tuple[Span, ...]) -> Iterator[Span]:
    begun = lines[0]
    for line in lines[1:]:
        if _is_next_line(text, begun, line):
            begun = Span(begun.start, line.end)
        else:
            yield begun
            begun = line
    yield begun


def _is_next_line(text: str, line: Span, following: Span) -> bool:
    gap = text[line.end : following.start]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1
