"""Read dates with a month of another language inside English news: "12 de marzo de 2024"."""

import datetime as dt
import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

import attrs

from crisiskit.ontology.time_code import Anchor
from crisiskit.times.calendar_value import bounds
from crisiskit.times.lexicon import TimeLexicon
from crisiskit.times.missing_year import complete_year, is_day
from crisiskit.times.phrase import Phrase, Timex
from crisiskit.times.timeline import Timeline
from crisiskit.times.tokens import Tokens

__all__ = ["FOREIGN_DATE", "find_foreign_dates", "read_foreign_date"]

FOREIGN_DATE = "foreign_date"
"""Name of the rule of these phrases."""

_LEAP_YEAR = 2000  # stands in for a year that is not told: it has every day


def find_foreign_dates(tokens: Tokens, lexicon: TimeLexicon) -> Iterator[Phrase]:
    """Yield the dates of a text whose month is in another language, in text order.

    Only a number before one of the listed names is looked at. Names that are English words as well need a year behind them.
    """
    names = _month_names()
    for match in _pattern().finditer(tokens.text):
        if match["year"] is None and _name(match) in names.needs_year:
            continue
        first, last = (bisect_left(tokens.starts, place) for place in match.span())
        if tokens.starts[first] == match.start():  # else the number is the end of a longer one
            yield Phrase(
                rule=FOREIGN_DATE, tokens=tokens, lexicon=lexicon, first=first, last=last
            )


def read_foreign_date(phrase: Phrase, line: Timeline) -> Iterator[Timex]:
    """Read such a date; one that no calendar has stays without a value."""
    tokens = phrase.tokens
    match = _pattern().match(tokens.text, tokens.starts[phrase.first])
    month = _month_number(_name(match)) if match else None
    if match is None or month is None:
        return
    day = int(match["day"])
    if not is_day(month, day):
        yield phrase.timex(None, None)
        return
    year: tuple[str, Anchor] | None
    if match["year"]:
        year = f"{int(match['year']):04}", Anchor.ABSOLUTE
    else:
        year = complete_year(phrase, line, month, day)
    value = f"{year[0] if year else 'XXXX'}-{month:02}-{day:02}"
    if year and year[0].isdigit() and bounds(value) is None:
        yield phrase.timex(None, None)
        return
    yield phrase.timex(value, year[1] if year else None)


@attrs.frozen
class _MonthNames:
    """The names of ``months_foreign.toml``.

    Attributes:
        languages: The languages of each name, ISO 639-1.
        needs_year: Names that are no months without a year.
    """

    languages: Mapping[str, tuple[str, ...]]
    needs_year: frozenset[str]


@cache
def _month_names() -> _MonthNames:
    file = resources.files("crisiskit") / "lexicons" / "months_foreign.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    languages: dict[str, tuple[str, ...]] = {}
    for language, names in table["months"].items():
        for name in names:
            languages[name] = (*languages.get(name, ()), language)
    return _MonthNames(languages=languages, needs_year=frozenset(table["needs_year"]))


@cache
def _pattern() -> re.Pattern[str]:
    """Write the pattern; each try ends within some thirty characters."""
    names = sorted(_month_names().languages, key=lambda name: (-len(name), name))
    spellings = "|".join(f"{name}|{name[0].upper()}{name[1:]}" for name in names)
    day = "(?<![^\\W_])(?<![.,/:-])(?P<day>[0-9]{1,2})(?:\\.|er|[ºª°])?[ \u00a0](?:de |d')?"
    month = f"(?P<month>{spellings})(?!\\w)"
    year = "(?:[ \u00a0](?:de |del )?(?P<year>[0-9]{4})(?!\\w))"
    return re.compile(f"{day}{month}{year}?")


def _name(match: re.Match[str]) -> str:
    return match["month"].lower()


@cache
def _month_number(name: str) -> int | None:
    """Ask dateparser which month a name is; None where it does not know."""
    import dateparser

    found = dateparser.parse(
        f"1 {name} {_LEAP_YEAR}",
        languages=list(_month_names().languages[name]),
        settings={
            "DATE_ORDER": "DMY",
            "RELATIVE_BASE": dt.datetime.combine(dt.date(_LEAP_YEAR, 1, 1), dt.time()),
            "TIMEZONE": "UTC",
        },
    )
    return found.month if found and (found.year, found.day) == (_LEAP_YEAR, 1) else None
