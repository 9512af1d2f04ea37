"""Find the counts and sums of money of a text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import attrs

from crisiskit.figures.bounds import bound_after, bound_before
from crisiskit.figures.counting import is_count
from crisiskit.figures.currency import Sum, sum_of_money
from crisiskit.figures.number import Number
from crisiskit.figures.numerals import Numeral, find_numerals, one_of
from crisiskit.lexicons import load
from crisiskit.model import Span
from crisiskit.ontology import Bound

__all__ = ["find_numbers"]


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of *text* that count things or money, in text order.

    Dates, years, clock times, ages, durations, lengths, shares, ordinals, ranks and
    digits inside names are left out, as far as the words beside them tell. "Half",
    "no" and "several" are no numbers here.

    Returns:
        Numbers that do not overlap; empty if there are none.

    Examples:
        >>> from crisiskit.figures import find_numbers
        >>> text = "At least two dozen people died; damage is put at $1.5 million."
        >>> [(text[n.span.start:n.span.end], n.best) for n in find_numbers(text)]
        [('At least two dozen', 24), ('$1.5 million', 1500000)]
    """
    return tuple(_numbers(text))


@attrs.frozen
class _Piece:
    """A numeral with the sum of money it is part of, if it is."""

    numeral: Numeral
    money: Sum | None

    @property
    def start(self) -> int:
        return self.money.start if self.money else self.numeral.start

    @property
    def end(self) -> int:
        return self.money.end if self.money else self.numeral.end


def _numbers(text: str) -> Iterator[Number]:
    reached = 0
    for first, second in _ranges(text, _pieces(text)):
        if second is None:
            number = _number(text, first, reached)
        else:
            number = _range(text, first, second, reached)
        reached = number.span.end
        yield number


def _pieces(text: str) -> Iterator[_Piece]:
    for numeral in find_numerals(text):
        money = sum_of_money(text, numeral)
        if money is None and _is_money_scale(text, numeral):
            continue
        yield _Piece(numeral, money)


def _is_money_scale(text: str, numeral: Numeral) -> bool:
    """Tell of "5m", "10k", "3b": without a currency mostly metres, races and shelf marks."""
    return numeral.is_digits and text[numeral.end - 1] in "kKmMbB"


def _ranges(text: str, pieces: Iterable[_Piece]) -> Iterator[tuple[_Piece, _Piece | None]]:
    """Pair the two ends of each range; other pieces come alone, and only if they count."""
    before: _Piece | None = None
    for piece in pieces:
        if before is not None and _is_range(text, before, piece):
            if piece.money is not None or is_count(text, piece.numeral, start=before.start):
                yield before, piece
            before = None
            continue
        if before is not None and _counts(text, before):
            yield before, None
        before = piece
    if before is not None and _counts(text, before):
        yield before, None


def _counts(text: str, piece: _Piece) -> bool:
    if piece.money is not None:
        return not _joined(text, piece)
    return is_count(text, piece.numeral)


def _joined(text: str, piece: _Piece) -> bool:
    """Tell of "a million-dollar question", "$64%": joined to what follows, it is no sum."""
    if piece.end < len(text) and text[piece.end] == "%":
        return True
    return (
        piece.numeral.end < piece.end
        and text[piece.numeral.start] not in "0123456789"
        and (text[piece.numeral.end] == "-")
    )


def _is_range(text: str, first: _Piece, second: _Piece) -> bool:
    gap = text[first.end : second.start]
    if len(gap) > 12 or not first.numeral.value < second.numeral.value:
        return False
    if first.numeral.is_vague or second.numeral.is_vague:
        return False
    if _is_date_like(text, first) or not _ends_agree(first, second):
        return False
    before = text[max(0, first.start - 20) : first.start]
    if re.fullmatch(r"\s{1,2}and\s{1,2}", gap):
        return _between().search(before) is not None
    if _joint().fullmatch(gap) is None:
        return False
    return re.search(r"\bfrom\s{1,2}$", before) is None or _ranging(text, first.start)


