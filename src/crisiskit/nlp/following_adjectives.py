"""Adjectives behind their noun that the parser took for nouns ("funds *crucial* for the mission"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["following_in"]

_NOUNS = frozenset({"NN", "NNS"})
_LINKS = frozenset({"for", "to", "in"})


def following_in(doc: Doc) -> Iterator[Move]:
    """Yield what gives a phrase its noun back: no word heads one that is no noun."""
    for token in doc:
        if token.tag_ not in _NOUNS or token.lower_ not in _following():
            continue
        noun = next((c for c in token.lefts if c.i == token.i - 1 and c.tag_ in _NOUNS), None)
        if noun is None or token.i + 1 >= len(doc) or token.nbor().lower_ not in _LINKS:
            continue
        is_root = token.head.i == token.i
        yield Move(noun, noun if is_root else token.head, token.dep_)
        yield Move(token, noun, "amod", "JJ")
        for child in token.lefts:
            if child.i != noun.i:
                yield Move(child, noun)


@cache
def _following() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["following"]["words"])
