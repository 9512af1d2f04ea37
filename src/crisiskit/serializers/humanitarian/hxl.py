"""HXL: figures as CSV with a row of hashtags under the header."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import IO

import attrs
from attrs import validators

from crisiskit.errors import InputError
from crisiskit.model import Event, Extraction, Figure, Place
from crisiskit.ontology import Measure, hxl_tag
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.cells import place_cells, when_cells
from crisiskit.serializers.tables.table import Cell, write_rows

__all__ = ["Form", "Hxl"]


class Form(StrEnum):
    """What a row is."""

    LONG = "long"  # one figure
    WIDE = "wide"  # one event, a column a measure


def _form(value: str) -> Form:
    try:
        return Form(value)
    except ValueError as error:
        msg = f"form is long or wide, got {value!r}"
        raise InputError(msg) from error


_SOURCE = {
    "article_id": "#meta+id",
    "url": "#meta+url",
    "publisher": "#meta+source",
    "published": "#date+reported",
}
_WHERE = {
    "country": "#country+code",
    "admin1": "#adm1+name",
    "place": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
}
_WHEN = {"earliest": "#date+start", "latest": "#date+end"}
_LONG = {
    **_SOURCE,
    **_WHERE,
    **_WHEN,
    "measure": "#indicator+name",
    "tag": "#indicator+code",
    "low": "#indicator+num+min",
    "best": "#indicator+num+value",
    "high": "#indicator+num+max",
    "bound": "#indicator+type",
    "unit": "#indicator+unit",
    "words": "#description",
}
_WIDE = {
    **_SOURCE,
    **_WHERE,
    **_WHEN,
    "event_id": "#event+id",
    "type": "#event+type",
    "status": "#status",
    **{str(measure): hxl_tag(measure) for measure in Measure if measure != Measure.OTHER},
    "currency": "#currency",
    "evidence": "#description",
}


@attrs.frozen(kw_only=True)
class Hxl:
    """Write figures as HXL 1.1 CSV: header, hashtags, rows.

    The long form has one row a figure of the extraction, with all its numbers. The wide
    form has one row an event with figures and the number given (``best``) under the
    hashtag of its measure, the first if an event has two of one measure and parts of
    others left out, so a "thousands" is an empty cell there. It cannot be read back.

    Attributes:
        form: ``long`` or ``wide``.
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """

    form: Form = attrs.field(default=Form.LONG, converter=_form)
    is_safe: bool = attrs.field(default=True, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write both heads, then the rows as the extractions come."""
        is_long = self.form is Form.LONG
        columns = _LONG if is_long else _WIDE
        find = _figure_rows if is_long else _event_rows
        rows = (row for extraction in extractions for row in find(Lookup.of(extraction)))
        write_rows(columns, _under(columns, rows), stream, is_safe=self.is_safe)


Row = Mapping[str, Cell]


def _under(tags: Row, rows: Iterable[Row]) -> Iterator[Row]:
    yield tags
    for row in rows:
        yield {name: _trim(cell) for name, cell in row.items()}


def _trim(cell: Cell) -> Cell:
    """Make white space single blanks between words: HXL takes more for a mistake."""
    return " ".join(cell.split()) if isinstance(cell, str) else cell


def _figure_rows(lookup: Lookup) -> Iterator[Row]:
    source = _source(lookup)
    for figure in lookup.extraction.figures:
        yield {
            **source,
            **_where([figure.place] if figure.place else []),
            **when_cells(figure.moment),
            "measure": str(figure.measure),
            # The sign would make a heading of the cell.
            "tag": hxl_tag(figure.measure).removeprefix("#"),
            "low": figure.low,
            "best": figure.best,
            "high": figure.high,
            "bound": str(figure.bound),
            "unit": figure.unit,
            "words": lookup.quote(figure.span),
        }


def _event_rows(lookup: Lookup) -> Iterator[Row]:
    source = _source(lookup)
    for event in lookup.extraction.events:
        if event.figures:
            yield {
                **source,
                **_where(event.places),
                **when_cells(event.moment),
                "event_id": event.id,
                "type": str(event.type),
                "status": str(event.status),
                **_numbers(event),
                "evidence": lookup.quote(event.evidence[0]),
            }


def _numbers(event: Event) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for figure in filter(_is_whole, event.figures):
        cells.setdefault(str(figure.measure), figure.best)
        if figure.measure == Measure.MONEY:
            cells.setdefault("currency", figure.unit)
    return cells


def _is_whole(figure: Figure) -> bool:
    return figure.part_of is None


def _source(lookup: Lookup) -> dict[str, Cell]:
    article = lookup.article
    return {
        "article_id": article.id,
        "url": article.url,
        "publisher": article.publisher,
        "published": iso(article.published_day),
    }


def _where(places: Sequence[Place]) -> dict[str, Cell]:
    admin1 = places[0].admin1 if places else None
    return {**place_cells(places), "admin1": admin1}
