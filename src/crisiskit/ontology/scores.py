"""Quad category, score and need of a recipient of an event type."""

from collections.abc import Iterable
from typing import Any

from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.quad import QuadClass
from crisiskit.ontology.tables import table

__all__ = ["quad_class", "requires_recipient", "score"]


def quad_class(event_type: EventType | str, /) -> QuadClass | None:
    """Give PLOVER's quad category; None for the extension and for codes of users' own."""
    facts = _facts(event_type)
    return QuadClass(facts["quad"]) if facts else None


def score(event_type: EventType | str, modes: Iterable[EventMode | str] = ()) -> float | None:
    """Give PLOVER's score from -10 (conflict) to 10 (cooperation).

    With one mode it is the mode's, with none the type's. With several it is the one
    farthest from zero, the first of them at a draw; PLOVER does not say. Modes without a
    score (PROTEST vandalize, ASSAULT sideAB, modes of users' own) do not count.

    Returns:
        None for the extension and for event types of users' own, which have no score.
    """
    facts = _facts(event_type)
    if not facts:
        return None
    known = facts.get("modes", {})
    scores = [float(known[mode]) for mode in modes if mode in known]
    return max(scores, key=abs) if scores else float(facts["score"])


def requires_recipient(event_type: EventType | str, /) -> bool:
    """Tell whether PLOVER calls an event of this type incomplete without a recipient.

    COOPERATE, AID and SANCTION do. A COOPERATE with two actors or more is complete:
    those who act together are one another's recipients.
    """
    return bool(_facts(event_type).get("requires_recipient", False))


def _facts(event_type: EventType | str) -> dict[str, Any]:  # Any: what TOML can hold
    facts: dict[str, Any] = table("plover")["types"].get(str(event_type), {})
    return facts
