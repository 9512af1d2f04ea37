"""What ACLED calls an event and an actor."""

from collections.abc import Iterable

import attrs

from crisiskit.ontology.actor_code import Sector
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.tables import table

__all__ = ["AcledCode", "acled_actor", "acled_code"]


@attrs.frozen(kw_only=True)
class AcledCode:
    """An event in ACLED's words.

    Attributes:
        disorder_type: Its kind of disorder.
        event_type: One of six.
        sub_event_type: One of 25.
    """

    disorder_type: str
    event_type: str
    sub_event_type: str


def acled_code(
    event_type: EventType | str,
    modes: Iterable[EventMode | str] = (),
    *,
    is_armed: bool = False,
) -> AcledCode | None:
    """Give what ACLED calls an event; None if it does not code such events.

    The first mode that ACLED knows decides.

    Args:
        event_type: PLOVER's type.
        modes: PLOVER's modes.
        is_armed: Whether those attacked bear arms too, so that it is a battle.

    Examples:
        >>> from crisiskit.ontology import acled_code
        >>> acled_code("ASSAULT", ["drone"]).sub_event_type
        'Air/drone strike'
    """
    data = table("acled")
    row = data["codes"].get(str(event_type), {})
    by_mode = (row.get("modes", {}).get(str(mode)) for mode in modes)
    general = row.get("armed") if is_armed else None
    found = next(filter(None, by_mode), None) or general or row.get("type")
    if found is None:
        return None
    kind, sub_kind = found
    return AcledCode(
        disorder_type=data["disorder"][kind], event_type=kind, sub_event_type=sub_kind
    )


def acled_actor(sectors: Iterable[Sector | str], /) -> int | None:
    """Give ACLED's number for actors of these sectors: 1, 2, 3 or 7; None if none tells.

    The first sector that ACLED knows decides.
    """
    known = table("acled")["actors"]
    number: int | None = next((known[s] for s in map(str, sectors) if s in known), None)
    return number
