"""Read months, with their year or without."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor
from crisiskit.times.missing_year import complete_year
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.tense import tense_at
from crisiskit.times.timeline import Timeline, dated
from crisiskit.times.years import edge_of, year_in

__all__ = ["opens_sentence", "read_month"]


def read_month(
    phrase: Phrase, line: Timeline, *, next_year: str | None = None
) -> Iterator[Timex]:
    """Read a month, with its year or without."""
    token = phrase.find("month", "maybe_month")
    if token is None or not _is_month_here(phrase, token):
        return
    phrase = _without_count(phrase, line)
    month = int(phrase.tokens.values[token] or 0)
    year = year_in(phrase, line)
    if year is None and next_year is None and (_is_any_years(phrase) or _is_topic(phrase)):
        yield phrase.timex(f"XXXX-{month:02}", None, is_told=False)
        return
    if year is None:
        year = _month_pointed_at(phrase, line, month) or complete_year(
            phrase, line, month, None, next_year=next_year
        )
    value = f"{year[0] if year else 'XXXX'}-{month:02}"
    anchor = year[1] if year else None
    yield phrase.timex(value, anchor, edge=edge_of(phrase))


def _without_count(phrase: Phrase, line: Timeline) -> Phrase:
    """Leave out "of 230" in "a peak in August of 230" where the text tells later years."""
    count = phrase.find("three_digits")
    if count is None or phrase.find("year", "era") is not None:
        return phrase
    is_later = line.told_year is not None and line.told_year >= 1000
    return phrase.part(phrase.first, count - 1) if is_later else phrase


def _is_month_here(phrase: Phrase, token: int) -> bool:
    """Tell the month from the name and the verb: "in May", not "Theresa May"."""
    if phrase.find("year", "era", "unit") is not None or token > phrase.first:
        return True
    before = token - 1
    if phrase.is_a(token, "maybe_month"):
        joined = phrase.word(phrase.last) in ("-", "–", "—", "to", "and", "through")
        if joined and phrase.is_a(phrase.last + 1, "month", "maybe_month"):
            return True
        if phrase.is_a(before, "link"):
            return phrase.is_a(before - 1, "month", "maybe_month", "year")
        if phrase.word(before) in ("-", "–", "—"):
            return phrase.is_a(before - 1, "month", "maybe_month")
        return phrase.is_a(before, "in", "prep", "of", "every")
    # "Black September", "General August": a name just before makes it part of one
    touching = before >= 0 and phrase.tokens.ends[before] + 1 == phrase.tokens.starts[token]
    is_name = touching and phrase.tokens.kinds[before] == "+"
    return not (is_name and not opens_sentence(phrase, before))


def _is_any_years(phrase: Phrase) -> bool:
    """Tell "Whales pass between June and November": a range in a clause of no tense."""
    words = [phrase.word(i) for i in (phrase.first - 3, phrase.first - 1, phrase.last)]
    months = [
        phrase.is_a(i, "month", "maybe_month") for i in (phrase.first - 2, phrase.last + 1)
    ]
    closes = months[0] and words[0] in ("from", "between") and words[1] in ("to", "and")
    opens = months[1] and words[1] in ("from", "between") and words[2] in ("to", "and")
    if not (opens or closes):
        return False
    first, last = (phrase.first - 2, phrase.last) if closes else (phrase.first, phrase.last + 2)
    return tense_at(phrase.tokens, first, last, phrase.lexicon) is None


def _is_topic(phrase: Phrase) -> bool:
    """Tell "October is harvest time": what is said of a month holds for every year's."""
    if phrase.last - phrase.first > 1 or phrase.word(phrase.last) != "is":
        return False
    after = phrase.word(phrase.last + 1)
    is_this_years = after in ("the", "over", "here") or after.endswith("ing")
    is_ahead = after in phrase.lexicon.tense["future"]
    return opens_sentence(phrase, phrase.first) and not (is_this_years or is_ahead)


def opens_sentence(phrase: Phrase, index: int) -> bool:
    """Tell whether a token is the first of its sentence or line."""
    if index == 0 or phrase.word(index - 1) in (".", "!", "?", '"', "“", "”"):
        return True
    tokens = phrase.tokens
    return "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


def _month_pointed_at(phrase: Phrase, line: Timeline, month: int) -> tuple[str, Anchor] | None:
    """Read "last May", "next May", "this May", "the following May"."""
    if phrase.find("following", "previous") is not None:
        told = line.told_month
        if told is None:
            return None
        ahead = phrase.find("following") is not None
        year = told[0] + (month <= told[1] if ahead else -(month >= told[1]))
        return dated(year, Anchor.DOCUMENT)
    here = line.month
    if here is None or phrase.find("last", "next", "this") is None:
        return None
    if phrase.find("this") is not None:
        return f"{here[0]:04}", line.anchor
    ahead = phrase.find("next") is not None
    year = here[0] + (month <= here[1] if ahead else -(month >= here[1]))
    return dated(year, line.anchor)
