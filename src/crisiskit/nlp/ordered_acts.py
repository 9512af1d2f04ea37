"""What somebody is told to do, hung elsewhere than on the verb ("urged him *to leave*"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["ordered_in"]

_LOOSE = frozenset({"advcl", "acl"})
_WHOM = frozenset({"obj", "iobj"})
_PREPOSITIONS = frozenset({"on", "upon", "to"})


def ordered_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes an infinitive right behind who is told to do it complete its verb.

    "Urged the mayor to leave", "was asked to leave", "called on him to leave": the parser
    takes it for a purpose, or for a clause of the mayor.
    """
    for token in doc:
        if token.tag_ != "VB" or token.dep_ not in _LOOSE or token.head.i >= token.i:
            continue
        verb = token.head
        if token.dep_ == "acl":
            if verb.dep_ not in _WHOM or verb.head.i >= verb.i or verb.lower_ in _to_do():
                continue
            verb = verb.head
            if verb.lower_ in _words("apart"):
                continue
        if verb.lower_ in _words("words") and _is_behind_doer(token, verb):
            yield Move(token, verb, "xcomp")


def _is_behind_doer(act: Token, verb: Token) -> bool:
    start = act.left_edge
    if start.lower_ != "to":
        return False
    if start.i == verb.i + 1:
        return any(child.dep_ == "aux:pass" for child in verb.lefts)
    before = (child for child in verb.rights if _ends_before(child, start, act))
    return any(_is_doer(child) for child in before)


def _ends_before(noun: Token, start: Token, act: Token) -> bool:
    """Whether the noun phrase, without the act that was hung on it, ends right before it."""
    if act.head.i != noun.i:
        return noun.right_edge.i == start.i - 1
    ends = (child.right_edge.i for child in noun.children if child.i != act.i)
    return start.i - 1 == max((noun.i, *ends))


def _is_doer(noun: Token) -> bool:
    if noun.dep_ in _WHOM:
        return True
    cases = (child for child in noun.lefts if child.dep_ == "case")
    return noun.dep_ == "obl" and any(case.lower_ in _PREPOSITIONS for case in cases)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["ordering"][name])


@cache
def _to_do() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["to_do"]["words"])
