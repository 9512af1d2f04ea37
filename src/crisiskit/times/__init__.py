"""Recognise time expressions in plain text and resolve them to moments."""

from crisiskit.times.finder import find_moments
from crisiskit.times.telling import Telling

__all__ = ["Telling", "find_moments"]
