"""Times that the parser took into the subject ("On *Tuesday* police arrested two men"), put right."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["time_words", "times_in"]

_PREPOSITIONS = frozenset({"on", "in", "since", "during"})
_NEARBY = frozenset({"last", "this", "next", "late", "early"})
_JOINED = frozenset({"compound", "nummod", "nmod", "nmod:desc", "amod", "nmod:unmarked"})
_UPWARDS = frozenset({*_JOINED, "nmod:poss", "flat"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj"})
_HEADS = frozenset({"nsubj", "nsubj:pass", "obl"})
_PAST = frozenset({"VBN", "VBD"})
_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NUMBER = re.compile(r"\d{1,2}|[12]\d\d\d")
# Longest way from a word of the time up to the noun it was taken into.
_REACH = 4


def times_in(doc: Doc) -> Iterator[Move]:
    """Yield what parts times from subjects, and joins subjects to verbs hung on a time.

    "On Tuesday police arrested", "Last week rebels attacked": the time stands right before
    the noun. "UNICEF *last night* appealed for calm": it stands right before the verb. "Said
    *Tuesday* the port would close": it is no object.
    """
    times, end = time_words(), 0
    for token in doc:
        if token.i < end or not (token.lower_ in times or token.tag_ == "CD"):
            continue
        end = _end(token)
        if token.dep_ in _JOINED and token.head.i >= end:
            yield from _parted(token, end)
        elif token.dep_ == "obj" and token.head.i == token.i - 1:
            yield from _before_content(token)
        elif token.dep_ == "nmod:unmarked" and end < len(doc):
            yield from _reached_over(token, doc[end])


def _end(first: Token) -> int:
    """Give the index behind the words of a time: "Tuesday evening", "3 March 2019"."""
    doc, i = first.doc, first.i
    while i < len(doc) and (doc[i].lower_ in time_words() or _NUMBER.fullmatch(doc[i].text)):
        i += 1
    return i


def _parted(first: Token, end: int) -> Iterator[Move]:
    doc = first.doc
    words = doc[first.i : end]
    if not any(word.lower_ in time_words() or len(word.text) == 4 for word in words):
        return
    opening = doc[first.i - 1] if first.i else first
    noun = _noun_above(first, end)
    if noun is None or noun.dep_ not in _HEADS or not _lacks_subject(noun):
        return
    is_led = opening.lower_ in _PREPOSITIONS and opening.head.i == noun.i
    is_bare = opening.lower_ in _NEARBY and opening.is_sent_start
    if not (is_led or (is_bare and opening.head.i < end)):
        return
    last = words[-1]
    yield Move(last, noun.head, "obl" if is_led else "obl:unmarked")
    for word in words[:-1]:
        yield Move(word, last, "nummod" if word.tag_ == "CD" else "compound")
    yield Move(opening, last)
    if noun.dep_ == "obl":
        yield Move(noun, noun.head, "nsubj")


def _noun_above(first: Token, end: int) -> Token | None:
    """Climb to the noun a time was taken into; None if the time is no part of it."""
    word = first
    for _ in range(_REACH):
        if word.i >= end and word.dep_ not in _UPWARDS:
            return word if word.tag_ in _NOUNS else None
        word = word.head
    return None


def _lacks_subject(noun: Token) -> bool:
    """Whether *noun* is the subject of the verb behind it, or could be."""
    verb = noun.head
    if verb.i <= noun.i or not _is_predicate(verb):
        return False
    return noun.dep_ in _SUBJECTS or not any(c.dep_ in _SUBJECTS for c in verb.children)


def _is_predicate(word: Token) -> bool:
    return word.tag_.startswith("VB") or any(child.dep_ == "cop" for child in word.lefts)


def _reached_over(time: Token, verb: Token) -> Iterator[Move]:
    noun = time.head
    is_clause = noun.dep_ in _CLAUSES and noun.i < time.i and noun.tag_ in _NOUNS
    if not (is_clause and verb.dep_ == "acl" and verb.head.i == time.i and verb.tag_ in _PAST):
        return
    yield Move(verb, verb if noun.head.i == noun.i else noun.head, noun.dep_, "VBD")
    yield Move(noun, verb, "nsubj")
    yield Move(time, verb, "obl:unmarked")
    for child in noun.children:
        if child.i > time.i:
            yield Move(child, verb)


def _before_content(time: Token) -> Iterator[Move]:
    """Read "said *Tuesday* the port would close": a time is nothing one says."""
    if any(child.dep_ == "ccomp" and child.i > time.i for child in time.head.rights):
        yield Move(time, time.head, "obl:unmarked")


@cache
def time_words() -> frozenset[str]:
    """List days, months and stretches of time, in small letters."""
    return frozenset(lexicons.load("past_forms")["times"]["words"])
