"""Verbs that a parser takes for adjectives of their object ("police *confiscated* weapons")."""

from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["misread_clause"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_ADJECTIVE, _SUBJECT, _COPULA = Relation.ADJECTIVE, Relation.SUBJECT, Relation.COPULA
_CONJUNCT, _PUNCTUATION, _PREPOSITION = (
    Relation.CONJUNCT,
    Relation.PUNCTUATION,
    Relation.PREPOSITION,
)
_BETWEEN = (Relation.DETERMINER, Relation.POSSESSOR, Relation.NUMBER, Relation.COORDINATOR)


def misread_clause(verb: Token) -> dict[str, tuple[Token, ...]] | None:
    """Give subject and object of a verb that hangs on its object; None if it does not.

    Three shapes give it away: the verb has a subject; the noun before it is made the
    first of two conjuncts without a coordinator; a form of "be" stands before an "-ing"
    whose noun has a subject.
    """
    if syntax.relation(verb) is not _ADJECTIVE or not verb.tag_.startswith("VB"):
        return None
    noun = verb.head
    subjects = tuple(syntax.children(verb, _SUBJECT)) or _subjects_of(verb, noun)
    if not subjects:
        return None
    slots = {"subject": subjects, "grammatical subject": subjects}
    return {**slots, "object": (noun,)}


def _subjects_of(verb: Token, noun: Token) -> tuple[Token, ...]:
    before = [child for child in noun.children if child.i < verb.i]
    kinds = {syntax.relation(child) for child in before}
    if not kinds.isdisjoint(_BETWEEN):
        return ()
    if verb.tag_ == "VBG" and _COPULA in kinds:
        return tuple(child for child in before if syntax.relation(child) is _SUBJECT)
    names = [child for child in before if child.tag_.startswith("NNP")]
    if names and any(syntax.children(names[0], _CONJUNCT)):  # "A and B *traded* cattle"
        return (names[0],) if verb.tag_ != "VBG" else ()
    is_joined = syntax.relation(noun) is _CONJUNCT and noun.head.i < verb.i
    marks = (_PUNCTUATION, _PREPOSITION)
    if verb.tag_ == "VBG" or not is_joined or not kinds.isdisjoint(marks):
        return ()
    return (noun.head,)
