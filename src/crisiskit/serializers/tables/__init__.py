"""Flat tables, one a kind of record, for spreadsheets and data frames."""

from collections.abc import Mapping
from types import MappingProxyType

from crisiskit.serializers.tables.actors import ActorTable
from crisiskit.serializers.tables.claims import ClaimTable
from crisiskit.serializers.tables.events import EventTable
from crisiskit.serializers.tables.figures import FigureTable
from crisiskit.serializers.tables.policies import PolicyTable
from crisiskit.serializers.tables.record_table import RecordTable

__all__ = [
    "TABLES",
    "ActorTable",
    "ClaimTable",
    "EventTable",
    "FigureTable",
    "PolicyTable",
    "RecordTable",
]

TABLES: Mapping[str, RecordTable] = MappingProxyType(
    {
        "events": EventTable(),
        "actors": ActorTable(),
        "claims": ClaimTable(),
        "policies": PolicyTable(),
        "figures": FigureTable(),
    }
)
"""The tables by the field of an extraction they write."""
