"""Quoted stretches of a text, whatever marks it uses and however many are missing."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

import attrs

from crisiskit.model import Span
from crisiskit.nlp.layout.paragraphs import find_paragraphs

__all__ = ["Quotation", "find_quotations"]


@attrs.frozen(kw_only=True)
class Quotation:
    """One quotation.

    Attributes:
        span: The quoted words with their marks.
        inner: The words without the marks.
        is_closed: Whether a closing mark was found; newswire leaves it out when the
            quotation goes on in the next paragraph.
        continues: Whether it goes on the quotation of the paragraph before.
    """

    span: Span
    inner: Span
    is_closed: bool = True
    continues: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Find the outermost quotations of *text*, in text order.

    A quotation never leaves its paragraph: one without a closing mark ends with it. Work
    grows with the length of *text*, whatever marks it holds.

    Examples:
        >>> [found.inner for found in find_quotations("“Run,” she said. “Now.”")]
        [Span(start=1, end=5), Span(start=18, end=22)]
    """
    return tuple(_quotations(text))


# Two backticks or apostrophes make one mark on old wires.
_DOUBLE = re.compile(r"[\"“”„‟«»＂「」『』]|``|''")
_SINGLE = re.compile(r"['‘’‚‛]")
# Tables in CSV write a mark inside a cell twice, and one more at the ends of the cell.
_DOUBLED = re.compile(r"\"+|" + _DOUBLE.pattern)
_OPEN, _CLOSE, _EITHER = "open", "close", "either"
_SIDE = {
    "“": _OPEN, "„": _OPEN, "‟": _OPEN, "«": _OPEN, "「": _OPEN, "『": _OPEN, "``": _OPEN,
    "”": _CLOSE, "»": _CLOSE, "」": _CLOSE, "』": _CLOSE,
}  # fmt: skip
_FAMILY = {"«": "«", "»": "«", "「": "「", "」": "「", "『": "『", "』": "『"}
_BEFORE_WORDS = frozenset("([{—–-/\u200b")
_AFTER_WORDS = frozenset(".,;:!?)]}—–-/…")
# "’90s", "’em": an apostrophe that looks like an opening mark.
_CLIPPED = re.compile(r"['‘’](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b)", re.IGNORECASE)


class _Mark(NamedTuple):
    """A quotation mark; a plain tuple, a text may be made of nothing else.

    Attributes:
        start: Its first code point.
        end: The code point after it.
        family: Marks of other families neither open nor close for it.
        side: What the mark is made for.
        shape: What the characters around it make of it.
        after_digit: Whether it may stand for inches or feet.
    """

    start: int
    end: int
    family: str
    side: str
    shape: str
    after_digit: bool


