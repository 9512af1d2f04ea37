"""From other vocabularies to ours and back: CAMEO and GLIDE."""

import attrs

from crisiskit.errors import UnknownCodeError
from crisiskit.ontology.event_context import EventContext
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.tables import table

__all__ = ["PloverCode", "from_cameo", "glide_code"]


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


def glide_code(mode: EventMode | str, /) -> str | None:
    """Give the two letters GLIDE numbers begin with for a hazard; None for other modes.

    Examples:
        >>> from crisiskit.ontology import EventMode, glide_code
        >>> glide_code(EventMode.EARTHQUAKE)
        'EQ'
    """
    code: str | None = table("glide")["modes"].get(str(mode))
    return code
