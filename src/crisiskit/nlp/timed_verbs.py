"""Main verbs behind a time, taken for adjectives ("Peru on Monday *imposed* sanctions"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.nlp.misjoined_times import time_words
from crisiskit.nlp.reattachment import Move

__all__ = ["timed_in"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# What only a verb or a predicate has below it: with one of these, no verb is lacking.
_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "expl", "csubj", "mark", "obj"})
_BEFORE_NOUNS = frozenset({"amod", "compound"})
_PARTICIPLES = ("VBD", "VBN", "JJ")


def timed_in(noun: Token) -> Iterator[Move]:
    """Make a clause of a noun, a time, a past form and another noun.

    The first noun heads a clause that has no verb; the second hangs on it as if it told
    more of it, and the past form, right behind a day, month or the like, on the second.
    """
    if noun.tag_ not in _NOUNS or any(child.dep_ in _OF_CLAUSES for child in noun.children):
        return
    for other in noun.rights:
        verb = _verb(other)
        if verb is not None:
            yield from _moves(noun, verb, other)
            break


def _verb(noun: Token) -> Token | None:
    """Give the past form before *noun* that stands right behind a time."""
    if noun.dep_ != "nmod" or noun.tag_ not in _NOUNS:
        return None
    return next((child for child in noun.lefts if _is_timed(child)), None)


def _is_timed(token: Token) -> bool:
    if token.dep_ not in _BEFORE_NOUNS or token.tag_ not in _PARTICIPLES or not token.i:
        return False
    return token.lower_.endswith("ed") and token.nbor(-1).lower_ in time_words()


def _moves(subject: Token, verb: Token, noun: Token) -> Iterator[Move]:
    is_root = subject.head.i == subject.i
    yield Move(verb, verb if is_root else subject.head, subject.dep_, "VBD")
    yield Move(subject, verb, "nsubj")
    yield Move(noun, verb, "obj")
    time = verb.nbor(-1)
    for child in noun.lefts:
        if child.i < verb.i:  # "on Friday", hung on the noun behind the verb
            yield Move(child, verb, "obl") if child.i == time.i else Move(child, time)
    for child in subject.rights:
        if child.i > verb.i and child.i != noun.i:
            yield Move(child, verb, "obl" if child.dep_ == "nmod" else None)
