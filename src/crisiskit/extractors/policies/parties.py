"""Whose measure it is, who asked for it, whom it binds and whom it helps."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.concerned import asked, binds_theme, bound, helped
from crisiskit.extractors.policies.deciding import (
    issuers_of,
    leaders,
    official_doers,
    owners_around,
)
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.people import People
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.stage import OPPOSING
from crisiskit.extractors.policies.told import Told
from crisiskit.model import Participant
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import obliques, subjects
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["Parties", "givers", "is_got", "loose_parties", "parties_of"]

_REJECTING = frozenset({"reject", "dismiss", "refuse"})
_OF_AUTHORITIES = frozenset(
    {
        PolicyKind.EMERGENCY,
        PolicyKind.HEALTH,
        PolicyKind.LEGISLATION,
        PolicyKind.SANCTION,
        PolicyKind.TRAVEL,
    }
)


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
    if told.status is PolicyStatus.BLOCKED or _opposes(measure, told, deciding, authorities):
        return Parties(
            issuers=owning, opposed_by=deciding, targets=targets, beneficiaries=gaining
        )
    if is_got(measure, told, authorities.words):
        giving = people.known(givers(measure, told))
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


def is_got(measure: Measure, told: Told, words: PolicyWords) -> bool:
    """Tell "*received* aid": those who do so take no measure."""
    return not measure.is_act and told.cue.lemma_.casefold() in words.getting


def givers(measure: Measure, told: Told) -> Iterator[Token]:
    """Yield whom it is got from."""
    for word in (measure.theme, told.cue):
        yield from (o.noun for o in obliques(word) if o.preposition == "from")


def _opposes(
    measure: Measure, told: Told, deciding: tuple[Participant, ...], authorities: Authorities
) -> bool:
    """Tell who speaks against a measure, or rejects what only authorities decide."""
    if told.cue.lemma_ in OPPOSING:
        return True
    if told.status is not PolicyStatus.REJECTED or measure.kind not in _OF_AUTHORITIES:
        return False
    is_said = told.cue.lemma_ in _REJECTING and not measure.is_act
    return is_said and bool(deciding) and not any(map(authorities.holds, deciding))


def _is_advice(
    asked_for: tuple[Participant, ...],
    deciding: tuple[Participant, ...],
    authorities: Authorities,
) -> bool:
    """Tell what an authority asks of people, which is its own measure and binds them."""
    decides = any(map(authorities.holds, deciding))
    return bool(asked_for) and decides and not any(map(authorities.holds, asked_for))


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
