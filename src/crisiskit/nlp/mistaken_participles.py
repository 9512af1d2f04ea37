"""Participles the parser took for verbs of those who do it ("for *fleeing* families"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["participles_in"]

_PLURAL = frozenset({"NNS", "NNPS"})


def participles_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes such participles adjectives of the noun behind them.

    Between a preposition and a plural of people, "fleeing" and its like tell what those
    people do: nobody is fled.
    """
    for token in doc:
        if token.tag_ == "VBG" and token.dep_ in {"advcl", "acl"} and token.i:
            noun = _doer(token)
            if noun is not None:
                yield from _moves(token, noun)


def _doer(form: Token) -> Token | None:
    case = form.nbor(-1)
    if form.lower_ not in _participles() or case.head.i != form.i or case.tag_ != "IN":
        return None
    noun = next((child for child in form.rights if child.dep_ == "obj"), None)
    if noun is None or noun.left_edge.i != form.i + 1 or noun.tag_ not in _PLURAL:
        return None
    is_people = noun.tag_ == "NNPS" or noun.text[0].isupper() or noun.lower_ in _people()
    return noun if is_people else None


def _moves(form: Token, noun: Token) -> Iterator[Move]:
    yield Move(noun, form.head, "nmod" if form.dep_ == "acl" else "obl")
    yield Move(form, noun, "amod")
    yield Move(form.nbor(-1), noun, "case")
    for child in form.children:
        if child.i not in {noun.i, form.i - 1}:
            yield Move(child, noun if child.i > noun.i else form)


@cache
def _participles() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["of_doers"]["words"])


@cache
def _people() -> frozenset[str]:
    """List plurals of people; neither lemmas nor kinds of names are known at this step."""
    words = lexicons.load("frames_classes")["persons"]["words"]
    return frozenset({*words, *map(_plural, words)})


def _plural(noun: str) -> str:
    if noun.endswith(("man", "child")):
        return f"{noun[:-2]}en" if noun.endswith("man") else f"{noun}ren"
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
