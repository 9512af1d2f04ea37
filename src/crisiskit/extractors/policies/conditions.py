"""Clauses that only set a condition: nobody takes the measure they name."""

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, auxiliaries, children, governor, relation, subjects

__all__ = ["is_condition"]

_REACH = 6  # clauses up to the one that holds a condition
_MARKS = (Relation.MARK, Relation.PREPOSITION, Relation.ADVERB)


def is_condition(word: Token, words: PolicyWords) -> bool:
    """Tell "*if* Chad shuts the port", "*unless* a truce holds", "*until* the ban is lifted"."""
    for _ in range(_REACH):
        head = governor(word)
        if head is None:
            break
        if relation(word) is Relation.ADVERBIAL_CLAUSE and _sets_condition(word, words):
            return True
        word = head
    return _is_inverted(word)


def _sets_condition(clause: Token, words: PolicyWords) -> bool:
    marks = {mark.lower_ for mark in children(clause, *_MARKS)}
    if not marks.isdisjoint(words.conditions):
        return True
    if not marks.isdisjoint(words.condition_times):
        return all(each.tag_ != "VBD" for each in (clause, *auxiliaries(clause)))
    return _is_inverted(clause)


def _is_inverted(clause: Token) -> bool:
    """Tell "*should* Chad shut the port, prices will rise", not "*should* it be shut?"."""
    helper = next(iter(auxiliaries(clause)), None)
    if helper is None or helper.lower_ != "should":
        return False
    following = helper.i + 1 < clause.i and any(
        subject.i > helper.i for subject in subjects(clause)
    )
    return following and not any(c.text == "?" for c in children(clause, Relation.PUNCTUATION))
