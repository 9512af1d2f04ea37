"""The nodes and edges of an extraction."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.model import Article, Event, Extraction, Participant, Place, Policy
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.cells import place_cells, when_cells
from crisiskit.serializers.tables.table import Cell, joined
from crisiskit.serializers.web_ids import record_uuid

__all__ = ["NODE_PROPERTIES", "Edge", "Node", "edges_of", "nodes_of"]

NODE_PROPERTIES: Mapping[str, str] = {
    "name": "string",
    "kind": "string",
    "country": "string",
    "admin1": "string",
    "sectors": "string",
    "status": "string",
    "earliest": "string",
    "latest": "string",
    "latitude": "double",
    "longitude": "double",
    "evidence": "string",
    "url": "string",
    "article": "string",
    "confidence": "double",
}
"""Properties of nodes in their order, and their types as GraphML names them."""


@attrs.frozen(kw_only=True)
class Node:
    """One node.

    Attributes:
        id: Unique over all articles.
        label: ``Article``, ``Actor``, ``Event``, ``Claim``, ``Policy`` or ``Place``.
        properties: Some of ``NODE_PROPERTIES``.
    """

    id: str
    label: str
    properties: Mapping[str, Cell]


@attrs.frozen
class Edge:
    """One edge.

    Attributes:
        source: Id of the node it starts from.
        type: What it says, e.g. ``ACTS_IN``.
        target: Id of the node it goes to.
    """

    source: str
    type: str
    target: str


def nodes_of(extraction: Extraction) -> Iterator[Node]:
    """Yield the nodes of one article; places once each."""
    lookup = Lookup.of(extraction)
    article = lookup.article
    found = {place_id(article, place): place for place in _places(extraction)}
    for id_, label, properties in _records(lookup):
        properties["article"] = article.id
        yield Node(id=_id(article, id_), label=label, properties=properties)
    for id_, place in found.items():
        cells = place_cells([place])
        name, kind = cells.pop("place"), place.kind and str(place.kind)
        yield Node(id=id_, label="Place", properties={**cells, "name": name, "kind": kind})


def edges_of(extraction: Extraction) -> Iterator[Edge]:
    """Yield the edges of one article, each once."""
    return iter(dict.fromkeys(_edges(extraction)))


def place_id(article: Article, place: Place) -> str:
    """Name a place: by its GeoNames id over all articles, else in its article."""
    if place.geonames_id is not None:
        return f"geonames-{place.geonames_id}"
    return _id(article, f"place {place.name} {place.country}")


def _id(article: Article, record: str) -> str:
    return record_uuid(article, record).hex


def _records(lookup: Lookup) -> Iterator[tuple[str, str, dict[str, Cell]]]:
    extraction, article = lookup.extraction, lookup.article
    published = iso(article.published_day)
    about_article = {"name": article.title, "url": article.url}
    yield "", "Article", {**about_article, "earliest": published, "latest": published}
    for actor in extraction.actors:
        cells: dict[str, Cell] = {"name": actor.name, "kind": str(actor.kind)}
        cells |= {"country": actor.country, "sectors": joined(actor.sectors)}
        yield actor.id, "Actor", {**cells, "confidence": actor.confidence}
    for event in extraction.events:
        cells = {"name": lookup.quote(event.trigger), "kind": str(event.type)}
        cells |= {"status": str(event.status), "evidence": lookup.quote(event.evidence[0])}
        cells |= when_cells(event.moment)
        yield event.id, "Event", {**cells, "confidence": event.confidence}
    for claim in extraction.claims:
        cells = {"name": " … ".join(lookup.quotes(claim.content)), "kind": str(claim.kind)}
        cells |= {"status": str(claim.polarity), "evidence": lookup.quote(claim.evidence[0])}
        yield claim.id, "Claim", {**cells, "confidence": claim.confidence}
    for policy in extraction.policies:
        cells = {"name": lookup.quote(policy.title), "kind": str(policy.kind)}
        cells |= {"status": str(policy.status), "evidence": lookup.quote(policy.evidence[0])}
        cells |= when_cells(policy.moment)
        yield policy.id, "Policy", {**cells, "confidence": policy.confidence}


def _places(extraction: Extraction) -> Iterator[Place]:
    for record in _located(extraction):
        yield from record.places


def _located(extraction: Extraction) -> tuple[Event | Policy, ...]:
    return (*extraction.events, *extraction.policies)


def _edges(extraction: Extraction) -> Iterator[Edge]:
    article = extraction.article

    def parties(record: str, edge: str, participants: Iterable[Participant]) -> Iterator[Edge]:
        for one in participants:
            yield Edge(_id(article, one.actor), edge, _id(article, record))

    for event in extraction.events:
        yield Edge(_id(article, ""), "REPORTS", _id(article, event.id))
        yield from parties(event.id, "ACTS_IN", event.actors)
        yield from parties(event.id, "RECEIVES", event.recipients)
    for claim in extraction.claims:
        yield from parties(claim.id, "SAYS", claim.speakers)
        for record in claim.about:
            yield Edge(_id(article, claim.id), "IS_ABOUT", _id(article, record))
    for policy in extraction.policies:
        yield Edge(_id(article, ""), "REPORTS", _id(article, policy.id))
        for name, edge in _POLICY_EDGES.items():
            yield from parties(policy.id, edge, getattr(policy, name))
    for located in _located(extraction):
        for place in located.places:
            yield Edge(_id(article, located.id), "TAKES_PLACE_IN", place_id(article, place))


_POLICY_EDGES = {
    "issuers": "ISSUES",
    "requested_by": "REQUESTS",
    "opposed_by": "OPPOSES",
    "targets": "IS_TARGET_OF",
    "beneficiaries": "BENEFITS_FROM",
}
