"""GeoJSON (RFC 7946): events on a map."""

from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any

import attrs
from attrs import validators

from crisiskit.model import Event, Extraction, Place
from crisiskit.serializers.json_document import write_document
from crisiskit.serializers.tables import EventTable
from crisiskit.serializers.web_ids import record_urn

__all__ = ["GeoJson"]


@attrs.frozen(kw_only=True)
class GeoJson:
    """Write a FeatureCollection with one feature an event.

    An event in one place is a Point, in several a MultiPoint, most specific first; one
    without coordinates has a null geometry, as the standard allows. The properties are
    the columns of the event table, and the precision of the time. It drops what the
    table drops and cannot be read back.

    Attributes:
        only_located: Leave out events without coordinates, for programs that stumble
            over null geometries.
    """

    only_located: bool = attrs.field(default=False, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the collection, each feature as its extraction comes."""
        features = (one for extraction in extractions for one in self._features(extraction))
        write_document(stream, {"type": "FeatureCollection"}, "features", features)

    def _features(self, extraction: Extraction) -> Iterator[dict[str, Any]]:
        rows = EventTable().rows(extraction)
        for event, row in zip(extraction.events, rows, strict=True):
            geometry = _geometry(event.places)
            if geometry or not self.only_located:
                yield {
                    "type": "Feature",
                    "id": record_urn(extraction.article, event.id),
                    "geometry": geometry,
                    "properties": {**row, "precision": _precision(event)},
                }


def _geometry(places: Sequence[Place]) -> dict[str, Any] | None:
    points = [
        [place.longitude, place.latitude] for place in places if place.longitude is not None
    ]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}


def _precision(event: Event) -> str | None:
    precision = event.moment.precision if event.moment else None
    return str(precision) if precision else None
