"""Calendar units: the value of the one a day lies in, and of one so many further on."""

import datetime as dt
from collections.abc import Mapping

from crisiskit.times.timeline import Timeline, add_months

__all__ = ["COARSE", "UNRESOLVED", "length_value", "move", "step_back", "unit_value"]

# Days after which a count of the unit reaches, for bounds of stretches.
_DAYS: Mapping[str, float] = {"D": 1, "W": 7, "FN": 14, "TH": 1 / 24, "TM": 1 / 1440, "TS": 0}
_MONTHS: Mapping[str, int] = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
UNRESOLVED: Mapping[str, str] = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "M": "XXXX-XX",
    "Y": "XXXX",
}
"""Value of a unit nobody knows which."""
# How much of YYYY-MM-DD names the unit.
_DIGITS: Mapping[str, int] = {"M": 7, "Y": 4, "DE": 3, "CE": 2, "ML": 2}
COARSE: Mapping[str, int] = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}
"""Units counted in years, and how many years each has."""


def length_value(amount: float | str, unit: str) -> str | None:
    """Write a length as TIMEX3: ``P3D``, ``PT72H``, ``PXW``, ``P2.5Y``; None for odd units.

    Decades and centuries keep TIMEX2's codes, ``P2DE`` and ``P1CE``, as annotators do.
    """
    if unit == "FN":
        amount, unit = (amount * 2 if isinstance(amount, float) else amount), "W"
    if unit == "ML":
        amount, unit = (amount * 1000 if isinstance(amount, float) else amount), "Y"
    text = f"{amount:.10g}" if isinstance(amount, float) else amount
    if "e" in text:  # more than ten digits: no length of time
        return None
    clock, code = ("T", unit[1:]) if len(unit) == 2 and unit[0] == "T" else ("", unit)
    return f"P{clock}{text}{code}"


def unit_value(day: dt.date, unit: str) -> str:
    """Give the value of the unit *day* lies in: its week, month, weekend or decade."""
    if unit in ("W", "WE", "FN"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return day.isoformat()[: _DIGITS.get(unit, 10)]


def move(line: Timeline, unit: str, count: int) -> str | None:
    """Give the value of the unit that lies *count* units from where the text is.

    None where the text is not known to that unit, or no calendar reaches so far.
    """
    if unit in COARSE:
        return _move_years(line, unit, count)
    if unit in ("M", "Q"):
        month = line.month
        if month is None:
            return None
        year, number = add_months(month, count * (3 if unit == "Q" else 1))
        day = _date(year, number, 1)
    else:
        if line.day is None:
            return None
        day = _shifted(line.day, count * int(_DAYS.get(unit, 7)))
    return unit_value(day, unit) if day else None


def step_back(day: dt.date, unit: str, count: float) -> dt.date | None:
    """Give the day *count* units before *day* (after it, if negative)."""
    if unit in _MONTHS:
        year, month = add_months((day.year, day.month), -round(count * _MONTHS[unit]))
        first = _date(year, month, 1)
        return (
            _date(year, month, min(day.day, 28))
            if first and day.day > 28
            else _date(year, month, day.day)
        )
    return _shifted(day, -round(count * _DAYS.get(unit, 7)))


def _move_years(line: Timeline, unit: str, count: int) -> str | None:
    told = line.told or ""
    if told.startswith("BC") and line.year is None:
        return _move_before_christ(told.removeprefix("BC"), unit, count)
    if line.year is None:
        return None
    year = line.year + count * COARSE[unit]
    if year < 1:
        return f"BC{1 - year:04}" if year > -9999 else None
    value = f"{year:04}"
    return value if len(value) == 4 else None


def _move_before_christ(told: str, unit: str, count: int) -> str | None:
    """Move years, decades and centuries that count backwards."""
    digits = {"DE": 3, "CE": 2}.get(unit, 4)
    told = told.partition("-")[0]
    if not told.isdigit() or len(told) < digits:
        return None
    number = int(told[:digits]) - count * (COARSE[unit] if digits == 4 else 1)
    return f"BC{number:0{digits}}" if number > 0 else None


def _shifted(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None
