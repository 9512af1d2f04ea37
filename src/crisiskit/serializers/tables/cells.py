"""Cells that several tables share: article, parties, place, time, evidence."""

from collections.abc import Iterable, Sequence

from crisiskit.model import Actor, Article, Figure, Moment, Participant, Place, Span
from crisiskit.ontology import Bound
from crisiskit.serializers.iso import iso
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables.table import Cell, joined

__all__ = [
    "ARTICLE",
    "EVIDENCE",
    "PLACE",
    "WHEN",
    "article_cells",
    "evidence_cells",
    "figures_cell",
    "names",
    "party_cells",
    "party_columns",
    "place_cells",
    "when_cells",
]

ARTICLE = {
    "article_id": "Id of the article",
    "title": "Headline of the article",
    "url": "Where the article was published",
    "file": "The file the article was read from",
    "published": "When the article was published, ISO 8601",
}
PLACE = {
    "place": "Name of the most specific place",
    "admin1": "Province or state of that place",
    "country": "ISO 3166-1 alpha-3 of that place",
    "latitude": "Degrees north of that place, WGS 84",
    "longitude": "Degrees east of that place, WGS 84",
}
WHEN = {
    "when": "The words that say when, also where they give no day",
    "earliest": "First day it can have happened, ISO 8601",
    "latest": "Last day it can have happened, ISO 8601",
}
EVIDENCE = {
    "evidence": "Words of the article: the first sentence that tells it, or first mention",
    "start": "First code point of the evidence in the article",
    "end": "First code point after the evidence",
}


def article_cells(article: Article) -> dict[str, Cell]:
    """Fill the columns of ``ARTICLE``."""
    return {
        "article_id": article.id,
        "title": article.title,
        "url": article.url,
        "file": _file_of(article),
        "published": iso(article.published),
    }


def _file_of(article: Article) -> str | None:
    file = article.extra.get("file")
    return file if isinstance(file, str) else None


def party_columns(party: str, who: str) -> dict[str, str]:
    """Name and describe the columns of a party, such as ``actor``."""
    return {
        f"{party}s": f"{who}: names",
        f"{party}_countries": f"ISO 3166-1 alpha-3 or PLOVER codes of the {party}s",
        f"{party}_sectors": f"Primary sector of each of the {party}s that has one",
    }


def party_cells(
    party: str, participants: Iterable[Participant], lookup: Lookup
) -> dict[str, Cell]:
    """Fill the columns of :func:`party_columns`."""
    members = lookup.members(participants)
    return {
        f"{party}s": names(members),
        f"{party}_countries": joined(actor.country for actor in members if actor.country),
        f"{party}_sectors": joined(actor.sectors[0] for actor in members if actor.sectors),
    }


def names(actors: Iterable[Actor]) -> str | None:
    """Put the names of *actors* into one cell."""
    return joined(actor.name for actor in actors)


def place_cells(places: Sequence[Place]) -> dict[str, Cell]:
    """Fill the columns of ``PLACE`` with the first of *places*."""
    if not places:
        return {}
    place = places[0]
    return {
        "place": place.name,
        "admin1": place.admin1,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def when_cells(moment: Moment | None, lookup: Lookup | None = None) -> dict[str, Cell]:
    """Fill the columns of ``WHEN``; that of the words only with a *lookup*."""
    if moment is None:
        return {}
    days: dict[str, Cell] = {"earliest": iso(moment.earliest), "latest": iso(moment.latest)}
    return days if lookup is None else {"when": lookup.quote(moment.span), **days}


def evidence_cells(span: Span | None, lookup: Lookup) -> dict[str, Cell]:
    """Fill the columns of ``EVIDENCE``."""
    if span is None:
        return {}
    return {"evidence": lookup.quote(span), "start": span.start, "end": span.end}


def figures_cell(figures: Iterable[Figure], lookup: Lookup) -> str | None:
    """Put figures into one cell, as measure=words; a number in words as digits."""
    return joined(f"{figure.measure}={_amount(figure, lookup)}" for figure in figures)


def _amount(figure: Figure, lookup: Lookup) -> str | None:
    words = lookup.quote(figure.span)
    is_spelt = words is not None and not any(sign.isdigit() for sign in words)
    if is_spelt and figure.bound is Bound.EXACT and isinstance(figure.best, int):
        return str(figure.best)
    return words
