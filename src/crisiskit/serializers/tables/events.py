"""Events as a flat table: one row an event, for spreadsheets and data frames."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from crisiskit.model import Event
from crisiskit.ontology import quad_class, score
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables import cells
from crisiskit.serializers.tables.record_table import RecordTable
from crisiskit.serializers.tables.table import Cell, Row, joined

__all__ = ["EventTable"]


@attrs.frozen(kw_only=True)
class EventTable(RecordTable):
    """Write the events of extractions as CSV (RFC 4180 quoting, header first).

    It loses much, so it cannot be read back: places, evidence and triggers but the
    first, all other spans, and every record that is no event. Several values of one
    cell stand in the event's order with "; " between them.
    """

    columns: ClassVar[Mapping[str, str]] = {
        **cells.ARTICLE,
        "event_id": "Id of the event",
        "type": "PLOVER type, one of the extension, or a namespaced code",
        "modes": "Manners of acting",
        "contexts": "Subject matters",
        "status": "occurred, ongoing, future, hypothetical, negated or historical",
        "quad_class": "PLOVER's quad category, 1 to 4",
        "score": "PLOVER's score, -10 (conflict) to 10 (cooperation)",
        **cells.party_columns("actor", "Who does it"),
        **cells.party_columns("recipient", "To whom it is done"),
        **cells.PLACE,
        **cells.WHEN,
        "figures": "Numbers that measure it, as measure=words",
        "trigger": "The words that name the act",
        **cells.EVIDENCE,
        "speakers": "Who reports it: names of the speakers of its claims",
        "confidence": "Measured precision of the rule that found it, 0 to 1",
    }

    def _records(self, lookup: Lookup, /) -> Iterator[Row]:
        for event in lookup.extraction.events:
            yield {**_what(event), **_details(event, lookup)}


def _what(event: Event) -> dict[str, Cell]:
    quad = quad_class(event.type)
    return {
        "event_id": event.id,
        "type": str(event.type),
        "modes": joined(event.modes),
        "contexts": joined(event.contexts),
        "status": str(event.status),
        "quad_class": None if quad is None else int(quad),
        "score": score(event.type, event.modes),
        "confidence": event.confidence,
    }


def _details(event: Event, lookup: Lookup) -> dict[str, Cell]:
    return {
        **cells.party_cells("actor", event.actors, lookup),
        **cells.party_cells("recipient", event.recipients, lookup),
        **cells.place_cells(event.places),
        **cells.when_cells(event.moment, lookup),
        "figures": cells.figures_cell(event.figures, lookup),
        "trigger": lookup.quote(event.trigger),
        **cells.evidence_cells(event.evidence[0], lookup),
        "speakers": cells.names(lookup.speakers(event)),
    }
