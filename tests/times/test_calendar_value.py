"""What a value covers."""

import datetime as dt

import pytest

from crisiskit.ontology.time_code import Precision
from crisiskit.times.calendar_value import bounds, edtf, narrow, precision


@pytest.mark.parametrize(
    ("value", "first", "last", "written", "unit"),
    [
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02", "month"),
        ("2024", "2024-01-01", "2024-12-31", "2024", "year"),
        ("2024-W10", "2024-03-04", "2024-03-10", "2024-03-04/2024-03-10", "week"),
        ("2024-W10-WE", "2024-03-09", "2024-03-10", "2024-03-09/2024-03-10", "weekend"),
        ("2023-WI", "2023-12-01", "2024-02-29", "2023-24", "season"),
        ("2024-Q2", "2024-04-01", "2024-06-30", "2024-04/2024-06", "quarter"),
        ("2024-H1", "2024-01-01", "2024-06-30", "2024-01/2024-06", "half"),
        ("199", "1990-01-01", "1999-12-31", "199X", "decade"),
        ("18", "1800-01-01", "1899-12-31", "18XX", "century"),
        ("2024-03-11TMO", "2024-03-11", "2024-03-11", "2024-03-11", "part_of_day"),
        ("2024-03-11T09:00Z", "2024-03-11", "2024-03-11", "2024-03-11T09:00:00Z", "minute"),
    ],
)
def test_values(value: str, first: str, last: str, written: str, unit: str) -> None:
    """Each form of value has its days, its unit and its EDTF."""
    days = bounds(value)
    assert days is not None
    assert (first, last) == tuple(day.isoformat() for day in days)
    assert written == edtf(value)
    assert Precision(unit) is precision(value)


@pytest.mark.parametrize(
    "value", ["XXXX-12-06", "2023-02-30", "PRESENT_REF", "P3D", "", "2024-W60"]
)
def test_what_has_no_days(value: str) -> None:
    """Open, impossible and other values cover no days and have no EDTF."""
    assert bounds(value) is None
    assert edtf(value) is None


def test_years_before_christ() -> None:
    """EDTF counts a year 0, so 490 BC is -0489; there are no days for it."""
    assert edtf("BC0490") == "-0489"
    assert edtf("BC0001") == "0000"
    assert bounds("BC0490") is None


def test_narrow_keeps_inside() -> None:
    """Every part of a stretch lies inside it, the edges at its ends."""
    year = (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    for edge in ("EARLY", "LATE", "MID", "START", "END", "BEFORE"):
        first, last = narrow(year, edge)
        assert year[0] <= first <= last <= year[1]
    assert year[0] == narrow(year, "START")[0]
    assert year[1] == narrow(year, "END")[1]
