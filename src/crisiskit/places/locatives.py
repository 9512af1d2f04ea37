"""Prepositions and commas that show the name after them to be a place."""

import functools
import re
from collections.abc import Container, Iterator

from crisiskit.model import Span
from crisiskit.places.candidates import abbreviated, candidates
from crisiskit.places.countries import demonym_countries
from crisiskit.places.name_key import fold
from crisiskit.places.wording import wording

__all__ = [
    "abbreviation_after",
    "divided_names",
    "is_divided",
    "is_located",
    "is_near",
    "is_on_the_way",
    "is_sited",
    "leading_name",
    "located_names",
    "lone_names",
    "whole_name",
]

# Before a name these mean being in a place; "of", "from", "to" and "for" go before persons as well.
_LOCATIVE = r"(?:in|near|at|around|across|outside|inside|throughout|within)"
_POINTING = r"(?:the\s|[a-z]+(?:ern|ral|tral|town|side)\s|(?:north|south|east|west|mid|upper|lower)(?:[a-z-]*)\s)"
_BEFORE = re.compile(rf"\b{_LOCATIVE}\s{_POINTING}{{0,2}}$", re.IGNORECASE)
_WORD_AFTER = re.compile(r"\s([a-z-]+)\b")
_PLACED = re.compile(r"\b([a-z-]+)\s(?:of|called|named)\s$")
_HYPHENS_BEFORE = re.compile(r"(?:[^\W\d_][\w’']* ?- ?){1,4}$")
_HYPHENS_AFTER = re.compile(r"(?: ?- ?[^\W\d_][\w’']*){1,4}")
_LOOK_BACK = 48
_NAME = r"[^\W\d_a-z][\w’'-]*(?:[ -][^\W\d_a-z][\w’'-]*){0,3}"
_INITIALS = r"(?:[A-Z]\.){2,3}(?!\w)"
_LOCATED = re.compile(rf"\b((?i:{_LOCATIVE}))\s{_POINTING}{{0,2}}({_INITIALS}|{_NAME})")
# What is told by what lies beside it is hardly anything but a place: "outside Lima".
_BESIDE = frozenset({"near", "outside"})
_NEAR = re.compile(rf"\b(?:{'|'.join(sorted(_BESIDE))})\s$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,3}$")
_ABBREVIATION = re.compile(r",\s((?:[A-Z]\.){2,3}|[A-Z][a-z]{1,4}\.|[A-Z]{2,3}\b)")
_NAMESAKE_FREE = 4.0  # prior from which a town is known well enough


def is_on_the_way(text: str, start: int) -> bool:
    """Tell whether the words before *start* lead to a place or strike it: "as far as", "shelled"."""
    return _leading().search(text, max(0, start - _LOOK_BACK), start) is not None


@functools.cache
def _leading() -> re.Pattern[str]:
    words = "|".join(sorted(wording().leading))
    return re.compile(rf"\b(?:{words})\s(?:the\s)?$", re.IGNORECASE)


def is_located(text: str, start: int) -> bool:
    """Tell whether the words before *start* show a place to follow: "in northern", "town of"."""
    low = max(0, start - _LOOK_BACK)
    if _BEFORE.search(text, low, start) is not None:
        return True
    called = _PLACED.search(text, low, start)
    if called is None:
        return False
    return called[1] in wording().divisions or called[1] in wording().beside


def located_names(text: str) -> Iterator[Span]:
    """Yield the names of known towns and regions that stand after a locative preposition."""
    for match in _LOCATED.finditer(text):
        words = match[2].removesuffix("'s").removesuffix("’s")
        if fold(words) in wording().gates or demonym_countries(words):
            continue
        known = candidates(words)
        least = 0 if match[1].casefold() in _BESIDE else _NAMESAKE_FREE
        if known and known[0].prior >= least:
            yield Span(match.start(2), match.start(2) + len(words))


def is_near(text: str, start: int) -> bool:
    """Tell whether the word before *start* tells by what somebody is: "near", "outside"."""
    return _NEAR.search(text, max(0, start - _LOOK_BACK), start) is not None


def divided_names(text: str) -> Iterator[Span]:
    """Yield the known names before a kind of division: "Djibo" in "to Djibo town"."""
    for division in _divisions().finditer(text):
        end = division.start()
        name = _NAME_BEFORE.search(text, max(0, end - _LOOK_BACK), end)
        if name is None or demonym_countries(name[0]) or fold(name[0]) in wording().gates:
            continue
        if candidates(name[0]):
            yield Span(*name.span())


@functools.cache
def _divisions() -> re.Pattern[str]:
    words = "|".join(sorted(wording().placing))
    return re.compile(rf"(?<=\w)\s(?:{words})(?![\w-])")


def is_divided(text: str, end: int) -> bool:
    """Tell whether a kind of division follows a name: "Djibo town"."""
    return _divisions().match(text, end) is not None


def is_sited(text: str, end: int) -> bool:
    """Tell whether a small word for a kind of place follows a name: "the Volta *bridge*"."""
    match = _WORD_AFTER.match(text, end)
    return match is not None and match[1] in wording().beside


def lone_names(text: str, names: Container[str]) -> Iterator[Span]:
    """Yield where one of *names* is a whole run of capitalised words, but for a possessive."""
    for match in _RUN.finditer(text):
        words = match[0].removesuffix("'s").removesuffix("’s")
        if words in names:
            yield Span(match.start(), match.start() + len(words))


def whole_name(text: str, span: Span) -> Span | None:
    """Find the known name that *span* is a piece of, cut at a hyphen; None if there is none.

    Hyphens may have blanks around them.
    """
    before = _HYPHENS_BEFORE.search(text, max(0, span.start - _LOOK_BACK), span.start)
    after = _HYPHENS_AFTER.match(text, span.end)
    for start in dict.fromkeys((before.start() if before else span.start, span.start)):
        for end in dict.fromkeys((after.end() if after else span.end, span.end)):
            if end - start > len(span) and candidates(text[start:end]):
                return Span(start, end)
    return None


def abbreviation_after(text: str, span: Span) -> Span | None:
    """Find the short form of a region after a name and a comma: "Ill." in "Springfield, Ill."."""
    match = _ABBREVIATION.match(text, span.end)
    if match is None or not abbreviated(match[1]):
        return None
    return Span(match.start(1), match.end(1))


def leading_name(text: str, dateline: Span) -> Span | None:
    """Find the place that opens a dateline: the longest run of words the gazetteer knows."""
    match = _RUN.match(text, dateline.start, dateline.end)
    parts = match[0].split(" ") if match else []
    for size in range(len(parts), 0, -1):
        words = " ".join(parts[:size])
        if candidates(words):
            return Span(dateline.start, dateline.start + len(words))
    return None


_RUN = re.compile(_NAME)
