"""What aid groups stop or take up again: their own help, no rule for others."""

import attrs

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.stage import status_of
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import noun_forms, verb_lemma
from crisiskit.model import Participant
from crisiskit.nlp.doc import Token
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["as_own_help", "help_stopped"]


def help_stopped(verb: Token, lemma: str, theme: Token, words: PolicyWords) -> Measure | None:
    """Find "halted *deliveries*", which is a measure where an aid group does it."""
    if not _is_own_work(lemma, theme, words):
        return None
    kind, key = _kind_of(theme, words), theme.lemma_.casefold()
    return Measure(head=verb, kind=kind, theme=theme, by="helpers", shape="act", key=key)


def as_own_help(
    measure: Measure, told: Told, issuers: tuple[Participant, ...], authorities: Authorities
) -> tuple[Measure, Told]:
    """Read "the charity suspended its work" as help that is suspended; leave all else as it is."""
    words = authorities.words
    if not measure.is_act or not issuers or not all(map(authorities.helps, issuers)):
        return measure, told
    lemma = verb_lemma(measure.head, words.forms)
    if not _is_own_work(lemma, measure.theme, words):
        return measure, told
    status = told.status
    if status is PolicyStatus.IN_FORCE:
        status = status_of(measure.head, lemma, words)
    own = attrs.evolve(measure, kind=_kind_of(measure.theme, words), by="helpers")
    return own, attrs.evolve(told, status=status)


def _kind_of(theme: Token, words: PolicyWords) -> PolicyKind:
    is_medical = theme.lemma_.casefold() in words.own_help.medical
    return PolicyKind.HEALTH if is_medical else PolicyKind.AID


def _is_own_work(lemma: str, theme: Token, words: PolicyWords) -> bool:
    return lemma in words.own_help.verbs and any(
        form in words.own_help.work for form in noun_forms(theme)
    )
