"""Read clock times and parts of a day: "9 a.m. Monday", "the night of 4 May", "last night"."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor, TimexType
from crisiskit.times.days import read_date, read_named
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.units import step_back
from crisiskit.times.weekdays import read_deictic, weekday_value

__all__ = ["clock_of", "read_clock", "read_clock_of_day", "read_part_alone", "read_part_of_day"]

_ANY_DAY = "XXXX-XX-XX"
# A bare "9:15" is a time of day after these, and a score or a verse elsewhere.
_BEFORE_CLOCK = frozenset(
    "at by from until till to before after since around about between and near ( - –".split()
)


def read_clock(phrase: Phrase, line: Timeline, *, day: str | None = None) -> Iterator[Timex]:
    """Read a time of day; *day* is the one told beside it ("at 9 a.m. on Friday")."""
    clock = clock_of(phrase)
    if clock is None or not _is_clock_here(phrase):
        return
    anchor: Anchor | None = line.anchor
    if day is None:
        here = line.after_told().day if line.is_narrative else line.day
        day, anchor = (here.isoformat(), line.anchor) if here else (_ANY_DAY, None)
    yield phrase.timex(f"{day}T{clock}", anchor, timex=TimexType.TIME, is_told=False)


def clock_of(phrase: Phrase) -> str | None:
    """Write a clock time as ``HH:MM`` with its zone; None if no clock shows it."""
    noon = phrase.value("noon")
    zone = str(phrase.value("zone") or "")
    if noon is not None:
        return f"{noon}{zone}"
    hour, minute = _hour_and_minute(phrase)
    half = phrase.value("meridiem")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "PM" else 0)
    if hour > 24 or minute > 59 or hour < 0:
        return None
    return f"{hour:02}:{minute:02}{zone}"


def _hour_and_minute(phrase: Phrase) -> tuple[int, int]:
    clock = phrase.value("clock")
    if clock is not None:
        hour, minute = str(clock).split(":")
        return int(hour), int(minute)
    military = phrase.find("figure", "year")
    before_day = phrase.find("month", "maybe_month") or phrase.last
    if military is not None and military < before_day:
        text = phrase.tokens.word(military)
        if "." in text:  # 9.30 a.m.
            hour, _, minute = text.partition(".")
            return (int(hour), int(minute)) if len(minute) == 2 and len(hour) < 3 else (-1, 0)
        return (int(text[:2]), int(text[2:])) if len(text) == 4 and text.isdigit() else (-1, 0)
    return _plain_hour(phrase), 0


def _plain_hour(phrase: Phrase) -> int:
    """Give the number right before "a.m." or "o'clock"."""
    mark = phrase.find("meridiem", "oclock")
    if mark is None:
        return -1
    value = phrase.tokens.values[mark - 1]
    return int(value) if isinstance(value, int) else -1


def _is_clock_here(phrase: Phrase) -> bool:
    if phrase.find("meridiem", "oclock", "zone", "noon", "local") is not None:
        return True
    text = phrase.tokens.word(phrase.first)
    before = phrase.word(phrase.first - 1)
    return before in _BEFORE_CLOCK or (
        len(text) == len("14:30") and phrase.find("clock") is not None
    )


def read_clock_of_day(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read a clock time with its day: "5:30 p.m. on the dot" has none, "5 p.m. Friday" one."""
    clock = clock_of(phrase)
    day = _day_in(phrase, line)
    if clock is None or day is None or not _is_clock_here(_clock_part(phrase)):
        return
    yield phrase.timex(f"{day[0]}T{clock}", day[1], timex=TimexType.TIME)


def _clock_part(phrase: Phrase) -> Phrase:
    first = phrase.find("clock", "meridiem", "oclock", "noon", "zone") or phrase.first
    return phrase.part(first, phrase.last)


def read_part_of_day(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "Monday morning", "the night of 4 May 1903", "last night", "that evening"."""
    part = phrase.value("part", "tonight")
    if phrase.find("overnight") is not None:
        yield from _overnight(phrase, line)
        return
    if phrase.find("month", "maybe_month", "weekday", "deictic", "holiday") is not None:
        day = _day_in(phrase, line)
    else:
        day = _day_pointed_at(phrase, line)
    value = f"{day[0] if day else _ANY_DAY}T{part}"
    yield phrase.timex(
        value, day[1] if day else None, timex=TimexType.TIME, is_told=day is not None
    )


def _overnight(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "overnight" as the night up to the day the text speaks from; no adjectives."""
    if phrase.is_a(phrase.first - 1, "article", "the", "of"):
        return
    day = line.day
    value = f"{day.isoformat() if day else _ANY_DAY}TNI"
    days = (step_back(day, "D", 1), day) if day else None
    anchor = line.anchor if day else None
    yield phrase.timex(value, anchor, timex=TimexType.TIME, days=days, is_told=False)


def read_part_alone(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "at night", "all night", "in the morning": of the day told if there is an article."""
    if phrase.find("all") is not None:  # "all night": which one the words do not say
        value = f"{_ANY_DAY}T{phrase.value('part')}"
        yield phrase.timex(value, None, timex=TimexType.TIME, is_told=False)
        return
    here = line.after_told().day if phrase.find("the") is not None else None
    word = phrase.word(phrase.first - 1)
    if (word == "at") is (phrase.find("the") is not None):
        return  # "in night", "at the night"
    value = f"{here.isoformat() if here else _ANY_DAY}T{phrase.value('part')}"
    anchor = line.after_told().anchor if here else None
    yield phrase.timex(value, anchor, timex=TimexType.TIME, is_told=False)


def _day_in(phrase: Phrase, line: Timeline) -> tuple[str, Anchor | None] | None:
    """Read the day a time of day stands with."""
    if phrase.find("month", "maybe_month") is not None:
        clock = phrase.find("clock", "meridiem", "oclock", "noon")
        inner = phrase
        if clock is not None:
            month = phrase.find("month", "maybe_month") or 0
            mark = phrase.find("zone", "meridiem", "oclock", "clock", "noon") or clock
            inner = (
                phrase.part(mark + 1, phrase.last)
                if mark < month
                else phrase.part(phrase.first, _clock_start(phrase, clock))
            )
        found = list(read_date(inner, line))
        day = found[0] if found else None
        return (day.value, day.anchor) if day and day.value else None
    if phrase.find("weekday") is not None:
        return weekday_value(phrase, line)
    if phrase.find("deictic") is not None:
        found = list(read_deictic(phrase, line))
    else:
        found = list(read_named(phrase, line))
    timex = found[0] if found else None
    if timex is None or timex.value is None or timex.value == "PRESENT_REF":
        return None
    return timex.value, timex.anchor


def _clock_start(phrase: Phrase, clock: int) -> int:
    return clock - 1 if phrase.find("clock") is None and phrase.find("noon") is None else clock


def _day_pointed_at(phrase: Phrase, line: Timeline) -> tuple[str, Anchor] | None:
    told = phrase.find("that", "same", "following", "previous") is not None
    told = told or (phrase.find("next") is not None)
    here = line.after_told() if told else line
    if here.day is None:
        return None
    way = int(phrase.value("last", "next", "previous", "following") or 0)
    day = step_back(here.day, "D", -way)
    return (day.isoformat(), here.anchor) if day else None
