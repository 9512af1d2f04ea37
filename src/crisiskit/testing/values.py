"""Hypothesis strategies for texts, spans, times, places and figures."""

import datetime as dt
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from crisiskit.model import Figure, Moment, Place, Span
from crisiskit.ontology import Anchor, Bound, Measure, PlaceKind, Precision, TimexType

__all__ = [
    "LENGTH",
    "codes",
    "figures",
    "maybe",
    "moments",
    "places",
    "shares",
    "spans",
    "texts",
    "words",
]

LENGTH = 10_000
"""Code points of the article that records point into, unless a strategy is told."""

Value = TypeVar("Value")
Code = TypeVar("Code", bound=StrEnum)

_CHARACTERS = st.characters(codec="utf-8")  # all but lone surrogates
# Scripts and signs that random code points seldom make.
_SCRIPTS = (
    "Four people were killed. ",
    "洪水造成四人死亡。",
    "قُتل أربعة أشخاص. ",
    "ארבעה בני אדם נהרגו. ",
    "चार लोग मारे गए। ",
    "cafe\u0301 n\u0303 ",
    "👩‍👩‍👧‍👦🏳️‍🌈 ",
    "𝕬𐍈𠜎 ",
    "“«„'\"”»’ ",
    "\r\n\u2028\x00\ufeff\u200b",
)


def maybe(values: st.SearchStrategy[Value]) -> st.SearchStrategy[Value | None]:
    """Give values, or None."""
    return st.none() | values


def words() -> st.SearchStrategy[str]:
    """Give strings of at least one code point, of any script."""
    return st.text(_CHARACTERS, min_size=1, max_size=12) | st.sampled_from(_SCRIPTS)


def texts(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """Give texts of any script, with quotation marks, emoji and control characters.

    Args:
        min_size: Code points at least.
    """
    parts = st.lists(st.sampled_from(_SCRIPTS) | st.text(_CHARACTERS, max_size=20), max_size=8)
    return parts.map("".join).filter(lambda text: len(text) >= min_size)


@cache
def codes(vocabulary: type[Code]) -> st.SearchStrategy[Code | str]:
    """Give codes of *vocabulary*, and namespaced ones of users' own."""
    own = st.from_regex(
        r"[a-z][a-z0-9_.-]{0,8}:[^\s:][^\s]{0,8}", fullmatch=True, alphabet=_CHARACTERS
    )
    return st.sampled_from(vocabulary) | own


def shares() -> st.SearchStrategy[float]:
    """Give numbers from 0 to 1."""
    return st.floats(0, 1)


@st.composite
def spans(draw: st.DrawFn, length: int = LENGTH) -> Span:
    """Give spans inside a text of *length* code points."""
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def moments(draw: st.DrawFn, length: int = LENGTH) -> Moment:
    """Give times named in a text of *length* code points, resolved or not."""
    days: list[dt.date | None] = sorted(draw(st.tuples(st.dates(), st.dates())))  # type: ignore[assignment] # dates are optional dates
    is_open = draw(st.tuples(st.booleans(), st.booleans()))
    earliest, latest = (None if o else day for day, o in zip(days, is_open, strict=True))
    return Moment(
        span=draw(spans(length)),
        timex=draw(st.sampled_from(TimexType)),
        value=draw(maybe(words())),
        earliest=earliest,
        latest=latest,
        precision=draw(maybe(st.sampled_from(Precision))),
        anchor=draw(maybe(st.sampled_from(Anchor))),
        edtf=draw(maybe(words())),
    )


@st.composite
def places(draw: st.DrawFn, length: int = LENGTH) -> Place:
    """Give places named in a text of *length* code points, resolved or not."""
    point = draw(maybe(st.tuples(st.floats(-90, 90), st.floats(-180, 180))))
    latitude, longitude = point or (None, None)
    return Place(
        span=draw(spans(length)),
        name=draw(words()),
        kind=draw(maybe(st.sampled_from(PlaceKind))),
        country=draw(maybe(st.from_regex(r"[A-Z]{3}", fullmatch=True))),
        admin1=draw(maybe(words())),
        latitude=latitude,
        longitude=longitude,
        geonames_id=draw(maybe(st.integers(1, 10**8))),
    )


@st.composite
def figures(draw: st.DrawFn, length: int = LENGTH) -> Figure:
    """Give figures in a text of *length* code points, with numbers beyond 64 bits too."""
    number = st.integers(0, 10**24) | st.floats(0, 1e18, allow_nan=False)
    ordered = sorted(draw(st.tuples(number, number, number)))
    given: list[Any] = draw(st.sampled_from(_GIVEN))
    low, best, high = (
        n if is_given else None for n, is_given in zip(ordered, given, strict=True)
    )
    return Figure(
        span=draw(spans(length)),
        measure=draw(codes(Measure)),
        low=low,
        best=best,
        high=high,
        bound=draw(st.sampled_from(Bound)),
        unit=draw(maybe(words())),
        moment=draw(maybe(moments(length))),
        place=draw(maybe(places(length))),
        part_of=draw(maybe(spans(length))),
    )


# Which of low, best and high are known; at least one is.
_GIVEN = [(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1) if a or b or c]
