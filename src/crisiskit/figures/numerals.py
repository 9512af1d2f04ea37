"""Numerals: where digits and number words stand, and what they are worth."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

import attrs

from crisiskit.lexicons import load

__all__ = ["Numeral", "find_numerals", "one_of"]

_BLANK = r"[ \t\u00a0\u2009\u202f]"
_GAP = rf"(?:{_BLANK}{{1,2}}|\s|-|\u2011)"

# Bounded repetition keeps a megabyte of "1,1,1" linear; no count has more groups.
_DIGITS = (
    r"(?<!\d[.,:/])(?<![A-Za-z][-\u2011/])(?:"
    r"\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,6})?"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,5}"
    r"|\d{1,15}(?:\.\d{1,6})?)(?!\d)"
)


@attrs.frozen
class Numeral:
    """A stretch of numerals.

    Attributes:
        start: First code point.
        end: First code point after it.
        value: What it is worth; of a vague one, the least.
        is_vague: Whether it only tells an order of magnitude ("dozens").
        is_digits: Whether it begins with digits.
        has_scale: Whether a scale word belongs to it ("1.2 *million*").
    """

    start: int
    end: int
    value: int | float
    is_vague: bool = False
    is_digits: bool = False
    has_scale: bool = False


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield all numerals of *text* in order, whatever they stand for."""
    for match in _matches(text):
        kind = match.lastgroup
        if kind == "digits":
            yield _of_digits(match)
        elif kind == "vague":
            yield Numeral(match.start(), match.end(), _vague_value(match[0]), is_vague=True)
        elif kind == "half":
            yield Numeral(match.start(), match.end(), _half_value(match[0]), has_scale=True)
        else:
            yield from _of_words(match)


def one_of(words: Iterable[str]) -> str:
    """Make a pattern of any of *words*, the longest first; blanks fit any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in ordered)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Match at the words that can open a numeral only: ten times as fast as a search."""
    pattern = _pattern()
    reached = 0
    found = (opener.start() for opener in _openers().finditer(text))
    starts = (place if text[place].isdecimal() else place + 1 for place in found)
    for start in chain((0,), starts):
        if start < reached:
            continue
        match = pattern.match(text, start)
        if match is not None:
            reached = match.end()
            yield match


@cache
def _openers() -> re.Pattern[str]:
    """Compile the first words of all that `_pattern` matches, with what stands before, and digits.

    An engine passes over what is in no class of signs faster than over anything else: so each
    word is looked for by the sign before it, and what opens a text is left to the caller. The
    words are grouped by the first letter, in both cases, as to ignore case takes longer.
    """
    table = load("figures_numbers")
    groups = (table["words"], table["scales"], table["vague"], table["quantifiers"]["words"])
    words = {re.split(r"[\s-]", word)[0].lower() for group in groups for word in group}
    endings: dict[str, list[str]] = {}
    for word in sorted(words | _OPENERS):
        endings.setdefault(word[0], []).append(word[1:])
    scaled = f"[Aa]n?(?={_GAP}(?i:{one_of([*table['scales'], 'quarter'])}))"  # "a hundred"
    others = (f"[{first}{first.upper()}](?i:{'|'.join(endings[first])})" for first in endings)
    letters = "".join(f"{first}{first.upper()}" for first in (*endings, "a"))
    return re.compile(
        rf"[^A-Za-z_](?:(?<=\d)\d*"
        rf"|(?=[{letters}])(?<=\W)(?:{scaled}|{'|'.join(others)})(?![A-Za-z]))"
    )


_OPENERS = frozenset(
    {"half", "one", "quarter", "three", "tens", "scores", "dozens"}
    | {"hundreds", "thousands", "millions", "billions"}
)


@cache
def _pattern() -> re.Pattern[str]:
    table = load("figures_numbers")
    scale = one_of(table["scales"])
    word = rf"(?:{one_of([*table['words'], *table['scales']])})\b"
    vague, few = one_of(table["vague"]), one_of(table["quantifiers"]["words"])
    short = one_of([*table["short_scales"], *table["scales"]])
    money = one_of(table["money_scales"])
    # Digits inside a word are no numeral, unless the word is a sign of money
    signs = "|".join(_letter_signs())
    # ("Sh200") or has lost a blank before thousands ("about14,000"), as in text from PDF
    lost = r"(?-i:(?<=[a-z]{3}))(?=\d{1,3},\d{3}(?!\d))"
    begin = rf"(?=\d)(?<!\d)(?:(?<![\w#])|(?-i:{signs})|{lost})"
    # "scores" and "tens" alone are mostly verbs and points; "of" or a state makes them counts
    state = r"(?=\s{1,2}(?:of|more|were|are|have|dead|killed|injured|wounded|missing|feared)\b)"
    return re.compile(
        rf"(?P<digits>{begin}{_DIGITS}(?:(?:{_GAP})?(?:{short})\b(?:{_GAP}(?:{short})\b)?"
        rf"|(?:{money})\b(?![-'’]))?)"
        rf"|\b(?:"
        rf"(?P<vague>(?:tens|hundreds|thousands)\s{{1,2}}of\s{{1,2}}(?:{vague})\b"
        rf"|(?:scores|tens){state}|(?:dozens|hundreds|thousands|millions|billions)\b"
        rf"|(?:{few})\s{{1,2}}(?:{scale})\b)"
        rf"|(?P<half>half{_GAP}an?{_GAP}(?:{scale})\b|half{_GAP}(?:{scale})\b"
        rf"|(?:one|a)?{_GAP}?quarter\sof\sa\s(?:{scale})\b|three{_GAP}quarters\sof\sa\s(?:{scale})\b"
        rf"|{word}\sand\sa\shalf{_GAP}(?:{scale})\b|an?\s(?:{scale})\sand\sa\shalf\b)"
        rf"|(?P<words>(?:an?\s(?=(?:{scale})\b))?{word}(?:{_GAP}(?:and\s)?{word})*)"
        rf")(?!['’]\w)",
        re.IGNORECASE,
    )


