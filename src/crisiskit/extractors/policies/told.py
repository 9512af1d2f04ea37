"""What is told of a measure's progress, and how tense, mood and negation move it."""

import attrs

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.verbs import is_to_be, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.factuality import factuality
from crisiskit.nlp.syntax import Relation, auxiliaries, children, is_negated
from crisiskit.ontology import EventStatus, PolicyStatus

__all__ = ["DONE", "ENDING", "Told", "negated", "shifted", "weighed"]

_S = PolicyStatus
DONE = frozenset({_S.IN_FORCE, _S.ADOPTED, _S.ENDED, _S.SUSPENDED})
ENDING = frozenset({_S.ENDED, _S.SUSPENDED})
_NOW = frozenset({"today", "hereby", "tonight"})
_BY_FACTUALITY = {
    EventStatus.FUTURE: _S.ANNOUNCED,
    EventStatus.HYPOTHETICAL: _S.PROPOSED,
}


@attrs.frozen(eq=False)
class Told:
    """A status and the word that tells it.

    Attributes:
        status: The step.
        cue: The word that says so.
        verb: The verb whose subject takes the step; None under a bare noun.
        top: The topmost word that was looked at, from where whoever tells it is found.
        opposing: The verb whose subject speaks against it; None if nobody does.
    """

    status: PolicyStatus
    cue: Token
    verb: Token | None
    top: Token
    opposing: Token | None = None


def weighed(told: Told) -> Told:
    """Turn what the clause denies or fails to do: "*failed* to impose", "*denied* that"."""
    if told.verb is None or told.status not in DONE | {_S.ANNOUNCED} or is_negated(told.verb):
        return told
    judged = factuality(told.verb)
    if judged.status is not EventStatus.NEGATED:
        return told
    return attrs.evolve(told, status=negated(told.status), cue=judged.cue or told.cue)


def shifted(status: PolicyStatus, verb: Token, words: PolicyWords) -> PolicyStatus:
    """Let tense and mood move the step: what will be imposed is announced."""
    if is_negated(verb):
        return negated(status)
    if status not in DONE:
        return status
    modal = next((a.lower_ for a in auxiliaries(verb) if a.tag_ == "MD"), "")
    if not modal and verb.tag_ == "VB" and is_to_be(verb):
        return _S.ANNOUNCED  # "*was to take* effect on Friday"
    by_modal = words.modals.get(modal)
    if by_modal is not None:
        return by_modal
    told = factuality(verb).status
    if told is EventStatus.ONGOING and status is _S.IN_FORCE and verb.tag_ == "VBG":
        lemma = verb_lemma(verb, words.forms)
        return status if lemma in words.going_on or _is_now(verb) else _S.ANNOUNCED
    return _BY_FACTUALITY.get(told, status)


def _is_now(verb: Token) -> bool:
    """Tell "*today* Peru is imposing sanctions", which imposes them, from what is under way."""
    asides = children(verb, Relation.ADVERB, Relation.TIME, Relation.OBLIQUE)
    return any(aside.lower_ in _NOW for aside in asides)


def negated(status: PolicyStatus) -> PolicyStatus:
    """What is not imposed is refused; what is not lifted stays."""
    if status in ENDING:
        return _S.IN_FORCE
    return _S.UNDER_REVIEW if status in (_S.REJECTED, _S.BLOCKED) else _S.REJECTED
