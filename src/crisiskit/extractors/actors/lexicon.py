"""Groups of words the rules of the actors ask for, from the word lists."""

import functools
from collections.abc import Iterator, Mapping

from crisiskit.lexicons import load
from crisiskit.ontology import Sector

__all__ = [
    "accusing_verbs",
    "forms",
    "given_names",
    "houses",
    "idioms",
    "minded",
    "modifier_sectors",
    "name_words",
    "nobody",
    "parted",
    "particles",
    "quantity_nouns",
    "quantity_speakers",
    "saying_verbs",
    "sending_verbs",
    "synonyms",
    "units",
]


@functools.cache
def saying_verbs() -> frozenset[str]:
    """List the lemmas of the verbs whose subject says something."""
    verbs = load("attribution")["verbs"]
    return frozenset(v for v, entry in verbs.items() if _SAYING & set(entry["classes"]))


_SAYING = frozenset({"say", "tell", "quote", "ask", "think", "urge", "vow", "accuse", "judge"})


@functools.cache
def accusing_verbs() -> frozenset[str]:
    """Read the verbs after whose object "of" tells no owner ("*accused* the army of lying")."""
    return frozenset(parted(load("actor_names")["accusing"]["verbs"]))


@functools.cache
def sending_verbs() -> frozenset[str]:
    """Read the verbs whose subject sends its own ("Kenya *sent* officers")."""
    return frozenset(parted(load("actor_names")["sending"]["verbs"]))


@functools.cache
def modifier_sectors() -> Mapping[str, Sector]:
    """Read the sectors that words before a description show, by word."""
    lines = load("actor_names")["modifiers"]
    return {word: Sector(code) for code, line in lines.items() for word in parted(line)}


@functools.cache
def quantity_speakers() -> frozenset[str]:
    """Read the quantities that stand for people where they say something ("*some* say")."""
    return frozenset(parted(load("actor_names")["quantities"]["speakers"]))


@functools.cache
def quantity_nouns() -> frozenset[str]:
    """Read the nouns that only count what follows "of"."""
    return frozenset(parted(load("actor_names")["quantities"]["nouns"]))


@functools.cache
def houses() -> frozenset[str]:
    """Read the nouns that stand for a building as often as for those who run it."""
    return frozenset(parted(load("actor_names")["houses"]["nouns"]))


@functools.cache
def forms(group: str) -> frozenset[str]:
    """Read the nouns of which only some forms are participants: large, one, matters."""
    return frozenset(parted(load("actor_names")["forms"][group]))


@functools.cache
def kin() -> frozenset[str]:
    """Read the words for relatives that are titles of the clergy as well."""
    return frozenset(parted(load("actor_names")["kin"]["nouns"]))


@functools.cache
def idioms() -> frozenset[str]:
    """Read the verbs with a noun that names nobody after them ("they *joined forces*")."""
    return frozenset(parted(load("actor_names")["idioms"]["phrases"]))


@functools.cache
def nobody(group: str) -> frozenset[str]:
    """Read what ends (or begins) names of no participants: sites, papers."""
    return frozenset(parted(load("actor_names")["nobody"][group]))


@functools.cache
def minded(place: str) -> frozenset[str]:
    """Read the verbs whose "subjects" or "objects" are persons or bodies, by lemma."""
    return frozenset(parted(load("actor_names")["minds"][place]))


@functools.cache
def particles() -> frozenset[str]:
    """Read the small words that belong to the last name after them, as spelt."""
    return frozenset(parted(load("actor_names")["particles"]["names"]))


@functools.cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    """Read the other nouns for a person told by a noun."""
    sets = [tuple(parted(line)) for line in load("actor_names")["synonyms"]["sets"]]
    return {noun: tuple(n for n in nouns if n != noun) for nouns in sets for noun in nouns}


@functools.cache
def name_words(group: str) -> frozenset[str]:
    """Read the words around last names in lower case: suffixes, kunyas."""
    return frozenset(parted(load("actor_names")["particles"][group]))


@functools.cache
def given_names() -> frozenset[str]:
    """Read the given names of persons, as spelt."""
    return frozenset(load("names_given")["given_names"]["names"].split())


@functools.cache
def units() -> frozenset[str]:
    """Read the nouns that end the names of numbered military units."""
    return frozenset(parted(load("actor_names")["units"]["MIL"]))


def parted(line: str, *, lower: bool = True) -> Iterator[str]:
    """Yield the words that bars part, blanks trimmed; in lower case unless told otherwise."""
    for part in line.split("|"):
        words = " ".join(part.split())
        if words:
            yield words.casefold() if lower else words
