"""Whose measure it is, who asked for it, whom it binds and whom it helps."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.concerned import asked, binds_theme, bound, helped
from crisiskit.extractors.policies.deciding import (
    doer_before,
    doers,
    doers_over,
    issuers_of,
    leaders,
    official_doers,
    owners_around,
    tellers,
)
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.people import People
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.stage import OPPOSING
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import verb_lemma
from crisiskit.model import Participant
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import is_finite, is_passive, obliques, subjects
from crisiskit.ontology import PolicyKind, PolicyStatus

_PRONOUNS = frozenset({"they", "it", "we"})  # "Peru said *it* would send tents"

__all__ = ["Parties", "counts", "loose_parties", "parties_of"]


@attrs.frozen(kw_only=True)
class Parties:
    """The participants of one measure; each empty where the text is silent."""

    issuers: tuple[Participant, ...] = ()
    requested_by: tuple[Participant, ...] = ()
    opposed_by: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    beneficiaries: tuple[Participant, ...] = ()


def parties_of(
    measure: Measure, told: Told, people: People, authorities: Authorities
) -> Parties:
    """Find the participants by the grammar around the measure and its stage."""
    mediates = told.cue.lemma_.casefold() in authorities.words.mediating
    deciding = () if mediates else official_doers(measure, told, people, authorities)
    owning = people.known(owners_around(measure.theme, authorities.words))
    targets = people.concerned(bound(measure, told, authorities.words))
    gaining = people.concerned(helped(measure, told, authorities.words))
    opposed = people.known(subjects(told.opposing)) if told.opposing else ()
    if told.status is PolicyStatus.REQUESTED:
        giving = people.concerned(asked(measure, told))
        if measure.is_act and _is_advice(giving, deciding, authorities):
            targets, giving = _joined(giving, targets), deciding
        return Parties(
            issuers=giving,
            requested_by=deciding or owning,
            opposed_by=opposed,
            targets=_without(targets, giving),
            beneficiaries=gaining,
        )
    if told.status is PolicyStatus.BLOCKED or told.cue.lemma_ in OPPOSING:
        return Parties(
            issuers=owning, opposed_by=deciding, targets=targets, beneficiaries=gaining
        )
    if _is_got(measure, told, authorities.words):
        giving = people.known(_givers(measure, told))
        return Parties(issuers=giving or owning, beneficiaries=_joined(deciding, gaining))
    issuers = deciding or owning or issuers_of(measure, told, people, authorities)
    issuers = _joined(issuers, people.known(leaders(measure)))
    return Parties(
        issuers=issuers,
        opposed_by=opposed,
        targets=_without(targets, issuers),
        beneficiaries=gaining,
    )


def loose_parties(
    measure: Measure, doer: Token | None, people: People, authorities: Authorities
) -> Parties:
    """Find the participants where the grammar shows none: *doer*, and what it acts on."""
    issuers = people.known([doer] if doer is not None else [])
    binds = binds_theme(measure, authorities.words)
    targets = people.concerned([measure.theme] if binds else [])
    return Parties(issuers=issuers, targets=_without(targets, issuers))


def _is_got(measure: Measure, told: Told, words: PolicyWords) -> bool:
    """Tell "*received* aid": those who do so take no measure."""
    return not measure.is_act and told.cue.lemma_.casefold() in words.getting


def _givers(measure: Measure, told: Told) -> Iterator[Token]:
    for word in (measure.theme, told.cue):
        yield from (o.noun for o in obliques(word) if o.preposition == "from")


def _is_advice(
    asked_for: tuple[Participant, ...],
    deciding: tuple[Participant, ...],
    authorities: Authorities,
) -> bool:
    """Tell what an authority asks of people, which is its own measure and binds them."""
    decides = any(map(authorities.holds, deciding))
    return bool(asked_for) and decides and not any(map(authorities.holds, asked_for))


def counts(measure: Measure, told: Told, parties: Parties, authorities: Authorities) -> bool:
    """Tell whether a measure of this kind counts in the hands of whoever takes it."""
    if _says_nothing(measure, told, authorities.words):
        return False
    match measure.by:
        case "anyone":
            return True
        case "helpers":
            return bool(parties.issuers) and all(map(authorities.helps, parties.issuers))
        case _:
            return _is_of_authority(measure, told, parties, authorities)


def _is_of_authority(
    measure: Measure, told: Told, parties: Parties, authorities: Authorities
) -> bool:
    words = authorities.words
    doing = tuple(doers(measure, told, words))
    if measure.by == "anyone_named" and not doing and (measure.is_act or _is_done(told)):
        return True
    named = (*parties.issuers, *parties.requested_by, *parties.opposed_by)
    if any(authorities.holds(participant) for participant in named):
        return True
    before = None if doing else doer_before(told, authorities)
    if before is not None:
        return True
    if measure.is_act:
        doing = tuple(word for word in doing if word.lower_ not in _PRONOUNS)
    deciding = doing or (*tellers(told, words.telling), *doers_over(told, words))
    return any(map(authorities.is_one, deciding))


def _is_done(told: Told) -> bool:
    """Tell "hotlines *were set up*", by whomever."""
    return told.verb is not None and is_finite(told.verb) and is_passive(told.verb)


def _says_nothing(measure: Measure, told: Told, words: PolicyWords) -> bool:
    """Tell verbs that are no step of such a measure: "*broke* the law", "*took* control"."""
    if measure.is_act or told.verb is None:
        return False
    lemma = verb_lemma(told.cue, words.forms)
    if lemma in words.breaking:
        return measure.kind != PolicyKind.AGREEMENT
    if lemma in words.handling and measure.theme.lemma_.casefold() in words.concern.persons:
        return measure.kind == PolicyKind.DEPLOYMENT
    if measure.by != "authority" or measure.kind == PolicyKind.HEALTH:
        return False  # "*take* a test" is a rule at times
    return lemma in words.slight or lemma in OPPOSING


def _without(
    some: tuple[Participant, ...], others: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    taken = {participant.actor for participant in others}
    return tuple(participant for participant in some if participant.actor not in taken)


def _joined(
    first: tuple[Participant, ...], more: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    known = {participant.actor for participant in first}
    return (*first, *(p for p in more if p.actor not in known))
