"""Ages told by decade that the parser took for a subject ("said Ana Sol, a nurse *in her mid-20s*"), put right."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["ages_in"]

_DECADE = re.compile(r"[1-9]0s")
_PARTS = frozenset({"mid", "late", "early", "-", "–"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NAMING = frozenset({"compound", "nmod:desc", "flat", "nmod"})
_LONGEST = 4  # tokens from "in" to the decade: "in her mid-20s"


def ages_in(doc: Doc) -> Iterator[Move]:
    """Yield what hangs "in her mid-20s" on the noun before it, and gives its verb back its subject."""
    for token in doc:
        if token.text[-2:] != "0s" or not _DECADE.fullmatch(token.text):
            continue
        opening = _opening(token)
        if opening is None:
            continue
        told = opening.nbor(-1)
        freed = tuple(_freed(token, opening)) if token.dep_ in _SUBJECTS else ()
        if freed or not token.is_ancestor(told):
            yield from _hung(opening, token, told)
            yield from freed


def _opening(decade: Token) -> Token | None:
    """Give the "in" before "her mid-20s"; None if the words before are others."""
    owner = decade.nbor(-1) if decade.i else decade
    while owner.i and owner.lower_ in _PARTS:
        owner = owner.nbor(-1)
    if owner.tag_ != "PRP$" or owner.i < 2 or decade.i - owner.i > _LONGEST:
        return None
    opening = owner.nbor(-1)
    is_noun = opening.nbor(-1).tag_.startswith("NN")
    return opening if opening.lower_ == "in" and is_noun else None


def _hung(opening: Token, decade: Token, told: Token) -> Iterator[Move]:
    if told.head.i != decade.i:
        yield Move(decade, told, "nmod", "NNS")
    yield Move(opening, decade, "case")
    for word in decade.doc[opening.i + 1 : decade.i]:
        if word.tag_ == "PRP$":
            yield Move(word, decade, "nmod:poss")
        elif word.lower_ in _PARTS:
            is_sign = not word.text.isalpha()
            yield Move(
                word, decade, "punct" if is_sign else "amod", "HYPH" if is_sign else "JJ"
            )


def _freed(decade: Token, opening: Token) -> Iterator[Move]:
    """Give the verb whose subject the age was whoever was taken for part of it, or nobody."""
    verb = decade.head
    names = [child for child in decade.children if child.i < opening.i]
    who = next((name for name in names if name.dep_ in _NAMING), None)
    if who is None:
        return
    yield Move(who, verb, decade.dep_)
    for child in names:
        if child.i != who.i:
            yield Move(child, who)
