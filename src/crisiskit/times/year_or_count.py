"""Tell a year from a count: "in 1998" and "the 1998 floods", not "1500 people"."""

from crisiskit.times.phrase import Phrase

__all__ = ["is_year"]

# Prepositions of time; those of the same classes that go with counts as well are left out.
_WITH_COUNTS = frozenset({"of", "at", "for", "over", "within"})
_BEHIND_COUNTED = frozenset(
    {"and", "or", "by", "in", "on", "at", "during", "since", "after", "so"}
)
_LAST_YEAR = 2060  # later numbers of four digits are mostly counts


def is_year(phrase: Phrase) -> bool:
    """Judge a number from 1000 to 2199 by the words around it."""
    token = phrase.find("year")
    if phrase.find("era") is not None:
        return True
    number = 0 if token is None else int(phrase.tokens.values[token] or 0)
    if token is None or _is_count(phrase) or _is_clock(phrase, number):
        return False
    before = phrase.first - 1
    if phrase.is_a(before, "in", "prep") and phrase.word(before) not in _WITH_COUNTS:
        return True
    if phrase.is_a(before, "link") and phrase.is_a(before - 1, "year"):
        return True
    if phrase.is_a(before, "amount") and not _opens_range(phrase):
        after = phrase.word(phrase.last)
        return phrase.word(before) in ("about", "around") and not after.isalpha()
    return _is_plausible(phrase, number)


def _is_clock(phrase: Phrase, number: int) -> bool:
    """Tell "at 1630 on Monday", as armies and broadcasters write hours, from "at 2019 prices"."""
    hour, minute = divmod(number, 100)
    is_hour = hour < 24 and minute < 60 and minute % 5 == 0
    return (
        is_hour and phrase.word(phrase.first - 1) == "at" and not phrase.is_unknown(phrase.last)
    )


def _is_count(phrase: Phrase) -> bool:
    """Tell "1500 people", "Flight 1549", "1500%", "+1500" and "3.1500"."""
    before, after = phrase.first - 1, phrase.last
    if phrase.is_a(after, "counted", "units", "multiplier"):
        return not _opens_clause(phrase)
    if phrase.is_a(after, "unit") and phrase.word(after) != "day":
        return True
    if phrase.word(after) in ("%", "°") or phrase.word(before) in ("+", "=", "×"):
        return True
    has_dot = phrase.word(before) == "."
    touches = has_dot and phrase.tokens.ends[before] == phrase.tokens.starts[phrase.first]
    return touches or phrase.is_a(before - 1 if has_dot else before, "numbered")


def _opens_clause(phrase: Phrase) -> bool:
    """Tell "a flood in 1897 killed 30" from "left in all 1897 killed" and "in 1897 killed and hurt"."""
    after = phrase.last
    is_verb = phrase.word(after).endswith("ed") and phrase.word(phrase.first - 1) == "in"
    ends = not phrase.word(after + 1).isalnum()
    return is_verb and not ends and phrase.word(after + 1) not in _BEHIND_COUNTED


def _opens_range(phrase: Phrase) -> bool:
    """Tell "over 2020-2025" from "over 2020 homes"."""
    after = phrase.last
    dash = phrase.word(after) in ("-", "–", "—")
    counts = phrase.is_a(after + 2, "counted", "units") or phrase.is_unknown(after + 2)
    return dash and phrase.is_a(after + 1, "year") and not counts


def _is_plausible(phrase: Phrase, number: int) -> bool:
    """Weigh the number itself: counts are round, years lie in the last centuries."""
    before, after = phrase.first - 1, phrase.last
    joined = phrase.word(after) in ("-", "–", "—") and phrase.is_a(after + 1, "year")
    if phrase.word(before) == "(":
        return number < _LAST_YEAR
    if joined or not phrase.is_unknown(after):
        return 1500 <= number < _LAST_YEAR
    is_round = number % 100 == 0
    if phrase.is_a(before, "the", "article") and not is_round:
        return True
    return 1800 <= number < _LAST_YEAR and not (is_round and phrase.word(after).endswith("s"))
