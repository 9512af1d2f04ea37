"""What a TIMEX3 date value covers: its first and last day, its unit, its EDTF form."""

import calendar
import datetime as dt
import re
from functools import lru_cache

from crisiskit.ontology.time_code import Precision

__all__ = ["Days", "bounds", "edtf", "narrow", "precision"]

Days = tuple[dt.date, dt.date]

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_VALUE = re.compile(
    r"(?P<year>[0-9]{4})(?:"
    r"-W(?P<week>[0-9]{2})(?P<weekend>-WE)?"
    r"|-(?P<season>SP|SU|FA|WI)|-Q(?P<quarter>[1-4])|-H(?P<half>[12])"
    r"|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:T(?P<time>.+))?)?"
    r")?"
)
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")
_YEARS_IN = {2: 100, 3: 10}


@lru_cache(maxsize=4096)  # a text names few days, and names them often
def bounds(value: str) -> Days | None:
    """Give the first and last day of a value, both included; None if it has no days.

    Seasons are those of the northern hemisphere, in whole months; the winter of a year
    begins in its December. Years before Christ have no ``datetime.date``.
    """
    if value.isdigit() and len(value) in _YEARS_IN:
        span = _YEARS_IN[len(value)]
        first = int(value) * span
        return _years(first, first + span - 1)
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _days(match)
    except (ValueError, OverflowError):  # a day no calendar has: 2023-02-30
        return None


def precision(value: str) -> Precision | None:
    """Name the unit a value is known to; None where it leaves something open."""
    before_christ = value.removeprefix("BC")
    if before_christ.isdigit():
        return {
            2: Precision.CENTURY,
            3: Precision.DECADE,
            4: Precision.YEAR,
        }.get(len(before_christ))
    match = _VALUE.fullmatch(before_christ)
    if match is None:
        return None
    if match["time"]:
        return Precision.MINUTE if _CLOCK.match(match["time"]) else Precision.PART_OF_DAY
    for name in ("weekend", "week", "season", "quarter", "half", "day", "month"):
        if match[name]:
            return Precision(name)
    return Precision.YEAR


def edtf(value: str) -> str | None:
    """Write a value as Extended Date/Time Format, level 0 or 1; None if it cannot be.

    Weeks, quarters and halves become intervals, parts of a day their day.
    """
    if value.isdigit() and len(value) in _YEARS_IN:
        return value.ljust(4, "X")
    if re.fullmatch(r"BC[0-9]{4}", value):
        # EDTF counts as astronomers do, with a year 0: 1 BC is 0000
        return f"-{int(value[2:]) - 1:04}" if value != "BC0001" else "0000"
    match = _VALUE.fullmatch(value)
    days = bounds(value)
    if match is None or days is None:
        return None
    if match["season"]:
        return f"{match['year']}-{_SEASON_EDTF[match['season']]}"
    if match["time"]:
        return _edtf_time(match)
    size = _interval_size(match)
    return "/".join(day.isoformat()[:size] for day in days) if size else value


def _interval_size(match: re.Match[str]) -> int:
    """Give how many characters of YYYY-MM-DD the ends of an interval need; 0 for none."""
    if match["week"]:
        return len("2024-03-04")
    return len("2024-03") if match["quarter"] or match["half"] else 0


def narrow(days: Days, edge: str) -> Days:
    """Take the part of a stretch that "early", "the end of" and the like leave.

    ``EARLY`` and ``LATE`` are its halves, ``MID`` the half in its middle, ``START`` and
    ``END`` its outer quarters: wide enough to hold what writers mean by them.
    """
    first, last = days
    size = (last - first).days
    quarter = dt.timedelta(days=size // 4)
    half = dt.timedelta(days=size // 2)
    return {
        "EARLY": (first, first + half),
        "LATE": (last - half, last),
        "MID": (first + quarter, last - quarter),
        "START": (first, first + quarter),
        "END": (last - quarter, last),
    }.get(edge, days)


def _days(match: re.Match[str]) -> Days | None:
    year = int(match["year"])
    if match["week"]:
        first = dt.date.fromisocalendar(year, int(match["week"]), 1)
        start = first + dt.timedelta(days=5) if match["weekend"] else first
        return start, first + dt.timedelta(days=6)
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return day, day
    months = _first_month(match)
    return _months(year, *months) if months else _years(year, year)


def _first_month(match: re.Match[str]) -> tuple[int, int] | None:
    """Give the first month of what is made of months, and how many there are."""
    if match["season"]:
        return _SEASON_MONTHS[match["season"]], 3
    if match["quarter"]:
        return int(match["quarter"]) * 3 - 2, 3
    if match["half"]:
        return int(match["half"]) * 6 - 5, 6
    return (int(match["month"]), 1) if match["month"] else None


def _months(year: int, month: int, count: int) -> Days:
    last = month + count - 1
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = calendar.monthrange(last_year, last_month)[1]
    return dt.date(year, month, 1), dt.date(last_year, last_month, end)


def _years(first: int, last: int) -> Days | None:
    if last < 1 or last > dt.MAXYEAR:
        return None
    return dt.date(max(first, 1), 1, 1), dt.date(last, 12, 31)


def _edtf_time(match: re.Match[str]) -> str:
    day = match.group().partition("T")[0]
    clock = _CLOCK.match(match["time"])
    if clock is None or clock.group() > "23:59":
        return day
    zone = match["time"][clock.end() :]
    return f"{day}T{clock.group()}:00{zone}"
