"""Clauses that only set a condition or judge: nobody takes the measure they name."""

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    governor,
    is_finite,
    is_verb,
    relation,
    subjects,
)

__all__ = ["is_asked", "is_condition", "is_mere_power"]

_REACH = 6  # clauses up to the one that holds a condition
_ASKING = frozenset({"whether", "how"})
_ASKED = (Relation.COMPLEMENT, Relation.SUBJECT_CLAUSE)
_MARKS = (Relation.MARK, Relation.PREPOSITION, Relation.ADVERB)


def is_condition(word: Token, words: PolicyWords) -> bool:
    """Tell "*if* Chad shuts the port", "*unless* a truce holds", "*until* the ban is lifted"."""
    is_done = False  # "it is good to recall that he *withdrew* troops" judges no withdrawal
    for _ in range(_REACH):
        head = governor(word)
        if head is None:
            break
        kind = relation(word)
        if kind is Relation.ADVERBIAL_CLAUSE and _sets_condition(word, words):
            return True
        is_done = is_done or is_finite(word)
        if kind is Relation.SUBJECT_CLAUSE and not is_done and _is_judged(word, head, words):
            return True
        word = head
    return _is_inverted(word)


def is_asked(clause: Token) -> bool:
    """Tell what is only asked: "nobody knows *whether* a ban will come"."""
    return relation(clause) in _ASKED and any(
        word.lower_ in _ASKING for word in children(clause, *_MARKS)
    )


def _sets_condition(clause: Token, words: PolicyWords) -> bool:
    marks = {mark.lower_ for mark in children(clause, *_MARKS)}
    if not marks.isdisjoint(words.conditions):
        return True
    if not marks.isdisjoint(words.condition_times):
        return all(each.tag_ != "VBD" for each in (clause, *auxiliaries(clause)))
    return _is_inverted(clause)


def is_mere_power(verb: Token, words: PolicyWords) -> bool:
    """Tell "the *power* to impose tariffs" from a plan to."""
    if verb.tag_ != "VB" or relation(verb) is not Relation.NOUN_CLAUSE:
        return False
    return verb.head.lemma_.casefold() in words.powers


def _is_judged(clause: Token, head: Token, words: PolicyWords) -> bool:
    """Tell "*closing* the border hurts traders", "impossible to *impose*"; not "decided to …"."""
    if clause.tag_ == "VBG":
        return True
    return not is_verb(head) and head.lower_ not in words.duties.adjectives


def _is_inverted(clause: Token) -> bool:
    """Tell "*should* Chad shut the port, prices will rise", not "*should* it be shut?"."""
    helper = next(iter(auxiliaries(clause)), None)
    if helper is None or helper.lower_ != "should":
        return False
    following = helper.i + 1 < clause.i and any(
        subject.i > helper.i for subject in subjects(clause)
    )
    return following and not any(c.text == "?" for c in children(clause, Relation.PUNCTUATION))
