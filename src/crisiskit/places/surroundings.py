"""What the words right beside a name say of it: its container ("Paris, Texas") and its kind."""

import functools
import re

import attrs

from crisiskit.model import Span
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.candidates import abbreviated
from crisiskit.places.distance import kilometres
from crisiskit.places.entry import Entry
from crisiskit.places.gazetteer import lookup
from crisiskit.places.name_key import fold
from crisiskit.places.wording import wording

__all__ = ["Surroundings", "contains", "surroundings"]

# How strongly a container beside a name speaks: in orders of magnitude of population.
_AFTER_COMMA = 8.0
_AFTER_COMMA_UNSURE = 1.5  # "Boston, New York and Chicago" is a list
_AFTER_IN = 3.0

_NAME = r"[^\W\d_a-z][\w.’'-]*"
_RUN = rf"{_NAME}(?:[ -](?:(?:of|the|and|du|de|el|al)[ -])?{_NAME}){{0,4}}"
_COMPASS = r"(?:north|south|east|west|central|downtown)[a-z-]{0,12}"
_COMMA = re.compile(
    rf",\s{{0,3}}(?:(?:in|near)\s)?(?:{_COMPASS}\s)?({_RUN})(?:,\s{{0,3}}({_RUN}))?"
)
_BRACKET = re.compile(rf"\s\(({_RUN})\)")
_IN = re.compile(rf"\s(?:in|of)\s(?:the\s)?(?:[a-z]+\s)?({_RUN})")
_DIVISION_BEFORE = re.compile(r"([\w-]+)\s(?:of\s)?$")
_DIVISION_AFTER = re.compile(r"\s([\w-]+(?:\s[\w-]+){0,2})")
_LOOK_BACK = 24  # code points: the longest kind of division and " of "
_LOOK_AHEAD = 120


@attrs.frozen
class Surroundings:
    """What stands beside one mention.

    Attributes:
        containers: Larger places named beside it, each with its weight.
        kind: The kind of division named beside it; None if none is.
        is_small: Whether a word beside it says that it is a small place ("the village of Qwxo").
    """

    containers: tuple[tuple[Entry, float], ...] = ()
    kind: PlaceKind | None = None
    is_small: bool = False

    def support(self, entry: Entry) -> float:
        """Give the weight of the strongest container that *entry* lies in; 0.0 if none."""
        if not self.containers:
            return 0.0
        return max((w for outer, w in self.containers if contains(outer, entry)), default=0.0)


def contains(outer: Entry, inner: Entry) -> bool:
    """Tell whether *outer* is the country, region or large town that *inner* lies in."""
    if outer.country is None or outer.country != inner.country:
        return False
    if outer.kind == PlaceKind.COUNTRY:
        return inner.kind != PlaceKind.COUNTRY
    if outer.kind == PlaceKind.REGION:
        return inner.admin1 == outer.admin1 and inner.kind != PlaceKind.REGION
    if outer.kind == PlaceKind.CITY and outer.population >= _BIG_TOWN:
        smaller = inner.kind == PlaceKind.CITY and inner.population < outer.population
        return smaller and kilometres(outer, inner) < _SUBURB_KM
    return False


def surroundings(text: str, span: Span) -> Surroundings:
    """Read the words beside one mention."""
    ahead = text[span.end : span.end + _LOOK_AHEAD]
    behind = text[max(0, span.start - _LOOK_BACK) : span.start]
    return Surroundings(
        containers=_containers(ahead),
        kind=_kind(behind, ahead),
        is_small=_is_small(behind, ahead),
    )


def _containers(ahead: str) -> tuple[tuple[Entry, float], ...]:
    found: list[tuple[Entry, float]] = []
    comma = _COMMA.match(ahead) or _BRACKET.match(ahead)
    if comma is not None:
        for words in comma.groups():
            found += _outer(words, short=True) if words else ()
    else:
        inside = _IN.match(ahead)
        if inside is not None:
            found += [(outer, _AFTER_IN) for outer, _ in _outer(inside[1], short=False)]
    return tuple(found)


def _outer(words: str, *, short: bool) -> tuple[tuple[Entry, float], ...]:
    """Give the countries and regions the beginning of *words* names: the longest name counts."""
    parts = words.split(" ")
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        found = abbreviated(name) if short else ()
        found = found or tuple(
            entry
            for entry in lookup(name.removesuffix("’s").removesuffix("'s").rstrip("."))
            if entry.kind in {PlaceKind.COUNTRY, PlaceKind.REGION}
            or (entry.kind == PlaceKind.CITY and entry.population >= _BIG_TOWN)
        )
        if found:
            return tuple((entry, _weight(name, entry)) for entry in found)
    return ()


def _weight(name: str, entry: Entry) -> float:
    rivals = lookup(name)
    town = entry.kind == PlaceKind.REGION and any(
        rival.kind == PlaceKind.CITY and rival.population > _BIG_TOWN for rival in rivals
    )
    return _AFTER_COMMA_UNSURE if town else _AFTER_COMMA


_BIG_TOWN = 500_000  # people
_SUBURB_KM = 40


def _kind(behind: str, ahead: str) -> PlaceKind | None:
    divisions = wording().divisions
    after = _DIVISION_AFTER.match(ahead)
    words = after[1].split() if after else []
    if words and fold(words[0]).partition(" ")[0] in _first_words():
        for size in range(len(words), 0, -1):
            kind = divisions.get(fold(" ".join(words[:size])))
            if kind is not None:
                return kind
    before = _DIVISION_BEFORE.search(behind)
    return divisions.get(before[1].lower()) if before else None


def _is_small(behind: str, ahead: str) -> bool:
    after, before = _DIVISION_AFTER.match(ahead), _DIVISION_BEFORE.search(behind)
    words = {after[1].split()[0] if after else "", before[1] if before else ""}
    return not words.isdisjoint(wording().small)


@functools.cache
def _first_words() -> frozenset[str]:
    """List the words that kinds of division begin with: few names have one after them.

    An article or a dash ("Lodo - town") may stand before the kind.
    """
    return frozenset({words.split()[0] for words in wording().divisions} | {"the", ""})
