"""Verbs of headlines that the parser took for nouns ("Police *arrest* editor", "Peace talks *collapse*"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["acting_in", "ending_in", "talks_in"]

_OF_CLAUSES = frozenset(
    {"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "expl", "csubj", "mark", "det", "obj"}
)
_BEFORE = frozenset({"compound", "amod", "nmod:desc"})
_PLURAL = frozenset({"NNS", "NNPS"})


def acting_in(noun: Token) -> Iterator[Move]:
    """Read "Police *arrest* opposition leader" as a clause: plurals of people stand in no compound before a verb's form."""
    if noun.tag_[:2] != "NN" or any(child.dep_ in _OF_CLAUSES for child in noun.children):
        return
    before = tuple(noun.lefts)
    verb = next((child for child in before if child.lower_ in _words("acting")), None)
    if verb is None or verb.dep_ not in _BEFORE or verb.i in (0, noun.sent.start):
        return
    subject = verb.nbor(-1)
    if subject.lower_ not in _words("actors") or subject.head.i not in (noun.i, verb.i):
        return
    yield Move(verb, verb, "ROOT", "VBP")
    yield Move(noun, verb, "obj")
    yield Move(subject, verb, "nsubj", "NNS")
    for child in before:
        if child.i < subject.i:
            yield Move(child, subject)
    for child in (*verb.lefts, *noun.rights):
        if child.i < subject.i:
            yield Move(child, subject)
        elif child.dep_ == "punct" or (child.i > noun.i and child.dep_ in ("advcl", "obl")):
            yield Move(child, verb)


def ending_in(noun: Token) -> Iterator[Move]:
    """Read "Peace talks *collapse* in Geneva" as a clause: a bare plural right before a verb's form is its subject."""
    if noun.tag_ != "NN" or noun.lower_ not in _words("ending"):
        return
    if any(child.dep_ in _OF_CLAUSES for child in noun.children):
        return
    subject = next(
        (
            c
            for c in noun.lefts
            if c.i == noun.i - 1 and c.tag_ in _PLURAL and c.dep_ in _BEFORE
        ),
        None,
    )
    if subject is None:
        return
    yield Move(noun, noun, "ROOT", "VBP")
    yield Move(subject, noun, "nsubj")
    for child in noun.lefts:
        if child.i < subject.i and child.dep_ in _BEFORE:
            yield Move(child, subject)
    for child in noun.rights:
        if child.dep_ == "nmod":
            yield Move(child, noun, "obl")


def talks_in(verb: Token) -> Iterator[Move]:
    """Read "Truce *talks* collapse" with "talks" for its subject."""
    if verb.lower_ != "talks" or verb.tag_ != "VBZ":
        return
    last = next(
        (c for c in verb.rights if c.i == verb.i + 1 and c.lower_ in _words("ending")), None
    )
    if last is None or last.dep_ not in ("obj", "xcomp", "obl:unmarked"):
        return
    yield Move(last, last, "ROOT", "VBP")
    yield Move(verb, last, "nsubj", "NNS")
    for child in verb.children:
        if child.dep_ in ("nsubj", "compound"):
            yield Move(child, verb, "compound")
        elif child.i != last.i:
            yield Move(child, last)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicons.load("headline_verbs")[name]["words"])
