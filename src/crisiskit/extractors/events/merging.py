"""One record per happening: tellings of the same event are joined."""

from collections.abc import Iterable, Sequence

from crisiskit.extractors.events.happening import MEMORY, Happening
from crisiskit.extractors.events.newcomers import is_newcomer
from crisiskit.extractors.events.recalls import (
    differ,
    hits_again,
    ids_of,
    is_announced,
    is_further,
    is_of_hazard,
    modes_of,
    overlap,
    recalls,
    shared_between,
)
from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Moment
from crisiskit.ontology import EventStatus

__all__ = ["Happening", "merge"]

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


def merge(tellings: Iterable[Telling]) -> list[Happening]:
    """Join tellings, given in text order, that tell of one happening."""
    happenings: list[Happening] = []
    by_type: dict[str, list[Happening]] = {}
    for telling in tellings:
        known = by_type.setdefault(_family(telling), [])
        same = next((old for old in reversed(known[-MEMORY:]) if _same(telling, old)), None)
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
    return _is_outcome(telling, old, near) if outcome else recalls(telling, old)


def _is_outcome(telling: Telling, old: Happening, near: int) -> bool:
    """Tell what an act or a hazard of an earlier sentence did, or the act that did it."""
    if _is_of_other_kind(telling, old):
        return False
    follows = near <= _SOON and not _abroad(telling, old)
    if follows and (_is_bare(telling) or shared_between(telling, old.compared) > 0):
        return True
    if is_of_hazard(telling, old) or is_announced(telling, old):
        return True
    return hits_again(telling, old) and not is_further(telling)


def _same_sentence(telling: Telling, old: Happening) -> bool:
    if telling.type in _ONE_A_SENTENCE:
        return not _is_another_hazard(telling, old)
    shared = ids_of(telling.actors) & ids_of(old.first.actors)
    if differ({*telling.modes}, {*old.first.modes}):
        return False  # "imposed a curfew" and "arrested ten"
    return bool(shared) and (
        telling.frame.rule == old.first.frame.rule or not telling.recipients
    )


def _is_of_other_kind(telling: Telling, old: Happening) -> bool:
    """Tell a disease from a storm told in another sentence."""
    return telling.type == "HAZARD" and differ({*telling.modes}, modes_of(old))


def _is_another_hazard(telling: Telling, old: Happening) -> bool:
    """Tell a quake from the rains told beside it; what a hazard does has no kind of its own."""
    kinds = {*telling.modes, *old.first.modes}
    return (
        telling.type == "HAZARD" and bool(telling.modes and old.first.modes) and len(kinds) > 1
    )


def _is_bare(telling: Telling) -> bool:
    """Tell whether an outcome is told without doer and time ("two guards were killed")."""
    return telling.frame.consequence and not (telling.actors or telling.moment)


def _abroad(telling: Telling, old: Happening) -> bool:
    """Tell an outcome in another country than all the act was told in."""
    known = {place.country for other in old.compared for place in other.places}
    here = {place.country for place in telling.places}
    return None not in known | here and bool(known and here) and known.isdisjoint(here)


def _in_conflict(telling: Telling, tellings: Sequence[Telling], *, outcome: bool) -> bool:
    """Tell whether sides or times differ; the outcome of an attack may hit others too.

    The "today" of a quotation is the speaker's, and tells no other day for certain.
    """
    return any(
        differ(ids_of(telling.actors), ids_of(other.actors))
        or _is_with_others(telling, other)
        or (not outcome and differ(ids_of(telling.recipients), _harmed(other)))
        or (not (telling.is_quoted or other.is_quoted) and _apart(telling.moment, other.moment))
        for other in (tellings[0], tellings[-1])
    )


def _is_with_others(one: Telling, other: Telling) -> bool:
    """Tell talks of Peru with Chile from those of Peru with Oria; a war may draw in others."""
    if one.type != "CONSULT" or not (one.frame.reciprocal and other.frame.reciprocal):
        return False
    here, there = ids_of(one.actors), ids_of(other.actors)
    return bool(here - there and there - here)


def _harmed(telling: Telling) -> set[str]:
    """Give who was harmed for certain: a base that was hit may stand for those inside."""
    return {party.actor for party in telling.recipients if not is_newcomer(party)}


def _status_fits(telling: Telling, other: Telling) -> bool:
    return telling.status is other.status or {telling.status, other.status} <= _REAL


def _apart(one: Moment | None, other: Moment | None) -> bool:
    if one is None or other is None or None in (one.earliest, other.earliest):
        return False
    return not overlap(one, other)
