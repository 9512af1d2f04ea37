"""FollowTheMoney entities as JSON Lines."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import IO

import attrs

from crisiskit.model import Actor, Article, Claim, Event, Extraction, Policy, Span
from crisiskit.ontology import ActorKind, EventStatus, PolicyKind, Sector, country_codes
from crisiskit.serializers.iso import iso
from crisiskit.serializers.json_text import encode
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.web_ids import record_uuid, web_address

__all__ = ["FollowTheMoney"]

Entity = dict[str, object]

# Bibliographic and ISO 639-1 codes in the ISO 639-3 that FollowTheMoney asks for.
_LANGUAGES = dict(
    pair.split("=")
    for pair in "ar=ara de=deu en=eng es=spa fr=fra pt=por ru=rus uk=ukr zh=zho".split()
)
_WIKIDATA = re.compile(r"Q\d+")
_YEARS = range(1000, 3000)  # those the model takes for dates
_REAL = (EventStatus.OCCURRED, EventStatus.ONGOING, EventStatus.HISTORICAL)


@attrs.frozen
class FollowTheMoney:
    """Write entities one a line: articles, actors, what happened, who says so.

    Articles become ``Article``, actors ``Person``, ``PublicBody``, ``Organization`` or
    ``LegalEntity``, events ``Event``, claims ``Note``, sanctions with a target
    ``Sanction``; a ``Documentation`` ties each actor and event to its article and quotes
    the words. Events that are planned, supposed or denied are left out, for an
    ``Event`` there has happened. Dropped are offsets, figures, other policies, the
    text, and URLs and years the model does not take; it cannot be read back. Entities of
    different articles are not merged.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write each entity as its extraction comes."""
        for extraction in extractions:
            for entity in _entities(Lookup.of(extraction)):
                stream.write(encode(entity) + "\n")


def _entities(lookup: Lookup) -> Iterator[Entity]:
    extraction = lookup.extraction
    yield _article(lookup.article)
    for actor in extraction.actors:
        yield _actor(actor, lookup)
        if actor.mentions:
            yield _documentation(actor.id, actor.mentions[0], "mention", lookup)
    for event in extraction.events:
        if event.status in _REAL:
            yield _event(event, lookup)
            yield _documentation(event.id, event.evidence[0], "report", lookup)
    for claim in extraction.claims:
        yield _claim(claim, lookup)
    for policy in extraction.policies:
        if policy.kind == PolicyKind.SANCTION and policy.targets:
            yield _sanction(policy, lookup)


def _entity(
    schema: str, article: Article, record: str, **properties: Iterable[str | None]
) -> Entity:
    """Make an entity of the values that are known; they are lists of strings."""
    values = {
        name: list(dict.fromkeys(value for value in found if value))
        for name, found in properties.items()
    }
    return {
        "id": _id(article, record),
        "schema": schema,
        "properties": {name: found for name, found in values.items() if found},
    }


def _id(article: Article, record: str = "") -> str:
    return f"ck-{record_uuid(article, record).hex}"


def _day(day: dt.date | None) -> str | None:
    return iso(day) if day is not None and day.year in _YEARS else None


def _article(article: Article) -> Entity:
    language = (article.language or "").partition("-")[0].lower()
    return _entity(
        "Article",
        article,
        "",
        title=[article.title],
        author=article.authors,
        publisher=[article.publisher],
        publishedAt=[_day(article.published_day)],
        sourceUrl=[web_address(article)],
        language=[_LANGUAGES.get(language)],
        contentHash=[hashlib.sha1(article.text.encode(), usedforsecurity=False).hexdigest()],
    )


def _actor(actor: Actor, lookup: Lookup) -> Entity:
    is_person = actor.kind is ActorKind.PERSON
    roles = [role.title for role in actor.roles if not role.former]
    wikidata = actor.identifiers.get("wikidata", "")
    return _entity(
        _schema(actor),
        lookup.article,
        actor.id,
        name=[actor.name],
        alias=actor.aliases,
        country=[_country(actor.country)],
        position=roles if is_person else (),
        keywords=map(str, actor.sectors),
        wikidataId=[wikidata if _WIKIDATA.fullmatch(wikidata) else None],
        sourceUrl=[web_address(lookup.article)],
        proof=[_id(lookup.article)],
    )


def _schema(actor: Actor) -> str:
    if actor.kind is ActorKind.PERSON:
        return "Person"
    if actor.kind is ActorKind.COUNTRY:
        return "PublicBody"
    if actor.kind is ActorKind.GROUP:
        return "LegalEntity"
    return "PublicBody" if Sector.GOV in actor.sectors else "Organization"


def _event(event: Event, lookup: Lookup) -> Entity:
    article, moment = lookup.article, event.moment
    words = lookup.quote(event.trigger)
    is_day = moment is not None and moment.earliest == moment.latest
    involved = [*event.actors, *event.recipients]
    return _entity(
        "Event",
        article,
        event.id,
        name=[f"{event.type}: {words}" if words else str(event.type)],
        summary=[lookup.quote(event.evidence[0])],
        keywords=[event.type, *event.modes, *event.contexts, event.status],
        date=[_day(moment.earliest) if moment and is_day else None],
        startDate=[_day(moment.earliest) if moment and not is_day else None],
        endDate=[_day(moment.latest) if moment and not is_day else None],
        location=[place.name for place in event.places],
        country=[_country(place.country) for place in event.places],
        involved=[_id(article, one.actor) for one in involved],
        publisher=[article.publisher],
        sourceUrl=[web_address(article)],
        proof=[_id(article)],
    )


def _claim(claim: Claim, lookup: Lookup) -> Entity:
    return _entity(
        "Note",
        lookup.article,
        claim.id,
        entity=[_id(lookup.article, one.actor) for one in claim.speakers],
        description=[" … ".join(lookup.quotes(claim.content))],
        summary=[lookup.quote(claim.evidence[0])],
        keywords=[claim.kind, claim.polarity, claim.certainty],
        publisher=[lookup.article.publisher],
        sourceUrl=[web_address(lookup.article)],
        proof=[_id(lookup.article)],
    )


def _sanction(policy: Policy, lookup: Lookup) -> Entity:
    moment = policy.moment
    return _entity(
        "Sanction",
        lookup.article,
        policy.id,
        entity=[_id(lookup.article, one.actor) for one in policy.targets],
        authority=[actor.name for actor in lookup.members(policy.issuers)],
        country=[_country(actor.country) for actor in lookup.members(policy.issuers)],
        provisions=[lookup.quote(policy.title)],
        status=[str(policy.status)],
        summary=[lookup.quote(policy.evidence[0])],
        startDate=[_day(moment.earliest) if moment else None],
        publisher=[lookup.article.publisher],
        sourceUrl=[web_address(lookup.article)],
    )


def _documentation(record: str, span: Span, role: str, lookup: Lookup) -> Entity:
    article = lookup.article
    return _entity(
        "Documentation",
        article,
        f"documentation {record}",
        document=[_id(article)],
        entity=[_id(article, record)],
        role=[role],
        summary=[lookup.quote(span)],
        date=[_day(article.published_day)],
        sourceUrl=[web_address(article)],
    )


def _country(code: str | None) -> str | None:
    codes = country_codes(code)
    return codes.alpha2.lower() if codes else None
