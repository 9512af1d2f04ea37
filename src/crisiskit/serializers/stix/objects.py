"""The STIX object of each kind of record."""

from typing import Any

from crisiskit.model import Actor, Claim, Event, Figure, Place, Policy
from crisiskit.ontology import ActorKind, Sector, country_codes
from crisiskit.serializers.iso import iso
from crisiskit.serializers.json_document import known
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.stix.common import EXTENSION, Object, made, spans, stix_id

__all__ = ["action_of", "identity_of", "incident_of", "location_of", "note_of", "place_key"]

_CLASSES = {
    ActorKind.PERSON: "individual",
    ActorKind.ORGANIZATION: "organization",
    ActorKind.COUNTRY: "organization",
    ActorKind.GROUP: "group",
}
# Of STIX's open vocabulary of industry sectors.
_SECTORS = {
    Sector.GOV: "government",
    Sector.MIL: "defense",
    Sector.EDU: "education",
    Sector.MED: "healthcare",
    Sector.AGR: "agriculture",
    Sector.SOC: "non-profit",
}


def identity_of(actor: Actor, lookup: Lookup) -> Object:
    """Make the identity of an actor."""
    return made(
        "identity",
        lookup.article,
        actor.id,
        name=actor.name,
        identity_class=_CLASSES[actor.kind],
        sectors=[_SECTORS[s] for s in _SECTORS if s in actor.sectors],
        roles=list(
            dict.fromkeys(role.title for role in actor.roles if role.title and not role.former)
        ),
        confidence=_percent(actor.confidence),
        extensions=_extension(
            country=actor.country,
            sectors=list(map(str, actor.sectors)),
            aliases=list(actor.aliases),
            evidence=spans(*actor.mentions),
        ),
    )


def place_key(place: Place) -> str:
    """Tell places apart within an article."""
    return (
        f"{place.geonames_id} {place.name} {place.country} {place.latitude} {place.longitude}"
    )


def location_of(place: Place, lookup: Lookup) -> Object | None:
    """Make the location of a place; None if neither point nor country is known."""
    codes = country_codes(place.country)
    if place.latitude is None and codes is None:
        return None
    return made(
        "location",
        lookup.article,
        place_key(place),
        name=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        country=codes.alpha2 if codes else None,
        administrative_area=place.admin1,
    )


def incident_of(event: Event, lookup: Lookup) -> Object:
    """Make the incident of an event; what STIX has no property for is in the extension."""
    words = lookup.quote(event.trigger)
    moment = event.moment
    return made(
        "incident",
        lookup.article,
        event.id,
        name=f"{event.type}: {words}" if words else str(event.type),
        description=lookup.quote(event.evidence[0]),
        confidence=_percent(event.confidence),
        extensions=_extension(
            type=str(event.type),
            modes=list(map(str, event.modes)),
            contexts=list(map(str, event.contexts)),
            status=str(event.status),
            earliest=iso(moment.earliest) if moment else None,
            latest=iso(moment.latest) if moment else None,
            figures=[_figure(figure) for figure in event.figures],
            evidence=spans(*event.evidence),
        ),
    )


def note_of(claim: Claim, lookup: Lookup, report: str) -> Object:
    """Make the note of a claim, on what it is about, else on the *report*."""
    article = lookup.article
    kinds = {event.id: "incident" for event in lookup.extraction.events}
    about = (
        stix_id(kinds.get(record, "course-of-action"), article, record)
        for record in claim.about
    )
    return made(
        "note",
        article,
        claim.id,
        content=" … ".join(lookup.quotes(claim.content)),
        authors=[actor.name for actor in lookup.members(claim.speakers)],
        object_refs=list(dict.fromkeys(about)) or [report],
        confidence=_percent(claim.confidence),
        extensions=_extension(
            cue=lookup.quote(claim.cue),
            kind=str(claim.kind),
            polarity=str(claim.polarity),
            certainty=str(claim.certainty),
            evidence=spans(*claim.evidence),
        ),
    )


def action_of(policy: Policy, lookup: Lookup) -> Object:
    """Make the course of action of a policy."""
    return made(
        "course-of-action",
        lookup.article,
        policy.id,
        name=lookup.quote(policy.title),
        description=lookup.quote(policy.evidence[0]),
        confidence=_percent(policy.confidence),
        extensions=_extension(
            kind=str(policy.kind),
            status=str(policy.status),
            amounts=[_figure(figure) for figure in policy.amounts],
            evidence=spans(*policy.evidence),
        ),
    )


def _extension(**properties: Any) -> Object:
    return {EXTENSION: {"extension_type": "property-extension", **known(**properties)}}


def _figure(figure: Figure) -> Object:
    return known(
        measure=str(figure.measure),
        bound=str(figure.bound),
        low=figure.low,
        best=figure.best,
        high=figure.high,
        unit=figure.unit,
    )


def _percent(confidence: float | None) -> int | None:
    return None if confidence is None else round(confidence * 100)
