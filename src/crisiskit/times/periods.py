"""Read seasons, quarters and halves of a year."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor, TimexType
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.tense import Tense, is_habit, tense_at
from crisiskit.times.timeline import Timeline, dated
from crisiskit.times.units import move
from crisiskit.times.years import edge_of, year_in

__all__ = ["read_quarter", "read_season"]

_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_season(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "the spring of 1916", "last summer", "that winter"."""
    if not _is_season_here(phrase):
        return
    season = str(phrase.value("season", "seasons", "fall"))
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
    year = here.year
    if year is None:
        return None
    pointed = phrase.find("this", "that", "the", "same") is not None
    if is_habit(phrase.tokens, phrase.first, phrase.last, phrase.lexicon):
        return None
    if here.is_narrative or here.now is None or phrase.find("this", "that") is not None:
        return dated(year, here.anchor)
    if not pointed:
        return None  # "in summer": any summer
    tense = tense_at(phrase.tokens, phrase.first, phrase.last, phrase.lexicon)
    if tense is not Tense.FUTURE and _FIRST_MONTH[season] > here.now.month:
        year -= 1
    return dated(year, here.anchor)


def _is_season_here(phrase: Phrase) -> bool:
    """Tell the season from the verb and the noun: "spring water", "the fall of the city"."""
    dated = phrase.find("year", "era", "last", "next", "this", "that", "following", "previous")
    if dated is not None or phrase.find("modifier", "edge") is not None:
        return True
    before, after = phrase.first - 1, phrase.last
    if phrase.find("seasons") is not None:
        return True
    if phrase.find("fall") is not None:
        in_it = phrase.word(before) in ("in", "during", "by", "since")
        return in_it and phrase.find("the") is not None and not phrase.is_a(after, "of")
    if phrase.word(after) in ("offensive", "water", "up", "break", "olympics", "games"):
        return False
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
