"""Dates as ISO 8601 strings, unknown ones as None."""

import datetime as dt

__all__ = ["iso"]


def iso(day: dt.date | None) -> str | None:
    """Write a date or date-time as ISO 8601; None of None."""
    return None if day is None else day.isoformat()
