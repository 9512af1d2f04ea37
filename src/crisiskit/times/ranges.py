"""Give each time its first and last day, the days of the range where it is an end of one."""

import datetime as dt
from collections.abc import Iterator

from crisiskit.ontology.time_code import TimexType
from crisiskit.times.calendar_value import bounds, narrow
from crisiskit.times.phrase import OpenDays, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.tokens import Tokens

__all__ = ["spread"]

_RANGE = {("-",), ("–",), ("—",), ("to",), ("through",), ("until",), ("till",)}


def spread(
    timexes: tuple[Timex, ...], tokens: Tokens, line: Timeline
) -> Iterator[tuple[Timex, OpenDays | None]]:
    """Give each time its days, those of the range where it is an end of one."""
    days = [_own_days(timex, tokens, line) for timex in timexes]
    for place in range(len(timexes) - 1):
        left, right = timexes[place], timexes[place + 1]
        if _is_range(left, right, tokens) and days[place] and days[place + 1]:
            start, end = days[place][0], days[place + 1][1]  # type: ignore[index]
            if start and end and start <= end:
                days[place] = days[place + 1] = (start, end)
    yield from zip(timexes, days, strict=True)


def _is_range(left: Timex, right: Timex, tokens: Tokens) -> bool:
    if right.first - left.last > 2 or left.timex is not right.timex or right.edge or left.edge:
        return False
    between = tuple(tokens.word(i).lower() for i in range(left.last, right.first))
    if between and between[-1] == "the":
        between = between[:-1]
    if between in _RANGE:
        return left.timex is TimexType.DATE
    return between == ("and",) and tokens.word(left.first - 1).lower() == "between"


def _own_days(timex: Timex, tokens: Tokens, line: Timeline) -> OpenDays | None:
    if timex.days is not None:
        return timex.days
    if timex.value is None or timex.timex not in (TimexType.DATE, TimexType.TIME):
        return None
    covered = bounds(timex.value)
    if covered is None:
        return None
    if timex.edge:
        covered = narrow(covered, timex.edge)
    return _open(covered, tokens.word(timex.first - 1).lower(), line)


def _open(covered: tuple[dt.date, dt.date], before: str, line: Timeline) -> OpenDays | None:
    """Stretch the days as "since" and "until" say."""
    if before == "since":
        now = None if line.is_narrative else line.now
        return covered[0], now if now is None or now >= covered[0] else None
    if before in ("until", "till"):
        return None, covered[1]
    return covered
