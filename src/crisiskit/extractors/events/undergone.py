"""Participles behind whom they hit, taken for verbs of theirs ("two men *kidnapped* on Monday …")."""

from functools import cache

from crisiskit import lexicons
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["is_undergone"]

_PAST = frozenset({"VBN", "VBD"})
_SUBJECT, _AUXILIARY, _OBJECT = Relation.SUBJECT, Relation.AUXILIARY, Relation.OBJECT
_NOUN_CLAUSE = Relation.NOUN_CLAUSE
# What an object begins with, or a second verb that has it: "killed *a* guard", "killed *and* robbed".
_GOING_ON = frozenset(
    {"DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CC", "VBN", "RP", "-LRB-"}
)
# They open a time rather than an object: "the men kidnapped *last* week".
_TIMES = frozenset(
    {
        "last", "this", "early", "late", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today",
        "earlier",
    }
)  # fmt: skip


def is_undergone(verb: Token) -> bool:
    """Tell a participle from a verb that has an object, or could.

    Verbs that are nothing without whom they hit have none here: no object, nothing that
    begins one, and no auxiliary; what looks like their subject is hit.
    """
    if verb.tag_ not in _PAST or verb.lemma_.lower() not in _words():
        return False
    if any(syntax.children(verb, _AUXILIARY, _OBJECT)):
        return False
    own = next(syntax.children(verb, _SUBJECT), None)
    if own is None and syntax.relation(verb) is not _NOUN_CLAUSE:
        return False
    if own is not None and own.tag_ in ("WDT", "WP"):
        return False
    if verb.i + 1 >= len(verb.doc):
        return True
    follower = verb.nbor()
    return follower.tag_ not in _GOING_ON or follower.lower_ in _TIMES


@cache
def _words() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["undergone"]["words"])
