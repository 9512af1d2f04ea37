"""Datelines: place, date and agency before the first sentence of a report."""

import re
from collections.abc import Iterable
from functools import cache

from crisiskit import lexicons
from crisiskit.model import Span

__all__ = ["find_dateline", "has_dateline"]

# A dateline opens the report; captions, by-lines and summaries may come before it.
_WITHIN_PARAGRAPHS = 6

_MONTH = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DATE = (
    rf"(?:(?:{_DAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}}|\s+\d\d(?=\s))?"
    rf"|{_DAY}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
# PORT-AU-PRINCE, SÃO TOMÉ, N’DJAMENA; the small words are those of place names.
_CAPITALS = rf"{_CAPITAL}[A-ZÀ-ÖØ-ÞĀ-Ž.'’-]+(?:[ /](?:de|la|al|el|{_CAPITAL}[A-ZÀ-ÖØ-ÞĀ-Ž.'’-]*)){{0,4}}"
_PLACE = rf"{_CAPITAL}[\w.'’-]{{1,20}}(?:[ /](?:of|de|la|al|the|and|{_CAPITAL}[\w.'’-]{{0,20}})){{0,4}}"
_AGENCY = r"(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][\w ]{1,20}/)"
_DASH = r"(?:—|–|―|--+|-(?=\s))"
_WHERE = rf"(?:,\s+{_PLACE}){{0,2}}"
_WHEN = rf"(?:,?\s+{_DATE})?"

# Services that monitor broadcasts add the country, and notes of their own in brackets:
# "CHIMBOTE (PERU), 5 JUN 91 (RADIO UNO) -- [TEXT] [BY ANA SOL]".
_COUNTRY = r"(?:\s\([A-Z][A-Za-z .'’-]{1,30}\))?"
_NOTES = r"(?:\s*\[[^\]\n]{1,160}\])*"
_MONITORED = (
    rf"{_CAPITALS}{_COUNTRY},\s+(?:{_DATE}|(?i:no date))(?:\s*{_AGENCY})?\s*{_DASH}{_NOTES}"
)

_STAMP = (
    rf"(?i:date|updated|published|posted|created)(?:\s+on)?\s*:?\s+{_DATE}"
    r"(?:,?\s+\d{1,2}:\d\d(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4})?)?\s*[|—–-]?"
)
_FORMS = "|".join(
    (
        _MONITORED,
        rf"{_CAPITALS}{_WHERE}{_WHEN}(?:,?\s*{_AGENCY})?\s*{_DASH}",
        rf"{_CAPITALS}{_WHERE}{_WHEN},?\s*{_AGENCY}:?",
        rf"{_CAPITALS}{_WHERE},?\s+{_DATE}:",
        rf"{_PLACE}{_WHERE}{_WHEN},?\s*{_AGENCY}\s*{_DASH}",
        rf"{_PLACE}{_WHERE},?\s+{_DATE}\s*{_DASH}",
        # In small letters a place before a dash may be anything ("Smith — the mayor"):
        # only a sentence that begins after it makes it a dateline.
        rf"{_PLACE}{_WHERE}\s*(?:—|--)(?=\s*[\"“‘]?{_CAPITAL})",
        rf"\([A-Z][A-Za-z. ]{{1,20}}\)\s*{_DASH}?(?=\s*[\"“‘]?{_CAPITAL})",
        _STAMP,
    )
)
_LONGEST = 360


def find_dateline(text: str, paragraphs: Iterable[Span]) -> Span | None:
    """Find the dateline of *text* at the head of one of its first *paragraphs*.

    Its span holds the dash or colon that ends it, and notes in brackets of a service that
    monitors broadcasts. None if there is none.
    """
    for number, paragraph in enumerate(paragraphs):
        if number == _WITHIN_PARAGRAPHS:
            return None
        end = min(paragraph.end, paragraph.start + _LONGEST)
        match = _datelines().match(text, paragraph.start, end)
        if match is not None:
            return Span(match.start(), match.start() + len(match.group().rstrip()))
    return None


def has_dateline(line: str) -> bool:
    """Tell whether *line* begins with a dateline."""
    return _datelines().match(line, 0, _LONGEST) is not None


@cache
def _datelines() -> re.Pattern[str]:
    kickers = "|".join(map(re.escape, lexicons.load("boilerplate")["kickers"]))
    return re.compile(rf"(?!(?:{kickers})\b)(?:{_FORMS})")
