"""What a code means, in one sentence."""

from enum import Enum

from crisiskit.errors import InputError
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.modes import modes_of
from crisiskit.ontology.tables import table

__all__ = ["definition"]


def definition(code: Enum, /, *, of: EventType | str | None = None) -> str:
    """Say in one sentence what a member of any vocabulary of ours means.

    Args:
        code: A member of an enum of this room; plain strings do not tell which.
        of: The event type a mode belongs to; needed for the modes of several types.

    Raises:
        InputError: If *code* is none of ours, or a mode that *of* does not have or
            that without *of* could belong to several types.

    Examples:
        >>> from crisiskit.ontology import Bound, EventMode, EventType, definition
        >>> definition(Bound.AT_MOST)
        'The number or less.'
        >>> definition(EventMode.ASSIST, of=EventType.REQUEST)
        'What is asked for is help, support or better relations.'
    """
    if isinstance(code, EventMode):
        return str(table("definitions")["EventMode"][_owner(code, of)][code.value])
    vocabulary = table("definitions").get(type(code).__name__, {})
    meaning = vocabulary.get(str(code.value)) if isinstance(code, Enum) else None
    if meaning is None:
        msg = (
            f"expected a member of a vocabulary such as EventType.AID, got {code!r}; "
            "a code of your own has its definition in your own plug-in"
        )
        raise InputError(msg)
    return str(meaning)


def _owner(mode: EventMode, of: EventType | str | None) -> EventType:
    owners = [kind for kind in EventType if mode in modes_of(kind)]
    fitting = [kind for kind in owners if of in (None, kind)]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(owners)
    msg = f"{mode!r} is a mode of {names}; say which with of=, got of={of!r}"
    raise InputError(msg)
