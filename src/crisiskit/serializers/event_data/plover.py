"""PLOVER 2.0 records as JSON Lines."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

import attrs
from attrs import validators

from crisiskit.model import Actor, Article, Event, Extraction, Figure, Participant, Place
from crisiskit.ontology import (
    EventStatus,
    Measure,
    PlaceKind,
    is_namespaced,
    plover_country,
    quad_class,
    requires_recipient,
    score,
)
from crisiskit.serializers.event_data.facts import country_name, toll
from crisiskit.serializers.iso import iso
from crisiskit.serializers.json_document import known
from crisiskit.serializers.json_text import encode
from crisiskit.serializers.lookup import Lookup

__all__ = ["Plover"]

_AUXILIARY = {
    EventStatus.FUTURE: "future",
    EventStatus.HYPOTHETICAL: "hypothetical",
    EventStatus.NEGATED: "negation",
    EventStatus.HISTORICAL: "historical",
}
_RESOLUTION = {
    PlaceKind.FEATURE: 5,
    PlaceKind.CITY: 4,
    PlaceKind.DISTRICT: 3,
    PlaceKind.REGION: 2,
    PlaceKind.COUNTRY: 1,
}
_SIZES = {
    "dead": Measure.KILLED,
    "injured": Measure.INJURED,
    "arrested": Measure.DETAINED,
    "participants": Measure.PROTESTERS,
}


@attrs.frozen(kw_only=True)
class Plover:
    """Write one PLOVER 2.0 record an event and line, auxiliary modes in ``context``.

    A PLOVER record must have a date, an actor, one of the 16 types and, for some types,
    a recipient: an event that lacks one is left out. The publication date never stands
    in for a date the text does not give. Dropped are claims, policies, places and
    figures beyond those of the event, and spans but the first sentence's; it cannot be
    read back.

    Attributes:
        complete_only: Leave out what PLOVER calls incomplete; False writes it with
            ``null``, types of the humanitarian extension and of users' own included.
        with_text: Add the text of the first sentence; leave it out, as PLOVER asks,
            where you have no right to pass it on.
    """

    complete_only: bool = attrs.field(default=True, validator=validators.instance_of(bool))
    with_text: bool = attrs.field(default=False, validator=validators.instance_of(bool))

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write each record as its extraction comes."""
        for extraction in extractions:
            lookup = Lookup.of(extraction)
            for event in extraction.events:
                if not self.complete_only or _is_complete(event):
                    stream.write(encode(self._record(event, lookup)) + "\n")

    def _record(self, event: Event, lookup: Lookup) -> dict[str, Any]:
        article, evidence = lookup.article, event.evidence[0]
        moment = event.moment
        earliest, latest = (moment.earliest, moment.latest) if moment else (None, None)
        quad = quad_class(event.type)
        producer = lookup.extraction.producer
        return {
            "id": f"{article.id}_{event.id}",
            "has_event": True,
            "date": iso(earliest),
            "actor": list(_entities(event.actors, lookup)),
            "event": [str(event.type)],
            **known(
                enddate=iso(latest) if latest != earliest else None,
                recipient=list(_entities(event.recipients, lookup)),
                event_loc=_location(event.places[0], lookup) if event.places else None,
                event_text=[lookup.quote(event.trigger)] if event.trigger else None,
                quad_code=None if quad is None else int(quad),
                event_scale=score(event.type, event.modes),
                mode=list(map(str, event.modes)),
                context=[*map(str, event.contexts), *_auxiliary(event)],
                **_sizes(event),
                text=lookup.quote(evidence) if self.with_text else None,
                text_info={"start": evidence.start, "end": evidence.end},
                cite_info=_citation(article),
                coder=f"crisiskit {producer.version}" if producer else None,
            ),
        }


def _is_complete(event: Event) -> bool:
    has_recipient = bool(event.recipients) or len(event.actors) > 1
    return bool(
        quad_class(event.type) is not None
        and event.actors
        and event.moment
        and event.moment.earliest
        and (has_recipient or not requires_recipient(event.type))
    )


def _auxiliary(event: Event) -> Iterator[str]:
    if event.status in _AUXILIARY:
        yield _AUXILIARY[event.status]


def _entities(participants: Iterable[Participant], lookup: Lookup) -> Iterator[dict[str, Any]]:
    for participant in participants:
        actor = lookup.actors[participant.actor]
        yield known(
            code=plover_country(actor.country),
            sector=_sector(actor),
            entity_text=lookup.quote(participant.span) or actor.name,
            identifier_id=actor.identifiers.get("wikidata"),
            identifier_text=actor.name,
            office=next((role.title for role in actor.roles if not role.former), None),
        )


def _sector(actor: Actor) -> str:
    """Join the first two sectors, as PLOVER's six characters do."""
    return "".join([sector for sector in actor.sectors if not is_namespaced(sector)][:2])


def _location(place: Place, lookup: Lookup) -> dict[str, Any]:
    is_city = place.kind is PlaceKind.CITY
    return known(
        extracted_place=lookup.quote(place.span),
        resolved_place=place.name if place.latitude is not None else None,
        geonameid=place.geonames_id,
        lat=place.latitude,
        lon=place.longitude,
        city=place.name if is_city else None,
        province=place.admin1,
        country=country_name(place.country),
        country_code=place.country,
        resolution=None if place.kind is None else _RESOLUTION.get(place.kind),
    )


def _sizes(event: Event) -> dict[str, int | float | None]:
    return {name: _number(toll(event, measure)) for name, measure in _SIZES.items()}


def _number(figure: Figure | None) -> int | float | None:
    return None if figure is None else figure.best


def _citation(article: Article) -> dict[str, str]:
    return known(
        url=article.url,
        title=article.title,
        language=article.language,
        publication=article.publisher,
        codebook="plover-base-2.0",
    )
