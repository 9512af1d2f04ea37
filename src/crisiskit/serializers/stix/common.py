"""What STIX objects have in common: ids, timestamps, who made them, our extension."""

import datetime as dt
from typing import Any

from crisiskit.model import Article, Span
from crisiskit.serializers.json_document import known
from crisiskit.serializers.web_ids import record_uuid

__all__ = [
    "EXTENSION",
    "MAKER",
    "Object",
    "made",
    "made_by_us",
    "spans",
    "stix_id",
    "timestamp",
]

Object = dict[str, Any]  # what JSON can hold

MAKER = "identity--c4a2a1de-2f5e-5b0c-8a53-6d2f6d0b7e11"
EXTENSION = "extension-definition--0d5c8f0e-64a1-5a3c-b0f5-b1a3c9f0e7d2"
"""Ids of crisiskit and of its property extension; made once, never to change."""

_EPOCH = "1970-01-01T00:00:00.000Z"
_SECONDS = "%H:%M:%S"


def stix_id(kind: str, article: Article, record: str) -> str:
    """Name an object by what it is made of."""
    return f"{kind}--{record_uuid(article, f'{kind} {record}')}"


def timestamp(day: dt.date | None) -> str:
    """Write a date or time as STIX does, in UTC; a time without a zone counts as UTC.

    None gives the beginning of 1970: STIX objects must have a time, and that of writing
    would make other bytes each time.
    """
    if day is None:
        return _EPOCH
    if not isinstance(day, dt.datetime):
        return f"{day.isoformat()}T00:00:00.000Z"
    moment = _in_utc(day)
    milliseconds = moment.microsecond // 1000
    return f"{moment.date().isoformat()}T{moment.strftime(_SECONDS)}.{milliseconds:03}Z"


def _in_utc(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:
        return moment  # first or last day there is: hours of error are the lesser evil


def made(kind: str, article: Article, record: str, **properties: Any) -> Object:
    """Make an object found in *article*, of the properties that are known."""
    when = timestamp(article.published)
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": stix_id(kind, article, record),
        "created_by_ref": MAKER,
        "created": when,
        "modified": when,
        **known(**properties),
    }


def spans(*found: Span | None) -> list[Object]:
    """Write the offsets of spans, in code points."""
    return [{"start": span.start, "end": span.end} for span in found if span is not None]


def made_by_us() -> tuple[Object, Object]:
    """Give the objects that every bundle begins with: crisiskit, and its extension."""
    times = {"created": _EPOCH, "modified": _EPOCH}
    maker = {
        "type": "identity",
        "spec_version": "2.1",
        "id": MAKER,
        **times,
        "name": "crisiskit",
        "identity_class": "system",
    }
    extension = {
        "type": "extension-definition",
        "spec_version": "2.1",
        "id": EXTENSION,
        "created_by_ref": MAKER,
        **times,
        "name": "crisiskit record",
        "description": "Codes, dates and evidence offsets of crisiskit's records.",
        "schema": "https://pypi.org/project/crisiskit/",
        "version": "1.0.0",
        "extension_types": ["property-extension"],
    }
    return maker, extension
