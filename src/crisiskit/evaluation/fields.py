"""How one field of a paired record is compared."""

import operator
from collections.abc import Callable, Collection, Mapping
from typing import Any

import attrs

from crisiskit.evaluation import agreement
from crisiskit.evaluation.score import Score
from crisiskit.model import Participant, Place, Span

__all__ = [
    "AMOUNTS",
    "COORDINATES",
    "MENTIONS",
    "MOMENT",
    "PARTICIPANTS",
    "PLACES",
    "VALUE",
    "VALUES",
    "WORDS",
    "Comparison",
    "Pairing",
]


@attrs.frozen
class Pairing:
    """Which predicted actor is which gold actor.

    Attributes:
        gold_of: Gold actor's id by the predicted actor's id.
    """

    gold_of: Mapping[str, str]

    def agrees(self, gold: Participant, pred: Participant) -> bool:
        """Tell whether two participants are one: the same actor, or the same words."""
        if self.gold_of.get(pred.actor) == gold.actor:
            return True
        return gold.span is not None and pred.span is not None and gold.span.overlaps(pred.span)


# Any: records of all kinds pass through here, told apart by the table of layers alone.
@attrs.frozen
class Comparison:
    """How a gold and a predicted record are compared in one field.

    Attributes:
        values: What a record has in the field of that name; nothing if it is not filled.
        agree: Whether a gold and a predicted value are the same.
    """

    values: Callable[[Any, str], Collection[Any]]
    agree: Callable[[Any, Any, Pairing], bool]

    def score(self, name: str, gold: Any, pred: Any, pairing: Pairing) -> Score:
        """Count agreements one to one, each gold value taking the first that agrees."""
        wanted, given = self.values(gold, name), self.values(pred, name)
        left = list(given)
        for value in wanted:
            agreeing = (i for i, other in enumerate(left) if self.agree(value, other, pairing))
            match = next(agreeing, None)
            if match is not None:
                del left[match]
        return Score(len(given) - len(left), len(given), len(wanted))


def _one(record: Any, name: str) -> tuple[Any, ...]:
    value = getattr(record, name)
    return () if value is None else (value,)


def _all(record: Any, name: str) -> tuple[Any, ...]:
    values: tuple[Any, ...] = getattr(record, name)
    return values


def _each_once(record: Any, name: str) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(getattr(record, name)))


def _actors_once(record: Any, name: str) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for item in getattr(record, name):
        first.setdefault(item.actor, item)
    return tuple(first.values())


def _point(place: Place, _: str) -> tuple[tuple[float, float], ...]:
    if place.latitude is None or place.longitude is None:
        return ()
    return ((place.latitude, place.longitude),)


def _by_itself(agree: Callable[[Any, Any], bool]) -> Callable[[Any, Any, Pairing], bool]:
    """Make an agreement of values that does not ask which actor is which."""
    return lambda gold, pred, _: agree(gold, pred)


def _same_actor(gold: Participant, pred: Participant, pairing: Pairing) -> bool:
    return pairing.agrees(gold, pred)


VALUE = Comparison(_one, _by_itself(operator.eq))
"""A single value; None is no value, on either side."""
VALUES = Comparison(_each_once, _by_itself(operator.eq))
"""Several values, order and repetition aside."""
WORDS = Comparison(_one, _by_itself(Span.overlaps))
"""A span, or None; one shared code point is enough."""
MENTIONS = Comparison(_all, _by_itself(agreement.same_mention))
"""The mentions of an actor."""
PARTICIPANTS = Comparison(_actors_once, _same_actor)
"""The actors in a role, each once: the same actor, or the same words."""
MOMENT = Comparison(_one, _by_itself(agreement.same_days))
"""A moment, or None: the same value, or days in common."""
PLACES = Comparison(_all, _by_itself(agreement.same_place))
"""Places: the same words, name or GeoNames id."""
AMOUNTS = Comparison(_all, _by_itself(agreement.same_amount))
"""Figures, by number and unit."""
COORDINATES = Comparison(_point, _by_itself(agreement.is_near))
"""Where a place lies: within 161 km is right; the name of the field is free."""
