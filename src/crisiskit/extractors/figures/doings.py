"""Which words the parse ties to a number, and which verbs they take part in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crisiskit.nlp.syntax import Relation, children, governor, is_passive, relation

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["chain", "verbs_of"]

_NOMINAL = ("NN", "CD", "PRP", "DT", "JJ")
_CLIMB = (Relation.NUMBER, Relation.COMPOUND, Relation.CONJUNCT, Relation.APPOSITION)
_CLAUSES = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)


def chain(counted: "Token", numeral: "Token") -> "Iterator[Token]":
    """Yield the word counted and, if it is coordinated or set beside another, that one."""
    word = counted
    for _ in range(6):
        yield word
        head = governor(word)
        if head is None:
            return
        link = relation(word)
        if link not in _CLIMB:
            is_part = link is Relation.NOMINAL and head.i <= numeral.i
            if not is_part or abs(head.i - numeral.i) > 3:
                return
        if link is Relation.CONJUNCT and not head.tag_.startswith(_NOMINAL):
            return
        word = head


def verbs_of(word: "Token") -> "Iterator[tuple[Token, bool]]":
    """Yield verbs *word* takes part in, and whether they are done to it."""
    head = governor(word)
    if head is not None and head.tag_.startswith("VB"):
        match relation(word):
            case Relation.PASSIVE_SUBJECT | Relation.OBJECT:
                yield head, True
            case Relation.SUBJECT:
                yield head, is_passive(head)
    for clause in children(word, *_CLAUSES):
        if clause.tag_.startswith("VB"):
            yield clause, is_passive(clause) and clause.tag_ != "VBG"
