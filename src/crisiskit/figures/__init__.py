"""Numbers in text: how much, how firmly, in which currency."""

from crisiskit.figures.currency import currency_of
from crisiskit.figures.finder import find_numbers
from crisiskit.figures.number import Number
from crisiskit.figures.shares import Share, find_share

__all__ = ["Number", "Share", "currency_of", "find_numbers", "find_share"]
