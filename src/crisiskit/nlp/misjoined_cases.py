"""Prepositions hung on a number or title before their noun ("aid *to* 300 families"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["cases_in"]

_OBLIQUE = frozenset({"obl", "nmod", "obl:agent"})
_BEFORE = frozenset({"nummod", "nmod:desc"})
_PREPOSITIONS = frozenset(
    {"to", "for", "of", "by", "in", "on", "with", "at", "against", "from"}
)


def cases_in(doc: Doc) -> Iterator[Move]:
    """Yield what gives a noun the preposition before its number or title ("*by* President Roca").

    "Up to 300" keeps its own.
    """
    for token in doc:
        if token.dep_ != "case" or token.head.dep_ not in _BEFORE:
            continue
        if token.lower_ in _PREPOSITIONS and _opens(token, token.head.head):
            yield Move(token, token.head.head)


def _opens(case: Token, noun: Token) -> bool:
    """Tell whether *case* is the first word of a *noun* that hangs by a preposition but has none."""
    if noun.dep_ not in _OBLIQUE or noun.left_edge.i != case.i or case.head.i > noun.i:
        return False
    return all(child.dep_ != "case" for child in noun.lefts)
