"""How far a measure has come, by the words above it."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.policies.lexicon import policy_words
from crisiskit.extractors.policies.measure import Measure
from crisiskit.nlp.doc import Token
from crisiskit.nlp.factuality import factuality
from crisiskit.nlp.syntax import auxiliaries, governor, is_verb
from crisiskit.ontology import EventStatus, PolicyStatus

__all__ = ["Told", "told_stage"]

_STEPS = 5
_DONE = (
    PolicyStatus.IN_FORCE,
    PolicyStatus.ADOPTED,
    PolicyStatus.ENDED,
    PolicyStatus.SUSPENDED,
)


@attrs.frozen(eq=False)
class Told:
    """A status and the word that tells it.

    Attributes:
        status: The step.
        cue: The verb or noun that says so.
        verb: The verb whose subject takes the step; None under a bare noun.
    """

    status: PolicyStatus
    cue: Token
    verb: Token | None


def told_stage(measure: Measure) -> Told | None:
    """Read the status off the words above; None if nothing tells one."""
    told = _own(measure) if measure.is_act else None
    for word in _above(measure.head):
        found = _by_verb(word) if is_verb(word) else _by_noun(word, told)
        told = _stronger(told, found) if found is not None else told
        if told is not None and told.status not in _DONE:
            break
    return told


def _by_verb(verb: Token) -> Told | None:
    status = policy_words().stages.get(verb.lemma_.casefold())
    return None if status is None else Told(_shifted(status, verb), verb, verb)


def _by_noun(noun: Token, told: Told | None) -> Told | None:
    """Read "a *request* for troops"; a noun tells only where no verb has told before."""
    status = policy_words().stage_nouns.get(noun.lemma_.casefold())
    return None if status is None or told is not None else Told(status, noun, None)


def _stronger(told: Told | None, above: Told) -> Told:
    """A wish or plan above outweighs the act it wishes for or plans."""
    if told is None or (told.status in _DONE and above.status not in _DONE):
        return above
    return told


def _own(measure: Measure) -> Told:
    """Tell the step an act is by itself: done, but for pledges and offers."""
    told = policy_words().stages.get(measure.head.lemma_.casefold())
    status = PolicyStatus.IN_FORCE if told is not PolicyStatus.ANNOUNCED else told
    return Told(_shifted(status, measure.head), measure.head, measure.head)


def _above(head: Token) -> Iterator[Token]:
    word: Token | None = head
    for _ in range(_STEPS):
        word = governor(word) if word is not None else None
        if word is None:
            return
        yield word


def _shifted(status: PolicyStatus, verb: Token) -> PolicyStatus:
    """Let tense and mood move the step: what will be imposed is announced."""
    if status not in _DONE:
        return status
    modal = next((a.lower_ for a in auxiliaries(verb) if a.tag_ == "MD"), "")
    by_modal = policy_words().modals.get(modal)
    if by_modal is not None:
        return by_modal
    told = factuality(verb).status
    if told is EventStatus.ONGOING and status is PolicyStatus.IN_FORCE and verb.tag_ == "VBG":
        return PolicyStatus.ANNOUNCED
    return _BY_FACTUALITY.get(told, status)


_BY_FACTUALITY = {
    EventStatus.FUTURE: PolicyStatus.ANNOUNCED,
    EventStatus.HYPOTHETICAL: PolicyStatus.PROPOSED,
    EventStatus.NEGATED: PolicyStatus.REJECTED,
}
