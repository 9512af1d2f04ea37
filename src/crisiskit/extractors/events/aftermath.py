"""Deaths and injuries told right after a disaster are its own, not somebody's doing."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.telling import Telling

__all__ = ["with_aftermath"]

# Sentences within which the disaster is still what is told of.
_SOON = 2
_ASSAULT, _HAZARD = "ASSAULT", "HAZARD"


def with_aftermath(tellings: Iterable[Telling]) -> Iterator[Telling]:
    """Make harm that nobody did, told after a disaster, an outcome of that disaster.

    "The cyclone made landfall on Saturday. *At least 99 people were killed*": only verbs that
    leave open who did it, without a doer or a weapon, and with no act of violence told since.
    All in text order.
    """
    last: Telling | None = None
    for _, group in groupby(tellings, key=_sentence):
        here = tuple(group)
        is_harm = all(each.type != _ASSAULT or _leaves_open(each) for each in here)
        for telling in here:
            is_its = is_harm and _is_outcome(telling, last) and _goes_on(last, telling)
            told = attrs.evolve(telling, type=_HAZARD, modes=()) if is_its else telling
            if told.type in (_ASSAULT, _HAZARD):
                last = told
            yield told


def _sentence(telling: Telling) -> int:
    return telling.sentence


def _leaves_open(telling: Telling) -> bool:
    """Tell harm that nobody is said to have done."""
    is_open = telling.type == _ASSAULT and telling.lemma in _open_verbs()
    return is_open and not (telling.actors or telling.is_noun)


def _is_outcome(telling: Telling, last: Telling | None) -> bool:
    """Weapons show an attack, but "a *helicopter* crashed, killing seven" names none."""
    is_beside = last is not None and last.sentence == telling.sentence
    return _leaves_open(telling) and (is_beside or not telling.modes)


def _goes_on(last: Telling | None, telling: Telling) -> bool:
    if last is None or last.type != _HAZARD:
        return False
    return telling.sentence - last.sentence <= _SOON


@cache
def _open_verbs() -> frozenset[str]:
    return frozenset(lexicons.load("frames_attachment")["aftermath"]["verbs"])
