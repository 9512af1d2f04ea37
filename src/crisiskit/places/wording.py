"""The words around and inside place names: compass points, kinds of division, short forms."""

import functools

import attrs

from crisiskit.lexicons import load
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.name_key import fold

__all__ = ["Wording", "wording"]


@attrs.frozen(kw_only=True)
class Wording:
    """The word lists of ``places_words.toml`` in the form the rules read.

    Attributes:
        directions: Folded words before a name that point into the place.
        divisions: Folded words for kinds of division, with the kind of place meant.
        small: Those of them that no large town is called.
        most_people: How many people live in such a place at most.
        placing: Kinds of division that show the name before them to be a place.
        generics: Folded words for natural and built things.
        sites: Those of both that end hardly any other name than a place's.
        beside: Small words after a name that was taken for a place and is one then.
        leading: Words right before it that show the same.
        abbreviations: Folded short forms of regions, with (country, region) pairs.
        gates: Folded names of places that are as often something else.
        never: Folded names of places that nearly always are something else.
    """

    directions: frozenset[str]
    divisions: dict[str, PlaceKind]
    small: frozenset[str]
    most_people: int
    placing: frozenset[str]
    generics: frozenset[str]
    sites: frozenset[str]
    beside: frozenset[str]
    leading: frozenset[str]
    abbreviations: dict[str, tuple[tuple[str, str], ...]]
    gates: frozenset[str]
    never: frozenset[str]


@functools.cache
def wording() -> Wording:
    """Give the word lists; read from disk the first time."""
    words = load("places_words")
    return Wording(
        directions=frozenset(map(fold, words["directions"])) | {"the"},
        divisions={
            fold(word): PlaceKind(kind)
            for kind, group in words["divisions"].items()
            for word in group
        },
        small=frozenset(words["small"]["words"]),
        most_people=words["small"]["most_people"],
        placing=frozenset(words["placing"]["words"]),
        generics=frozenset(words["generics"]["words"]),
        sites=frozenset(words["generics"]["sites"]),
        beside=frozenset(
            (
                *words["generics"]["words"],
                *words["generics"]["beside"],
                *words["placing"]["words"],
            )
        ),
        leading=frozenset(words["leading"]["words"]),
        abbreviations=_abbreviations(words["abbreviations"]),
        gates=frozenset(words["gates"]["words"]),
        never=frozenset(words["never"]["words"]),
    )


def _abbreviations(
    countries: dict[str, dict[str, str]],
) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for country, regions in countries.items():
        for short, region in regions.items():
            found.setdefault(short, []).append((country, region))
    return {short: tuple(pairs) for short, pairs in found.items()}
