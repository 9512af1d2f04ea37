"""Several tellings of one measure become one record."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from crisiskit.model import Participant, Policy

__all__ = ["merged"]


def merged(told: Iterable[tuple[str, Policy]]) -> Iterator[Policy]:
    """Join tellings of the same kind and words whose issuers do not differ.

    The latest status told stands; the first title and all evidence are kept.
    """
    groups: dict[tuple[str, str], list[Policy]] = {}
    order: list[list[Policy]] = []
    for words, policy in told:
        group = groups.get((str(policy.kind), words))
        if group is not None and _same_party(group[0], policy):
            group.append(policy)
            continue
        groups[(str(policy.kind), words)] = fresh = [policy]
        order.append(fresh)
    yield from map(_joined, order)


def _same_party(one: Policy, other: Policy) -> bool:
    mine, yours = _ids(one.issuers), _ids(other.issuers)
    return not mine or not yours or bool(mine & yours)


def _ids(participants: Iterable[Participant]) -> set[str]:
    return {participant.actor for participant in participants}


def _joined(group: list[Policy]) -> Policy:
    first, last = group[0], group[-1]
    if len(group) == 1:
        return first
    return attrs.evolve(
        first,
        status=last.status,
        status_cue=last.status_cue,
        evidence=_all(group, "evidence"),
        stages=_all(group, "stages"),
        issuers=_people(group, "issuers"),
        requested_by=_people(group, "requested_by"),
        opposed_by=_people(group, "opposed_by"),
        targets=_people(group, "targets"),
        beneficiaries=_people(group, "beneficiaries"),
        moment=next((p.moment for p in group if p.moment), None),
        amounts=_all(group, "amounts"),
        places=_all(group, "places"),
        claims=_all(group, "claims"),
        id=first.id,
    )


def _all(group: list[Policy], field: str) -> tuple[Any, ...]:  # as the field is typed
    return tuple(dict.fromkeys(item for policy in group for item in getattr(policy, field)))


def _people(group: list[Policy], field: str) -> tuple[Participant, ...]:
    by_actor: dict[str, Participant] = {}
    for policy in group:
        for participant in getattr(policy, field):
            by_actor.setdefault(participant.actor, participant)
    return tuple(by_actor.values())
