"""Nouns that say what a body is: beside its name ("the *militant group* Sol"), or instead of it."""

import functools
from collections.abc import Mapping

from crisiskit.extractors.actors.extent import left_end
from crisiskit.lexicons import load
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, relation
from crisiskit.ontology import Sector

__all__ = ["is_called", "label_before", "label_of"]

_LINKED = (Relation.APPOSITION, Relation.FLAT, Relation.COMPOUND, Relation.NOMINAL)


def label_before(tokens: list[Token]) -> list[Token]:
    """Give the words of a label right before a body's name; empty without one.

    "*the militant group* Sol", "*aid agency* Sol"; not "a group Sol called".
    """
    first, last = tokens[0], tokens[-1]
    if not first.i:
        return []
    noun = first.nbor(-1)
    if noun.tag_ != "NN" or noun.lower_ not in _labels() or not _are_linked(noun, first, last):
        return []
    start = left_end(noun)
    words = list(noun.doc[start : first.i])
    return words if words[0].lower_ not in ("a", "an", "another") else []


def _are_linked(noun: Token, first: Token, last: Token) -> bool:
    """Tell a label from a noun of another clause; parses give a verb two subjects at times."""
    inside = range(first.i, last.i + 1)
    if noun.head.i in inside:
        return relation(noun) in _LINKED
    beside = (word for word in noun.doc[first.i : last.i + 1] if word.head.i not in inside)
    for word in beside:
        if word.head.i == noun.i:
            return relation(word) in _LINKED
        return word.head.i == noun.head.i and word.dep_ == noun.dep_
    return False


def label_of(tokens: list[Token], head: Token) -> list[Token]:
    """Give the words after a body's name up to the label it modifies; empty without one.

    "the Sol *militant group*"; not "a Sol group", one of several.
    """
    noun, first, last = head.head, tokens[0], tokens[-1]
    if noun.tag_ not in ("NN", "NNP") or noun.i <= last.i or noun.lower_ not in _labels():
        return []
    if not first.i or first.nbor(-1).lower_ != "the":
        return []
    between = list(noun.doc[last.i + 1 : noun.i])
    inside = range(last.i + 1, noun.i + 1)
    is_plain = all(w.head.i in inside and w.tag_.startswith(_SORTING) for w in between)
    return [*between, noun] if is_plain else []


_SORTING = ("JJ", "NN")


def is_called(noun: str, sectors: tuple[Sector, ...], country: str | None = None) -> bool:
    """Tell whether a body can be called *noun*, by its sectors: "the group", "the agency".

    Of international bodies their code does as well: "the bloc".
    """
    told = _labels().get(noun, frozenset())
    return country in told or not told.isdisjoint(sectors)


@functools.cache
def _labels() -> Mapping[str, frozenset[str]]:
    """Read the nouns with the sectors, or codes, of the bodies that are so called."""
    table = load("actor_names")["labels"]
    return {
        noun.strip(): frozenset(line.split())
        for nouns, line in table.items()
        for noun in nouns.split("|")
    }
