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


@attrs.define
class _Group:
    """Tellings of one measure so far, and who decides it.

    Attributes:
        tellings: In text order; the first may be any.
        parties: Who decides, None standing for a government that is not named.
    """

    tellings: list[Policy] = attrs.field(factory=list)
    parties: set[str | None] = attrs.field(factory=set)

    def takes(self, other: Policy, parties: set[str | None]) -> bool:
        """Tell whether a telling can be of the same decider; a request is the requester's."""
        if not self.parties or not parties or self.parties & parties:
            return True
        # "the government" of one sentence may be any that is named in another
        unnamed = None in self.parties or None in parties
        return unnamed and self.tellings[-1].status is other.status


def merged(told: Iterable[tuple[str, Policy]], authorities: Authorities) -> Iterator[Policy]:
    """Join tellings of the same kind and words whose deciding parties do not differ.

    The latest step stands as the status; the first title, all steps and all evidence
    are kept.
    """
    groups: dict[tuple[str, str], list[_Group]] = {}
    order: list[_Group] = []
    for words, policy in told:
        known = groups.setdefault((str(policy.kind), words), [])
        parties = set(_deciders(policy, authorities.party))
        group = next((g for g in known if g.takes(policy, parties)), None)
        if group is None:
            group = _Group()
            known.append(group)
            order.append(group)
        group.tellings.append(policy)
        group.parties |= parties
    yield from (_joined(group.tellings) for group in order)


def _deciders(policy: Policy, party: Callable[[str], str | None]) -> Iterator[str | None]:
    side = policy.requested_by if policy.status is PolicyStatus.REQUESTED else policy.issuers
    return (party(participant.actor) for participant in side or policy.issuers)


def _joined(group: list[Policy]) -> Policy:
    first = group[0]
    if len(group) == 1:
        return first
    stages = _all([p for p in group if not _only_opposes(p)] or group, "stages")
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


def _only_opposes(policy: Policy) -> bool:
    """Tell what others say against a measure, which takes it no step further."""
    is_refused = policy.status is PolicyStatus.REJECTED
    return is_refused and bool(policy.opposed_by) and not policy.issuers


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
