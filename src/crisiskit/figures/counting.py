"""What makes a number no count: dates, times, ages, ranks, lengths, shares, names."""

import re
from collections.abc import Sequence
from functools import cache

from crisiskit.figures.numerals import Numeral, one_of
from crisiskit.lexicons import load

__all__ = ["is_count"]

_WINDOW = 32  # code points looked at on either side


def is_count(text: str, numeral: Numeral, *, start: int | None = None) -> bool:
    """Tell whether *numeral* can count things, by what stands right beside it.

    Args:
        text: The text it stands in.
        numeral: The numeral; of a range, the second one.
        start: Where the range begins that the numeral ends.
    """
    first = numeral.start if start is None else start
    before = text[max(0, first - _WINDOW) : first]
    after = text[numeral.end : numeral.end + _WINDOW]
    words = text[numeral.start : numeral.end]
    if _no_count_after().match(after) or _is_rank(words, before, after):
        return False
    if _is_joined(before) and not _has_lost_blank(words, before):
        return False
    if not numeral.is_digits:
        return not _is_pronoun(words, before, after)
    if not words.isdigit():
        return True
    return not (_is_date_part(before, after) or _is_year(numeral, before, after))


def _is_joined(before: str) -> bool:
    if before[-1:].isspace() and not before[-2:-1].isdecimal():
        return False
    return before[-1:].isalnum() or _JOINED_BEFORE.search(before[-6:]) is not None


def _has_lost_blank(words: str, before: str) -> bool:
    """As in "about14,000 people": text from PDF files loses blanks."""
    return "," in words and before[-3:].isalpha() and before[-3:].islower()


def _is_rank(words: str, before: str, after: str) -> bool:
    """Tell whether a designator stands before: "Resolution 12", "in ward 7"."""
    if not before[-1:].isspace():
        return False
    last = [word.lstrip("(\"“‘'") for word in before.lower().rsplit(maxsplit=2)[-2:]]
    if _is_named(last, "always"):
        return True
    return "," not in words and _is_named(last, "alone") and not _NOUN.match(after)


def _is_date_part(before: str, after: str) -> bool:
    return bool(_date_after().match(after) or _date_before().search(before))


def _is_year(numeral: Numeral, before: str, after: str) -> bool:
    """Four bare digits are a year unless a noun that can be counted follows."""
    if numeral.end - numeral.start != 4 or not 1000 <= numeral.value <= 2100:
        return False
    if before.endswith(("'", "’", "‘", "(")):
        return True
    if not 1900 <= numeral.value <= 2100:
        return bool(re.search(r"\b(?:in|since|year)\s$", before)) and not _NOUN.match(after)
    return bool(_year_before().search(before)) or not _NOUN.match(after)


_NOUN = re.compile(
    r"\s{1,2}(?!and\b|or\b|to\b|in\b|on\b|at\b|by\b|the\b|a\b|an\b|of\b|for\b|after\b|with\b"
    r"|when\b|as\b|was\b|were\b|is\b|had\b|has\b|but\b|from\b|that\b|which\b|who\b|it\b)[a-z]{3}"
)


def _is_pronoun(words: str, before: str, after: str) -> bool:
    """Tell whether "one" counts nothing, as in "no one", "one another", "one of"."""
    if words.lower() != "one":
        return False
    return bool(
        re.match(
            r"\s(?:another|day|time|thing|way|hand|side|reason|point)\b|-|['’]s|\sof\b", after
        )
        or re.search(
            r"\b(?:no|this|that|each|any|every|some|the|which|another|first|last|next|only|"
            r"for|day|square|number|phase|page|part)\s$",
            before,
            re.IGNORECASE,
        )
    )


@cache
def _no_count_after() -> re.Pattern[str]:
    table = load("figures_numbers")
    units = one_of(table["quantities"]["words"])
    between = one_of(table["quantities"]["between"])
    heads = one_of(table["compounds"]["heads"])
    return re.compile(
        rf"(?:\s{{0,2}}(?:%|°|º|percent|per\scent|p\.?\s?c\.?\b)"
        rf"|\s{{1,2}}(?:(?:{between})\s)?(?:{units})(?!\w)"
        rf"|(?:[-\u2011](?!(?:{heads})\b)[A-Za-z]|st\b|nd\b|rd\b|th\b)"
        rf"|[A-Za-z_]"
        rf"|[:/]\d|[-–]\d+[-–/]\d|\.\d+\.\d|,\d|\.\d"
        rf"|\s{{1,2}}(?:and|or)\s(?:a\shalf|\d{{1,2}}|\w{{3,6}})\s(?:{units})(?!\w)"
        rf"|\s?[-–]\s?\d{{1,4}}\s?(?:%|per\scent|percent|(?:{units})(?!\w))"
        rf"|\s(?:to|and|or)\s[\d,.]{{1,9}}\s?(?:%|per\scent|percent|(?:{units})(?!\w)))",
        re.IGNORECASE,
    )


def _is_named(words: Sequence[str], kind: str) -> bool:
    """Tell whether the last one or two words before make the number a name or rank."""
    names = _designators(kind)
    return bool(words) and (words[-1] in names or " ".join(words) in names)


@cache
def _designators(kind: str) -> frozenset[str]:
    return frozenset(load("figures_numbers")["designators"][kind])


_JOINED_BEFORE = re.compile(r"(?:[#@&=_\\]|\d[-–/:]|\+|(?<!\b(?:19|20)\d\d)(?<=\d)\s)$")


@cache
def _date_after() -> re.Pattern[str]:
    month = _months()
    return re.compile(
        rf"(?:\s?(?:[-–]|and|to|or|&|,)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s{{1,2}}(?:of\s)?{month}"
        rf"|\s{{1,2}}{month}|(?:\s{{0,2}})(?:a\.?m\b|p\.?m\b|GMT\b|UTC\b|BC\b|AD\b|CE\b)"
    )


@cache
def _date_before() -> re.Pattern[str]:
    month = _months()
    return re.compile(
        rf"{month}\.?\s{{1,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?\s?(?:[-–,]|and|to|or|&)\s{{0,2}})?$"
    )


@cache
def _year_before() -> re.Pattern[str]:
    words = one_of(load("figures_numbers")["years"]["before"])
    return re.compile(
        rf"(?<!\w)(?:{words}|{_months()}\.?|{_months()}\.?\s\d{{1,2}},?)\s$", re.IGNORECASE
    )


@cache
def _months() -> str:
    return rf"(?:{one_of(load('figures_numbers')['months']['names'])})\b"
