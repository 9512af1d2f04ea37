"""POLECAT: the 40 columns of the public PLOVER data set, tab-separated."""

from collections.abc import Iterable, Iterator
from typing import IO

import attrs
from attrs import validators

from crisiskit.model import Actor, Event, Extraction, Participant, Place
from crisiskit.ontology import (
    ActorKind,
    PlaceKind,
    country_codes,
    is_namespaced,
    plover_country,
    quad_class,
    score,
)
from crisiskit.serializers.event_data.facts import HAPPENED
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.table import Cell, joined, write_rows

__all__ = ["COLUMNS", "Polecat"]


def _party(name: str) -> list[str]:
    return [
        f"{name} Name",
        f"{name} Country",
        f"{name} COW",
        f"Primary {name} Sector",
        f"{name} Sectors",
        f"{name} Title",
        f"{name} Name Raw",
        f"Wikipedia {name} ID",
    ]


COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code"),
    "Contexts",
    *_party("Actor"),
    *_party("Recipient"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
"""The columns in their order."""

_NONE = "None"
_BREAKS = str.maketrans("\t\r\n", "   ")


@attrs.frozen(kw_only=True)
class Polecat:
    """Write POLECAT's tab-separated columns: one row an event and mode, ``None`` if empty.

    Only PLOVER's 16 types are there, and only what occurred or goes on, since POLECAT
    has no place for the status. An event without a date has ``None``, not the
    publication date that POLECAT puts. ``GeoNames`` feature types and districts are not
    known. Tabs and line ends in cells become blanks. It cannot be read back.

    Attributes:
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """

    is_safe: bool = attrs.field(default=True, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then the rows as the extractions come."""
        rows = (row for extraction in extractions for row in _rows(extraction))
        write_rows(COLUMNS, rows, stream, is_safe=self.is_safe, delimiter="\t")


def _rows(extraction: Extraction) -> Iterator[dict[str, Cell]]:
    lookup = Lookup.of(extraction)
    story = _story(extraction)
    for event in extraction.events:
        if event.status not in HAPPENED or quad_class(event.type) is None:
            continue
        cells = {
            **story,
            "Contexts": joined(event.contexts),
            **_party_cells("Actor", event.actors, lookup),
            **_party_cells("Recipient", event.recipients, lookup),
            **(_place(event.places[0], lookup) if event.places else {}),
        }
        for mode in event.modes or ("",):
            yield _clean({**cells, **_head(event, mode, extraction)})


def _head(event: Event, mode: str, extraction: Extraction) -> dict[str, Cell]:
    quad = quad_class(event.type)
    return {
        # The last part is ours: one article may have two events of a type and mode.
        "Event ID": f"{extraction.article.id}_{event.type}_{mode}_{event.id}",
        "Event Date": iso(event.moment.earliest) if event.moment else None,
        "Event Type": str(event.type),
        "Event Mode": str(mode) or None,
        "Intensity": score(event.type, [mode] if mode else []),
        "Quad Code": quad.name.replace("_", " ") if quad else None,
    }


def _story(extraction: Extraction) -> dict[str, Cell]:
    article, producer = extraction.article, extraction.producer
    kinds = (ActorKind.ORGANIZATION, ActorKind.COUNTRY)
    return {
        "Source": article.publisher,
        "Publication Date": iso(article.published_day),
        "Story People": joined(
            actor.name for actor in extraction.actors if actor.kind is ActorKind.PERSON
        ),
        "Story Organizations": joined(
            actor.name for actor in extraction.actors if actor.kind in kinds
        ),
        "Story Locations": joined(dict.fromkeys(place.name for place in extraction.places)),
        "Language": article.language,
        "Version": f"crisiskit {producer.version}" if producer else None,
    }


def _party_cells(
    name: str, participants: Iterable[Participant], lookup: Lookup
) -> dict[str, Cell]:
    people = tuple(participants)
    members = lookup.members(people)
    raw = (lookup.quote(one.span) for one in people)
    return {
        f"{name} Name": joined(actor.name for actor in members),
        f"{name} Country": joined(filter(None, (_country(actor) for actor in members))),
        f"{name} COW": joined(filter(None, map(_cow, members))),
        f"Primary {name} Sector": joined([s for actor in members for s in _sectors(actor)][:1]),
        f"{name} Sectors": joined(s for actor in members for s in _sectors(actor)),
        f"{name} Title": joined(r.title for actor in members for r in actor.roles if r.title),
        f"{name} Name Raw": joined(filter(None, raw)),
        f"Wikipedia {name} ID": joined(
            actor.identifiers["wikipedia"]
            for actor in members
            if "wikipedia" in actor.identifiers
        ),
    }


def _country(actor: Actor) -> str | None:
    return plover_country(actor.country)


def _cow(actor: Actor) -> str | None:
    codes = country_codes(actor.country)
    return str(codes.cow) if codes and codes.cow else None


def _sectors(actor: Actor) -> list[str]:
    return [str(sector) for sector in actor.sectors if not is_namespaced(sector)]


def _place(place: Place, lookup: Lookup) -> dict[str, Cell]:
    return {
        "Placename": place.name,
        "City": place.name if place.kind is PlaceKind.CITY else None,
        "Province": place.admin1,
        "Country": plover_country(place.country),
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "GeoNames ID": place.geonames_id,
        "Raw Placename": lookup.quote(place.span),
    }


def _clean(cells: dict[str, Cell]) -> dict[str, Cell]:
    return {name: _cell(cells.get(name)) for name in COLUMNS}


def _cell(cell: Cell) -> Cell:
    if cell is None:
        return _NONE
    return cell.translate(_BREAKS) if isinstance(cell, str) else cell
