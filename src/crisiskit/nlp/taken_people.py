"""People held by others, taken for a part of the word that says so ("took *a priest* hostage"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["taken_in"]

_PARTS = frozenset({"compound", "nmod:desc", "amod"})
_WITHIN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "advmod"})


def taken_in(state: Token) -> Iterator[Move]:
    """Read "took a priest hostage": the person is the object, "hostage" what becomes of them."""
    if state.lower_ not in _words("held_as") or state.head.i > state.i:
        return
    if state.dep_ == "nmod":
        yield from _behind_name(state)
        return
    verb = state.head
    if verb.lower_ not in _words("holding"):
        return
    person = next((c for c in state.lefts if c.i == state.i - 1 and c.dep_ in _PARTS), None)
    if person is None or person.tag_[:2] != "NN":
        return
    yield Move(person, verb, "obj")
    yield Move(state, verb, "xcomp")
    for child in state.lefts:
        if child.i != person.i and child.dep_ in _WITHIN:
            yield Move(child, person)


def _behind_name(state: Token) -> Iterator[Move]:
    """Read "held the mayor of Ica hostage", where "hostage" was taken for the end of the name."""
    person, case = state.head, state.left_edge
    verb, name = person.head, state.nbor(-1)
    if (
        verb.lower_ not in _words("holding")
        or person.dep_ != "obj"
        or name.head.i != state.i
        or case.dep_ != "case"
    ):
        return
    yield Move(name, person, "nmod")
    yield Move(state, verb, "xcomp")
    for child in (case, *state.lefts):
        if child.i != name.i:
            yield Move(child, name)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")[name]["words"])
