"""CSV in the shape of UCDP's Georeferenced Event Dataset: its 49 columns, lethal events only."""

from collections.abc import Iterable, Iterator, Sequence
from typing import IO

import attrs
from attrs import validators

from crisiskit.model import Actor, Article, Event, Extraction, Figure, Place
from crisiskit.ontology import EventType, PlaceKind, country_codes
from crisiskit.serializers.event_data.facts import (
    HAPPENED,
    is_armed,
    is_civilian,
    is_state,
    precision_level,
    toll,
)
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.cells import names
from crisiskit.serializers.tables.table import Cell, write_rows
from crisiskit.serializers.web_ids import record_uuid

__all__ = ["COLUMNS", "UcdpShaped"]

COLUMNS = tuple(
    "id relid year active_year code_status type_of_violence conflict_dset_id "
    "conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id "
    "side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources "
    "source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt "
    "priogrid_gid country country_id region event_clarity date_prec date_start date_end "
    "deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split()
)
"""The columns in their order."""

_STATE_BASED, _NON_STATE, _ONE_SIDED = 1, 2, 3
_WHERE = {
    PlaceKind.CITY: 1,
    PlaceKind.FEATURE: 1,
    PlaceKind.DISTRICT: 3,
    PlaceKind.REGION: 4,
    PlaceKind.COUNTRY: 6,
}
_CELLS_A_DEGREE = 2  # PRIO-GRID cells are half a degree wide
_SAFE_ID_BITS = 53  # what every program reads as a whole number


@attrs.frozen(kw_only=True)
class UcdpShaped:
    """Write lethal assaults as UCDP GED's columns.

    A row needs an ASSAULT that occurred or goes on and a figure of at least one death;
    UCDP's own test, whether a known conflict or dyad is behind it, is not made, so its
    ids of conflicts, dyads and sides are empty, and so are numbers the article leaves
    open. It cannot be read back.

    Attributes:
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """

    is_safe: bool = attrs.field(default=True, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then one row an event, as the extractions come."""
        rows = (row for extraction in extractions for row in _rows(extraction))
        write_rows(COLUMNS, rows, stream, is_safe=self.is_safe)


def _rows(extraction: Extraction) -> Iterator[dict[str, Cell]]:
    lookup = Lookup.of(extraction)
    for event in extraction.events:
        dead = toll(event)
        is_lethal = dead is not None and max(dead.low or 0, dead.best or 0, dead.high or 0) >= 1
        if event.type == EventType.ASSAULT and event.status in HAPPENED and dead and is_lethal:
            sides = _sides(event, lookup)
            yield {
                "id": record_uuid(extraction.article, event.id).int >> (128 - _SAFE_ID_BITS),
                "number_of_sources": 1,
                **_source(extraction.article),
                "source_original": names(lookup.speakers(event)),
                **_side_cells(*sides),
                **(_where(event.places[0]) if event.places else {}),
                **_when(event),
                **_deaths(dead, _violence(*sides)),
            }


Side = Sequence[Actor]


def _sides(event: Event, lookup: Lookup) -> tuple[Side, Side]:
    firsts, seconds = lookup.members(event.actors), lookup.members(event.recipients)
    return (firsts, seconds) if seconds else (firsts[:1], firsts[1:])


def _violence(side_a: Side, side_b: Side) -> int | None:
    """Tell the type of violence; None if the sides are not known well enough."""
    if not side_a or not side_b:
        return None
    if all(map(is_civilian, side_b)):
        return _ONE_SIDED if any(map(is_armed, side_a)) else None
    if not (any(map(is_armed, side_a)) and any(map(is_armed, side_b))):
        return None
    return _STATE_BASED if any(map(is_state, (*side_a, *side_b))) else _NON_STATE


def _side_cells(side_a: Side, side_b: Side) -> dict[str, Cell]:
    violence = _violence(side_a, side_b)
    name_a, name_b = names(side_a), names(side_b)
    if violence == _ONE_SIDED:
        name_b = "Civilians"
    return {
        "type_of_violence": violence,
        "side_a": name_a,
        "side_b": name_b,
        "dyad_name": f"{name_a} - {name_b}" if name_a and name_b else None,
        "gwnoa": _state_number(side_a),
        "gwnob": _state_number(side_b),
    }


def _state_number(side: Side) -> int | None:
    states = (country_codes(actor.country) for actor in side if is_state(actor))
    return next((codes.gw for codes in states if codes and codes.gw), None)


def _source(article: Article) -> dict[str, Cell]:
    day = iso(article.published_day)
    parts = (article.publisher, day, article.title)
    return {
        "source_article": ", ".join(part for part in parts if part) or None,
        "source_office": article.publisher,
        "source_date": day,
        "source_headline": article.title,
    }


def _where(place: Place) -> dict[str, Cell]:
    codes = country_codes(place.country)
    cells: dict[str, Cell] = {
        "where_prec": None if place.kind is None else _WHERE.get(place.kind),
        "where_coordinates": place.name,
        "where_description": place.name,
        "adm_1": place.admin1,
        "country": codes.name if codes else None,
        "country_id": codes.gw if codes else None,
        "region": codes.ucdp if codes else None,
    }
    if place.latitude is None or place.longitude is None:
        return cells
    return {
        **cells,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geom_wkt": f"POINT ({place.longitude} {place.latitude})",
        "priogrid_gid": _grid_cell(place.latitude, place.longitude),
    }


def _grid_cell(latitude: float, longitude: float) -> int:
    """Number the PRIO-GRID cell, from the south-west corner row by row, from 1 up."""
    rows, columns = 180 * _CELLS_A_DEGREE, 360 * _CELLS_A_DEGREE
    row = min(int((latitude + 90) * _CELLS_A_DEGREE), rows - 1)
    column = min(int((longitude + 180) * _CELLS_A_DEGREE), columns - 1)
    return row * columns + column + 1


def _when(event: Event) -> dict[str, Cell]:
    moment = event.moment
    earliest, latest = (moment.earliest, moment.latest) if moment else (None, None)
    level = precision_level(event)
    return {
        "year": earliest.year if earliest else None,
        "event_clarity": None if level is None else 1 if level == 1 else 2,
        "date_prec": level,
        "date_start": iso(earliest),
        "date_end": iso(latest),
    }


def _deaths(dead: Figure, violence: int | None) -> dict[str, Cell]:
    who = "deaths_civilians" if violence == _ONE_SIDED else "deaths_unknown"
    return {who: dead.best, "best": dead.best, "high": dead.high, "low": dead.low}
