"""Policies as a flat table: one row a measure."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from crisiskit.model import Policy
from crisiskit.serializers.lookup import Lookup
from crisiskit.serializers.tables import cells
from crisiskit.serializers.tables.record_table import RecordTable
from crisiskit.serializers.tables.table import Cell, Row, joined

__all__ = ["PolicyTable"]


@attrs.frozen(kw_only=True)
class PolicyTable(RecordTable):
    """Write the policies of extractions as CSV (RFC 4180 quoting, header first).

    It loses the stages' spans and moments, places and evidence but the first, all
    other spans, and every record that is no policy; it cannot be read back.
    """

    columns: ClassVar[Mapping[str, str]] = {
        **cells.ARTICLE,
        "policy_id": "Id of the policy",
        "kind": "What the measure does",
        "policy": "The words for the measure",
        "status": "The latest step told",
        "stages": "Every step told, in text order",
        **cells.party_columns("issuer", "Whose measure it is"),
        "requested_by": "Who asks for it: names",
        "opposed_by": "Who speaks or votes against it: names",
        "targets": "Whom it bears down on: names",
        "beneficiaries": "Whom it is to help: names",
        "when": "The words that say when it begins, also where they give no day",
        "earliest": "First day the measure can begin, ISO 8601",
        "latest": "Last day the measure can begin, ISO 8601",
        "until": "Last day it can hold, ISO 8601",
        "amounts": "Money, as measure=words",
        **cells.PLACE,
        **cells.EVIDENCE,
        "speakers": "Who reports it: names of the speakers of its claims",
        "confidence": "Measured precision of the rule that found it, 0 to 1",
    }

    def _records(self, lookup: Lookup, /) -> Iterator[Row]:
        for policy in lookup.extraction.policies:
            yield {**_what(policy, lookup), **_details(policy, lookup)}


def _what(policy: Policy, lookup: Lookup) -> dict[str, Cell]:
    return {
        "policy_id": policy.id,
        "kind": str(policy.kind),
        "policy": lookup.quote(policy.title),
        "status": str(policy.status),
        "stages": joined(stage.status for stage in policy.stages),
        **cells.party_cells("issuer", policy.issuers, lookup),
        "requested_by": cells.names(lookup.members(policy.requested_by)),
        "opposed_by": cells.names(lookup.members(policy.opposed_by)),
        "targets": cells.names(lookup.members(policy.targets)),
        "beneficiaries": cells.names(lookup.members(policy.beneficiaries)),
    }


def _details(policy: Policy, lookup: Lookup) -> dict[str, Cell]:
    return {
        **cells.when_cells(policy.moment, lookup),
        "until": cells.when_cells(policy.until).get("latest"),
        "amounts": cells.figures_cell(policy.amounts, lookup),
        **cells.place_cells(policy.places),
        **cells.evidence_cells(policy.evidence[0], lookup),
        "speakers": cells.names(lookup.speakers(policy)),
        "confidence": policy.confidence,
    }
