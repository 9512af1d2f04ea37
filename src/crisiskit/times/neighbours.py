"""Read units around where the text is: "last week", "that year", "the past three weeks"."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import TimexType
from crisiskit.times.amounts import amount_of, unit_of
from crisiskit.times.phrase import OpenDays, Phrase, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.units import UNRESOLVED, length_value, move, step_back

__all__ = ["read_relative_length", "read_this_unit"]


def read_relative_length(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "last week", "the past three weeks", "the coming days", "the following year"."""
    unit = unit_of(phrase)
    if unit is None:
        return
    counted = phrase.find(
        "number",
        "day_number",
        "two_digits",
        "three_digits",
        "figure",
        "couple",
        "few",
        "article",
    )
    plural = phrase.find("units") is not None
    word = phrase.word(phrase.find("last", "next", "previous", "following", "ahead") or 0)
    if counted is not None or plural or (word == "past" or unit[0] == "T"):
        yield _stretch(phrase, line, unit, plural_only=plural and counted is None)
        return
    yield from _neighbour(phrase, line, unit)


def _stretch(phrase: Phrase, line: Timeline, unit: str, *, plural_only: bool) -> Timex:
    """Read a length that ends or begins now: ``P3W``, with its days."""
    amount = "X" if plural_only else amount_of(phrase)
    if amount == "X" and not plural_only and phrase.find("few", "couple") is None:
        amount = 1.0
    ahead = int(phrase.value("last", "next", "previous", "following", "ahead") or 0) > 0
    days: OpenDays | None = None
    told = phrase.find("following", "previous") is not None
    now = line.now if not (line.is_narrative or told) else None
    if now is not None:
        far = (
            step_back(now, unit, -amount if ahead else amount)
            if isinstance(amount, float)
            else None
        )
        days = (now, far) if ahead else (far, now)
    return phrase.timex(
        length_value(amount, unit),
        line.now_anchor if now else None,
        timex=TimexType.DURATION,
        days=days,
        is_told=False,
    )


def _neighbour(phrase: Phrase, line: Timeline, unit: str) -> Iterator[Timex]:
    """Read the unit before or after: from now, or from what was told last.

    "the next day" and "the following week" lean on what was told, "next week" on now.
    """
    way = int(phrase.value("last", "next", "previous", "following") or 0)
    the = phrase.find("the") is not None
    told = phrase.find("following", "previous") is not None or the
    if the and way < 0 and phrase.find("previous") is None:
        # "the last year" is the twelve months up to now, and so is told as a length
        yield _stretch(phrase, line, unit, plural_only=False)
        return
    if told and line.told is None:
        yield phrase.timex(UNRESOLVED.get(unit), None, is_told=False)
        return
    here = line.after_told() if told else line
    value = move(here, unit, way)
    if value and unit in ("DE", "CE") and not value.startswith("BC"):
        value = value[:3] if unit == "DE" else value[:2]
    anchor = here.anchor if value else None
    # what lies before is background: the story does not move there
    yield phrase.timex(value or UNRESOLVED.get(unit), anchor, is_told=way > 0)


def read_this_unit(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "this week", "that year", "the same day"."""
    unit = str(unit_of(phrase))
    back = phrase.find("that", "same") is not None and phrase.find("this") is None
    is_genitive = phrase.word(phrase.last - 1) == "years" and phrase.find("this") is not None
    if (phrase.find("units") is not None and not is_genitive) or unit[0] == "T":
        return  # "that days"; but "this years vote" has lost its apostrophe
    here = line.after_told() if back else line
    if back and line.told is None:
        yield phrase.timex(UNRESOLVED.get(unit), None, is_told=False)
        return
    # "this past week" is the one before
    value = move(here, unit, -1 if phrase.find("last") is not None else 0)
    if value is not None and unit in ("DE", "CE", "ML"):
        value = value if value.startswith("BC") else value[: 3 if unit == "DE" else 2]
    yield phrase.timex(value or UNRESOLVED.get(unit), here.anchor if value else None)