class _Pair(NamedTuple):
    """Offsets of a quotation: with marks, and between them."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    is_closed: bool


def _quotations(text: str) -> Iterator[Quotation]:
    # A paragraph may go on the one before only if that one broke off.
    broken_off = False
    for paragraph in find_paragraphs(text):
        pairs = _pairs(text, paragraph, resumes=broken_off)
        first_start = paragraph.start
        is_open = False
        for pair in pairs:
            inner = _without_blanks(text, pair)
            if inner is None:
                continue
            is_open = not pair.is_closed
            yield Quotation(
                span=Span(pair.start, pair.end),
                inner=inner,
                is_closed=pair.is_closed,
                continues=broken_off and pair.start == first_start,
            )
        broken_off = is_open


def _without_blanks(text: str, pair: _Pair) -> Span | None:
    words = text[pair.inner_start : pair.inner_end]
    start = pair.inner_start + len(words) - len(words.lstrip())
    end = pair.inner_start + len(words.rstrip())
    return Span(start, end) if start < end else None


def _pairs(text: str, paragraph: Span, *, resumes: bool) -> list[_Pair]:
    marks = list(_double_marks(text, paragraph))
    double = list(_pair_up(marks, paragraph, resumes=resumes))
    single = list(_single_pairs(text, paragraph, double))
    return _outermost(double, single)


def _double_marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    """Find double marks; a line of a table wraps itself in marks and doubles its own."""
    if not _is_table_line(text, paragraph):
        yield from _marks(text, paragraph, _DOUBLE)
        return
    for mark in _marks(text, paragraph, _DOUBLED):
        is_edge = mark.start == paragraph.start or mark.end == paragraph.end
        if not is_edge or text[mark.start : mark.end] != '"':
            yield mark


def _is_table_line(text: str, paragraph: Span) -> bool:
    start, end = paragraph.start, paragraph.end
    return text[start] == text[end - 1] == '"' and text.find('""', start, end) >= 0


def _marks(text: str, paragraph: Span, pattern: re.Pattern[str]) -> Iterator[_Mark]:
    for match in pattern.finditer(text, paragraph.start, paragraph.end):
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        mark = match.group()
        yield _Mark(
            match.start(),
            match.end(),
            _FAMILY.get(mark, '"'),
            _SIDE.get(mark, _EITHER),
            _shape(before, after),
            mark == '"' and before.isdigit(),
        )


def _shape(before: str, after: str) -> str:
    opens = before.isspace() or before in _BEFORE_WORDS
    closes = after.isspace() or after in _AFTER_WORDS
    if opens == closes:
        return _EITHER
    return _OPEN if opens else _CLOSE


def _pair_up(marks: list[_Mark], paragraph: Span, *, resumes: bool) -> Iterator[_Pair]:
    """Pair the double marks of one paragraph in one pass."""
    if resumes and marks and _ends(marks[0], is_open=False) and marks[0].shape == _CLOSE:
        # The wire left out the mark that re-opens at the head of the paragraph.
        yield _closed(paragraph.start, paragraph.start, marks.pop(0))
    nests = _is_balanced(marks)
    opened: _Mark | None = None
    depth = 0
    for mark, following in zip_longest(marks, marks[1:]):
        step = _step(mark, following, opened)
        depth += step
        if opened is None:
            opened = mark if step else None
        elif step < 0 and depth == 0:
            yield _closed(opened.start, opened.end, mark)
            opened = None
        elif step > 0 and not nests:
            yield _unclosed(opened, mark.start)
            opened, depth = mark, 1
    if opened is not None:
        yield _unclosed(opened, paragraph.end)


def _step(mark: _Mark, following: _Mark | None, opened: _Mark | None) -> int:
    """Tell whether *mark* opens (1), closes (-1) or does neither (0) after *opened*."""
    if opened is None:
        return int(_begins(mark))
    if mark.family != opened.family or _is_inch(mark, following):
        return 0
    return -1 if _ends(mark, is_open=True) else 1


def _is_balanced(marks: list[_Mark]) -> bool:
    """Tell whether one-sided marks open and close in step, so that depth can be trusted."""
    depth = 0
    for mark in marks:
        if mark.side == _EITHER:
            return False
        depth += 1 if mark.side == _OPEN else -1
        if depth < 0:
            return False
    return depth == 0


def _begins(mark: _Mark) -> bool:
    if mark.after_digit:
        return False
    if mark.side == _OPEN:
        return True
    return mark.shape == _OPEN or (mark.side == mark.shape == _EITHER)


def _ends(mark: _Mark, *, is_open: bool) -> bool:
    if mark.side == _CLOSE:
        return not (mark.shape == _OPEN and not is_open)
    if mark.side == _OPEN:
        return mark.shape == _CLOSE
    return mark.shape == _CLOSE or (is_open and mark.shape == _EITHER)


def _is_inch(mark: _Mark, following: _Mark | None) -> bool:
    """Tell whether the mark after a digit is no end because a better one comes."""
    return (
        mark.after_digit
        and following is not None
        and not following.after_digit
        and _ends(following, is_open=True)
    )


def _closed(start: int, inner_start: int, mark: _Mark) -> _Pair:
    return _Pair(
        start=start, inner_start=inner_start, inner_end=mark.start, end=mark.end, is_closed=True
    )


def _unclosed(opened: _Mark, end: int) -> _Pair:
    return _Pair(
        start=opened.start, inner_start=opened.end, inner_end=end, end=end, is_closed=False
    )


def _single_pairs(text: str, paragraph: Span, double: list[_Pair]) -> Iterator[_Pair]:
    """Pair single marks that stand outside double ones, apostrophes left aside."""
    marks = list(_outside(_marks(text, paragraph, _SINGLE), double))
    opened: _Mark | None = None
    weak: _Mark | None = None
    done: _Pair | None = None
    for mark in marks:
        if _may_open(text, mark):
            if opened is not None and done is None and weak is not None:
                done = _closed(opened.start, opened.end, weak)
            if done is not None:
                yield done
            opened, weak, done = mark, None, None
        elif opened is not None and done is None and _may_close(text, mark):
            # "the rebels’ camp": after an s it may be a possessive, a later mark is better.
            if text[mark.start - 1] in "sS":
                weak = weak or mark
            else:
                done = _closed(opened.start, opened.end, mark)
    if opened is not None and done is None:
        done = _last_resort(opened, weak, paragraph)
    if done is not None:
        yield done


def _last_resort(opened: _Mark, weak: _Mark | None, paragraph: Span) -> _Pair | None:
    """Close at a possessive, or take a whole paragraph that a mark opens."""
    if weak is not None:
        return _closed(opened.start, opened.end, weak)
    return _unclosed(opened, paragraph.end) if opened.start == paragraph.start else None


def _may_open(text: str, mark: _Mark) -> bool:
    if mark.shape != _OPEN or text[mark.start] == "’":
        return False
    return mark.end < len(text) and _CLIPPED.match(text, mark.start) is None


def _may_close(text: str, mark: _Mark) -> bool:
    return mark.shape == _CLOSE and text[mark.start] in "'’" and not mark.after_digit


def _outside(marks: Iterable[_Mark], double: list[_Pair]) -> Iterator[_Mark]:
    pairs = iter(double)
    pair = next(pairs, None)
    for mark in marks:
        while pair is not None and pair.end <= mark.start:
            pair = next(pairs, None)
        if pair is None or mark.start < pair.start:
            yield mark


def _outermost(double: list[_Pair], single: list[_Pair]) -> list[_Pair]:
    """Drop pairs inside others; the two lists never cross."""
    ordered = sorted((*double, *single), key=lambda pair: (pair.start, -pair.end))
    kept: list[_Pair] = []
    for pair in ordered:
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return kept
