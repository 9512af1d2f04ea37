"""Read days of the week, weekends, and today and its neighbours."""

from collections.abc import Iterator

from crisiskit.ontology.time_code import Anchor
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.tense import Tense, tense_at
from crisiskit.times.timeline import Timeline
from crisiskit.times.units import move, step_back

__all__ = ["read_deictic", "read_weekday", "read_weekend", "weekday_value"]


def read_deictic(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "today", "yesterday", "tomorrow"; history's today is no day of its story."""
    offset = int(phrase.value("deictic") or 0)
    if line.now is None or line.is_narrative:
        value = "PRESENT_REF" if offset == 0 else "XXXX-XX-XX"
        yield phrase.timex(value, None, is_told=False)
        return
    day = step_back(line.now, "D", -offset)
    yield phrase.timex(day.isoformat() if day else None, line.now_anchor)


def read_weekday(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read a day of the week."""
    value, anchor = weekday_value(phrase, line)
    yield phrase.timex(value, anchor, is_told=anchor is not None)


def weekday_value(phrase: Phrase, line: Timeline) -> tuple[str, Anchor | None]:
    """Find the day: the last one up to today, the next one if the clause looks ahead."""
    number = int(phrase.value("weekday", "weekday_short") or 0)
    told = phrase.find("following", "that", "same", "previous") is not None
    here = line.told_day if told or line.is_narrative else line.now
    if here is None:
        return f"XXXX-WXX-{number}", None
    since = (here.isoweekday() - number) % 7  # days since the last such day; 0 is today
    if phrase.find("last", "previous") is not None:
        back = since or 7
    elif phrase.find("next", "following") is not None:
        back = since - 7
    elif phrase.find("this") is not None:
        back = here.isoweekday() - number
    elif told or line.is_narrative:
        back = since - 7 if since else 0
    else:
        back = since - 7 if since and _looks_ahead(phrase) else since
    day = step_back(here, "D", back)
    anchor = Anchor.DOCUMENT if told or line.is_narrative else line.now_anchor
    return (day.isoformat(), anchor) if day else (f"XXXX-WXX-{number}", None)


def _looks_ahead(phrase: Phrase) -> bool:
    """Tell whether the day is to come: "will meet on Friday", "called a strike for Friday".

    What is *for* a day is set for it; what is for its event may be over ("for Friday's raid").
    """
    if phrase.word(phrase.first - 1) == "for" and not _is_possessive(phrase):
        return True
    tense = tense_at(phrase.tokens, phrase.first, phrase.last, phrase.lexicon)
    return tense is Tense.FUTURE


def _is_possessive(phrase: Phrase) -> bool:
    return phrase.tokens.word(phrase.last).lower() in ("'s", "’s", "'", "’")


def read_weekend(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read "last weekend", "this weekend", "the weekend"."""
    way = phrase.value("last", "next", "previous", "following")
    tense = tense_at(phrase.tokens, phrase.first, phrase.last, phrase.lexicon)
    pointed = phrase.find("this", "that", "the") is not None or way is not None
    if not pointed:
        return
    here = (
        line.after_told() if phrase.find("that", "previous", "following") is not None else line
    )
    shift = int(way or 0)
    if (
        way is None
        and here.now is not None
        and not here.is_narrative
        and phrase.find("the") is not None
    ):
        # on a weekday "over the weekend" is the one before, in the future the one to come
        shift = -1 if here.now.isoweekday() < 6 and tense is not Tense.FUTURE else 0
    elif phrase.find("this") is not None and here.now is not None and tense is Tense.PAST:
        shift = -1 if here.now.isoweekday() < 4 else 0  # "it opened this weekend", said midweek
    value = move(here, "WE", shift)
    yield phrase.timex(value or "XXXX-WXX-WE", here.anchor if value else None)
