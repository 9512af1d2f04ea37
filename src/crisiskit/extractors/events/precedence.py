"""Acts that are only part of another act of their sentence, and so no events of their own.

PLOVER 2.0, section on precedence: troops moved for an attack are part of it (M3), soldiers
sent to help give help (M4), a charge belongs to its conviction (U3), emergency rule after a
disaster is no repression (E3).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Participant
from crisiskit.ontology import EventStatus

__all__ = ["without_parts"]

_REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)


def without_parts(tellings: Iterable[Telling]) -> Iterator[Telling]:
    """Leave out what is only part of another act, of *tellings* in text order."""
    rules = _rules()
    for _, group in groupby(tellings, key=_sentence):
        told = tuple(group)
        if len(told) < 2:
            yield from told
            continue
        for telling in told:
            near = rules.get(telling.type, ())
            if not any(rule.joins(telling, whole) for rule in near for whole in told):
                yield telling


@attrs.frozen(kw_only=True)
class _Precedence:
    """Which act is part of which.

    Attributes:
        mode: Mode the part must have; any if empty.
        whole: Type of the act it is part of.
        whole_mode: Mode that must have; any if empty.
        side: The side both have in common: "actor", "recipient" or "any".
    """

    mode: str
    whole: str
    whole_mode: str
    side: str

    def joins(self, part: Telling, whole: Telling) -> bool:
        if whole.type != self.whole or not {part.status, whole.status} <= set(_REAL):
            return False
        if self.mode and self.mode not in part.modes:
            return False
        if self.whole_mode and self.whole_mode not in whole.modes:
            return False
        match self.side:
            case "actor":
                return _meet(part.actors, whole.actors)
            case "recipient":
                return _meet(part.recipients, whole.recipients)
            case _:
                return True


@cache
def _rules() -> Mapping[str, tuple[_Precedence, ...]]:
    rules: dict[str, tuple[_Precedence, ...]] = {}
    for text, side in lexicons.load("frames_operators")["precedence"].items():
        part, _, whole = text.partition(" in ")
        kind, _, mode = part.partition(" ")
        above, _, above_mode = whole.partition(" ")
        rule = _Precedence(mode=mode, whole=above, whole_mode=above_mode, side=side)
        rules[kind] = (*rules.get(kind, ()), rule)
    return rules


def _sentence(telling: Telling) -> int:
    return telling.sentence


def _meet(one: Iterable[Participant], other: Iterable[Participant]) -> bool:
    others = {party.actor for party in other}
    return any(party.actor in others for party in one)
