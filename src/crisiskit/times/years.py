"""Read years, decades and centuries."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor
from crisiskit.times.lexicon import Value
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.timeline import Timeline, dated
from crisiskit.times.year_or_count import is_year

__all__ = [
    "edge_of",
    "read_century",
    "read_decade",
    "read_old_year",
    "read_short_year",
    "read_year",
    "year_in",
]

_LIST_REACH = 14  # tokens to the unit: "the 16th, 17th and the 18th centuries"
_CIRCA = ("c", "ca")
_LEAST_YEAR = 31  # "the year 2" is a place in a row
_EARLY = {"START": "EARLY", "END": "LATE", "MID": "MID"}


def edge_of(phrase: Phrase) -> str | None:
    """Read "early", "the end of" and the like as a code of ``calendar_value.narrow``."""
    edge = phrase.value("edge")
    if edge is not None:
        return str(edge)
    return _EARLY.get(str(phrase.value("modifier")))


def year_in(phrase: Phrase, line: Timeline) -> tuple[str, Anchor] | None:
    """Read the year a phrase names, or names by pointing; None if it has none."""
    era = phrase.find("era")
    if era is not None:
        return _year_of_era(phrase, era)
    year = phrase.find("year")
    if year is None and phrase.rule in ("date", "month", "season"):
        year = phrase.find("three_digits")
    if year is not None:
        return f"{phrase.tokens.values[year]:04}", Anchor.ABSOLUTE
    pointer = phrase.value("unit") == "Y"
    shift = phrase.value("last", "next", "this", "previous", "following")
    if not pointer:
        return None
    told = line.told_year if phrase.find("that", "same", "previous", "following") else line.year
    if told is None:
        return None
    year = told + int(shift or 0)
    return dated(year, line.anchor)


def _year_of_era(phrase: Phrase, era: int) -> tuple[str, Anchor] | None:
    numbers = list(phrase.all("year", "three_digits", "two_digits", "day_number", "figure"))
    beside = [index for index in numbers if abs(index - era) == 1]
    if not beside:
        return None
    number = int(float(phrase.tokens.values[beside[0]] or 0))
    if number > 9999:
        return None
    sign = "BC" if phrase.tokens.values[era] == -1 else ""
    return f"{sign}{number:04}", Anchor.ABSOLUTE


def read_year(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read a year that stands alone, if it is one."""
    year = year_in(phrase, line)
    if year is None or not is_year(phrase):
        return
    yield Timex(
        first=phrase.first,
        last=phrase.last,
        value=year[0],
        anchor=year[1],
        edge=edge_of(phrase),
    )


def read_short_year(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "17" in "1915-17" and the year of "in '39"."""
    token = phrase.find("two_digits", "day_number", "three_digits")
    if token is None:
        return
    number = int(phrase.tokens.values[token] or 0)
    if phrase.tokens.ends[token] - phrase.tokens.starts[token] != 2:
        return
    if phrase.word(phrase.first) in ("'", "’"):
        century = (line.told_year or 1900) // 100
        yield phrase.timex(f"{century}{number:02}", Anchor.DOCUMENT)
        return
    before = next(
        (
            i
            for i in range(phrase.first - 1, max(phrase.first - 3, -1), -1)
            if phrase.is_a(i, "year")
        ),
        None,
    )
    earlier = int(phrase.tokens.values[before] or 0) if before is not None else 0
    if earlier % 100 < number and line.told == str(earlier):
        yield phrase.timex(f"{earlier // 100}{number:02}", Anchor.ABSOLUTE)


def read_old_year(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read a year of three digits where the text has been telling such years."""
    if phrase.find("unit") is not None:
        yield from _year_by_name(phrase)
        return
    if phrase.word(phrase.first - 1) == "." and phrase.word(phrase.first - 2) not in _CIRCA:
        return
    number = int(phrase.value("three_digits") or 0)
    era = "BC" if (line.told or "").startswith("BC") else ""
    after = phrase.last
    if phrase.word(after) in ("-", "–", "—", "―"):
        following = [i for i in range(after + 1, after + 4) if phrase.is_a(i, "era")]
        if following:
            era = "BC" if phrase.tokens.values[following[0]] == -1 else ""
            yield phrase.timex(f"{era}{number:04}", Anchor.ABSOLUTE)
            return
    circa = phrase.word(phrase.first - 2) in _CIRCA
    if circa or era or (line.told_year is not None and line.told_year < 1000):
        yield phrase.timex(f"{era}{number:04}", Anchor.DOCUMENT)


def _year_by_name(phrase: Phrase) -> Iterator[Timex]:
    """Read "the year 71"."""
    number = phrase.value("three_digits", "two_digits", "day_number")
    if phrase.value("unit") == "Y" and number is not None and int(number) > _LEAST_YEAR:
        yield phrase.timex(f"{int(number):04}", Anchor.ABSOLUTE)


def read_decade(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the 1990s", "the late '80s", "the sixties"."""
    if phrase.word(phrase.first - 1) in ("his", "her", "their", "my", "your", "our"):
        return  # an age
    year = phrase.value("year", "three_digits")
    era = "BC" if phrase.value("era") == -1 else ""
    if year is not None:
        number = int(year)
        if number % 10 or _is_possessive(phrase, number):
            yield from read_year(phrase.part(phrase.first, phrase.last - 2), line)
            return
        # "the 1600s" is the century in English usage, "the 2000s" mostly the decade
        is_century = number % 100 == 0 and number < 2000 and not era
        value = f"{number // 100:02}" if is_century else f"{era}{number // 10:03}"
        yield phrase.timex(value, Anchor.ABSOLUTE, edge=edge_of(phrase))
        return
    short = phrase.value("two_digits", "day_number", "decade_name")
    number = int(short or 0)
    listed = phrase.is_a(phrase.first - 1, "link") and len(line.told or "") == len("193")
    marked = listed or phrase.find("the") is not None or phrase.word(phrase.first) in ("'", "’")
    if number % 10 or not (marked or phrase.find("modifier") is not None):
        return
    yield phrase.timex(f"19{number // 10}", Anchor.ABSOLUTE, edge=edge_of(phrase))


def _is_possessive(phrase: Phrase, number: int) -> bool:
    """Tell "2030's goals" from "the 1960's": of late years the mark is the genitive's."""
    marked = any(phrase.word(index) in ("'", "’") for index in range(phrase.first, phrase.last))
    return marked and number >= 2010 and phrase.find("the", "modifier") is None


def read_century(phrase: Phrase, _line: Timeline) -> Iterator[Timex]:
    """Read "the 19th century" and "the 18th" of two; the first century is ``00``."""
    if _unit_counted(phrase) != "CE":
        return
    if phrase.find("number") is not None:
        number = int(phrase.value("number") or 0) + int(phrase.value("ordinal") or 0)
    else:
        number = int(phrase.value("day_number", "ordinal") or 0)
    era = "BC" if phrase.value("era") == -1 else ""
    value = f"{era}{number - 1:02}"
    yield phrase.timex(value, Anchor.ABSOLUTE, edge=edge_of(phrase), is_told=False)


def _unit_counted(phrase: Phrase) -> Value | None:
    """Give the unit of an ordinal: in the phrase, or behind the last of a list."""
    listed = phrase.rule == "listed_century"
    reach = phrase.part(phrase.last, phrase.last + _LIST_REACH) if listed else phrase
    return reach.value("unit", "units")
