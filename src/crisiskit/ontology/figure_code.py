"""What a number measures and how firmly."""

from enum import StrEnum

__all__ = ["Bound", "Measure"]


class Measure(StrEnum):
    """What a figure counts.

    The words follow IDMC's and OCHA's terms for people and housing; ``other`` is
    for numbers of the crisis that fit none.
    """

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    RETURNED = "returned"
    REFUGEES = "refugees"
    SHELTERED = "sheltered"
    HOMELESS = "homeless"
    AFFECTED = "affected"
    IN_NEED = "in_need"
    TARGETED = "targeted"
    REACHED = "reached"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    ESCAPED = "escaped"
    RESCUED = "rescued"
    INFECTED = "infected"
    HOSPITALIZED = "hospitalized"
    VACCINATED = "vaccinated"
    HOMES_DESTROYED = "homes_destroyed"
    HOMES_DAMAGED = "homes_damaged"
    PERSONNEL = "personnel"
    FIGHTERS = "fighters"
    PROTESTERS = "protesters"
    MONEY = "money"
    OTHER = "other"


class Bound(StrEnum):
    """How a number bounds the true one."""

    EXACT = "exact"  # low, best and high are equal
    AT_LEAST = "at_least"  # high is unknown
    AT_MOST = "at_most"  # low is unknown
    ABOUT = "about"  # only best is known
    RANGE = "range"  # low and high
    VAGUE = "vague"  # only an order of magnitude
