"""The event that people mean by an id, or by as much of its beginning as they typed."""

from collections.abc import Iterable

from crisiskit.errors import InputError
from crisiskit.model import Event, Extraction

__all__ = ["event_by_id"]

_LISTED = 8


def event_by_id(
    extractions: Iterable[Extraction], event_id: str | Event
) -> tuple[Extraction, Event]:
    """Give the event whose id is *event_id*, or begins with it, and its extraction.

    An event stands for its id.

    Raises:
        InputError: If there is none, or several.
    """
    if isinstance(event_id, Event):
        event_id = event_id.id
    told = [(extraction, event) for extraction in extractions for event in extraction.events]
    exact = [pair for pair in told if pair[1].id == event_id]
    fitting = exact or [pair for pair in told if event_id and pair[1].id.startswith(event_id)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = _listed(f"{event.id} of {found.article.id}" for found, event in fitting)
        msg = f"{len(fitting)} events have an id that begins with {event_id!r}: {names}"
        raise InputError(msg)
    known = _listed(f"{event.id} ({event.type})" for _, event in told) or "none"
    msg = f"no event has the id {event_id!r}; events there are: {known}"
    raise InputError(msg)


def _listed(names: Iterable[str]) -> str:
    listed = list(names)
    more = f" and {len(listed) - _LISTED} more" if len(listed) > _LISTED else ""
    return ", ".join(listed[:_LISTED]) + more
