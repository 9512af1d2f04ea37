"""Prepositions that the parser took for adjectives ("gathered *outside* parliament"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["prepositions_in"]

_PREPOSITIONS = frozenset({"outside", "inside"})
_NOUNS = frozenset({"NN", "NNS", "NNP"})
_INNER = frozenset({"compound", "amod", "punct"})


def prepositions_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes "outside" a preposition before a place that takes no article.

    "Sought outside help" and "the outside world" keep their adjective.
    """
    for token in doc:
        if token.dep_ != "amod" or token.lower_ not in _PREPOSITIONS:
            continue
        noun = token.head
        if _is_bare_place(noun, token):
            yield Move(token, noun, "case", "IN")
            yield Move(noun, noun.head, "obl" if noun.dep_ == "obj" else None)


def _is_bare_place(noun: Token, first: Token) -> bool:
    if noun.tag_ not in _NOUNS or noun.lower_ not in _places():
        return False
    before = [child for child in noun.lefts if child.i != first.i]
    return noun.dep_ != "ROOT" and all(c.i > first.i and c.dep_ in _INNER for c in before)


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicons.load("bare_places")["places"]["words"])
