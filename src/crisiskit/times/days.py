"""Read days of the calendar: "3 October 2022", "March 3-5", "10/3/22", Christmas."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor, TimexType
from crisiskit.times.calendar_value import bounds
from crisiskit.times.missing_year import complete_year, is_day
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.timeline import Timeline, dated
from crisiskit.times.years import edge_of, year_in

__all__ = ["read_date", "read_day_of_month", "read_iso", "read_named", "read_slashed"]

_ON = ("on", "since", "until", "till", "by", "from", "to", "and", "through", "between")


def read_iso(phrase: Phrase, _line: Timeline) -> Iterator[Timex]:
    """Read ``2024-03-12`` and ``2024-03-12T08:30``."""
    value = str(phrase.value("iso"))
    timex = TimexType.TIME if "T" in value else TimexType.DATE
    month, day = int(value[5:7]), int(value[8:10])
    if is_day(month, day) and value[:4] > "0999":
        yield phrase.timex(value, Anchor.ABSOLUTE, timex=timex)


def read_slashed(phrase: Phrase, *, day_first: bool | None = None) -> Iterator[Timex]:
    """Read ``10/3/22`` where it has one reading only, or *day_first* settles it."""
    written = str(phrase.value("slashed"))
    parts = written.replace(".", "/").replace("-", "/").split("/")
    if len(parts) != 3:
        return
    if len(parts[0]) == 4:  # 2024/03/12
        parts = [parts[1], parts[2], parts[0]]
        day_first = False
    elif "." in written:  # written with full stops, the day comes first wherever it is used
        day_first = True
    first, second, year = (int(part) for part in parts)
    if len(parts[2]) == 2:
        year += 2000 if year < 70 else 1900
    orders = {(first, second), (second, first)}
    if day_first is not None:
        orders = {(second, first) if day_first else (first, second)}
    days = [order for order in sorted(orders) if is_day(*order)]
    if len(days) == 1:
        month, day = days[0]
        yield phrase.timex(f"{year:04}-{month:02}-{day:02}", Anchor.ABSOLUTE)
    elif days:
        yield phrase.timex(None, None)


def read_date(
    phrase: Phrase, line: Timeline, *, next_year: str | None = None
) -> Iterator[Timex]:
    """Read days of a month, one or several ("3-5 May", "May 3, 4 and 5").

    Each day has its own words; the month goes with the day beside it. A day its year does
    not have ("29 February 2023") stays without a value.
    """
    month_token = phrase.find("month", "maybe_month")
    if month_token is None:
        return
    month = int(phrase.tokens.values[month_token] or 0)
    tokens = _day_tokens(phrase, month_token)
    days = [int(phrase.tokens.values[token] or 0) for token in tokens]
    if not days or not all(is_day(month, day) for day in days):
        return
    year = year_in(phrase, line)
    if year is None:
        year = _year_pointed_at(phrase, line, month, days[0]) or complete_year(
            phrase, line, month, days[0], next_year=next_year
        )
    edge = edge_of(phrase)
    for token, day in zip(tokens, days, strict=True):
        first, last = _words_of_day(phrase, tokens, token, month_token)
        value = f"{year[0] if year else 'XXXX'}-{month:02}-{day:02}"
        if year and year[0].isdigit() and bounds(value) is None:
            yield Timex(first=first, last=last)
        else:
            anchor = year[1] if year else None
            yield Timex(first=first, last=last, value=value, anchor=anchor, edge=edge)


def _year_pointed_at(
    phrase: Phrase, line: Timeline, month: int, day: int
) -> tuple[str, Anchor] | None:
    """Read "the 9th of November last", "5 May next", as laws and letters put it."""
    way = phrase.value("last", "next")
    if way is None or line.month is None:
        return None
    year, here = line.month
    today = (here, line.day.day if line.day else 1)
    if int(way) < 0:
        return dated(year - ((month, day) >= today), line.anchor)
    return dated(year + ((month, day) <= today), line.anchor)


def _day_tokens(phrase: Phrase, month: int) -> list[int]:
    """Find the numbers of the days: those before the month, or else those after it."""
    after = phrase.part(month, phrase.last)
    end = after.find("year", "era", "unit", "three_digits") or phrase.last
    days = [index for index in phrase.all("day_number", "ordinal") if index < end]
    before = [index for index in days if index < month]
    if before:
        return before
    if len(days) > 1 and phrase.is_a(end, "era") and end - days[-1] == 1:
        return days[:-1]  # the last is the year: "March 5, 44 BC"
    return days


def _words_of_day(phrase: Phrase, tokens: list[int], token: int, month: int) -> tuple[int, int]:
    opens, closes = token == tokens[0], token == tokens[-1]
    # "March 3" opens with its month; in "3-5 May" the month goes with the last day
    whole = opens and (closes or token > month)
    first = phrase.first if whole else _with_article(phrase, token)
    return first, phrase.last if closes else _with_suffix(phrase, token)


def _with_article(phrase: Phrase, token: int) -> int:
    return token - 1 if token > phrase.first and phrase.is_a(token - 1, "the") else token


def _with_suffix(phrase: Phrase, token: int) -> int:
    return token + 2 if phrase.is_a(token + 1, "suffix") else token + 1


def read_day_of_month(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the 13th" as a day of the month told last."""
    before = phrase.first - 1
    if line.told_month is None or phrase.value("unit") not in (None, "M"):
        return
    if phrase.find("of") is None and phrase.word(before) not in _ON:
        return
    day = int(phrase.value("day_number") or 0)
    year, month = line.told_month
    if is_day(month, day):
        yield phrase.timex(f"{year:04}-{month:02}-{day:02}", Anchor.DOCUMENT)


def read_named(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read a day that has a name: Christmas, 9/11."""
    fixed = phrase.value("named_date")
    if fixed is not None:
        yield phrase.timex(str(fixed), Anchor.ABSOLUTE, is_told=False)
        return
    month, day = (int(part) for part in str(phrase.value("holiday")).split("-"))
    if phrase.word(phrase.last - 1) == "eve":
        day -= 1
    elif phrase.find("edge") is not None:
        return
    year = year_in(phrase, line) or complete_year(phrase, line, month, day)
    value = f"{year[0] if year else 'XXXX'}-{month:02}-{day:02}"
    yield phrase.timex(value, year[1] if year else None)
