"""Actors as a flat table: one row an actor."""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO, ClassVar

import attrs

from crisiskit.model import Extraction, Role
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables import cells
from crisiskit.serializers.tables.table import Row, joined, write_csv

__all__ = ["ActorTable"]


@attrs.frozen(kw_only=True)
class ActorTable:
    """Write the actors of extractions as CSV (RFC 4180 quoting, header first).

    It loses the spans of mentions but the first, those of roles, and every record that
    is no actor; it cannot be read back.

    Attributes:
        is_safe: Put an apostrophe before text that a spreadsheet would run as a formula.
    """

    columns: ClassVar[Mapping[str, str]] = {
        **cells.ARTICLE,
        "actor_id": "Id of the actor",
        "name": "The fullest name the article gives",
        "kind": "person, organization, country or group",
        "country": "ISO 3166-1 alpha-3, or PLOVER's code of an international body",
        "sectors": "PLOVER sectors, primary first",
        "roles": "Titles as the article tells them; former ones are marked",
        "aliases": "Other names used",
        "identifiers": "Ids elsewhere, as scheme=id",
        "mentions": "How often it is mentioned",
        **cells.EVIDENCE,
        "confidence": "Measured precision of the rule that found it, 0 to 1",
    }
    is_safe: bool = True

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write the header, then one row an actor, as the extractions come."""
        write_csv(self, extractions, stream, is_safe=self.is_safe)

    def rows(self, extraction: Extraction, /) -> Iterator[Row]:
        """Yield one row an actor."""
        lookup = Lookup.of(extraction)
        article = cells.article_cells(extraction.article)
        for actor in extraction.actors:
            yield {
                **article,
                "actor_id": actor.id,
                "name": actor.name,
                "kind": str(actor.kind),
                "country": actor.country,
                "sectors": joined(actor.sectors),
                "roles": joined(map(_role, actor.roles)),
                "aliases": joined(actor.aliases),
                "identifiers": joined(f"{key}={id_}" for key, id_ in actor.identifiers.items()),
                "mentions": len(actor.mentions),
                **cells.evidence_cells(next(iter(actor.mentions), None), lookup),
                "confidence": actor.confidence,
            }


def _role(role: Role) -> str:
    words = " of ".join(part for part in (role.title, role.of) if part)
    return f"{words} (former)" if role.former else words
