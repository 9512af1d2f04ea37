"""Read parts of a unit: "the end of the year", "late last month", "earlier this week"."""

from collections.abc import Iterator

from crisiskit.times.amounts import unit_of
from crisiskit.times.calendar_value import bounds
from crisiskit.times.missing_year import complete_year
from crisiskit.times.phrase import OpenDays, Phrase, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.units import UNRESOLVED, move
from crisiskit.times.years import edge_of, year_in

__all__ = ["read_comparative", "read_edge_of_unit"]


def read_edge_of_unit(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the end of the year", "early this month", "late last year"."""
    unit = unit_of(phrase)
    if unit is None or unit[0] == "T" or phrase.find("edge", "modifier") is None:
        return
    way = phrase.value("last", "next", "previous", "following")
    told = phrase.find("that", "same", "previous", "following") is not None
    plain = way is None and phrase.find("this", "current") is None and not told
    if plain and phrase.find("edge") is None and phrase.find("in") is None:
        return  # "early day"
    here = line.after_told() if told else line
    value = move(here, unit, int(way or 0))
    if value is None or unit == "D":
        return
    yield phrase.timex(value, here.anchor, edge=edge_of(phrase))


def read_comparative(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "earlier this month", "later that year", "later in 1947"."""
    way = int(phrase.value("comparative") or 0)
    month = phrase.value("month", "maybe_month")
    year = phrase.find("year", "era")
    if month is not None:
        found = year_in(phrase, line) or complete_year(phrase, line, int(month), None)
        value = f"{found[0]}-{int(month):02}" if found else None
        anchor = found[1] if found else None
    elif year is not None:
        value, anchor = year_in(phrase, line) or (None, None)
    else:
        yield from _earlier_in_unit(phrase, line, way)
        return
    yield phrase.timex(value, anchor)


def _earlier_in_unit(phrase: Phrase, line: Timeline, way: int) -> Iterator[Timex]:
    unit = unit_of(phrase) or ("WE" if phrase.find("weekend") is not None else None)
    told = phrase.find("that", "same", "previous", "following") is not None
    pointed = phrase.find("this", "the", "last", "next", "current") is not None or told
    if unit is None or not pointed or unit[0] == "T":
        return
    here = line.after_told() if told or phrase.find("this", "last") is None else line
    shift = int(phrase.value("last", "next", "previous", "following") or 0)
    value = move(here, unit, shift)
    days: OpenDays | None = None
    covered = bounds(value) if value else None
    if covered and here.day and shift == 0 and not here.is_narrative:
        inside = min(max(here.day, covered[0]), covered[1])
        days = (covered[0], inside) if way < 0 else (inside, covered[1])
    yield phrase.timex(value or UNRESOLVED.get(unit), here.anchor if value else None, days=days)
