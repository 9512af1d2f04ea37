"""A number as the words give it."""

import attrs

from crisiskit.model import Span
from crisiskit.ontology import Bound

__all__ = ["Number"]


@attrs.frozen(kw_only=True)
class Number:
    """A count or a sum of money, and how firmly the words give it.

    Attributes:
        span: The number with its bound words and currency, without the noun.
        numeral: The numerals alone, scale words included.
        low: The least it can be; None if the words do not say.
        best: The number given; None for ranges and orders of magnitude.
        high: The most it can be; None if the words do not say.
        bound: How the words bound it.
        is_money: Whether it is a sum of money.
        currency: ISO 4217 code; None for counts, and for sums whose currency the
            words leave open ("30 million pesos").
    """

    span: Span
    numeral: Span
    low: int | float | None
    best: int | float | None
    high: int | float | None
    bound: Bound
    is_money: bool = False
    currency: str | None = None
