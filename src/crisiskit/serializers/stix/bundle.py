"""One STIX bundle of any number of articles."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import IO

import attrs

from crisiskit.model import Event, Extraction, Participant, Place, Policy
from crisiskit.serializers.json_document import write_document
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.stix import objects
from crisiskit.serializers.stix.common import (
    MAKER,
    Object,
    made,
    made_by_us,
    stix_id,
    timestamp,
)

__all__ = ["Stix"]


@attrs.frozen
class Stix:
    """Write a STIX 2.1 bundle.

    An article is a ``report`` (a ``grouping`` if its date is unknown), actors are
    ``identity`` objects, places ``location``, events ``incident``, claims ``note``,
    policies ``course-of-action``; ``relationship`` objects tell who did it to whom and
    where. Codes, dates, numbers and the offsets of evidence stand in a property
    extension of crisiskit's own, defined in the bundle. Ids are made from content and
    times are the article's, or 1970 if it has none, so equal input makes equal bytes.
    Dropped are moments, cues and figures outside events and policies; it cannot be read
    back.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the bundle, each object as its extraction comes."""
        made_of = _Name()
        found = (one for extraction in extractions for one in _objects(extraction))
        listed = made_of.watch(_chain(found))
        write_document(stream, {"type": "bundle"}, "objects", listed, tail=made_of.members)


class _Name:
    """The id of a bundle, made from those of its objects as they pass."""

    def __init__(self) -> None:
        self._id = uuid.uuid5(uuid.NAMESPACE_URL, "https://pypi.org/project/crisiskit/")

    def watch(self, found: Iterable[Object]) -> Iterator[Object]:
        for one in found:
            self._id = uuid.uuid5(self._id, one["id"])
            yield one

    def members(self) -> Mapping[str, str]:
        return {"id": f"bundle--{self._id}"}


def _chain(found: Iterable[Object]) -> Iterator[Object]:
    yield from made_by_us()
    yield from found


def _objects(extraction: Extraction) -> Iterator[Object]:
    """Give the objects of one article, those of equal id once, the report last."""
    lookup = Lookup.of(extraction)
    found = {one["id"]: one for one in _parts(lookup)}
    report = _report_id(lookup)
    for claim in extraction.claims:
        note = objects.note_of(claim, lookup, report)
        found[note["id"]] = note
    yield from (one for one in found.values() if one["type"] != "note")
    yield _report(lookup, [id_ for id_, one in found.items() if one["type"] != "note"])
    yield from (one for one in found.values() if one["type"] == "note")


def _parts(lookup: Lookup) -> Iterator[Object]:
    extraction = lookup.extraction
    for actor in extraction.actors:
        yield objects.identity_of(actor, lookup)
    for place in _places(extraction):
        location = objects.location_of(place, lookup)
        if location is not None:
            yield location
    for event in extraction.events:
        incident = objects.incident_of(event, lookup)
        yield incident
        yield from _links(incident["id"], event.actors, "attributed-to", lookup)
        yield from _links(incident["id"], event.recipients, "targets", lookup)
        yield from _sites(incident["id"], event, lookup)
    for policy in extraction.policies:
        action = objects.action_of(policy, lookup)
        yield action
        yield from _links(action["id"], policy.issuers, "attributed-to", lookup)
        yield from _links(action["id"], policy.targets, "targets", lookup)
        yield from _sites(action["id"], policy, lookup)


def _places(extraction: Extraction) -> Iterator[Place]:
    yield from extraction.places
    records: tuple[Event | Policy, ...] = (*extraction.events, *extraction.policies)
    for record in records:
        yield from record.places


def _links(
    source: str, participants: Iterable[Participant], kind: str, lookup: Lookup
) -> Iterator[Object]:
    for participant in participants:
        target = stix_id("identity", lookup.article, participant.actor)
        yield _relationship(source, kind, target, lookup)


def _sites(source: str, record: Event | Policy, lookup: Lookup) -> Iterator[Object]:
    for place in record.places:
        location = objects.location_of(place, lookup)
        if location is not None:
            yield _relationship(source, "located-at", location["id"], lookup)


def _relationship(source: str, kind: str, target: str, lookup: Lookup) -> Object:
    return made(
        "relationship",
        lookup.article,
        f"{source} {kind} {target}",
        relationship_type=kind,
        source_ref=source,
        target_ref=target,
    )


def _report_id(lookup: Lookup) -> str:
    kind = "grouping" if lookup.article.published is None else "report"
    return stix_id(kind, lookup.article, "")


def _report(lookup: Lookup, ids: list[str]) -> Object:
    """Make the report of an article; its object_refs may not be empty."""
    article = lookup.article
    common: Object = {"name": article.title or article.id, "object_refs": ids or [MAKER]}
    if article.url:
        common["external_references"] = [
            {"source_name": article.publisher or "url", "url": article.url}
        ]
    if article.published is None:
        return made("grouping", article, "", context="unspecified", **common)
    published = timestamp(article.published)
    return made("report", article, "", published=published, report_types=[], **common)
