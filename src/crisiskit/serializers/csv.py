"""Events as a flat table: one row an event, for spreadsheets and data frames."""

import csv
from collections.abc import Iterable, Iterator
from typing import IO

import attrs

from crisiskit.model import Actor, Claim, Event, Extraction, Figure, Participant
from crisiskit.ontology import quad_class, score

__all__ = ["COLUMNS", "EventTable"]

COLUMNS = {
    "article_id": "Id of the article",
    "title": "Headline of the article",
    "url": "Where the article was published",
    "published": "When the article was published, ISO 8601",
    "event_id": "Id of the event",
    "type": "PLOVER type, one of the extension, or a namespaced code",
    "modes": "Manners of acting",
    "contexts": "Subject matters",
    "status": "occurred, ongoing, future, hypothetical, negated or historical",
    "quad_class": "PLOVER's quad category, 1 to 4",
    "score": "PLOVER's score, -10 (conflict) to 10 (cooperation)",
    "actors": "Who does it: names",
    "actor_countries": "ISO 3166-1 alpha-3 or PLOVER codes of the actors",
    "actor_sectors": "Primary sector of each actor that has one",
    "recipients": "To whom it is done: names",
    "recipient_countries": "As actor_countries",
    "recipient_sectors": "As actor_sectors",
    "place": "Name of the most specific place",
    "country": "ISO 3166-1 alpha-3 of that place",
    "latitude": "Degrees north of that place, WGS 84",
    "longitude": "Degrees east of that place, WGS 84",
    "earliest": "First day it can have happened, ISO 8601",
    "latest": "Last day it can have happened, ISO 8601",
    "figures": "Numbers that measure it, as measure=words",
    "trigger": "The words that name the act",
    "evidence": "The first sentence that tells it",
    "speakers": "Who reports it: names of the speakers of its claims",
    "confidence": "Measured precision of the rule that found it, 0 to 1",
}
"""The columns in their order, and what they hold; an empty cell means unknown."""

_BETWEEN = "; "
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | float | None


@attrs.frozen
class EventTable:
    """Write the events of extractions as CSV (RFC 4180 quoting, header first).

    It loses much, so it cannot be read back: places, evidence and triggers but the
    first, all spans, and every record that is no event. Several values of one cell
    stand in the event's order with "; " between them. Text that a spreadsheet would
    run as a formula has an apostrophe put before it.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then one row an event, as the extractions come."""
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for extraction in extractions:
            writer.writerows(_rows(extraction))


def _rows(extraction: Extraction) -> Iterator[list[Cell]]:
    actors = {actor.id: actor for actor in extraction.actors}
    claims = {claim.id: claim for claim in extraction.claims}
    for event in extraction.events:
        cells = {
            **_article_cells(extraction),
            **_event_cells(event, extraction),
            **_party_cells("actor", event.actors, actors),
            **_party_cells("recipient", event.recipients, actors),
            "speakers": _speakers(event, claims, actors),
        }
        yield [_safe(cells.get(column)) for column in COLUMNS]


def _article_cells(extraction: Extraction) -> dict[str, Cell]:
    article = extraction.article
    return {
        "article_id": article.id,
        "title": article.title,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
    }


def _event_cells(event: Event, extraction: Extraction) -> dict[str, Cell]:
    quad = quad_class(event.type)
    return {
        "event_id": event.id,
        "type": event.type,
        "modes": _joined(event.modes),
        "contexts": _joined(event.contexts),
        "status": event.status,
        "quad_class": None if quad is None else int(quad),
        "score": score(event.type, event.modes),
        "figures": _joined(_figure(figure, extraction) for figure in event.figures),
        "trigger": None if event.trigger is None else extraction.quote(event.trigger),
        "evidence": extraction.quote(event.evidence[0]),
        "confidence": event.confidence,
        **_where_and_when(event),
    }


def _where_and_when(event: Event) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    if event.places:
        place = event.places[0]
        cells |= {"place": place.name, "country": place.country}
        cells |= {"latitude": place.latitude, "longitude": place.longitude}
    if event.moment:
        earliest, latest = event.moment.earliest, event.moment.latest
        cells["earliest"] = earliest.isoformat() if earliest else None
        cells["latest"] = latest.isoformat() if latest else None
    return cells


def _party_cells(
    party: str, participants: Iterable[Participant], actors: dict[str, Actor]
) -> dict[str, Cell]:
    members = [actors[one.actor] for one in participants]
    return {
        f"{party}s": _joined(actor.name for actor in members),
        f"{party}_countries": _joined(actor.country for actor in members if actor.country),
        f"{party}_sectors": _joined(actor.sectors[0] for actor in members if actor.sectors),
    }


def _speakers(event: Event, claims: dict[str, Claim], actors: dict[str, Actor]) -> str:
    speakers = (one for claim in event.claims for one in claims[claim].speakers)
    return _joined(dict.fromkeys(actors[one.actor].name for one in speakers))


def _figure(figure: Figure, extraction: Extraction) -> str:
    return f"{figure.measure}={extraction.quote(figure.span)}"


def _joined(values: Iterable[str]) -> str:
    return _BETWEEN.join(values)


def _safe(cell: Cell) -> Cell:
    """Keep text from being run as a formula; numbers pass."""
    is_formula = isinstance(cell, str) and cell.startswith(_FORMULA_STARTS)
    return f"'{cell}" if is_formula else cell
