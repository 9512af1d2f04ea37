"""Formats extractions are written in and read from; see the model alone."""

from crisiskit.serializers.files import dump, dumps, load, loads
from crisiskit.serializers.plain import SCHEMA_VERSION, from_plain, to_plain
from crisiskit.serializers.protocol import LosslessSerializer, Serializer
from crisiskit.serializers.schema import wire_schema

__all__ = [
    "SCHEMA_VERSION",
    "LosslessSerializer",
    "Serializer",
    "dump",
    "dumps",
    "from_plain",
    "load",
    "loads",
    "to_plain",
    "wire_schema",
]
