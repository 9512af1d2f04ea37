"""Whether it happened: PLOVER's auxiliary modes, spelt out."""

from enum import StrEnum

__all__ = ["EventStatus"]


class EventStatus(StrEnum):
    """How real and how current an event is told to be.

    ``FUTURE``, ``HYPOTHETICAL``, ``NEGATED`` and ``HISTORICAL`` are PLOVER 2.0's
        auxiliary modes (section "Auxiliary modes"); without a hint an event occurred.
    """

    OCCURRED = "occurred"  # told as done
    ONGOING = "ongoing"  # in progress when told
    FUTURE = "future"  # planned, announced, expected
    HYPOTHETICAL = "hypothetical"  # conditional, feared, asked for
    NEGATED = "negated"  # said not to happen
    HISTORICAL = "historical"  # background from another time
