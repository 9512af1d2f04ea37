"""Claims: who said what, by which words."""

from crisiskit.extractors.claims.claims import Claims

__all__ = ["Claims"]
