"""What a noun calls for, hung by the parser on the verb above it ("calls *for reform*"), put right."""

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from crisiskit import lexicons
from crisiskit.nlp.misjoined_times import time_words
from crisiskit.nlp.reattachment import Move

__all__ = ["infinitives_in", "participles_behind_in", "phrases_in"]

_ARGUMENTS = frozenset({"obj", "nsubj:pass", "nsubj", "conj", "obl", "nmod"})


def phrases_in(noun: Token) -> Iterator[Move]:
    """Hang a phrase on the noun right before it that calls for its preposition: "a halt to trains"."""
    case = noun.left_edge
    if noun.i < noun.head.i or case.i == noun.i or not case.i or case.dep_ != "case":
        return
    before = case.nbor(-1)
    nouns = _phrases().get(case.lower_, frozenset())
    if (
        _is_behind(before, noun)
        and _singular(before) in nouns
        and not _is_circumstance(case, noun)
    ):
        yield Move(noun, before, "nmod")


def infinitives_in(verb: Token) -> Iterator[Move]:
    """Hang an infinitive on the plan, offer or right that stands right before its "to"."""
    if verb.tag_ != "VB" or verb.head.i > verb.i:
        return
    to = verb.left_edge
    if to.tag_ != "TO" or not to.i:
        return
    before = to.nbor(-1)
    if _is_behind(before, verb) and _singular(before) in _of_infinitives():
        yield Move(verb, before, "acl")


def participles_behind_in(form: Token) -> Iterator[Move]:
    """Hang a participle of describing on the noun right before it: "sanctions *targeting* banks"."""
    if form.tag_ != "VBG" or form.left_edge.i != form.i or not form.i:
        return
    if form.lower_ in _describing() and _is_behind(form.nbor(-1), form):
        yield Move(form, form.nbor(-1), "acl")


def _is_circumstance(case: Token, noun: Token) -> bool:
    """Tell when, where and how: "a ban *on Friday*", "a strike *on behalf* of nurses", "a rise *in Lima*"."""
    if noun.tag_ == "CD" or (case.lower_ == "in" and noun.tag_ in ("NNP", "NNPS")):
        return True
    return _singular(noun) in time_words() | _circumstances()


def _is_behind(noun: Token, word: Token) -> bool:
    """Whether *noun* is an argument, next to or below the same verb as *word*."""
    if noun.tag_ not in ("NN", "NNS") or noun.dep_ not in _ARGUMENTS:
        return False
    return word.head.i < noun.i and (word.head.i == noun.head.i or word.head.is_ancestor(noun))


def _singular(noun: Token) -> str:
    """Guess the singular; lemmas are not known at this step."""
    word = noun.lower_
    if noun.tag_ != "NNS":
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


@cache
def _phrases() -> Mapping[str, frozenset[str]]:
    table = lexicons.load("noun_complements")["phrases"]
    return {preposition: frozenset(nouns) for preposition, nouns in table.items()}


@cache
def _circumstances() -> frozenset[str]:
    return frozenset(lexicons.load("noun_complements")["circumstances"]["words"])


@cache
def _of_infinitives() -> frozenset[str]:
    return frozenset(lexicons.load("noun_complements")["infinitives"]["words"])


@cache
def _describing() -> frozenset[str]:
    return frozenset(lexicons.load("noun_complements")["describing"]["words"])
