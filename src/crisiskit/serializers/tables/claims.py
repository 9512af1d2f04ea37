"""Claims as a flat table: one row a claim."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables import cells
from crisiskit.serializers.tables.record_table import RecordTable
from crisiskit.serializers.tables.table import Row, joined

__all__ = ["ClaimTable"]


@attrs.frozen(kw_only=True)
class ClaimTable(RecordTable):
    """Write the claims of extractions as CSV (RFC 4180 quoting, header first).

    It loses evidence but the first, all other spans, and every record that is no
    claim; it cannot be read back.
    """

    columns: ClassVar[Mapping[str, str]] = {
        **cells.ARTICLE,
        "claim_id": "Id of the claim",
        **cells.party_columns("speaker", "Who says it; empty if nobody is named"),
        "cue": "The words of saying",
        "content": "What is said; pieces that the cue splits with … between them",
        "kind": "direct, indirect or mixed",
        "polarity": "positive, or negative if the source turns the content down",
        "certainty": "certain, probable or possible",
        "addressees": "To whom it is said: names",
        **{key: text.replace("have happened", "be said") for key, text in cells.WHEN.items()},
        "about": "Ids of the events and policies it tells of",
        **cells.EVIDENCE,
        "confidence": "Measured precision of the rule that found it, 0 to 1",
    }

    def _records(self, lookup: Lookup, /) -> Iterator[Row]:
        for claim in lookup.extraction.claims:
            yield {
                "claim_id": claim.id,
                **cells.party_cells("speaker", claim.speakers, lookup),
                "cue": lookup.quote(claim.cue),
                "content": " … ".join(lookup.quotes(claim.content)),
                "kind": str(claim.kind),
                "polarity": str(claim.polarity),
                "certainty": str(claim.certainty),
                "addressees": cells.names(lookup.members(claim.addressees)),
                **cells.when_cells(claim.moment, lookup),
                "about": joined(claim.about),
                **cells.evidence_cells(claim.evidence[0], lookup),
                "confidence": claim.confidence,
            }
