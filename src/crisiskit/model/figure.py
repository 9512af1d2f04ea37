"""A number that measures the crisis."""

import math

import attrs
from attrs import validators

from crisiskit.errors import InvalidRecordError
from crisiskit.model.fields import code, maybe
from crisiskit.model.fields import measure as to_measure
from crisiskit.model.moment import Moment
from crisiskit.model.place import Place
from crisiskit.model.span import Span
from crisiskit.ontology.figure_code import Bound, Measure

__all__ = ["Figure"]


@attrs.frozen(kw_only=True)
class Figure:
    """A number, what it measures and how firmly.

    Unknown is None, never 0: "thousands" is ``vague`` with *low* 1000 and neither
    *best* nor *high*.

    Attributes:
        span: The number with its bound words and currency, without the noun.
        measure: What it counts.
        low: The least it can be.
        best: The number given.
        high: The most it can be.
        bound: How the words bound it.
        unit: ``people``, ``households``, an ISO 4217 currency …; None if not said.
        moment: When it held; None if not said.
        place: Where it was counted; None if not said.
        part_of: Span of the figure it is a part of ("half of *whom*"); None if whole.

    Raises:
        InvalidRecordError: If the numbers are out of order, infinite, or all None.
    """

    span: Span = attrs.field(validator=validators.instance_of(Span))
    measure: Measure | str = attrs.field(converter=to_measure)
    low: int | float | None = None
    best: int | float | None = None
    high: int | float | None = None
    bound: Bound = code(Bound, Bound.EXACT)
    unit: str | None = None
    moment: Moment | None = maybe(Moment)
    place: Place | None = maybe(Place)
    part_of: Span | None = maybe(Span)

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that cannot hold together."""
        numbers = [n for n in (self.low, self.best, self.high) if n is not None]
        if not numbers or not all(map(math.isfinite, numbers)):
            msg = f"figure needs at least one finite number, got {numbers}"
            raise InvalidRecordError(msg)
        if numbers != sorted(numbers):
            msg = f"figure must satisfy low <= best <= high, got {numbers}"
            raise InvalidRecordError(msg)
