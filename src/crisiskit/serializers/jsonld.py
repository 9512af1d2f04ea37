"""schema.org JSON-LD: articles, actors, events, claims and policies as one graph."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

import attrs

from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
)
from crisiskit.ontology import (
    ActorKind,
    ClaimKind,
    EventStatus,
    InternationalCode,
    Measure,
    PolicyKind,
    Sector,
)
from crisiskit.serializers.iso import iso
from crisiskit.serializers.json_document import known, write_document
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.web_ids import record_urn

__all__ = ["JsonLd"]

Node = dict[str, Any]  # what JSON can hold

_ACTION_STATUS = {
    EventStatus.OCCURRED: "CompletedActionStatus",
    EventStatus.HISTORICAL: "CompletedActionStatus",
    EventStatus.ONGOING: "ActiveActionStatus",
    EventStatus.FUTURE: "PotentialActionStatus",
    EventStatus.HYPOTHETICAL: "PotentialActionStatus",
    # schema.org has no word for what did not happen: "failed" says it was begun.
}
_LAW = (PolicyKind.LEGISLATION, PolicyKind.SANCTION, PolicyKind.EMERGENCY, PolicyKind.TRAVEL)


@attrs.frozen
class JsonLd:
    """Write one ``@graph`` in the vocabulary of schema.org.

    An event is both an ``Event`` (when and where) and an ``Action`` (who to whom, how
    real); numbers are its ``result``. Direct quotations are ``Quotation`` as well as
    ``Claim``. The text of the article is left out, since its licence is seldom known.
    Dropped are offsets, confidence, cues, part-of links and the stages of policies; it
    cannot be read back.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the graph, each node as its extraction comes."""
        nodes = (node for extraction in extractions for node in _nodes(Lookup.of(extraction)))
        write_document(stream, {"@context": "https://schema.org"}, "@graph", nodes)


def _nodes(lookup: Lookup) -> Iterator[Node]:
    extraction = lookup.extraction
    yield _article(extraction)
    for actor in extraction.actors:
        yield _actor(actor, lookup.article)
    for event in extraction.events:
        yield _event(event, lookup)
    for claim in extraction.claims:
        yield _claim(claim, lookup)
    for policy in extraction.policies:
        yield _policy(policy, lookup)


def _link(article: Article, record: str = "") -> Node:
    return {"@id": record_urn(article, record)}


def _links(article: Article, participants: Iterable[Participant]) -> list[Node]:
    ids = dict.fromkeys(one.actor for one in participants)
    return [_link(article, actor) for actor in ids]


def _article(extraction: Extraction) -> Node:
    article = extraction.article
    mentions = [_link(article, actor.id) for actor in extraction.actors]
    return {
        "@type": "NewsArticle",
        **_link(article),
        **known(
            identifier=article.id,
            headline=article.title,
            url=article.url,
            datePublished=iso(article.published),
            author=[{"@type": "Person", "name": name} for name in article.authors],
            publisher=article.publisher
            and {"@type": "Organization", "name": article.publisher},
            inLanguage=article.language,
            mentions=mentions + [_place(place) for place in extraction.places],
        ),
    }


def _actor(actor: Actor, article: Article) -> Node:
    wikidata = actor.identifiers.get("wikidata")
    is_person = actor.kind is ActorKind.PERSON
    return {
        "@type": _actor_type(actor),
        **_link(article, actor.id),
        **known(
            name=actor.name,
            alternateName=list(actor.aliases),
            jobTitle=[r.title for r in actor.roles if r.title and not r.former]
            if is_person
            else None,
            nationality=_country(actor.country) if is_person else None,
            sameAs=wikidata and f"https://www.wikidata.org/entity/{wikidata}",
        ),
    }


def _actor_type(actor: Actor) -> str:
    if actor.kind is ActorKind.PERSON:
        return "Person"
    if actor.kind is ActorKind.COUNTRY:
        return "Country"
    if actor.kind is ActorKind.GROUP:
        return "Thing"  # a crowd is no organization
    if actor.country == InternationalCode.NGO:
        return "NGO"
    return "GovernmentOrganization" if Sector.GOV in actor.sectors else "Organization"


def _country(code: str | None) -> Node | None:
    is_state = code is not None and code not in set(InternationalCode)
    return {"@type": "Country", "identifier": code} if is_state else None


def _event(event: Event, lookup: Lookup) -> Node:
    words = lookup.quote(event.trigger)
    return {
        "@type": ["Event", "Action"],
        **_link(lookup.article, event.id),
        **known(
            name=f"{event.type}: {words}" if words else str(event.type),
            description=lookup.quote(event.evidence[0]),
            keywords=[event.type, *event.modes, *event.contexts, event.status],
            actionStatus=_ACTION_STATUS.get(event.status),
            **_when(event.moment),
            location=[_place(place) for place in event.places],
            agent=_links(lookup.article, event.actors),
            object=_links(lookup.article, event.recipients),
            result=[_quantity(figure, lookup) for figure in event.figures],
            subjectOf=[
                _link(lookup.article),
                *(_link(lookup.article, claim) for claim in event.claims),
            ],
        ),
    }


def _claim(claim: Claim, lookup: Lookup) -> Node:
    is_quoted = claim.kind is ClaimKind.DIRECT
    return {
        "@type": ["Claim", "Quotation"] if is_quoted else "Claim",
        **_link(lookup.article, claim.id),
        **known(
            text=" … ".join(lookup.quotes(claim.content)),
            creator=_links(lookup.article, claim.speakers),
            appearance=_link(lookup.article),
            about=[_link(lookup.article, record) for record in claim.about],
            keywords=[claim.kind, claim.polarity, claim.certainty],
        ),
    }


def _policy(policy: Policy, lookup: Lookup) -> Node:
    return {
        "@type": ["Action", "Legislation"] if policy.kind in _LAW else "Action",
        **_link(lookup.article, policy.id),
        **known(
            name=lookup.quote(policy.title),
            description=lookup.quote(policy.evidence[0]),
            disambiguatingDescription=f"{policy.kind}, {policy.status}",
            agent=_links(lookup.article, policy.issuers),
            object=_links(lookup.article, policy.targets),
            participant=_links(lookup.article, policy.beneficiaries),
            location=[_place(place) for place in policy.places],
            result=[_quantity(amount, lookup) for amount in policy.amounts],
            subjectOf=_link(lookup.article),
        ),
    }


def _when(moment: Moment | None) -> dict[str, str | None]:
    if moment is None:
        return {}
    return {"startDate": iso(moment.earliest), "endDate": iso(moment.latest)}


def _place(place: Place) -> Node:
    geo = {
        "@type": "GeoCoordinates",
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
    return {
        "@type": "Place",
        **known(
            name=place.name,
            geo=geo if place.latitude is not None else None,
            address=place.country
            and {"@type": "PostalAddress", "addressCountry": place.country},
            sameAs=place.geonames_id and f"https://sws.geonames.org/{place.geonames_id}/",
        ),
    }


def _quantity(figure: Figure, lookup: Lookup) -> Node:
    is_money = figure.measure == Measure.MONEY
    unit = {"currency": figure.unit} if is_money else {"unitText": figure.unit}
    return {
        "@type": "MonetaryAmount" if is_money else "QuantitativeValue",
        **known(
            name=str(figure.measure),
            description=lookup.quote(figure.span),
            value=figure.best,
            minValue=figure.low,
            maxValue=figure.high,
            **unit,
        ),
    }
