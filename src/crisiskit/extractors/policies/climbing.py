"""How words above a step outweigh it: wishes, plans, refusals."""

import attrs

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.told import DONE, ENDING, Told, negated, shifted
from crisiskit.extractors.policies.verbs import is_denied, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    governor,
    is_finite,
    is_negated,
    objects,
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
_ACTED_ON = frozenset({Relation.OBJECT, Relation.PASSIVE_SUBJECT})
_COMPLEMENTS = frozenset({Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT})


def climbed(told: Told, word: Token, words: PolicyWords) -> Told:
    """Let wishes, plans and refusals above outweigh the act they are about."""
    for _ in range(_STEPS):
        head = governor(word)
        if head is None or not (_leads_up(word) or _is_plan(word, told, words)):
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


def _is_plan(noun: Token, told: Told, words: PolicyWords) -> bool:
    """Tell a plan something is done with: "ruled out *plans* to close the port"."""
    if noun.i != told.top.i or noun.tag_[:2] != "NN":
        return False
    return relation(noun) in _ACTED_ON and noun.lemma_.casefold() in words.stage_nouns


def _outweighed(told: Told, word: Token, head: Token, words: PolicyWords) -> Told:
    """Weigh what is told against the word above."""
    if relation(word) is Relation.CONJUNCT:
        return told
    lemma = verb_lemma(head, words.forms)
    if not lemma:
        return _outweighed_by_noun(told, head, words)
    status = words.stages.get(lemma) or words.attitudes.get(lemma)
    if lemma == "call" and relation(word) in (Relation.OBLIQUE, Relation.NOUN_CLAUSE):
        return told  # "called whoever asks for tents a liar"
    if not _reaches_down(word, head, status, lemma):
        return told
    doing = verb_lemma(told.cue, words.forms)
    if lemma == "work" and _is_beside(head) and doing in words.going_on:
        # who is there, "working to deliver care", delivers it
        is_purpose = told.status is _S.ANNOUNCED
        return attrs.evolve(told, status=_S.IN_FORCE) if is_purpose else told
    outcome = _status_under(status, told.status, word, head, words)
    return told if outcome is None else Told(outcome, head, head, head)


def _is_beside(verb: Token) -> bool:
    """Tell "is there, *working* to …" from "*is working* to …", which is a plan."""
    return verb.tag_ == "VBG" and not auxiliaries(verb)


def _status_under(
    above: PolicyStatus | None,
    below: PolicyStatus,
    word: Token,
    head: Token,
    words: PolicyWords,
) -> PolicyStatus | None:
    """Give the status *below* has under a verb that tells the one *above*; None if it stays."""
    if is_negated(head) and below in DONE and above is not _S.REJECTED:
        return negated(below)
    if above in ENDING and relation(word) in _ACTED_ON:
        return _S.REJECTED  # who scraps a plan does not carry it out
    if above is None or not _outweighs(above, below):
        return None
    if above is _S.REJECTED and below in ENDING:
        above = _S.IN_FORCE  # who refuses to lift a ban keeps it
    return shifted(above, head, words)


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


def _reaches_down(word: Token, head: Token, status: PolicyStatus | None, lemma: str) -> bool:
    """Tell whether the verb above says something of the clause of *word*."""
    match relation(word):
        case Relation.COMPLEMENT if is_finite(word):
            return status in (_S.REQUESTED, _S.PROPOSED, _S.REJECTED)
        case Relation.ADVERBIAL_CLAUSE if status is _S.REJECTED:
            return not objects(head)  # "*declined* to suspend flights"
        case Relation.ADVERBIAL_CLAUSE:
            return status is _S.REQUESTED or (status is _S.ANNOUNCED and lemma in _WORKING)
        case _:
            return True
