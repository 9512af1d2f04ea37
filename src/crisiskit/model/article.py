"""One news text as given."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import attrs
from attrs import validators

from crisiskit.errors import InvalidRecordError
from crisiskit.model.checks import check_text, to_mapping
from crisiskit.model.content_id import ContentId
from crisiskit.model.fields import maybe_text, texts

__all__ = ["Article"]


def _to_published(value: object) -> object:
    """Read an ISO 8601 date or date-time; dates and datetimes pass."""
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return _iso(value)
    except (TypeError, ValueError) as error:
        msg = (
            "published must be an ISO 8601 date or date-time such as 2024-03-12 or "
            f"2024-03-12T08:30:00+00:00, got {value!r}"
        )
        raise InvalidRecordError(msg) from error


def _iso(value: Any) -> dt.date:
    if len(value) > len("2024-03-12"):
        return dt.datetime.fromisoformat(value)
    return dt.date.fromisoformat(value)


@attrs.frozen(kw_only=True)
class Article:
    """One news text, exactly as it was given.

    The text is never normalised: every span of every record counts code points of
    this very string.

    Attributes:
        text: The text, headline included if the source has it there. May be empty.
        title: The headline, if it is known apart from the text.
        url: Where it was published.
        publisher: Who published it.
        authors: By-lines, in their order.
        published: Date, or date and time, of publication; None if unknown.
            ISO 8601 strings are read.
        language: BCP 47 tag; None if unknown.
        extra: What a reader knew besides; JSON values only.
        id: Made from the content unless given.

    Raises:
        InvalidRecordError: If *text* is no Unicode text (a lone surrogate), or
            *published* no date.
    """

    text: str = attrs.field(validator=check_text, repr=lambda text: repr(text[:40]))
    title: str | None = maybe_text()
    url: str | None = maybe_text()
    publisher: str | None = maybe_text()
    authors: tuple[str, ...] = texts()
    published: dt.date | dt.datetime | None = attrs.field(
        default=None,
        converter=_to_published,
        validator=validators.optional(validators.instance_of(dt.date)),
    )
    language: str | None = maybe_text()
    extra: Mapping[str, Any] = attrs.field(factory=dict, converter=to_mapping, hash=False)
    id: str = ContentId("article")

    @property
    def published_day(self) -> dt.date | None:
        """The calendar day of publication, in the time zone given; None if unknown."""
        if isinstance(self.published, dt.datetime):
            return self.published.date()
        return self.published
