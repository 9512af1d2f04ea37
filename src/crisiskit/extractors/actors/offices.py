"""Titles and offices, and the states they, and capitals and leaders, stand for."""

import functools
from collections.abc import Mapping

from crisiskit.extractors.actors.lexicon import parted
from crisiskit.lexicons import load

__all__ = [
    "capitals",
    "country_of_office",
    "forces",
    "held_by_one",
    "homely",
    "leaders",
    "organs",
    "regions",
    "seats",
    "shared",
    "single_offices",
    "title_words",
]


@functools.cache
def title_words(group: str) -> frozenset[str]:
    """Read one group of words about titles and the states they belong to, by its name."""
    return frozenset(parted(load("actor_names")["titles"][group]))


@functools.cache
def capitals() -> Mapping[str, str]:
    """Read the capitals that news names for their governments, with their countries."""
    lines = load("actor_names")["capitals"]["names"]
    pairs = (line.partition("=") for line in parted(lines, lower=False))
    return {name.strip(): code.strip() for name, _, code in pairs}


@functools.cache
def seats() -> Mapping[str, str]:
    """Read the towns that news names for a body that sits there, with its name."""
    lines = load("actor_names")["capitals"]["seats"]
    pairs = (line.partition("=") for line in parted(lines, lower=False))
    return {name.strip(): body.strip() for name, _, body in pairs}


@functools.cache
def regions() -> frozenset[str]:
    """Read the parts of the world that a country's name is part of ("North *America*")."""
    return frozenset(parted(load("actor_names")["regions"]["names"], lower=False))


@functools.cache
def shared() -> Mapping[str, tuple[str, ...]]:
    """Read the bodies several countries have under one name, casefolded, the best known first."""
    lines = load("actor_names")["shared"]
    return {name: tuple(codes.split()) for name, codes in lines.items()}


@functools.cache
def leaders() -> Mapping[str, str]:
    """Read the last names governments are called after, in lower case, with their country."""
    return _pairs(load("actor_names")["leaders"]["names"])


def country_of_office(words: str) -> str | None:
    """Give the country that alone has an office or body of this name; None if several may.

    "Assistant *Secretary of State*", in lower case.
    """
    groups = _unique_offices()
    if groups[0].isdisjoint(words.split()):
        return None
    padded = f" {words} "
    for group, after in zip(groups[1:], ("", "for "), strict=True):
        for name, code in group.items():
            if f" {name} " in padded and not (after and f" {name} {after}" in padded):
                return code
    return None


@functools.cache
def _unique_offices() -> tuple[frozenset[str], Mapping[str, str], Mapping[str, str]]:
    """Read the offices only one country has, after the last words of all of them."""
    table = load("actor_names")["unique_offices"]
    always, alone = _pairs(table["always"]), _pairs(table["alone"])
    return frozenset(name.split()[-1] for name in (*always, *alone)), always, alone


def _pairs(lines: str) -> Mapping[str, str]:
    pairs = (line.partition("=") for line in parted(lines))
    return {name.strip(): code.strip().upper() for name, _, code in pairs}


@functools.cache
def homely() -> frozenset[str]:
    """Read the nouns of participants that belong to the state they act in."""
    return frozenset(parted(load("actor_names")["offices"]["homely"])) | single_offices()


@functools.cache
def organs() -> frozenset[str]:
    """Read the words that show a body of a state in its name."""
    return frozenset(parted(load("actor_names")["offices"]["organs"]))


@functools.cache
def forces() -> tuple[str, ...]:
    """Read what the names of a state's forces end in."""
    return tuple(parted(load("actor_names")["offices"]["forces"]))


@functools.cache
def held_by_one() -> frozenset[str]:
    """Read the offices of which a state, or a body of states, has one at a time."""
    return single_offices().union(parted(load("actor_names")["offices"]["of_bodies"]))


@functools.cache
def single_offices() -> frozenset[str]:
    """Read the offices of which a state has one at a time."""
    return frozenset(parted(load("actor_names")["offices"]["single"]))
