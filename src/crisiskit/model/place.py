"""A place the text names."""

import attrs
from attrs import validators

from crisiskit.errors import InvalidRecordError
from crisiskit.model.checks import check_text
from crisiskit.model.fields import maybe_code
from crisiskit.model.span import Span
from crisiskit.ontology.place_code import PlaceKind

__all__ = ["Place"]


@attrs.frozen(kw_only=True)
class Place:
    """A place name and the point on the map it means.

    Attributes:
        span: The words.
        name: The gazetteer's name if resolved, else the words.
        kind: What sort of place; None if unresolved.
        country: ISO 3166-1 alpha-3; None if not known or in no country.
        admin1: Name of the first-level region; None if unknown.
        latitude: Degrees north, WGS 84; None if unresolved.
        longitude: Degrees east, WGS 84; None if unresolved.
        geonames_id: Id in GeoNames; None if unresolved.

    Raises:
        InvalidRecordError: If a coordinate is off the globe or stands alone.
    """

    span: Span = attrs.field(validator=validators.instance_of(Span))
    name: str = attrs.field(validator=check_text)
    kind: PlaceKind | None = maybe_code(PlaceKind)
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse half a coordinate and points off the globe."""
        if (self.latitude is None) != (self.longitude is None):
            msg = f"place {self.name!r} needs both latitude and longitude, or neither"
            raise InvalidRecordError(msg)
        if self.latitude is None or self.longitude is None:
            return
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            msg = f"place {self.name!r} lies off the globe: {self.latitude}, {self.longitude}"
            raise InvalidRecordError(msg)
