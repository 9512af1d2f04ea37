"""Read seasons, quarters and halves of a year."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor, TimexType
from crisiskit.times.months import opens_sentence
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.tense import Tense, is_habit, is_present, tense_at
from crisiskit.times.timeline import Timeline, dated
from crisiskit.times.units import move
from crisiskit.times.years import edge_of, year_in

__all__ = ["read_quarter", "read_season"]

# Behind a season that opens a sentence: "Winter is near", not "Spring Hill".
_AFTER_SUBJECT = (
    "is",
    "was",
    "can",
    "has",
    "had",
    "will",
    "and",
    "or",
    "brings",
    "brought",
    "came",
)
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_season(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the spring of 1916", "last summer", "that winter"."""
    if not _is_season_here(phrase):
        return
    season = str(phrase.value("season", "seasons", "fall"))
    if _is_name(phrase, line):
        yield from _name_alone(phrase, season)
        return
    if phrase.find("seasons") is not None:
        yield phrase.timex(f"XXXX-{season}", None, timex=TimexType.SET, is_told=False)
        return
    year = year_in(phrase, line) or _year_pointed_at(phrase, line, season)
    value = f"{year[0] if year else 'XXXX'}-{season}"
    yield phrase.timex(value, year[1] if year else None, edge=edge_of(phrase))


def _year_pointed_at(phrase: Phrase, line: Timeline, season: str) -> tuple[str, Anchor] | None:
    way = phrase.value("last", "next", "previous", "following")
    told = phrase.find("that", "previous", "following") is not None
    here = line.after_told() if told else line
    if here.year is None:
        before_christ = line.told_year_before_christ
        return (before_christ, Anchor.DOCUMENT) if before_christ else None
    if way is None:
        return _year_meant(phrase, here, season)
    month = here.month[1] if here.month else 6
    start = _FIRST_MONTH[season]
    ahead = int(way) > 0
    shift = (start <= month) if ahead else -(start + 2 >= month)
    return dated(here.year + shift, here.anchor)


def _year_meant(phrase: Phrase, here: Timeline, season: str) -> tuple[str, Anchor] | None:
    """Read "the summer" with no year: in the story's year; in news by the tense."""
    words = phrase.tokens, phrase.first, phrase.last, phrase.lexicon
    if here.year is None or is_habit(*words):
        return None
    if phrase.find("this", "that") is not None:
        return dated(here.year, here.anchor)
    if _is_any_years(phrase) and tense_at(*words) is not Tense.PAST:
        return None
    if here.is_narrative or here.now is None:
        return None if is_present(*words) else dated(here.year, here.anchor)
    if phrase.find("the", "same") is None:
        return None  # "in summer": any summer
    is_back = tense_at(*words) is not Tense.FUTURE and _FIRST_MONTH[season] > here.now.month
    return dated(here.year - is_back, here.anchor)


def _is_any_years(phrase: Phrase) -> bool:
    """Tell "the summer months" and "the heat of summer"."""
    alone = phrase.last - phrase.first == 1
    return phrase.word(phrase.last) == "months" or (
        alone and phrase.word(phrase.first - 1) == "of"
    )


def _is_name(phrase: Phrase, line: Timeline) -> bool:
    """Tell the name "2004 Summer Games": a season with a capital before one more.

    A story's names keep their year: its "Spring Regatta" was in one spring.
    """
    season = phrase.find("season", "fall")
    last = season is not None and season == phrase.last - 1
    if not last or phrase.last >= len(phrase.tokens):
        return False
    is_yearly = not line.is_narrative and not opens_sentence(phrase, phrase.first)
    if not (phrase.is_a(phrase.first, "year") or is_yearly):
        return False
    capital = phrase.tokens.word(phrase.last - 1)[:1].isupper()
    return capital and phrase.tokens.kinds[phrase.last] == "+"


def _name_alone(phrase: Phrase, season: str) -> Iterator[Timex]:
    """Read only the year of "2004 Summer Games", and no year's season of "Winter Fair"."""
    if not phrase.is_a(phrase.first, "year"):
        yield phrase.timex(f"XXXX-{season}", None, is_told=False)
        return
    year = phrase.part(phrase.first, phrase.first + 1)
    yield year.timex(str(year.value("year")), Anchor.ABSOLUTE, is_told=False)


def _is_season_here(phrase: Phrase) -> bool:
    """Tell the season from the verb and the noun: "spring water", "the fall of the city"."""
    dated = phrase.find(
        "year", "era", "three_digits", "last", "next", "this", "that", "following", "previous"
    )
    if dated is not None or phrase.find("modifier", "edge") is not None:
        return True
    before, after = phrase.first - 1, phrase.last
    if phrase.find("seasons") is not None:
        return True
    if phrase.find("fall") is not None:
        in_it = phrase.word(before) in ("in", "during", "by", "since")
        return in_it and phrase.find("the") is not None and not phrase.is_a(after, "of")
    if phrase.word(after) in ("water", "up", "break", "olympics", "games"):
        return False
    if phrase.word(after) in _AFTER_SUBJECT and opens_sentence(phrase, phrase.first):
        return True
    return phrase.find("the") is not None or phrase.is_a(
        before, "in", "prep", "of", "link", "season", "amount", "every"
    )


def read_quarter(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the third quarter", "the first half of 2008"."""
    is_half = phrase.find("half") is not None
    number = phrase.value("ordinal", "latter")
    if phrase.find("unit") is not None and phrase.value("unit") != "Y":
        return
    year = year_in(phrase, line)
    if is_half and (phrase.find("unit") is None and year is None):
        return  # "the second half" of a match
    if number is None:
        yield from _quarter_pointed_at(phrase, line, is_half=is_half)
        return
    number = 2 if number == -1 else int(number)
    if number > (2 if is_half else 4):
        return
    code = f"{'H' if is_half else 'Q'}{number}"
    if year is None and line.year is not None:
        started = line.is_narrative or line.month is None or line.month[1] > 3 * (number - 1)
        year = dated(line.year - (not started), line.anchor)
    value = f"{year[0] if year else 'XXXX'}-{code}"
    yield phrase.timex(value, year[1] if year else None, edge=edge_of(phrase))


def _quarter_pointed_at(phrase: Phrase, line: Timeline, *, is_half: bool) -> Iterator[Timex]:
    if is_half:
        return
    way = int(phrase.value("last", "next", "previous", "following") or 0)
    value = move(line, "Q", way)
    yield phrase.timex(value, line.anchor if value else None, edge=edge_of(phrase))
