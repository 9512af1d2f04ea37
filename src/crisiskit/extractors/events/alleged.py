"""What somebody is only accused of ("charged with *shelling* a clinic")."""

from functools import cache

from crisiskit import lexicons
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["alleged_by"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_CONJUNCT, _NOUN_CLAUSE = Relation.CONJUNCT, Relation.NOUN_CLAUSE
_OPEN_COMPLEMENT = Relation.OPEN_COMPLEMENT
_CLAUSES = (
    Relation.ADVERBIAL_CLAUSE,
    Relation.COMPLEMENT,
    Relation.OPEN_COMPLEMENT,
    Relation.OBLIQUE,
    _NOUN_CLAUSE,
)
_CHARGED = (Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.PASSIVE_SUBJECT)
_MARKS = (Relation.MARK, Relation.PREPOSITION)
_UNTENSED = frozenset({"VBG", "VB"})
_OF = frozenset({"of", "with", "for"})
# Longest list of deeds that is looked through.
_REACH = 6


def alleged_by(verb: Token) -> Token | None:
    """Give the word that makes a deed an allegation; None if nothing does.

    A charge is no fact about the accused, as a conviction is.
    """
    for _ in range(_REACH):
        head = syntax.governor(verb) if verb.tag_ in _UNTENSED else None
        if head is None:
            return None
        kind = syntax.relation(verb)
        is_attempt = kind is _OPEN_COMPLEMENT and verb.tag_ == "VB"  # "of trying *to kill*"
        if kind in _CLAUSES and not is_attempt:
            return _charge(head, kind) if _is_of(verb) else None
        if kind is not _CONJUNCT and not is_attempt:
            return None
        verb = head
    return None


def _charge(head: Token, kind: Relation) -> Token | None:
    """Give the charge: *head* itself, or the verb whose object it is ("accused *rebels* of …")."""
    if head.lemma_.lower() in _charges():
        return head
    above = syntax.governor(head)
    if kind is not _NOUN_CLAUSE or above is None or syntax.relation(head) not in _CHARGED:
        return None
    return above if above.lemma_.lower() in _charges() else None


def _is_of(deed: Token) -> bool:
    return any(mark.lower_ in _OF for mark in syntax.children(deed, *_MARKS))


@cache
def _charges() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["alleging"]["words"])
