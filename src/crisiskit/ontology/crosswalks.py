"""From other vocabularies to ours and back: CAMEO and GLIDE."""

from collections.abc import Iterable

import attrs

from crisiskit.errors import UnknownCodeError
from crisiskit.ontology.event_context import EventContext
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.tables import table

__all__ = ["PloverCode", "from_cameo", "glide_code", "to_cameo"]


@attrs.frozen(kw_only=True)
class PloverCode:
    """What a CAMEO code becomes in PLOVER.

    Attributes:
        name: CAMEO's name of the code.
        type: The event type; None for CAMEO's bare statements, which PLOVER dropped.
        modes: The modes that the code implies.
        contexts: The contexts that the code implies.
    """

    name: str
    type: EventType | None = None
    modes: tuple[EventMode, ...] = ()
    contexts: tuple[EventContext, ...] = ()


def from_cameo(code: str, /) -> PloverCode:
    """Translate a CAMEO event code, with its leading zero, as in ``"0231"``.

    Raises:
        UnknownCodeError: If CAMEO has no such code.

    Examples:
        >>> from crisiskit.ontology import from_cameo
        >>> from_cameo("1831").modes
        (<EventMode.SUICIDE_ATTACK: 'suicide-attack'>,)
    """
    codes = table("cameo")["codes"]
    if code not in codes:
        vocabulary = "CAMEO code"
        raise UnknownCodeError(vocabulary, code, codes)
    row = codes[code]
    return PloverCode(
        name=row["name"],
        type=EventType(row["type"]) if "type" in row else None,
        modes=tuple(map(EventMode, row.get("modes", ()))),
        contexts=tuple(map(EventContext, row.get("contexts", ()))),
    )


def to_cameo(event_type: EventType | str, modes: Iterable[EventMode | str] = ()) -> str | None:
    """Translate into the most general CAMEO code of a type, of its first mode that has one.

    CAMEO is finer in subject matter, so :func:`from_cameo` of the code gives the type
    back, but many codes that PLOVER has as one are not told apart again.

    Returns:
        The code; None for the extension and for event types of users' own.

    Examples:
        >>> from crisiskit.ontology import to_cameo
        >>> to_cameo("ASSAULT"), to_cameo("ASSAULT", ["drone"]), to_cameo("HAZARD")
        ('190', '1952', None)
    """
    row = table("to_cameo")["codes"].get(str(event_type))
    if row is None:
        return None
    by_mode = (row.get("modes", {}).get(str(mode)) for mode in modes)
    return str(next(filter(None, by_mode), row["code"]))


def glide_code(mode: EventMode | str, /) -> str | None:
    """Give the two letters GLIDE numbers begin with for a hazard; None for other modes.

    Examples:
        >>> from crisiskit.ontology import EventMode, glide_code
        >>> glide_code(EventMode.EARTHQUAKE)
        'EQ'
    """
    code: str | None = table("glide")["modes"].get(str(mode))
    return code
