"""How words above a step outweigh it: wishes, plans, refusals."""

import attrs

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.told import DONE, ENDING, Told, negated, shifted
from crisiskit.extractors.policies.verbs import is_denied, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    governor,
    is_finite,
    is_negated,
    relation,
)
from crisiskit.ontology import PolicyStatus

__all__ = ["climbed"]

# How many words up is looked; deeper chains are no language.
_STEPS = 8
_S = PolicyStatus
_OUTWEIGHED = DONE | {_S.ANNOUNCED, _S.PROPOSED, _S.UNDER_REVIEW}
# Verbs whose purpose clause is what is being done: "is working to deploy".
_WORKING = frozenset("work aim look prepare plan move".split())
_COMPLEMENTS = frozenset({Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT})


def climbed(told: Told, word: Token, words: PolicyWords) -> Told:
    """Let wishes, plans and refusals above outweigh the act they are about."""
    for _ in range(_STEPS):
        head = governor(word)
        if head is None or not _leads_up(word):
            break
        told = _outweighed(told, word, head, words)
        word = head
    return attrs.evolve(told, top=word)


def _leads_up(word: Token) -> bool:
    kind = relation(word)
    if kind is Relation.CONJUNCT:
        return not is_finite(word)
    infinitive = word.tag_ in ("VB", "VBG")
    if kind in (Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.OBLIQUE):
        return infinitive
    return kind in _COMPLEMENTS


def _outweighed(told: Told, word: Token, head: Token, words: PolicyWords) -> Told:
    """Weigh what is told against the word above."""
    if relation(word) is Relation.CONJUNCT:
        return told
    lemma = verb_lemma(head, words.forms)
    if not lemma:
        return _outweighed_by_noun(told, head, words)
    status = words.stages.get(lemma) or words.attitudes.get(lemma)
    if not _reaches_down(word, status, lemma):
        return told
    if is_negated(head) and told.status in DONE and status is not _S.REJECTED:
        return Told(negated(told.status), head, head, head)
    if status is None or not _outweighs(status, told.status):
        return told
    if status is _S.REJECTED and told.status in ENDING:
        status = _S.IN_FORCE  # who refuses to lift a ban keeps it
    return Told(shifted(status, head, words), head, head, head)


def _outweighed_by_noun(told: Told, noun: Token, words: PolicyWords) -> Told:
    """Weigh against "a *plan* to …", "is *ready* to …"."""
    lemma = noun.lemma_.casefold()
    status = words.stage_nouns.get(lemma) or words.attitudes.get(lemma)
    if status is None or not _outweighs(status, told.status):
        return told
    if is_denied(noun):
        return Told(negated(told.status), noun, None, noun)
    return Told(status, noun, noun if any(children(noun, Relation.COPULA)) else None, noun)


def _outweighs(above: PolicyStatus, below: PolicyStatus) -> bool:
    if below is _S.UNDER_REVIEW:
        return above is _S.REQUESTED
    return above not in DONE and below in _OUTWEIGHED


def _reaches_down(word: Token, status: PolicyStatus | None, lemma: str) -> bool:
    """Tell whether the verb above says something of the clause of *word*."""
    match relation(word):
        case Relation.COMPLEMENT if is_finite(word):
            return status in (_S.REQUESTED, _S.PROPOSED, _S.REJECTED)
        case Relation.ADVERBIAL_CLAUSE:
            return status is _S.REQUESTED or (status is _S.ANNOUNCED and lemma in _WORKING)
        case _:
            return True
