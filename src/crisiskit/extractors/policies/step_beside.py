"""Steps told below or around the noun of a measure: "*imposed by* Peru", "*there is* a ban"."""

from collections.abc import Iterator

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.told import Told, shifted
from crisiskit.extractors.policies.verbs import is_compound, misread_subject, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    governor,
    objects,
    obliques,
    related,
    relation,
)
from crisiskit.ontology import PolicyStatus

__all__ = ["participles_of", "preposition_of", "step_beside"]

_S = PolicyStatus
# What a participle before the noun tells: "the *proposed* law", "a *planned* deployment".
_SAID_OF = frozenset({_S.PROPOSED, _S.SUSPENDED, _S.ADOPTED, _S.REJECTED, _S.BLOCKED})
_PLANNED = frozenset({"plan", "announce", "schedule", "pledge", "promise"})


def step_beside(noun: Token, words: PolicyWords) -> Told | None:
    """Read the step off what is built on a noun: "the ban *imposed by* Peru", "*under* the ban"."""
    return (
        _by_clause_below(noun, words) or _by_existence(noun, words) or _by_holding(noun, words)
    )


def preposition_of(word: Token, head: Token) -> str:
    """Give the preposition by which *word* hangs on *head*; empty without one."""
    return next((o.preposition for o in obliques(head) if o.noun.i == word.i), "")


def participles_of(noun: Token) -> Iterator[Token]:
    """Yield the participles before a noun, read as adjectives at times."""
    return (
        child
        for child in children(noun, Relation.ADJECTIVE)
        if child.tag_ in ("VBN", "VBD", "JJ") and not is_compound(child)
    )


def _by_clause_below(noun: Token, words: PolicyWords) -> Told | None:
    """Read "the ban *imposed by* Peru", "measures that were *approved*", "a *planned* ban"."""
    for participle in participles_of(noun):
        lemma = verb_lemma(participle, words.forms)
        status = words.stages.get(lemma)
        if status is not None and misread_subject(participle) is not None:
            return Told(status, participle, participle, participle)
        if status in _SAID_OF or lemma in _PLANNED:
            return Told(status or _S.ANNOUNCED, participle, None, participle)
    for clause in children(noun, Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE):
        status = words.stages.get(verb_lemma(clause, words.forms))
        acts_on = clause.tag_ == "VBN" or any(o.i == noun.i for o in objects(clause))
        acts_on = acts_on and not _undergone_by_others(clause)
        if status is not None and acts_on:
            return Told(shifted(status, clause, words), clause, clause, clause)
    return None


def _by_existence(noun: Token, words: PolicyWords) -> Told | None:
    """Read "there *is* a curfew", whichever of the two words a parse hangs on the other."""
    head = governor(noun)
    be = next((c for c in children(noun, Relation.COPULA) if _has_there(c, noun)), None)
    if be is not None:
        return Told(shifted(_S.IN_FORCE, noun, words), be, None, noun)
    if head is None or head.lemma_ != "be" or not _has_there(head, head):
        return None
    return Told(shifted(_S.IN_FORCE, head, words), head, None, head)


def _undergone_by_others(clause: Token) -> bool:
    """Tell "missions, for which *payments* were never made" from "missions that were …"."""
    undergoing = children(clause, Relation.PASSIVE_SUBJECT)
    return any(subject.tag_ not in ("WDT", "WP", "DT", "IN") for subject in undergoing)


def _has_there(*heads: Token) -> bool:
    return any(child.lower_ == "there" for head in heads for _, child in related(head))


def _by_holding(noun: Token, words: PolicyWords) -> Told | None:
    """Read "*under* the curfew", "*despite* the ceasefire"."""
    head = governor(noun)
    if head is None or relation(noun) not in (Relation.OBLIQUE, Relation.NOMINAL):
        return None
    preposition = preposition_of(noun, head)
    if preposition not in words.holding:
        return None
    cue = next((w for _, w in related(noun) if w.lower_ == preposition.partition(" ")[0]), noun)
    return Told(_S.IN_FORCE, cue, None, noun)
