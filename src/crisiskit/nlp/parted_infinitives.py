"""Infinitives parted from what they go with ("urged those who live there *to leave*"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["parted_in"]

_OBJECTS = frozenset({"obj", "iobj"})
_MARKS = frozenset({"mark", "aux"})
_LOOSE = frozenset({"acl", "advcl", "xcomp"})


def parted_in(doc: Doc) -> Iterator[Move]:
    """Yield what joins such infinitives to a verb that has somebody do something, or to a plan.

    Who is urged to leave may be told by a clause that ends before "to"; "scrapped its plan to
    close the port" scrapped nothing in order to close it; "pushed for troops to be sent" is
    about the sending.
    """
    for token in doc:
        if token.dep_ not in _LOOSE or not _is_infinitive(token):
            continue
        verb, plan = _director_above(token), _plan_before(token)
        if verb is not None:
            yield Move(token, verb, "xcomp")
        elif plan is not None:
            yield Move(token, plan, "acl")
        elif token.dep_ == "acl" and _is_for(token.head):
            yield Move(token, token.head.head, "advcl")


def _is_infinitive(token: Token) -> bool:
    """Tell "to stay" and "to be sent"; "for them to stay" has a subject of its own."""
    lefts = tuple(token.lefts)
    has_to = any(child.lower_ == "to" and child.dep_ in _MARKS for child in lefts)
    return has_to and not any(child.dep_.startswith("nsubj") for child in lefts)


def _director_above(clause: Token) -> Token | None:
    """Find the verb that lacks what it tells: "*urged* those who live by the river *to leave*"."""
    relative = clause.head
    if relative.dep_ != "acl:relcl" or relative.i > clause.i or _takes(relative, clause):
        return None
    noun = relative.head
    verb = noun.head
    is_object = noun.dep_ in _OBJECTS or _is_called_on(noun)
    if not is_object or verb.i > noun.i or verb.lower_ not in _directing():
        return None
    if any(c.dep_ in ("xcomp", "ccomp", "advcl") for c in verb.rights):
        return None
    return verb


def _is_called_on(noun: Token) -> bool:
    """Tell "called *on those* who live there to leave"."""
    cases = (child.lower_ for child in noun.lefts if child.dep_ == "case")
    return noun.dep_ == "obl" and any(case in ("on", "upon") for case in cases)


def _takes(relative: Token, clause: Token) -> bool:
    """Tell "those who want *to leave*", whose clause is its own, from "those who live there"."""
    if clause.dep_ != "xcomp":
        return False
    return not any(child.dep_ in _OBJECTS for child in relative.rights)


def _plan_before(clause: Token) -> Token | None:
    """Find what right before "to" tells what is to be done: "scrapped its *plan* to close"."""
    first = clause.left_edge
    if clause.dep_ != "advcl" or first.lower_ != "to" or first.i <= clause.head.i + 1:
        return None
    noun = first.nbor(-1)
    is_object = noun.dep_ == "obj" and noun.head.i == clause.head.i
    return noun if is_object and noun.lower_ in _plans() else None


def _is_for(noun: Token) -> bool:
    """Tell "called *for troops* to be sent" from "asked for permission to land"."""
    if noun.dep_ != "obl" or noun.head.tag_[:2] != "VB" or noun.head.i > noun.i:
        return False
    is_for = any(child.lower_ == "for" and child.dep_ == "case" for child in noun.lefts)
    return is_for and noun.lower_ not in _to_do()


@cache
def _directing() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["ordering"]["words"])


@cache
def _plans() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["plans"]["words"])


@cache
def _to_do() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["to_do"]["words"])
