"""What somebody is told to do, taken by the parser for a purpose ("urged him *to leave*"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["ordered_in"]

_PREPOSITIONS = frozenset({"on", "upon", "to"})


def ordered_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes an infinitive right behind who is told to do it complete its verb.

    "Urged the mayor to leave", "was asked to leave", "called on him to leave".
    """
    for token in doc:
        if token.dep_ != "advcl" or token.tag_ != "VB" or token.head.i >= token.i:
            continue
        verb = token.head
        if verb.lower_ in _ordering() and _is_behind_doer(token, verb):
            yield Move(token, verb, "xcomp")


def _is_behind_doer(act: Token, verb: Token) -> bool:
    start = act.left_edge
    if start.lower_ != "to":
        return False
    if start.i == verb.i + 1:
        return any(child.dep_ == "aux:pass" for child in verb.lefts)
    before = (child for child in verb.rights if child.right_edge.i == start.i - 1)
    return any(_is_doer(child) for child in before)


def _is_doer(noun: Token) -> bool:
    if noun.dep_ in ("obj", "iobj"):
        return True
    cases = (child for child in noun.lefts if child.dep_ == "case")
    return noun.dep_ == "obl" and any(case.lower_ in _PREPOSITIONS for case in cases)


@cache
def _ordering() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["ordering"]["words"])
