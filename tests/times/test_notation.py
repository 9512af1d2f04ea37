"""Values say the same in TIMEX3, EDTF and days; resolving depends on nothing but its input."""

import ast
import calendar
import datetime as dt
import functools
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crisiskit.times
from crisiskit.model import Moment
from crisiskit.times import find_moments
from crisiskit.times.calendar_value import bounds, edtf, precision

# What the tests know of EDTF and TIMEX3, written apart from the package.
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
Days = tuple[dt.date | None, dt.date | None]


def days_of_edtf(text: str) -> Days:
    """Read EDTF of level 0 and 1 as first and last day; None for an open end.

    Raises:
        ValueError: If it is no EDTF, or before the year 1.
    """
    if "/" in text:
        start, end = text.split("/")
        first = None if start == ".." else days_of_edtf(start)[0]
        return first, None if end == ".." else days_of_edtf(end)[1]
    stamp = re.fullmatch(r"(.{10})T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-][0-9]{2})?", text)
    if stamp:
        return days_of_edtf(stamp[1])
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        day = dt.date.fromisoformat(text)
        return day, day
    match = re.fullmatch(r"([0-9]{2})([0-9X])([0-9X])(?:-([0-9]{2}))?", text)
    if match is None or (match[2] == "X" and match[3] != "X"):
        message = f"no EDTF: {text}"
        raise ValueError(message)
    years = [int(text[:4].replace("X", digit)) for digit in "09"]
    if match[4] is None:
        return dt.date(max(years[0], 1), 1, 1), dt.date(years[1], 12, 31)
    month, months = (_SEASONS[match[4]], 3) if match[4] in _SEASONS else (int(match[4]), 1)
    year, last = years[0] + (month + months - 2) // 12, (month + months - 2) % 12 + 1
    return dt.date(years[0], month, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def write_timex3(first: dt.date, unit: str) -> str:
    """Write the unit that begins on a day as a TIMEX3 value."""
    year, week, _ = first.isocalendar()
    return {
        "century": f"{first.year // 100:02}",
        "decade": f"{first.year // 10:03}",
        "year": f"{first.year:04}",
        "half": f"{first.year:04}-H{(first.month + 5) // 6}",
        "quarter": f"{first.year:04}-Q{(first.month + 2) // 3}",
        "season": f"{first.year:04}-{_SEASON_CODES.get(first.month)}",
        "month": first.isoformat()[:7],
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
    }.get(unit, first.isoformat())


PHRASES = (
    "today|on Monday|last week|early 2023|since October|until Friday|in the 1990s|last summer|"
    "the 19th century|from 3 to 5 May 2023|over the past three weeks|the first half of 2008|"
    "the second quarter of 2020|last weekend|at 5 p.m. Monday|at 0600 GMT|in 490 BC|two days ago|"
    "in the coming days|Dec. 31, 1999|29 February 2023|late last month|that year|next year|"
    "the winter of 2023|12 de marzo de 2024|nightly|for ten years|between 1914 and 1918|overnight"
).split("|")
TEXTS = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=6).map(", and ".join)
DAYS = st.none() | st.dates(min_value=dt.date(2, 1, 1))
VALUES = st.one_of(
    st.integers(1, 98).map("{:02}".format),
    st.integers(1, 998).map("{:03}".format),
    st.integers(1, 9998).map("{:04}".format),
    st.dates(max_value=dt.date(9998, 12, 31)).map(lambda day: day.isoformat()),
    st.dates(max_value=dt.date(9998, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.tuples(
        st.integers(1, 9998),
        st.sampled_from("SP SU FA WI Q1 Q2 Q3 Q4 H1 H2 W01 W30 W52 W09-WE".split()),
    ).map(lambda pair: f"{pair[0]:04}-{pair[1]}"),
)


@given(VALUES)
def test_a_value_is_read_back_from_its_days_and_unit(value: str) -> None:
    """The first day and the unit of any value write that value again."""
    days, unit = bounds(value), precision(value)

    assert days is not None
    assert unit is not None
    assert value == write_timex3(days[0], unit)


@given(VALUES)
def test_the_edtf_of_a_value_covers_its_days(value: str) -> None:
    """EDTF parses and gives the days of the value."""
    written = edtf(value)

    assert written is not None
    assert bounds(value) == days_of_edtf(written)


@settings(deadline=None)
@given(TEXTS, DAYS)
def test_what_is_found_says_the_same_in_every_notation(
    text: str, published: dt.date | None
) -> None:
    """Days are in order; value, precision and EDTF of one moment agree."""
    for moment in find_moments(text, published=published):
        _check(moment)


def _check(moment: Moment) -> None:
    earliest, latest = moment.earliest, moment.latest
    if earliest and latest:
        assert earliest <= latest
    if moment.edtf is None or moment.edtf.startswith("-") or moment.edtf == "0000":
        return
    first, last = days_of_edtf(moment.edtf)
    assert first is None or earliest is None or first <= earliest
    assert last is None or latest is None or latest <= last
    covered = bounds(str(moment.value))
    assert covered is not None
    unit = str(moment.precision)
    assert write_timex3(covered[0], unit) == str(moment.value).partition("T")[0]


@settings(deadline=None)
@given(TEXTS, DAYS)
def test_a_resolved_day_resolves_to_itself(text: str, published: dt.date | None) -> None:
    """A value that names a day, written into a text, is found and is that day, whenever read."""
    for moment in find_moments(text, published=published):
        value = str(moment.value)
        if moment.precision != "day" or value < "1000" or value > "2200":
            continue
        for other in (published, None, dt.date(1999, 1, 31)):
            (again,) = find_moments(f"It was on {value}.", published=other)
            assert again.value == value


ENVIRONMENTS = (
    {"TZ": "Pacific/Kiritimati", "LANG": "C"},
    {"TZ": "Pacific/Pago_Pago", "LANG": "fr_FR.UTF-8", "LC_ALL": "fr_FR.UTF-8"},
    {"TZ": "Asia/Kathmandu", "LANG": "ar_SY.UTF-8", "PYTHONHASHSEED": "7"},
)


def test_nothing_hangs_on_time_zone_or_locale() -> None:
    """The same text gives the same moments in every time zone and locale."""
    code = (
        "import datetime as dt, locale, sys\n"
        "try: locale.setlocale(locale.LC_ALL, '')\n"
        "except locale.Error: pass\n"
        "from crisiskit.times import find_moments\n"
        f"text = {', '.join(PHRASES)!r}\n"
        "for day in (None, dt.date(2024, 3, 12), dt.datetime(2024, 3, 12, 23, 59)):\n"
        "    sys.stdout.buffer.write(repr(find_moments(text, published=day)).encode())\n"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, **environment},
        ).stdout
        for environment in ENVIRONMENTS
    }

    assert len(seen) == 1


def test_no_code_of_the_times_asks_what_day_it_is() -> None:
    """No module reads a clock, a time zone or a locale, so the day of the run has no say."""
    clocks = {
        "today",
        "now",
        "utcnow",
        "time",
        "localtime",
        "strftime",
        "strptime",
        "astimezone",
    }
    for module in sorted(Path(str(crisiskit.times.__file__)).parent.glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_midnight = node.func.attr == "time" and not node.args
                assert is_midnight or node.func.attr not in clocks, (module.name, node.lineno)
            if isinstance(node, ast.Import):
                assert {"time", "locale"}.isdisjoint(name.name for name in node.names)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ['7,7"', "1,2/3-4:5.6'", "9 of the 1st of May, ", '"“’,'])
def test_a_million_characters_take_seconds(
    unit: str, grows_with_the_text: Callable[..., None]
) -> None:
    """A million digits, commas and quotation marks are read in linear time."""
    find_moments("3 août 2023")
    find = functools.partial(find_moments, published=dt.date(2024, 3, 12))
    grows_with_the_text(find, unit, most=1_000_000)
