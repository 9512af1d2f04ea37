"""Read lengths of time, times that repeat, and times that only point somewhere."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import TimexType
from crisiskit.times.amounts import amount_of, unit_of
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.units import length_value

__all__ = ["read_every", "read_length", "read_part_of_period", "read_vague"]

# After these, "years" alone is a length ("for years"), elsewhere a plain noun.
_BEFORE_LENGTH = (
    "for",
    "in",
    "within",
    "after",
    "over",
    "lasted",
    "last",
    "take",
    "took",
    "of",
)
_BEFORE_ONE = (
    *_BEFORE_LENGTH,
    "than",
    "about",
    "nearly",
    "almost",
    "around",
    "under",
    "lasting",
)
_PER = {"D": "P1D", "W": "P1W", "M": "P1M", "Y": "P1Y", "TH": "PT1H", "TM": "PT1M"}


def read_length(phrase: Phrase, _line: Timeline) -> Iterator[Timex]:
    """Read "three months", "a 72-hour", "for years"; ages are no times."""
    unit = unit_of(phrase)
    if unit is None or _is_age(phrase):
        return
    if phrase.last - phrase.first == 2 and phrase.is_a(phrase.first, "amount"):
        if phrase.word(phrase.first) == "some":
            yield _length(phrase, unit)
        return
    bare = phrase.first + 1 == phrase.last
    before = phrase.word(phrase.first - 1)
    if bare:
        if before in _BEFORE_LENGTH[:5]:
            yield _length(phrase, unit)
        return
    article = phrase.find("article")
    joined = phrase.find("duration_tail") is not None or "-" in _joints(phrase)
    if article == phrase.first and joined and phrase.find("few", "couple") is None:
        phrase = phrase.part(phrase.first + 1, phrase.last)  # "a | ten-day", "a | month-long"
        yield _length(phrase, unit)
        return
    if article is not None and _is_one(phrase, article):
        if _is_rate(phrase) and unit in _PER:
            yield phrase.timex(_PER[unit], None, timex=TimexType.SET, is_told=False)
        elif before in _BEFORE_ONE or article > phrase.first:
            yield _length(phrase, unit)
        return
    yield _length(phrase, unit)


def _length(phrase: Phrase, unit: str) -> Timex:
    amount = amount_of(phrase)
    if amount == "X" and phrase.find("few", "units") is None:
        amount = 1.0
    value = length_value(amount, unit)
    return phrase.timex(value, None, timex=TimexType.DURATION, is_told=False)


def _joints(phrase: Phrase) -> str:
    """Give the marks between the tokens of a phrase, dashes as "-"."""
    return "".join(
        "-" for index in range(phrase.first, phrase.last) if phrase.word(index) in "-–"
    )


def _is_one(phrase: Phrase, article: int) -> bool:
    """Tell "a year" from "a few years", "a hundred days", "half a year", "a 10-day"."""
    return phrase.is_a(article + 1, "unit") and phrase.find("half") is None


def _is_rate(phrase: Phrase) -> bool:
    """Tell "300 tons a day" from "a day of rest": a counted noun stands before."""
    before = phrase.first - 1
    if before < 1 or phrase.find("amount") is not None:
        return False
    word = phrase.word(before)
    numbers = (
        "multiplier",
        "number",
        "day_number",
        "two_digits",
        "three_digits",
        "figure",
        "times",
        "year",
    )
    if phrase.is_a(before, *numbers):
        return True
    return word.isalpha() and any(
        phrase.is_a(index, *numbers) for index in (before - 1, before - 2)
    )


def _is_age(phrase: Phrase) -> bool:
    if phrase.value("duration_tail") == 2:
        return True
    after = phrase.last
    joined = phrase.word(after) in ("-", "–") and phrase.word(after + 1) in ("old", "olds")
    aged = phrase.word(phrase.first - 1) in ("aged", "age", "ages")
    return joined or aged or (phrase.word(after) == "of" and phrase.word(after + 1) == "age")


def read_part_of_period(phrase: Phrase, _line: Timeline) -> Iterator[Timex]:
    """Read "the first two weeks of May": a length within a period."""
    unit = unit_of(phrase.part(phrase.first, phrase.find("of") or phrase.last))
    if unit is None or unit == "CE":
        return
    counts = phrase.part(phrase.first, phrase.find("of") or phrase.last)
    amount = amount_of(counts)
    if amount == "X" and phrase.find("few", "units") is None:
        amount = 1.0
    if unit == "D" and amount == 1.0:
        return  # "the first day of the month": a day we do not count out
    value = length_value(amount, unit)
    yield phrase.timex(value, None, timex=TimexType.DURATION, is_told=False)


def read_every(phrase: Phrase, _line: Timeline) -> Iterator[Timex]:
    """Read what repeats: "daily", "every Friday", "per month", "twice a week"."""
    value = phrase.value("adverb_set")
    if value is None:
        value = _repeated(phrase)
    if value is not None:
        yield phrase.timex(str(value), None, timex=TimexType.SET, is_told=False)


def _repeated(phrase: Phrase) -> str | None:
    """Write what repeats: a place on the calendar, or else a length."""
    return _repeated_place(phrase) or _repeated_length(phrase)


def _repeated_place(phrase: Phrase) -> str | None:
    weekday = phrase.value("weekday", "weekdays")
    part = phrase.value("part")
    if weekday is not None:
        return f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")
    if part is not None:
        return f"XXXX-XX-XXT{part}"
    if phrase.find("month", "season") is not None:
        month = phrase.value("month")
        return f"XXXX-{int(month):02}" if month else f"XXXX-{phrase.value('season')}"
    if phrase.find("weekend") is not None:
        return "XXXX-WXX-WE"
    return "XXXX-QX" if phrase.find("quarter") is not None else None


def _repeated_length(phrase: Phrase) -> str | None:
    unit = unit_of(phrase)
    if unit is None:
        return None
    step = phrase.value("other", "ordinal")
    if step is not None:
        return length_value(float(step), unit)
    counted = phrase.find("number", "day_number", "two_digits", "few")
    counts = phrase.part(phrase.first + 1, phrase.last)
    return length_value(amount_of(counts) if counted is not None else 1.0, unit)


def read_vague(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "now", "recently", "the future": references without a date."""
    value = phrase.value("vague", "current", "future", "present")
    word = phrase.word(phrase.last - 1)
    if phrase.find("unit") is not None and phrase.find("current") is None:
        value = _present_day(phrase)
        if value is None:
            return
    elif value is None:
        if word != "past" or phrase.word(phrase.first - 1) not in ("in", "of", "from", "with"):
            return
        value = "PAST_REF"
    elif phrase.find("present") is not None and not _is_present(phrase, word):
        return
    now = line.now if not line.is_narrative else None
    days = None
    if now is not None:
        days = {"PRESENT_REF": (now, now), "PAST_REF": (None, now)}.get(str(value), (now, None))
    anchor = line.now_anchor if days else None
    yield phrase.timex(str(value), anchor, days=days, is_told=False)


def _present_day(phrase: Phrase) -> str | None:
    """Read "present-day" and "modern day"; not "the present month"."""
    is_day = phrase.value("unit") == "D" and phrase.word(phrase.first) != "moment"
    return "PRESENT_REF" if is_day else None


def _is_present(phrase: Phrase, word: str) -> bool:
    before = phrase.word(phrase.first - 1)
    if word == "moment":
        return before == "at" and phrase.find("the") is not None
    return before in ("at", "to", "-", "–", "—", "until") or phrase.find("the") is not None
