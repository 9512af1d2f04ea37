"""Values of records as short phrases for people."""

import re
from collections.abc import Iterable

from crisiskit.model import Extraction, Figure, Moment, Participant, Place
from crisiskit.ontology import Bound

__all__ = [
    "first_words",
    "last_words",
    "names_of",
    "number_of",
    "participants_of",
    "quoted",
    "shortened",
    "where_and_when",
]

_BOUNDS = {
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.ABOUT: "about ",
    Bound.VAGUE: "vague, from ",
}
_LONGEST_QUOTE = 240
_LONGEST_TITLE = 100
_AROUND = 60  # characters of a sentence shown on either side of the telling words


def quoted(words: str) -> str:
    """Put *words* on one line in quotation marks; what is too long is cut."""
    line = " ".join(words.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[:_LONGEST_QUOTE].rstrip() + "…"
    return f"“{line}”"


def shortened(title: str) -> str:
    """Put a title on one line; the beginning of a text that has none is cut between words."""
    line = " ".join(title.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[:_LONGEST_TITLE].rpartition(" ")[0] + " …"


def last_words(words: str) -> str:
    """Keep the end of what stands before the telling words, cut between words."""
    line = re.sub(r"\s+", " ", words)
    return line if len(line) <= _AROUND else "… " + line[-_AROUND:].partition(" ")[2]


def first_words(words: str) -> str:
    """Keep the beginning of what stands after the telling words, cut between words."""
    line = re.sub(r"\s+", " ", words)
    return line if len(line) <= _AROUND else line[:_AROUND].rpartition(" ")[0] + " …"


def names_of(participants: Iterable[Participant], extraction: Extraction) -> str:
    """List the names of participants; empty if there are none."""
    return ", ".join(dict.fromkeys(extraction.actor(one).name for one in participants))


def participants_of(
    actors: Iterable[Participant], recipients: Iterable[Participant], extraction: Extraction
) -> str:
    """Say who did something to whom; a question mark stands for who is not named."""
    who, whom = names_of(actors, extraction), names_of(recipients, extraction)
    return f"{who or '?'} → {whom}" if whom else who


def where_and_when(
    places: Iterable[Place], moment: Moment | None, extraction: Extraction
) -> str:
    """Name the first place and the time, a line each; empty if neither is known."""
    lines = [_place(place) for place in places][:1]
    if moment is not None:
        lines.append(_time(moment, extraction))
    return "\n".join(lines)


def number_of(figure: Figure) -> str:
    """Write a number with its bound and unit: ``at least 1,200 people``."""
    unit = figure.unit or ""
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        number = f"{figure.low:,} to {figure.high:,}"
    else:
        known = (figure.best, figure.low, figure.high)
        number = f"{next(n for n in known if n is not None):,}"
    return f"{_BOUNDS.get(figure.bound, '')}{number} {unit}".strip()


def _place(place: Place) -> str:
    return f"{place.name} ({place.country})" if place.country else place.name


def _time(moment: Moment, extraction: Extraction) -> str:
    if moment.earliest is None and moment.latest is None:
        return quoted(extraction.quote(moment.span))
    if moment.earliest == moment.latest:
        return str(moment.earliest)
    return f"{moment.earliest or '…'} to {moment.latest or '…'}"
