"""Figures as a flat table: one row a number."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from crisiskit.model import Extraction, Figure
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables import cells
from crisiskit.serializers.tables.record_table import RecordTable
from crisiskit.serializers.tables.table import Cell, Row, joined

__all__ = ["FigureTable"]


@attrs.frozen(kw_only=True)
class FigureTable(RecordTable):
    """Write the figures of extractions as CSV (RFC 4180 quoting, header first).

    Unknown numbers are empty cells, never 0. It loses the spans of times and places, and
    every record that is no figure; it cannot be read back.
    """

    columns: ClassVar[Mapping[str, str]] = {
        **cells.ARTICLE,
        "measure": "What it counts",
        "low": "The least it can be",
        "best": "The number given",
        "high": "The most it can be",
        "bound": "exact, at_least, at_most, about, range or vague",
        "unit": "people, households, an ISO 4217 currency",
        "words": "The number as written",
        "start": "First code point of the words in the article",
        "end": "First code point after the words",
        "part_of": "The words of the figure it is a part of; do not add it up with that",
        "place": "Where it was counted",
        "admin1": "Province or state of that place",
        "country": "ISO 3166-1 alpha-3 of that place",
        "latitude": "Degrees north of that place, WGS 84",
        "longitude": "Degrees east of that place, WGS 84",
        "when": "The words that say when, also where they give no day",
        "earliest": "First day it held, ISO 8601",
        "latest": "Last day it held, ISO 8601",
        "events": "Ids of the events it measures",
    }

    def _records(self, lookup: Lookup, /) -> Iterator[Row]:
        measured = _events_by_figure(lookup.extraction)
        for figure in lookup.extraction.figures:
            events = joined(measured.get((figure.span.start, figure.span.end), ()))
            yield {**_cells(figure, lookup), "events": events}


def _events_by_figure(extraction: Extraction) -> dict[tuple[int, int], list[str]]:
    found: dict[tuple[int, int], list[str]] = {}
    for event in extraction.events:
        for figure in event.figures:
            ids = found.setdefault((figure.span.start, figure.span.end), [])
            if event.id not in ids:
                ids.append(event.id)
    return found


def _cells(figure: Figure, lookup: Lookup) -> dict[str, Cell]:
    return {
        "measure": str(figure.measure),
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "bound": str(figure.bound),
        "unit": figure.unit,
        "words": lookup.quote(figure.span),
        "start": figure.span.start,
        "end": figure.span.end,
        "part_of": lookup.quote(figure.part_of),
        **cells.place_cells([figure.place] if figure.place else []),
        **cells.when_cells(figure.moment, lookup),
    }
