"""One happening: who did what to whom, where, when."""

import attrs

from crisiskit.errors import InvalidRecordError
from crisiskit.model.actor import Participant
from crisiskit.model.checks import check_not_empty, to_tuple, tuple_of
from crisiskit.model.content_id import ContentId
from crisiskit.model.fields import code, codes, event_type, maybe, several
from crisiskit.model.figure import Figure
from crisiskit.model.moment import Moment
from crisiskit.model.place import Place
from crisiskit.model.provenance import Provenance
from crisiskit.model.span import Span
from crisiskit.ontology.event_context import EventContext
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_status import EventStatus
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.modes import modes_of
from crisiskit.ontology.open_code import is_namespaced

__all__ = ["Event"]


@attrs.frozen(kw_only=True)
class Event(Provenance):
    """One happening, however often the article tells it.

    Attributes:
        type: PLOVER 2.0 type, one of the humanitarian extension, or a namespaced code.
        modes: Manners of acting; PLOVER's must be modes of the type.
        contexts: Subject matters.
        status: Whether it happened.
        status_cue: The word that says so ("will", "denied"); None if nothing does.
        trigger: The word or words that name the act; None if they were not marked.
        actors: Who does it; of reciprocal acts all parties.
        recipients: To whom it is done; in DISPLACE the displaced, in HAZARD those hit.
        places: Where it happens, most specific first.
        moment: When it happens; None if the text does not say.
        figures: Numbers that measure it.
        claims: Ids of the claims that report it.
        evidence: The sentences that tell it, first telling first; at least one.
        id: Made from the content unless given.

    Raises:
        InvalidRecordError: If there is no evidence, or a mode is not one of the type.
    """

    type: EventType | str = attrs.field(converter=event_type)
    evidence: tuple[Span, ...] = attrs.field(
        converter=to_tuple, validator=[check_not_empty, tuple_of(Span)]
    )
    modes: tuple[EventMode | str, ...] = codes(EventMode)
    contexts: tuple[EventContext | str, ...] = codes(EventContext)
    status: EventStatus = code(EventStatus, EventStatus.OCCURRED)
    status_cue: Span | None = maybe(Span)
    trigger: Span | None = maybe(Span)
    actors: tuple[Participant, ...] = several(Participant)
    recipients: tuple[Participant, ...] = several(Participant)
    places: tuple[Place, ...] = several(Place)
    moment: Moment | None = maybe(Moment)
    figures: tuple[Figure, ...] = several(Figure)
    claims: tuple[str, ...] = several(str)
    id: str = ContentId("event")

    def __attrs_post_init__(self) -> None:
        """Refuse a mode that is none of the type's."""
        if is_namespaced(self.type):
            return
        allowed = modes_of(EventType(self.type))
        for mode in self.modes:
            if mode not in allowed and not is_namespaced(mode):
                known = ", ".join(allowed) or "none"
                msg = f"{str(mode)!r} is no mode of {self.type}; its modes: {known}"
                raise InvalidRecordError(msg)
