"""CSV in the shape of IDMC's Internal Displacement Updates: its 35 columns."""

from collections.abc import Iterable, Iterator
from typing import IO

import attrs
from attrs import validators

from crisiskit.model import Event, Extraction, Figure, Place
from crisiskit.ontology import EventType, country_codes, idmc_hazard, idmc_qualifier, idmc_term
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.table import Cell, write_rows
from crisiskit.serializers.web_ids import record_uuid

__all__ = ["COLUMNS", "IduShaped"]

COLUMNS = tuple(
    "id country iso3 latitude longitude centroid role displacement_type qualifier figure "
    "displacement_date displacement_start_date displacement_end_date year event_id "
    "event_name event_codes event_code_types event_start_date event_end_date category "
    "subcategory type subtype standard_popup_text standard_info_text old_id sources "
    "source_url locations_name locations_coordinates locations_accuracy locations_type "
    "displacement_occurred created_at".split()
)
"""The columns in their order."""

_CAUSES = {EventType.HAZARD: "Disaster", EventType.ASSAULT: "Conflict"}
_SAFE_ID_BITS = 53  # what every program reads as a whole number


@attrs.frozen(kw_only=True)
class IduShaped:
    """Write figures of displacement, return and lost housing as IDU's columns.

    Every figure has the role ``Triangulation``: choosing among figures is an analyst's
    work. ``displacement_type`` is that of the events told in the same sentence, a hazard
    or an assault; it is empty if there is neither or both. Place and time are the
    figure's, else those of the events in its sentence. The number is the one given,
    else the bound that the qualifier names. Left empty are ``event_codes``,
    ``event_code_types``, ``old_id``, ``locations_type`` (origin or destination),
    ``displacement_occurred`` and ``created_at``. It cannot be read back.

    Attributes:
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """

    is_safe: bool = attrs.field(default=True, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then one row a figure, as the extractions come."""
        rows = (row for extraction in extractions for row in _rows(Lookup.of(extraction)))
        write_rows(COLUMNS, rows, stream, is_safe=self.is_safe)


def _rows(lookup: Lookup) -> Iterator[dict[str, Cell]]:
    article = lookup.article
    for figure in lookup.extraction.figures:
        if idmc_term(figure.measure) is None:
            continue
        told = [event for event in lookup.extraction.events if _is_told_by(event, figure)]
        cause = _cause(told)
        name = f"figure {figure.span.start} {figure.span.end} {figure.measure}"
        yield {
            "id": record_uuid(article, name).int >> (128 - _SAFE_ID_BITS),
            "role": "Triangulation",
            "qualifier": idmc_qualifier(figure.bound),
            "figure": next(n for n in (figure.best, figure.low, figure.high) if n is not None),
            **_where(figure, told),
            **_when(figure, told),
            **(_cause_cells(cause, lookup) if cause else {}),
            "standard_popup_text": idmc_term(figure.measure),
            "standard_info_text": lookup.quote(told[0].evidence[0] if told else figure.span),
            "sources": article.publisher,
            "source_url": article.url,
        }


def _is_told_by(event: Event, figure: Figure) -> bool:
    return any(sentence.contains(figure.span) for sentence in event.evidence)


def _cause(events: Iterable[Event]) -> Event | None:
    """Give the hazard or the assault among *events*; None if there are both or none."""
    causes = [event for event in events if event.type in _CAUSES]
    return causes[0] if len({event.type for event in causes}) == 1 else None


def _cause_cells(event: Event, lookup: Lookup) -> dict[str, Cell]:
    hazard = next((row for row in map(idmc_hazard, event.modes) if row), {})
    moment = event.moment
    return {
        **hazard,
        "displacement_type": _CAUSES[EventType(event.type)],
        "event_id": event.id,
        "event_name": lookup.quote(event.trigger),
        "event_start_date": iso(moment.earliest) if moment else None,
        "event_end_date": iso(moment.latest) if moment else None,
    }


def _where(figure: Figure, told: Iterable[Event]) -> dict[str, Cell]:
    places: list[Place] = [figure.place] if figure.place else []
    places.extend(place for event in told for place in event.places)
    if not places:
        return {}
    place = places[0]
    codes = country_codes(place.country)
    point = None if place.latitude is None else f"{place.latitude}, {place.longitude}"
    return {
        "country": codes.name if codes else None,
        "iso3": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "centroid": point and f"[{point}]",
        "locations_name": place.name,
        "locations_coordinates": point,
        "locations_accuracy": None if place.kind is None else str(place.kind),
    }


def _when(figure: Figure, told: Iterable[Event]) -> dict[str, Cell]:
    moments = [figure.moment, *(event.moment for event in told)]
    moment = next((one for one in moments if one and one.earliest), None)
    if moment is None or moment.earliest is None:
        return {}
    return {
        "displacement_date": iso(moment.earliest),
        "displacement_start_date": iso(moment.earliest),
        "displacement_end_date": iso(moment.latest),
        "year": moment.earliest.year,
    }
