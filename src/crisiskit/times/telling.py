"""Judge what the times of a text lean on: the day it was written, or the story it tells."""

import datetime as dt
import re
from enum import StrEnum

from crisiskit.ontology.time_code import Anchor
from crisiskit.times.calendar_value import bounds
from crisiskit.times.days import read_date, read_iso
from crisiskit.times.phrase import Phrase
from crisiskit.times.timeline import Timeline
from crisiskit.times.tokens import Tokens

__all__ = ["Telling", "timeline_of"]

_HEAD = 800  # code points in which a dateline or date stamp stands


class Telling(StrEnum):
    """How a text tells time.

    Attributes:
        NEWS: Its times lean on the day it was published.
        NARRATIVE: Its times lean on the last one told, as in history and biography.
    """

    NEWS = "news"
    NARRATIVE = "narrative"


def timeline_of(
    tokens: Tokens,
    phrases: list[Phrase],
    published: dt.date | dt.datetime | None,
    telling: Telling | None,
) -> Timeline:
    """Make the timeline a text is read with, as it stands before the first word."""
    clock = published if isinstance(published, dt.datetime) else None
    now = clock.date() if clock else published
    anchor = Anchor.PUBLISHED
    if now is None:
        now, anchor = _date_stamp(tokens, phrases), Anchor.DOCUMENT
    if telling is None:
        telling = _judge_telling(phrases, now)
    return Timeline(
        now=now, now_anchor=anchor, clock=clock, is_narrative=telling is Telling.NARRATIVE
    )


def _date_stamp(tokens: Tokens, phrases: list[Phrase]) -> dt.date | None:
    """Find the date the text gives itself: on its own line, or in a dateline."""
    for phrase in phrases:
        start = tokens.starts[phrase.first]
        if start > _HEAD:
            return None
        if phrase.rule not in ("date", "iso") or phrase.find("year", "iso") is None:
            continue
        if _stands_as_stamp(tokens.text, start, tokens.ends[phrase.last - 1]):
            line = Timeline(now=None)
            read = read_iso if phrase.rule == "iso" else read_date
            days = [bounds(str(timex.value)) for timex in read(phrase, line)]
            if len(days) == 1 and days[0]:
                return days[0][0]
    return None


_AFTER_STAMP = re.compile(r"[ \t]*(?:\n|$|\([A-Z][\w /.-]{1,20}\)|[-–—]{1,2}\s|:)")


def _stands_as_stamp(text: str, start: int, end: int) -> bool:
    """Tell "CITY, March 3, 2024 (Agency) -" and a line of its own from running text."""
    before = text[max(start - 60, 0) : start]
    opens = before.rpartition("\n")[2]
    lowers = [word for word in opens.split() if word[0].islower()]
    return (
        len(lowers) <= 1
        and _AFTER_STAMP.match(text, end) is not None
        and (start <= len(opens) or "\n" in before)
    )


def _judge_telling(phrases: list[Phrase], now: dt.date | None) -> Telling:
    """Call a text history if most years it names lie far from the day it speaks from."""
    if now is None:
        return Telling.NARRATIVE
    years = [
        _year_named(phrase) for phrase in phrases if phrase.find("year", "era") is not None
    ]
    near = sum(abs(year - now.year) <= 1 for year in years)
    pointing = sum(phrase.rule in ("deictic", "weekday") for phrase in phrases)
    history = len(years) - near
    is_story = history >= 5 and history > near + 3 * pointing
    return Telling.NARRATIVE if is_story and not _is_stamped(phrases, now) else Telling.NEWS


def _year_named(phrase: Phrase) -> int:
    return 0 if phrase.find("era") is not None else int(phrase.value("year") or 0)


def _is_stamped(phrases: list[Phrase], now: dt.date) -> bool:
    """Tell whether the top of the text names the day it speaks from, as news does."""
    for phrase in phrases[:8]:
        if phrase.tokens.starts[phrase.first] > _HEAD:
            return False
        if phrase.rule == "date" and phrase.find("year") is not None:
            for timex in read_date(phrase, Timeline(now=None)):
                days = bounds(str(timex.value))
                if days and abs(days[0] - now) <= dt.timedelta(days=3):
                    return True
    return False
