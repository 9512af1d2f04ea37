"""STIX 2.1 bundles."""

from crisiskit.serializers.stix.bundle import Stix

__all__ = ["Stix"]
