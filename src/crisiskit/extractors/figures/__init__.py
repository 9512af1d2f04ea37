"""Figures: the numbers of an article that measure the crisis."""

from crisiskit.extractors.figures.figures import Figures

__all__ = ["Figures"]
