"""Read times so far from another: "two days ago", "three weeks later", "the day before"."""

import datetime as dt
from collections.abc import Iterator

from crisiskit.ontology.time_code import TimexType
from crisiskit.times.amounts import amount_of, unit_of
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.units import COARSE, UNRESOLVED, length_value, move, step_back, unit_value

__all__ = ["read_shift", "read_unit_before"]

_DAYS_IN_MONTH = 30.44  # for halves of months


def read_shift(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "two days ago", "three weeks later", "a year before"."""
    unit = str(unit_of(phrase))
    if phrase.find("before", "after") is not None and not _is_closed(phrase):
        yield from _length_alone(phrase, unit)
        return
    ago = phrase.find("ago", "vague") is not None
    way = int(phrase.value("ago", "comparative", "before", "after") or 1)
    if phrase.find("vague") is not None:
        if phrase.word(phrase.last - 2) != "from":
            yield from _length_alone(phrase, unit)
            return
        way = 1
    counts = phrase.part(phrase.first, phrase.last - 1)
    amount = amount_of(counts)
    here = line if ago else line.after_told()
    if isinstance(amount, str):
        yield _vaguely_away(phrase, line, way, ago=ago)
        return
    yield _away(phrase, line, here, unit, way * amount, ago=ago)


def _away(
    phrase: Phrase, line: Timeline, here: Timeline, unit: str, count: float, *, ago: bool
) -> Timex:
    """Give the unit that many units away, at the grain of the unit."""
    if ago and line.now is not None:
        here = Timeline(now=line.now, now_anchor=line.now_anchor, clock=line.clock)
    whole = round(count)
    if unit[0] == "T":
        return _hours_away(phrase, here, unit, count)
    if abs(count - whole) > 0.01 and unit in COARSE:
        unit, whole = "M", round(count * 12 * COARSE[unit])
        value = move(here, "M", whole) or move(here, "Y", round(count))
    elif abs(count - whole) > 0.01 and unit == "M" and here.day is not None:
        day = step_back(here.day, "D", -count * _DAYS_IN_MONTH)
        value = unit_value(day, "M") if day else None
    else:
        value = move(here, unit, whole)
    if value is None:
        rough = UNRESOLVED.get("Y" if unit in COARSE else unit, "XXXX")
        return phrase.timex(rough, None, is_told=False)
    return phrase.timex(value, here.anchor, is_told=count > 0)


def _hours_away(phrase: Phrase, here: Timeline, unit: str, count: float) -> Timex:
    """Hours ago are today or yesterday where the hour of writing is not known."""
    hours = count / {"TH": 1, "TM": 60, "TS": 3600}[unit]
    if here.clock is not None and not here.is_narrative and abs(hours) < 1e5:
        value = _clock_away(here.clock, hours)
        return phrase.timex(value, here.now_anchor, timex=TimexType.TIME, is_told=False)
    if here.day is None or abs(hours) > 1e5:
        return phrase.timex(None, None, is_told=False)
    if abs(hours) >= 24:
        day = step_back(here.day, "D", -hours / 24)
        return phrase.timex(day.isoformat() if day else None, here.anchor)
    other = step_back(here.day, "D", 1 if hours < 0 else -1)
    days = (other, here.day) if hours < 0 else (here.day, other)
    return phrase.timex(None, here.anchor, days=days, is_told=False)


def _clock_away(clock: dt.datetime, hours: float) -> str | None:
    try:
        moment = clock + dt.timedelta(hours=hours)
    except OverflowError:
        return None
    return moment.isoformat(timespec="minutes")[: len("2024-03-12T08:30")]


def _vaguely_away(phrase: Phrase, line: Timeline, way: int, *, ago: bool) -> Timex:
    value = "PAST_REF" if way < 0 else "FUTURE_REF"
    days = (None, line.now) if ago and line.now else None
    return phrase.timex(value, line.now_anchor if days else None, days=days, is_told=False)


def _length_alone(phrase: Phrase, unit: str) -> Iterator[Timex]:
    """Read only the length of "two days after the quake": the quake is no date."""
    last = max(phrase.all("unit", "units")) + 1
    counts = phrase.part(phrase.first, last)
    yield Timex(
        first=phrase.first,
        last=last,
        timex=TimexType.DURATION,
        value=length_value(amount_of(counts), unit),
        is_told=False,
    )


def read_unit_before(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the day before" where no event follows that it would be before."""
    if not _is_closed(phrase):
        return
    unit = str(unit_of(phrase))
    here = line.after_told()
    value = move(here, unit, int(phrase.value("before", "after") or 0)) if line.told else None
    yield phrase.timex(value or UNRESOLVED.get(unit), here.anchor if value else None)


def _is_closed(phrase: Phrase) -> bool:
    """Tell whether nothing follows that "before" or "after" could take as its object."""
    after = phrase.last
    if after >= len(phrase.tokens):
        return True
    if phrase.word(phrase.last - 1) not in ("before", "after"):
        return True
    word = phrase.word(after)
    return (
        not (word[:1].isalnum() or word in ("'", '"', "“", "’", "‘"))
        or phrase.is_a(after, "in", "link")
        or word in ("when", "that", "but", "as", "with", "than")
    )
