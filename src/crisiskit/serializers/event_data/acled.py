"""CSV in the shape of ACLED's export: its 31 columns, its words for events and actors."""

from collections.abc import Iterable, Iterator, Sequence
from typing import IO

import attrs
from attrs import validators

from crisiskit.model import Actor, Event, Extraction, Place
from crisiskit.ontology import EventType, acled_actor, acled_code, country_codes
from crisiskit.serializers.event_data.facts import (
    HAPPENED,
    country_name,
    is_armed,
    is_civilian,
    is_exact_place,
    precision_level,
    toll,
)
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.table import Cell, joined, write_rows
from crisiskit.serializers.web_ids import record_uuid

__all__ = ["COLUMNS", "AcledShaped"]

COLUMNS = tuple(
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type "
    "actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting "
    "iso region country admin1 admin2 admin3 location latitude longitude geo_precision "
    "source source_scale notes fatalities tags timestamp".split()
)
"""The columns in their order."""

_RIOTERS, _PROTESTERS, _EXTERNAL = 5, 6, 8
_ID_DIGITS = 16
_VIOLENT = ("Violence against civilians", "Explosions/Remote violence")


@attrs.frozen(kw_only=True)
class AcledShaped:
    """Write events as ACLED's columns; ids begin with ``CK``, for they are not ACLED's.

    Only what ACLED codes is there, and only what occurred or goes on. An unknown number
    of deaths is an empty cell, where ACLED puts 0, and so is an unknown date. Left empty
    are ``region``, ``admin2``, ``admin3``, ``source_scale``, ``tags`` and ``timestamp``.
    It cannot be read back.

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
        if event.status not in HAPPENED:
            continue
        _, targets = _sides(event, lookup)
        code = acled_code(
            event.type, event.modes, is_armed=bool(targets) and all(map(is_armed, targets))
        )
        if code is None:
            continue
        is_aimed = bool(targets) and code.event_type in _VIOLENT
        dead = toll(event)
        yield {
            **attrs.asdict(code),
            **_parties(event, lookup),
            **_when(event),
            **(_where(event.places[0]) if event.places else {}),
            "event_id_cnty": _id(event, extraction),
            "civilian_targeting": "Civilian targeting"
            if is_aimed and all(map(is_civilian, targets))
            else None,
            "source": extraction.article.publisher,
            "notes": lookup.quote(event.evidence[0]),
            "fatalities": dead.best if dead else None,
        }


def _id(event: Event, extraction: Extraction) -> str:
    country = event.places[0].country if event.places else None
    return f"CK{country or ''}{record_uuid(extraction.article, event.id).hex[:_ID_DIGITS]}"


def _sides(event: Event, lookup: Lookup) -> tuple[Sequence[Actor], Sequence[Actor]]:
    firsts, seconds = lookup.members(event.actors), lookup.members(event.recipients)
    if not seconds and event.type == EventType.ASSAULT:
        return firsts[:1], firsts[1:]  # both sides of a clash are actors
    return firsts, seconds


def _parties(event: Event, lookup: Lookup) -> dict[str, Cell]:
    country = event.places[0].country if event.places else None
    firsts, seconds = _sides(event, lookup)
    inter1, inter2 = (_inter(side, country) for side in (firsts, seconds))
    if event.type == EventType.PROTEST:
        code = acled_code(event.type, event.modes)
        inter1 = _RIOTERS if code and code.event_type == "Riots" else _PROTESTERS
    return {
        **_side("1", firsts, inter1),
        **_side("2", seconds, inter2),
        "interaction": _interaction(inter1, inter2, has_second=bool(seconds)),
    }


def _side(number: str, actors: Sequence[Actor], inter: int | None) -> dict[str, Cell]:
    return {
        f"actor{number}": actors[0].name if actors else None,
        f"assoc_actor_{number}": joined(actor.name for actor in actors[1:]),
        f"inter{number}": inter,
    }


def _inter(actors: Sequence[Actor], country: str | None) -> int | None:
    if not actors:
        return None
    first = actors[0]
    number = acled_actor(first.sectors)
    is_foreign = None not in (first.country, country) and first.country != country
    return _EXTERNAL if number == 1 and is_foreign else number


def _interaction(first: int | None, second: int | None, *, has_second: bool) -> int | None:
    """Put the lower number first; a single party has a 0 after it."""
    if first is None:
        return None
    if second is None:
        return None if has_second else first * 10
    low, high = sorted((first, second))
    return low * 10 + high


def _when(event: Event) -> dict[str, Cell]:
    earliest = event.moment.earliest if event.moment else None
    level = precision_level(event)
    return {
        "event_date": iso(earliest),
        "year": earliest.year if earliest else None,
        # 1 day, 2 week, 3 month.
        "time_precision": None if level is None else {1: 1, 2: 2, 3: 2}.get(level, 3),
    }


def _where(place: Place) -> dict[str, Cell]:
    codes = country_codes(place.country)
    return {
        "iso": codes.numeric if codes else None,
        "country": country_name(place.country),
        "admin1": place.admin1,
        "location": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": None if place.kind is None else 1 if is_exact_place(place) else 3,
    }
