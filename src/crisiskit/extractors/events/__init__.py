"""Events: who did what to whom, found by frames over the parse."""

from crisiskit.extractors.events.extractor import Events

__all__ = ["Events"]
