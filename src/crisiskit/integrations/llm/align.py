"""Where the words a model quotes stand in the text, if they stand there at all."""

import bisect
import re
from functools import cached_property

from crisiskit.model import Span

__all__ = ["Aligner"]

_BLANK = re.compile(r"\s")
# What models write in place of typographic signs.
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",
                        "–": "-", "—": "-", "‑": "-", "\u00a0": " "})  # fmt: skip


class Aligner:
    """Finds quotations in one text: word for word, else but for blanks, case and quotation marks.

    Searching begins where the last quotation began, since models quote in text order;
    what is not found there is looked for in the whole text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._from = 0

    def next(self, quote: str) -> Span | None:
        """Find *quote* and go on from there; None if the text does not hold it."""
        found = self._find(quote, self._from) or self._find(quote, 0)
        if found is not None:
            self._from = found.start
        return found

    def inside(self, quote: str, stretch: Span) -> Span | None:
        """Find *quote* within *stretch*; None if it is not there."""
        found = self._find(quote, stretch.start)
        return found if found is not None and stretch.contains(found) else None

    def _find(self, quote: str, start: int) -> Span | None:
        quote = quote.strip()
        if not quote:
            return None
        exact = self._text.find(quote, start)
        if exact >= 0:
            return Span(exact, exact + len(quote))
        return self._find_roughly(quote, start)

    def _find_roughly(self, quote: str, start: int) -> Span | None:
        wanted, _ = _simplified(quote)
        simple, offsets = self._simple
        first = bisect.bisect_left(offsets, start)
        place = simple.find(wanted, first) if wanted else -1
        if place < 0:
            return None
        return Span(offsets[place], offsets[place + len(wanted) - 1] + 1)

    @cached_property
    def _simple(self) -> tuple[str, list[int]]:
        return _simplified(self._text)


def _simplified(text: str) -> tuple[str, list[int]]:
    """Fold case, signs and blanks; give for each sign left where it stood."""
    signs: list[str] = []
    offsets: list[int] = []
    for offset, sign in enumerate(text.translate(_PLAIN)):
        if _BLANK.match(sign):
            if signs and signs[-1] == " ":
                continue
            sign = " "  # noqa: PLW2901 # any blank counts as one
        for folded in sign.casefold():
            signs.append(folded)
            offsets.append(offset)
    simple = "".join(signs)
    left = len(simple) - len(simple.lstrip())
    right = len(simple.rstrip())
    return simple[left:right], offsets[left:right]