def _letter_signs() -> list[str]:
    """List look-behinds for the signs of money that end in a letter ("Sh", "$US")."""
    currencies = load("figures_money")["currencies"].values()
    signs = sorted(
        sign for money in currencies for sign in money["signs"] if sign[-1].isalpha()
    )
    return [
        rf"(?<={re.escape(s)})" if s[0] == "$" else rf"(?<=\b{re.escape(s)})" for s in signs
    ]


def _of_digits(match: re.Match[str]) -> Numeral:
    if match[0].isdecimal():
        return Numeral(match.start(), match.end(), int(match[0]), is_digits=True)
    table = load("figures_numbers")
    scales = {**table["scales"], **table["short_scales"], **table["money_scales"]}
    digits = re.match(r"[\d., \u00a0\u2009\u202f]*\d", match[0])
    written = digits[0] if digits else match[0]
    rest = match[0][len(written) :].lower()
    value = _digits_value(written)
    factor = 1
    for name in re.findall(r"[a-z]+", rest):
        factor *= scales[name]
    return Numeral(
        match.start(),
        match.end(),
        _whole(value * factor),
        is_digits=True,
        has_scale=factor > 1,
    )


def _digits_value(written: str) -> Decimal:
    plain = re.sub(r"[, \u00a0\u2009\u202f]", "", written)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return Decimal(plain)  # 16.9 billion is exact in decimals only


def _vague_value(words: str) -> int:
    table = load("figures_numbers")
    parts = words.lower().split()
    if parts[-1] in table["scales"]:
        return int(table["quantifiers"]["least"] * table["scales"][parts[-1]])
    value = 1
    for part in parts:
        value *= table["vague"].get(part, 1)
    return value


def _half_value(words: str) -> int | float:
    table = load("figures_numbers")
    parts = re.split(r"[\s\u2011-]+", words.lower())
    scale = next(table["scales"][part] for part in reversed(parts) if part in table["scales"])
    if "quarter" in parts:
        return _whole(scale / 4)
    if "quarters" in parts:
        return _whole(scale * 3 / 4)
    if parts[0] == "half":
        return _whole(scale / 2)
    before = table["words"].get(parts[0], table["scales"].get(parts[0], 1))
    return _whole((before + 0.5) * scale)


def _of_words(match: re.Match[str]) -> Iterator[Numeral]:
    """Cut a run of number words into numbers: "five two hundred" is two of them."""
    reader = _WordReader()
    for word in re.finditer(r"[A-Za-z]+", match[0]):
        start, end = match.start() + word.start(), match.start() + word.end()
        done = reader.take(word[0].lower(), start, end)
        if done is not None:
            yield done
    last = reader.finish()
    if last is not None:
        yield last


@attrs.define
class _WordReader:
    """Reads number words one by one; what no longer fits begins a new number."""

    start: int = -1
    end: int = -1
    total: int = 0
    current: int = 0
    least_scale: int = 10**15
    slot: int = 100  # the current group takes only numbers below this
    after_and: bool = False
    seen: bool = False
    scaled: bool = False
    is_bare: bool = False  # a scale word that nothing counts: "per hundred"

    def take(self, word: str, start: int, end: int) -> Numeral | None:
        table = load("figures_numbers")
        done = None
        if word == "and":
            self.after_and = True
            return None
        if word in ("a", "an"):
            done = self.finish()
            self.start = start
            return done
        scale = table["scales"].get(word)
        if not (self._fits_scale(scale) if scale else self._fits(table["words"][word])):
            done = self.finish()
        if self.start < 0:
            self.start = start
            self.is_bare = scale is not None
        if scale:
            self._scale(scale)
        else:
            self._add(table["words"][word])
        self.end, self.seen, self.after_and = end, True, False
        return done

    def finish(self) -> Numeral | None:
        value = self.total + self.current
        done = Numeral(self.start, self.end, value, has_scale=self.scaled)
        is_number = self.seen and not self.is_bare
        self.__init__()  # type: ignore[misc] # back to the state of a new reader
        return done if is_number else None

    def _fits(self, value: int) -> bool:
        if not self.seen:
            return True
        if self.after_and and self.slot != 100:
            return False
        return 0 < value < self.slot and (self.scaled or self.slot == 10)

    def _add(self, value: int) -> None:
        self.current += value
        self.slot = 10 if value >= 20 else 1

    def _fits_scale(self, scale: int) -> bool:
        if self.after_and:
            return False
        if not self.seen:
            return True
        if scale in (12, 100):
            return 0 < self.current < 100
        return scale < self.least_scale and self.current > 0

    def _scale(self, scale: int) -> None:
        self.scaled = True
        self.slot = 100
        if scale in (12, 100):
            self.current = max(self.current, 1) * scale
            self.slot = 1 if scale == 12 else 100
            return
        self.total += max(self.current, 1) * scale
        self.current = 0
        self.least_scale = scale


def _whole(value: Decimal | float) -> int | float:
    """Give 1.2 million as an int, 2.5 as a float."""
    return int(value) if value == int(value) else float(value)
