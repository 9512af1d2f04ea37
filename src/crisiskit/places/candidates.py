"""What a mention may mean: the gazetteer's answers to its words and to their shorter forms."""

import functools
import math
import re
from collections.abc import Iterable

import attrs

from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.countries import demonym_countries
from crisiskit.places.entry import Entry
from crisiskit.places.gazetteer import gazetteer, lookup
from crisiskit.places.name_key import fold
from crisiskit.places.wording import wording

__all__ = ["Candidate", "abbreviated", "candidates", "listed"]


@attrs.frozen
class Candidate:
    """One thing a name may mean.

    Attributes:
        entry: The place.
        prior: How likely, before any context: near the decimal logarithm of its people.
    """

    entry: Entry
    prior: float


@functools.lru_cache(maxsize=4096)
def candidates(
    words: str, kind: PlaceKind | None = None, *, after_comma: bool = False
) -> tuple[Candidate, ...]:
    """List what *words* may mean, the likeliest first; () if nothing is known of them.

    Tried in turn: the words; without kinds of division ("Anbar province"), compass points
    ("northern Mali") and a possessive; with "City" or without.

    Args:
        words: A name as it stands in the text.
        kind: The kind of division the words beside it say it is, if they do.
        after_comma: Whether a comma stands before it: "LA" is then no city.
    """
    words = words.strip().removesuffix("'s").removesuffix("’s")
    if len(words) > _LONGEST or _is_common(words):
        return ()
    named = _countries_called(words) or (abbreviated(words) if after_comma else ())
    if named:
        return _weighed(named, None)
    for name, said in _forms(words):
        entries = lookup(name)
        if said is not None and " of " not in words:  # "United States Department"
            entries = tuple(entry for entry in entries if entry.kind not in _WHOLE)
        if entries:
            return _weighed(entries, said or kind)
    return _weighed(abbreviated(words), None)


def listed(entries: Iterable[Entry]) -> tuple[Candidate, ...]:
    """Weigh places of a list made by hand: named there because news names them."""
    return tuple(Candidate(entry, _LISTED_PRIOR) for entry in entries)


def abbreviated(short: str) -> tuple[Entry, ...]:
    """Give the regions written *short*: "Ill.", "N.Y.", "TX", but not "in" or "Miss"."""
    pairs = wording().abbreviations.get(fold(short), ())
    capitals = short.replace(".", "").replace(" ", "").isupper()
    if not pairs or not (capitals or (short[:1].isupper() and short.endswith("."))):
        return ()
    return tuple(
        entry
        for country, region in pairs
        for entry in lookup(region)
        if entry.kind == PlaceKind.REGION and entry.country == country
    )


def _is_common(words: str) -> bool:
    """Tell whether a name is nothing but a compass point or a kind of thing ("Gulf", "North").

    "The Valley" is the capital of Anguilla.
    """
    key = fold(words)
    known = wording()
    if words.startswith("The ") and any(e.capital and e.name == words for e in lookup(words)):
        return False
    return any(
        key in group
        for group in (known.directions, known.generics, known.divisions, known.never)
    )


def _countries_called(words: str) -> tuple[Entry, ...]:
    found = (gazetteer().country(code) for code in demonym_countries(words))
    return tuple(country for country in found if country is not None)


def _forms(words: str) -> list[tuple[str, PlaceKind | None]]:
    forms: list[tuple[str, PlaceKind | None]] = [(words, None)]
    inner, said = _without_division(words)
    if said:
        forms.append((inner, said))
    bare = _without_direction(inner)
    if bare != inner:
        forms.append((bare, said))
    glued = _GLUED.fullmatch(bare)
    if glued:
        forms.append((glued[1], said))
    return forms


# A blank lost behind a name, as in text from PDF files: "Donbasduring".
_GLUED = re.compile(r"(.*[a-z]{4})(?:between|during|after|since|where|following)")


def _without_division(words: str) -> tuple[str, PlaceKind | None]:
    """Take "province" off "Anbar province", "Republic of" off "Republic of Karelia"."""
    divisions = wording().divisions
    parts = words.split()
    if len(parts) > 2 and parts[1].lower() == "of" and parts[0].lower() in divisions:
        return " ".join(parts[2:]), divisions[parts[0].lower()]
    for size in (3, 2, 1):
        tail = fold(" ".join(parts[-size:]))
        if len(parts) > size and tail in divisions:
            return " ".join(parts[:-size]), divisions[tail]
    return words, None


def _without_direction(words: str) -> str:
    parts = words.split()
    while len(parts) > 1 and fold(parts[0]) in wording().directions:
        del parts[0]
    return " ".join(parts)


def _weighed(entries: tuple[Entry, ...], said: PlaceKind | None) -> tuple[Candidate, ...]:
    weighed = [Candidate(entry, _prior(entry, entries, said)) for entry in entries]
    return tuple(sorted(weighed, key=lambda each: (-each.prior, each.entry.geonames_id or 0)))


_LONGEST = 120  # code points; no name is longer
_WHOLE = frozenset({PlaceKind.COUNTRY, PlaceKind.CONTINENT})
_CONTINENT_PRIOR = 12.0
_COUNTRY = 3.0
_LEAST_OF_COUNTRY = 8.5
_LISTED_PRIOR = 7.0  # of areas and features: they stand in our list because news names them
_UNKNOWN_PEOPLE = 200
_CAPITAL = 2.0
_ALTERNATE = -1.5
_LEAST_OF_DISTRICT = 4.0
_SAID = 3.0
_CHIEF_TOWN = 0.1  # of a region's people; from here on the name means the town


def _prior(entry: Entry, rivals: tuple[Entry, ...], said: PlaceKind | None) -> float:
    people = max(entry.population, _UNKNOWN_PEOPLE)
    if entry.kind == PlaceKind.CONTINENT:
        prior = _CONTINENT_PRIOR
    elif entry.kind == PlaceKind.COUNTRY:
        prior = max(_LEAST_OF_COUNTRY, math.log10(people) + _COUNTRY)
    else:
        listed = entry.geonames_id is None and not entry.population
        prior = _LISTED_PRIOR if listed else math.log10(people)
        prior += _ALTERNATE if entry.alternate else _CAPITAL * entry.capital
        if entry.kind == PlaceKind.DISTRICT:
            prior = max(prior, _LEAST_OF_DISTRICT)
        if entry.kind == PlaceKind.REGION and _has_chief_town(entry, rivals):
            prior -= 1.5
    return prior + _SAID * (said == entry.kind)


def _has_chief_town(region: Entry, rivals: tuple[Entry, ...]) -> bool:
    """Tell whether the region shares its name with the town most of its people live in."""
    return any(
        town.kind == PlaceKind.CITY
        and town.country == region.country
        and (town.admin1 == region.name or town.capital)
        and town.population >= _CHIEF_TOWN * region.population
        for town in rivals
    )
