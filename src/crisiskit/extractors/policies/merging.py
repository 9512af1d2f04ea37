"""Several tellings of one measure become one record."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.model import Moment, Participant, Policy, Stage
from crisiskit.ontology import PolicyStatus

__all__ = ["merged"]

# Where undated steps of one measure stand in its life.
_LIFE = {status: rank for rank, status in enumerate(PolicyStatus)}


def merged(told: Iterable[tuple[str, Policy]], authorities: Authorities) -> Iterator[Policy]:
    """Join tellings of the same kind and words whose deciding parties do not differ.

    The latest step stands as the status; the first title, all steps and all evidence
    are kept.
    """
    groups: dict[tuple[str, str], list[list[Policy]]] = {}
    order: list[list[Policy]] = []
    for words, policy in told:
        known = groups.setdefault((str(policy.kind), words), [])
        group = next((g for g in known if _same_party(g, policy, authorities.party)), None)
        if group is None:
            group = []
            known.append(group)
            order.append(group)
        group.append(policy)
    yield from map(_joined, order)


def _same_party(group: list[Policy], other: Policy, party: Callable[[str], str | None]) -> bool:
    """Tell whether a telling can be of the same decider; a request is the requester's."""
    mine = {p for policy in group for p in _deciders(policy, party)}
    yours = set(_deciders(other, party))
    if not mine or not yours or mine & yours:
        return True
    # "the government" of one sentence may be any that is named in another
    return (None in mine or None in yours) and group[-1].status is other.status


def _deciders(policy: Policy, party: Callable[[str], str | None]) -> Iterator[str | None]:
    side = policy.requested_by if policy.status is PolicyStatus.REQUESTED else policy.issuers
    return (party(participant.actor) for participant in side or policy.issuers)


def _joined(group: list[Policy]) -> Policy:
    first = group[0]
    if len(group) == 1:
        return first
    stages = _all(group, "stages")
    last = _latest(stages)
    return attrs.evolve(
        first,
        status=last.status,
        status_cue=last.span,
        evidence=_all(group, "evidence"),
        stages=stages,
        issuers=_people(group, "issuers"),
        requested_by=_people(group, "requested_by"),
        opposed_by=_people(group, "opposed_by"),
        targets=_people(group, "targets"),
        beneficiaries=_people(group, "beneficiaries"),
        moment=_first_day(group),
        until=next((p.until for p in group if p.until), None),
        amounts=_all(group, "amounts"),
        places=_all(group, "places"),
        claims=_all(group, "claims"),
        id=first.id,
    )


def _latest(stages: tuple[Stage, ...]) -> Stage:
    """Give the step that came last: by its day if all are dated, else by what follows what."""
    days = [stage.moment.earliest if stage.moment else None for stage in stages]
    if all(days):
        return max(zip(days, range(len(stages)), stages, strict=True))[-1]
    return max(enumerate(stages), key=lambda pair: (_LIFE[pair[1].status], pair[0]))[1]


def _first_day(group: list[Policy]) -> Moment | None:
    """Give the day it came into force, else the first day told."""
    dated = [policy for policy in group if policy.moment is not None]
    held = (policy for policy in dated if policy.status is PolicyStatus.IN_FORCE)
    chosen = next(held, dated[0] if dated else None)
    return None if chosen is None else chosen.moment


def _all(group: list[Policy], field: str) -> tuple[Any, ...]:  # as the field is typed
    return tuple(dict.fromkeys(item for policy in group for item in getattr(policy, field)))


def _people(group: list[Policy], field: str) -> tuple[Participant, ...]:
    by_actor: dict[str, Participant] = {}
    for policy in group:
        for participant in getattr(policy, field):
            by_actor.setdefault(participant.actor, participant)
    return tuple(by_actor.values())
