"""A time the text names."""

import datetime as dt

import attrs
from attrs import validators

from crisiskit.errors import InvalidRecordError
from crisiskit.model.checks import to_date
from crisiskit.model.fields import maybe_code, timex_type
from crisiskit.model.span import Span
from crisiskit.ontology.time_code import Anchor, Precision, TimexType

__all__ = ["Moment"]


@attrs.frozen(kw_only=True)
class Moment:
    """A time expression and what it means.

    Attributes:
        span: The words.
        timex: TIMEX3 type.
        value: TIMEX3 value (ISO 8601 with TimeML's extensions), e.g. ``2024-03-11``,
            ``2024-W10``, ``P3M``, ``PRESENT_REF``; with ``X`` for what is not known
            (``XXXX-12-06``); None if unresolved.
        earliest: First day it can mean, included; None if unknown or open.
        latest: Last day it can mean, included; None if unknown or open.
        precision: The unit it is known to; None if unresolved.
        anchor: What it was resolved against; None if unresolved.
        edtf: The same as Extended Date/Time Format level 0 or 1; None if unresolved.

    Raises:
        InvalidRecordError: If *latest* lies before *earliest*.
    """

    span: Span = attrs.field(validator=validators.instance_of(Span))
    timex: TimexType = attrs.field(converter=timex_type)
    value: str | None = None
    earliest: dt.date | None = attrs.field(default=None, converter=to_date)
    latest: dt.date | None = attrs.field(default=None, converter=to_date)
    precision: Precision | None = maybe_code(Precision)
    anchor: Anchor | None = maybe_code(Anchor)
    edtf: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse bounds in the wrong order."""
        if self.earliest and self.latest and self.latest < self.earliest:
            msg = f"moment ends {self.latest} before it begins {self.earliest}"
            raise InvalidRecordError(msg)

    @property
    def tells_when(self) -> bool:
        """Whether it is a date or time, not how long, how often, "now" or "recently"."""
        is_point = self.timex in (TimexType.DATE, TimexType.TIME)
        return is_point and not (self.value or "").endswith("_REF")
