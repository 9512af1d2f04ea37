"""Which function reads what which rule of the grammar matched."""

from collections.abc import Callable, Iterator, Mapping

import attrs

from crisiskit.times.day_parts import (
    read_clock,
    read_clock_of_day,
    read_part_alone,
    read_part_of_day,
)
from crisiskit.times.days import (
    read_date,
    read_day_of_month,
    read_iso,
    read_named,
    read_slashed,
)
from crisiskit.times.durations import (
    read_every,
    read_length,
    read_part_of_period,
    read_vague,
)
from crisiskit.times.foreign_dates import FOREIGN_DATE, read_foreign_date
from crisiskit.times.months import read_month
from crisiskit.times.neighbours import read_relative_length, read_this_unit
from crisiskit.times.parts_of_unit import read_comparative, read_edge_of_unit
from crisiskit.times.periods import read_quarter, read_season
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.shifts import read_shift, read_unit_before
from crisiskit.times.timeline import Timeline
from crisiskit.times.weekdays import (
    read_deictic,
    read_weekday,
    read_weekend,
    weekday_value,
)
from crisiskit.times.years import (
    read_century,
    read_decade,
    read_old_year,
    read_short_year,
    read_year,
    year_in,
)

__all__ = ["read_phrases"]

_READERS: Mapping[str, Callable[[Phrase, Timeline], Iterator[Timex]]] = {
    "iso": read_iso,
    "clock_of_day": read_clock_of_day,
    "part_of_day": read_part_of_day,
    "part_alone": read_part_alone,
    "every": read_every,
    "day_of_month": read_day_of_month,
    "part_of_period": read_part_of_period,
    "season": read_season,
    "quarter": read_quarter,
    "weekday": read_weekday,
    "weekend": read_weekend,
    "deictic": read_deictic,
    "named": read_named,
    "century": read_century,
    "listed_century": read_century,
    "decade": read_decade,
    "edge_of_unit": read_edge_of_unit,
    "comparative": read_comparative,
    "shift": read_shift,
    "relative_length": read_relative_length,
    "this_unit": read_this_unit,
    "unit_before": read_unit_before,
    "year": read_year,
    "old_year": read_old_year,
    "short_year": read_short_year,
    "length": read_length,
    "vague": read_vague,
    FOREIGN_DATE: read_foreign_date,
}


def read_phrases(
    phrases: list[Phrase], line: Timeline, *, day_first: bool | None = None
) -> Iterator[Timex]:
    """Read the phrases of a text in order; each tells the next where the text is."""
    for place, phrase in enumerate(phrases):
        following = phrases[place + 1] if place + 1 < len(phrases) else None
        for timex in _read_one(phrase, following, line, day_first):
            yield _without_stop(timex, phrase)
            if timex.is_told and timex.value and not timex.value.startswith("X"):
                line.tell(timex.value)


def _without_stop(timex: Timex, phrase: Phrase) -> Timex:
    """Leave the full stop behind "May" and "March" to the sentence: they are no abbreviations."""
    if phrase.word(timex.last - 1) != "." or phrase.word(timex.last - 2) not in (
        "may",
        "march",
    ):
        return timex
    return attrs.evolve(timex, last=timex.last - 1)


def _read_one(
    phrase: Phrase, following: Phrase | None, line: Timeline, day_first: bool | None
) -> Iterator[Timex]:
    """Read one phrase; some lean on the one that follows."""
    if phrase.rule == "slashed":
        return read_slashed(phrase, day_first=day_first)
    if phrase.rule == "clock":
        return read_clock(phrase, line, day=_day_after(phrase, following, line))
    if phrase.rule == "shift" and following is not None and _names_it(phrase, following):
        year = year_in(following, line)
        if year is not None:
            return iter((phrase.timex(*year, is_told=False),))
    if phrase.rule in ("date", "month"):
        month = phrase.find("month", "maybe_month") or phrase.first
        is_week = phrase.part(phrase.first, month).value("unit") not in (None, "D")
        if is_week and phrase.rule == "date":  # "the 3rd week of May": only its month
            return read_month(phrase.part(month, phrase.last), line)
        read = read_date if phrase.rule == "date" else read_month
        return read(phrase, line, next_year=_year_after(phrase, following, line))
    return _READERS[phrase.rule](phrase, line)


_DASHES = ("-", "–", "—")
_TO = ("to", "through", "until", "till", *_DASHES)


def _gap(phrase: Phrase, following: Phrase) -> str:
    """Give the words between two phrases, at most four."""
    end = min(following.first, phrase.last + 4)
    return " ".join(phrase.word(index) for index in range(phrase.last, end))


def _names_it(phrase: Phrase, following: Phrase) -> bool:
    """Tell of "some 40 years later, in 1962": the year that was counted to is told."""
    counts_years = phrase.value("unit", "units") == "Y" and phrase.find("comparative", "ago")
    return bool(counts_years) and following.rule == "year" and _gap(phrase, following) == ", in"


def _year_after(phrase: Phrase, following: Phrase | None, line: Timeline) -> str | None:
    """Give the year of the date that a range or a pair ends with.

    A range may run over the turn of the year ("December to March 1945"); of a pair that
    goes back in the calendar nothing is known ("Nov. 8 and May 2, 2005").
    """
    if following is None or following.rule not in ("date", "month"):
        return None
    if following.find("year", "era") is None or phrase.find("year", "era", "unit") is not None:
        return None
    gap = _gap(phrase, following).removesuffix(" the")
    year = year_in(following, line)
    if year is None or gap not in (*_TO, "and", "or", ",", ", and"):
        return None
    mine, other = (int(p.value("month", "maybe_month") or 0) for p in (phrase, following))
    if not year[0].isdigit() or mine <= other:
        return year[0]
    return f"{int(year[0]) - 1:04}" if gap in _TO else None


def _day_after(phrase: Phrase, following: Phrase | None, line: Timeline) -> str | None:
    """Give the day told right after a clock time: "at 9 a.m. on Friday"."""
    if following is None or _gap(phrase, following) not in ("on", ",", "", "on the"):
        return None
    if following.rule == "date":
        return next((timex.value for timex in read_date(following, line)), None)
    if following.rule == "weekday":
        return weekday_value(following, line)[0]
    return None
