"""Find the times a text names and resolve them."""

import datetime as dt
from collections.abc import Iterable

from crisiskit.model import Moment
from crisiskit.ontology.time_code import TimexType
from crisiskit.times.calendar_value import bounds, edtf, precision
from crisiskit.times.foreign_dates import find_foreign_dates
from crisiskit.times.grammar import compiled_grammar
from crisiskit.times.lexicon import TimeLexicon, time_lexicon
from crisiskit.times.phrase import OpenDays, Phrase, Timex
from crisiskit.times.ranges import spread
from crisiskit.times.readers import read_phrases
from crisiskit.times.telling import Telling, timeline_of
from crisiskit.times.tokens import Tokens, tokenize

__all__ = ["find_moments"]


def find_moments(
    text: str,
    *,
    published: dt.date | dt.datetime | None = None,
    telling: Telling | None = None,
    day_first: bool | None = None,
) -> tuple[Moment, ...]:
    """Find the times *text* names, in text order; no two overlap.

    A weekday or month without a year is the last one up to *published*, or the next one
    if the clause around it looks ahead ("will meet on Friday"). What nothing anchors stays
    open: its value has ``X`` for what is unknown, or is None, and it has no bounds.

    The value is that of the span's words, as TIMEX3 has it; the bounds are those of the
    phrase. With "since October" they run up to *published*, both ends of "from 3 to 5 May"
    have the days of the whole range, "early" and "late" take halves.

    Args:
        text: Any text; offsets count its code points.
        published: When it was published; None if unknown. A date in the dateline or on a
            line of its own at the top of the text then stands in for it, and what leans
            on it has the anchor ``document``.
        telling: What times without a date lean on; None to judge by the text.
        day_first: Whether ``3/12/2024`` is in December; None to leave it open.

    Examples:
        >>> import datetime as dt
        >>> (moment,) = find_moments("It began last week.", published=dt.date(2024, 3, 12))
        >>> moment.value, str(moment.earliest), str(moment.latest)
        ('2024-W10', '2024-03-04', '2024-03-10')
    """
    lexicon = time_lexicon()
    tokens = tokenize(text, lexicon)
    phrases = _phrases(tokens, lexicon)
    line = timeline_of(tokens, phrases, published, telling)
    timexes = tuple(read_phrases(phrases, line, day_first=day_first))
    return tuple(_moment(timex, days, tokens) for timex, days in spread(timexes, tokens, line))


def _phrases(tokens: Tokens, lexicon: TimeLexicon) -> list[Phrase]:
    owners = tokens.owners
    english = (
        Phrase(
            rule=str(match.lastgroup),
            tokens=tokens,
            lexicon=lexicon,
            first=owners[match.start()],
            last=owners[match.end() - 1] + 1,
        )
        for match in compiled_grammar().finditer(tokens.codes)
    )
    return _merged(english, tuple(find_foreign_dates(tokens, lexicon)))


def _merged(english: Iterable[Phrase], foreign: tuple[Phrase, ...]) -> list[Phrase]:
    """Put both into text order; a foreign date takes the place of what overlaps it."""
    if not foreign:
        return list(english)
    taken = {index for phrase in foreign for index in range(phrase.first, phrase.last)}
    kept = [one for one in english if taken.isdisjoint(range(one.first, one.last))]
    return sorted((*kept, *foreign), key=lambda phrase: phrase.first)


def _moment(timex: Timex, days: OpenDays | None, tokens: Tokens) -> Moment:
    earliest, latest = days or (None, None)
    is_point = timex.timex in (TimexType.DATE, TimexType.TIME)
    resolved = timex.value if is_point and timex.anchor else None
    return Moment(
        span=timex.span(tokens),
        timex=timex.timex,
        value=timex.value,
        earliest=earliest,
        latest=latest,
        precision=precision(resolved) if resolved else None,
        anchor=timex.anchor,
        edtf=_edtf(resolved, timex.edge, earliest, latest) if resolved else None,
    )


def _edtf(
    value: str, edge: str | None, earliest: dt.date | None, latest: dt.date | None
) -> str | None:
    """Write the days of a range or of an open stretch, else the value itself."""
    covered = bounds(value)
    if covered is not None and not edge and (earliest, latest) != covered:
        return f"{earliest or '..'}/{latest or '..'}"
    return edtf(value)
