"""Which modes each event type takes."""

from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_type import EventType

__all__ = ["modes_of"]


def modes_of(event_type: EventType) -> tuple[EventMode, ...]:
    """List the modes of *event_type* in the codebook's order; empty if it has none.

    Source: PLOVER 2.0 manual of 2024-02-04, section "Modes"; the extension's
    hazards follow the GLIDE list, its other modes are crisiskit's.
    """
    return _MODES.get(event_type, ())


def _of(names: str) -> tuple[EventMode, ...]:
    return tuple(map(EventMode, names.split()))


_STANCES = "assist change yield meet"
_MODES = {
    EventType.CONSULT: _of("visit third-party multilateral phone"),
    EventType.RETREAT: _of("withdraw release disarm ceasefire access resign"),
    EventType.REQUEST: _of(_STANCES),
    EventType.ACCUSE: _of("disapprove investigate allege"),
    EventType.REJECT: _of(_STANCES),
    EventType.THREATEN: _of("restrict arrest relations expel territory violence"),
    EventType.PROTEST: _of("demo riot strike hunger boycott obstruct vandalize"),
    EventType.SANCTION: _of("convict expel withdraw discontinue"),
    EventType.MOBILIZE: _of("troops weapons police militia"),
    EventType.COERCE: _of(
        "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"
    ),
    EventType.ASSAULT: _of(
        "abduct beat torture sexual targeted destroy primitive firearms "
        "explosives suicide-attack aerial drone heavy-weapons crowd-control "
        "unconventional sideAB"
    ),
    EventType.HAZARD: _of(
        "earthquake flood storm landslide drought wildfire volcano tsunami "
        "heatwave coldwave epidemic accident avalanche insects"
    ),
    EventType.DISPLACE: _of("flee evacuate return shelter"),
    EventType.SHORTAGE: _of("food water fuel medicine power shelter"),
}