def _is_date_like(text: str, piece: _Piece) -> bool:
    written = text[piece.start : piece.end]
    is_year = len(written) == 4 and written.isdigit() and 1900 <= piece.numeral.value <= 2100
    return is_year or (not is_count(text, piece.numeral) and not _before_range(text, piece))


def _before_range(text: str, piece: _Piece) -> bool:
    """The first end of a range is judged by the second: "3-5 March", "50-60 people"."""
    return re.match(r"\s?[-–—]\s?\d", text[piece.end : piece.end + 4]) is not None


def _ends_agree(first: _Piece, second: _Piece) -> bool:
    """Two sums, two counts, or a sum whose sign or name stands once ("$2-3 million")."""
    if first.money and second.money:
        return first.money.currency == second.money.currency
    if first.money:
        return first.money.is_prefixed
    return second.money is None or not second.money.is_prefixed


def _ranging(text: str, start: int) -> bool:
    words = one_of(load("figures_numbers")["joints"]["from_to_range"])
    before = text[max(0, start - 24) : start]
    return (
        re.search(rf"\b(?:{words})\s{{1,2}}from\s{{1,2}}$", before, re.IGNORECASE) is not None
    )


def _scaled_first(text: str, first: Numeral, second: Numeral) -> int | float:
    """Give the first number its scale: that of the second holds in "2 to 3 million"."""
    if first.has_scale or not second.has_scale or first.value >= 1000:
        return first.value
    if not second.is_digits:
        return first.value
    digits = re.match(r"[\d.,]*\d", text[second.start : second.end])
    if digits is None:
        return first.value
    mantissa = float(digits[0].replace(",", ""))
    if not mantissa or first.value >= mantissa:
        return first.value
    value = first.value * (second.value / mantissa)
    return round(value) if value == round(value) else value


def _number(text: str, piece: _Piece, reached: int) -> Number:
    numeral = piece.numeral
    before, after = bound_before(text, piece.start), bound_after(text, piece.end)
    bound = before.bound or after.bound or Bound.EXACT
    if numeral.is_vague:
        bound = Bound.VAGUE
    low, best, high = _values(bound, numeral.value)
    return Number(
        span=Span(max(before.edge, reached), after.edge),
        numeral=Span(numeral.start, numeral.end),
        low=low,
        best=best,
        high=high,
        bound=bound,
        is_money=piece.money is not None,
        currency=piece.money.currency if piece.money else None,
    )


def _values(
    bound: Bound, value: int | float
) -> tuple[int | float | None, int | float | None, int | float | None]:
    match bound:
        case Bound.AT_LEAST:
            return value, value, None
        case Bound.AT_MOST:
            return None, value, value
        case Bound.ABOUT:
            return None, value, None
        case Bound.VAGUE:
            return value, None, None
        case _:
            return value, value, value


def _range(text: str, first: _Piece, second: _Piece, reached: int) -> Number:
    low = _scaled_first(text, first.numeral, second.numeral)
    start = first.start
    between = _between().search(text[max(0, start - 20) : start])
    if between is not None:
        start = max(0, start - 20) + between.start()
    start = bound_before(text, start).edge
    money = second.money or first.money
    return Number(
        span=Span(max(start, reached), bound_after(text, second.end).edge),
        numeral=Span(first.numeral.start, second.numeral.end),
        low=low,
        best=None,
        high=second.numeral.value,
        bound=Bound.RANGE,
        is_money=money is not None,
        currency=money.currency if money else None,
    )


@cache
def _between() -> re.Pattern[str]:
    words = one_of(load("figures_numbers")["joints"]["between"])
    return re.compile(rf"\b(?:{words})\s{{0,2}}$", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    words = one_of(load("figures_numbers")["joints"]["range"])
    return re.compile(rf"\s{{1,2}}(?:{words})\s{{1,2}}|\s?[-–—]\s?|-to-", re.IGNORECASE)
