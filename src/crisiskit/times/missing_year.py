"""Find the year of a day or month that is told without one."""

import datetime as dt

from crisiskit.ontology.time_code import Anchor
from crisiskit.times.phrase import Phrase
from crisiskit.times.tense import Tense, is_habit, is_present, tense_at
from crisiskit.times.timeline import Timeline, dated

__all__ = ["complete_year", "is_day"]

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WRAP = 10  # months from the end of a year to the beginning of the next
_NEAR = dt.timedelta(days=45)
_LIST_REACH = 14  # tokens to the month before in a list
_ENDS = (".", "!", "?", ";")
_MOST_OF_A_YEAR = dt.timedelta(days=300)


def complete_year(
    phrase: Phrase,
    line: Timeline,
    month: int,
    day: int | None,
    *,
    next_year: str | None = None,
) -> tuple[str, Anchor] | None:
    """Find the year of a month or day that has none.

    A year that follows across "to", "and" or a dash counts for both ("August and
    September 1914"). History goes on in the year told last. News looks back, or ahead
    where the clause does; a weekday beside the day decides.
    """
    if next_year is not None:
        return next_year, Anchor.ABSOLUTE
    if is_habit(phrase.tokens, phrase.first, phrase.last, phrase.lexicon):
        return None
    if line.is_narrative or line.now is None:
        return _year_in_story(phrase, line, month, day)
    if _is_usual(phrase, line.now, month) if day is None else _is_feast(phrase):
        return None
    year = _year_in_news(phrase, line, line.now, month, day)
    return dated(year, line.now_anchor)


def _year_in_story(
    phrase: Phrase, line: Timeline, month: int, day: int | None
) -> tuple[str, Anchor] | None:
    words = phrase.tokens, phrase.first, phrase.last, phrase.lexicon
    if line.told is None or is_present(*words):
        return None
    year = _year_of_story(line, month)
    if year.isdigit() and day is not None and not _exists(int(year), month, day):
        return None  # 29 February of a year without one
    return year, Anchor.DOCUMENT


def _is_usual(phrase: Phrase, now: dt.date, month: int) -> bool:
    """Tell "In January it is cold", said in March, where nothing is past or to come."""
    words = phrase.tokens, phrase.first, phrase.last, phrase.lexicon
    return month < now.month and phrase.word(phrase.first - 1) == "in" and is_present(*words)


def _is_feast(phrase: Phrase) -> bool:
    """Tell "5th of November bonfires are lit": a day before a plain noun, with nothing past."""
    written = phrase.find("suffix", "ordinal") is not None and phrase.find("of") is not None
    if not written or phrase.is_a(phrase.first, "the") or not phrase.is_unknown(phrase.last):
        return False
    return is_present(phrase.tokens, phrase.first, phrase.last, phrase.lexicon)


def _year_in_news(
    phrase: Phrase, line: Timeline, now: dt.date, month: int, day: int | None
) -> int:
    listed = None if day is not None else _month_before(phrase, line)
    if listed is not None and listed > (now.year, now.month):
        return listed[0] + (month < listed[1])
    tense = tense_at(phrase.tokens, phrase.first, phrase.last, phrase.lexicon)
    if day is not None:
        return _year_of_day(phrase, now, month, day, tense)
    if tense is Tense.FUTURE and phrase.word(phrase.first - 1) != "since":
        return now.year + (month < now.month)
    return now.year - (month > now.month)


def _month_before(phrase: Phrase, line: Timeline) -> tuple[int, int] | None:
    """Give the month told in the same sentence: lists of what is to come go on from it."""
    for index in range(phrase.first - 1, max(phrase.first - _LIST_REACH, 0), -1):
        if phrase.is_a(index, "month", "maybe_month"):
            told = line.told_month
            return told if told and told[1] == phrase.tokens.values[index] else None
        if phrase.word(index) in _ENDS:
            return None
    return None


def is_day(month: int, day: int) -> bool:
    """Tell whether some year has this day."""
    return 1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1]


def _year_of_story(line: Timeline, month: int) -> str:
    """History moves on: far back in the year told last means the next year."""
    told = line.told or ""
    if line.told_year_before_christ:
        return line.told_year_before_christ
    if not told[:4].isdigit() or len(told) < len("1914"):
        return "XXXX"
    here = line.told_month
    wraps = here is not None and here[1] - month >= _WRAP
    return f"{int(told[:4]) + wraps:04}"


def _year_of_day(
    phrase: Phrase, now: dt.date, month: int, day: int, tense: Tense | None
) -> int:
    days = [
        dt.date(year, month, day)
        for year in (now.year - 1, now.year, now.year + 1)
        if dt.MINYEAR <= year <= dt.MAXYEAR and _exists(year, month, day)
    ]
    weekday = phrase.value("weekday", "weekday_short")
    if weekday is not None:
        fitting = [one for one in days if one.isoweekday() == weekday]
        days = fitting or days
    if not days:
        return now.year
    past = [one for one in days if one <= now]
    ahead = [one for one in days if one >= now]
    nearest = min(days, key=lambda one: (abs(one - now), one))
    if tense is Tense.FUTURE and ahead and ahead[0] - now < _MOST_OF_A_YEAR:
        return ahead[0].year
    if tense is Tense.FUTURE:  # "is to run from 5 March", said on 9 March
        return nearest.year
    # "elections set for April 1" with a past verb nearer by: near and ahead beats a year ago
    if past and not (nearest > now and nearest - now <= _NEAR):
        return past[-1].year
    return nearest.year


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
