"""Actors as a flat table: one row an actor."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from crisiskit.model import Role
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables import cells
from crisiskit.serializers.tables.record_table import RecordTable
from crisiskit.serializers.tables.table import Row, joined

__all__ = ["ActorTable"]


@attrs.frozen(kw_only=True)
class ActorTable(RecordTable):
    """Write the actors of extractions as CSV (RFC 4180 quoting, header first).

    It loses the spans of mentions but the first, those of roles, and every record that
    is no actor; it cannot be read back.
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

    def _records(self, lookup: Lookup, /) -> Iterator[Row]:
        for actor in lookup.extraction.actors:
            yield {
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
