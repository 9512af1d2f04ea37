"""Hypothesis strategies for articles and whole extractions that hold together."""

import datetime as dt
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Diagnostic,
    Event,
    Extraction,
    Policy,
    Producer,
    Record,
    Severity,
)
from crisiskit.testing.records import actors, claims, events, policies
from crisiskit.testing.values import LENGTH, figures, maybe, moments, places, texts, words

__all__ = ["articles", "extractions", "records"]

Identified = TypeVar("Identified", Actor, Event, Claim, Policy)

_FEW = 2


def articles(*, min_size: int = 0) -> st.SearchStrategy[Article]:
    """Give articles, their texts of at least *min_size* code points."""
    return st.builds(
        Article,
        text=texts(min_size=min_size),
        title=maybe(texts()),
        url=maybe(words()),
        publisher=maybe(words()),
        authors=st.lists(words(), max_size=_FEW).map(tuple),
        published=maybe(st.dates() | _datetimes()),
        language=maybe(st.sampled_from(("en", "pt-BR", "zh-Hant"))),
        extra=st.dictionaries(words(), _json(), max_size=_FEW),
    )


def records(length: int = LENGTH) -> st.SearchStrategy[Record]:
    """Give records of any kind, of a text of *length* code points."""
    return st.one_of(
        actors(length),
        events(length),
        claims(length),
        policies(length),
        figures(length),
        places(length),
        moments(length),
    )


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Give extractions whose spans lie in their article and whose ids resolve."""
    article = draw(articles())
    reports = tuple(draw(st.lists(_diagnostics(), max_size=_FEW)))
    producer = draw(maybe(_producers()))
    found = draw(_found(len(article.text))) if article.text else {}
    return Extraction(article=article, diagnostics=reports, producer=producer, **found)


@st.composite
def _found(draw: st.DrawFn, length: int) -> dict[str, Any]:
    who = _unique(draw(st.lists(actors(length), max_size=_FEW)))
    actor_ids = [actor.id for actor in who]
    said = _unique(draw(st.lists(claims(length, actor_ids), max_size=_FEW)))
    claim_ids = [claim.id for claim in said]
    what = _unique(draw(st.lists(events(length, actor_ids, claim_ids), max_size=_FEW)))
    done = _unique(draw(st.lists(policies(length, actor_ids, claim_ids), max_size=_FEW)))
    topics = [*(event.id for event in what), *(policy.id for policy in done)]
    about = st.lists(st.sampled_from(topics or [""]), unique=True).map(tuple)
    return {
        "actors": who,
        "events": what,
        "claims": [attrs.evolve(claim, about=draw(about)) for claim in said]
        if topics
        else said,
        "policies": done,
        "figures": draw(st.lists(figures(length), max_size=_FEW)),
        "places": draw(st.lists(places(length), max_size=_FEW)),
        "moments": draw(st.lists(moments(length), max_size=_FEW)),
    }


def _unique(found: list[Identified]) -> list[Identified]:
    return list({record.id: record for record in found}.values())


def _diagnostics() -> st.SearchStrategy[Diagnostic]:
    return st.builds(
        Diagnostic, source=words(), message=texts(), severity=st.sampled_from(Severity)
    )


def _producers() -> st.SearchStrategy[Producer]:
    return st.builds(
        Producer,
        version=words(),
        pipeline=st.lists(words(), max_size=_FEW),
        model=maybe(words()),
        digests=st.dictionaries(words(), words(), max_size=_FEW),
    )


def _datetimes() -> st.SearchStrategy[dt.datetime]:
    """Give date-times without a zone, or with a fixed offset: what ISO 8601 can write."""
    minutes = st.integers(-14 * 60, 14 * 60)
    zones = minutes.map(lambda offset: dt.timezone(dt.timedelta(minutes=offset)))
    return st.datetimes(timezones=maybe(zones))


def _json() -> st.SearchStrategy[Any]:
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**70), 2**70),
        st.floats(allow_nan=False, allow_infinity=False),
        texts(),
    )
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words(), inner, max_size=3),
        max_leaves=5,
    )
