"""One record per happening: tellings of the same event are joined."""

from collections.abc import Iterable, Sequence

import attrs

from crisiskit.extractors.events.newcomers import is_newcomer
from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Moment, Participant, Span
from crisiskit.ontology import EventStatus

__all__ = ["Happening", "merge"]

# How many earlier happenings of a type a telling is compared with, and how many of the
# first and of the last tellings of each: keeps the work linear.
_MEMORY = 8
_FIRST = 2
# Sentences within which an outcome is still told of the act before.
_SOON = 2
_REAL = frozenset({EventStatus.OCCURRED, EventStatus.ONGOING})
# Acts told by their outcome or their manner within one sentence are one act.
_ONE_A_SENTENCE = frozenset(
    {
        "ASSAULT",
        "HAZARD",
        "PROTEST",
        "DISPLACE",
        "SHORTAGE",
        "MOBILIZE",
        "CONSULT",
        "COOPERATE",
        "AID",
        "RETREAT",
    }
)


@attrs.define(kw_only=True, eq=False)
class Happening:
    """All tellings of one happening, first telling first."""

    tellings: list[Telling]

    @property
    def first(self) -> Telling:
        """The telling that names the record: the first outside the headline."""
        body = (telling for telling in self.tellings if not telling.is_headline)
        return next(body, self.tellings[0])

    @property
    def compared(self) -> Sequence[Telling]:
        """The tellings a new one is compared with: headline and lead, and the latest."""
        if len(self.tellings) <= _FIRST + _MEMORY:
            return self.tellings
        return (*self.tellings[:_FIRST], *self.tellings[-_MEMORY:])

    def actors(self) -> tuple[Participant, ...]:
        """List who does it, each actor once."""
        return _unique(party for telling in self.tellings for party in telling.actors)

    def recipients(self) -> tuple[Participant, ...]:
        """List to whom it is done, without those who do it."""
        acting = {party.actor for party in self.actors()}
        all_told = _unique(p for telling in self.tellings for p in telling.recipients)
        return tuple(party for party in all_told if party.actor not in acting)

    def moment(self) -> Moment | None:
        """Give the first time told that is resolved, else the first."""
        told = [telling.moment for telling in self.tellings if telling.moment is not None]
        resolved = (moment for moment in told if moment.earliest or moment.latest)
        return next(resolved, told[0] if told else None)

    def evidence(self) -> tuple[Span, ...]:
        """List the sentences, each once, in the order told."""
        return tuple(dict.fromkeys(telling.evidence for telling in self.tellings))


def merge(tellings: Iterable[Telling]) -> list[Happening]:
    """Join tellings, given in text order, that tell of one happening."""
    happenings: list[Happening] = []
    by_type: dict[str, list[Happening]] = {}
    for telling in tellings:
        known = by_type.setdefault(_family(telling), [])
        same = next((old for old in reversed(known[-_MEMORY:]) if _same(telling, old)), None)
        if same is None:
            same = Happening(tellings=[])
            happenings.append(same)
            known.append(same)
        same.tellings.append(telling)
    return happenings


def _family(telling: Telling) -> str:
    return f"{telling.type} in general" if telling.frame.general else telling.type


def _same(telling: Telling, old: Happening) -> bool:
    last = old.tellings[-1]
    if telling.frame.general:
        return True
    near = telling.sentence - last.sentence
    outcome = telling.frame.consequence or old.first.frame.consequence
    if not _status_fits(telling, last):
        return False
    if _in_conflict(telling, old.tellings, outcome=near == 0 and outcome):
        return False
    if near == 0:
        return _same_sentence(telling, old)
    if outcome:
        follows = near <= _SOON and not _abroad(telling, old)
        return follows and (_is_bare(telling) or _shared(telling, old.compared) > 0)
    return _recalls(telling, old)


def _same_sentence(telling: Telling, old: Happening) -> bool:
    if telling.type in _ONE_A_SENTENCE:
        return not _is_another_hazard(telling, old)
    shared = _ids(telling.actors) & _ids(old.first.actors)
    return bool(shared) and (telling.frame is old.first.frame or not telling.recipients)


def _is_another_hazard(telling: Telling, old: Happening) -> bool:
    """Tell a quake from the rains told beside it; what a hazard does has no kind of its own."""
    kinds = {*telling.modes, *old.first.modes}
    return (
        telling.type == "HAZARD" and bool(telling.modes and old.first.modes) and len(kinds) > 1
    )


def _recalls(telling: Telling, old: Happening) -> bool:
    """Tell whether a later sentence comes back to an earlier happening."""
    alike = any(
        telling.lemma == other.lemma or telling.frame is other.frame for other in old.compared
    )
    shared = _shared(telling, old.compared)
    if old.first.is_headline and (shared or alike):
        return True
    if telling.type == "HAZARD":
        return alike and not _elsewhere(telling, old)
    if telling.is_noun and telling.is_definite:
        return alike or not (telling.actors or telling.recipients)
    if telling.is_noun and not (telling.actors or telling.recipients or telling.moment):
        return alike
    return (alike and shared >= 2) or (telling.lemma == old.first.lemma and shared >= 1)


def _is_bare(telling: Telling) -> bool:
    """Tell whether an outcome is told without doer and time ("two guards were killed")."""
    return telling.frame.consequence and not (telling.actors or telling.moment)


def _elsewhere(telling: Telling, old: Happening) -> bool:
    known = {place.name for other in old.compared for place in other.places}
    return _differ({place.name for place in telling.places}, known)


def _abroad(telling: Telling, old: Happening) -> bool:
    """Tell an outcome in another country than all the act was told in."""
    known = {place.country for other in old.compared for place in other.places}
    here = {place.country for place in telling.places}
    return None not in known | here and bool(known and here) and known.isdisjoint(here)


def _shared(telling: Telling, tellings: Sequence[Telling]) -> int:
    """Count the sides, places and times two tellings have in common."""
    return max(
        bool(_ids(telling.actors) & _ids(other.actors))
        + bool(_ids(telling.recipients) & _ids(other.recipients))
        + bool({p.name for p in telling.places} & {p.name for p in other.places})
        + (telling.moment is not None and _overlap(telling.moment, other.moment))
        for other in tellings
    )


def _in_conflict(telling: Telling, tellings: Sequence[Telling], *, outcome: bool) -> bool:
    """Tell whether sides or times differ; the outcome of an attack may hit others too."""
    return any(
        _differ(_ids(telling.actors), _ids(other.actors))
        or (not outcome and _differ(_ids(telling.recipients), _harmed(other)))
        or _apart(telling.moment, other.moment)
        for other in (tellings[0], tellings[-1])
    )


def _harmed(telling: Telling) -> set[str]:
    """Give who was harmed for certain: a base that was hit may stand for those inside."""
    return {party.actor for party in telling.recipients if not is_newcomer(party)}


def _status_fits(telling: Telling, other: Telling) -> bool:
    return telling.status is other.status or {telling.status, other.status} <= _REAL


def _ids(parties: Iterable[Participant]) -> set[str]:
    return {party.actor for party in parties}


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _apart(one: Moment | None, other: Moment | None) -> bool:
    if one is None or other is None or None in (one.earliest, other.earliest):
        return False
    return not _overlap(one, other)


def _overlap(one: Moment, other: Moment | None) -> bool:
    if other is None or one.earliest is None or other.earliest is None:
        return False
    one_end, other_end = one.latest or one.earliest, other.latest or other.earliest
    return one.earliest <= other_end and other.earliest <= one_end


def _unique(parties: Iterable[Participant]) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for party in parties:
        first.setdefault(party.actor, party)
    return tuple(first.values())
