"""Hypothesis strategies for actors, events, claims and policies."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from crisiskit.model import (
    Actor,
    Claim,
    Event,
    Participant,
    Policy,
    Role,
    Stage,
)
from crisiskit.ontology import (
    ActorKind,
    Certainty,
    ClaimKind,
    EventContext,
    EventStatus,
    EventType,
    Polarity,
    PolicyKind,
    PolicyStatus,
    Sector,
    is_namespaced,
    modes_of,
)
from crisiskit.testing.values import (
    LENGTH,
    codes,
    figures,
    maybe,
    moments,
    places,
    shares,
    spans,
    words,
)

__all__ = ["actors", "claims", "events", "policies"]

_FEW = 2


def _few(
    values: st.SearchStrategy[Any], *, at_least: int = 0
) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, min_size=at_least, max_size=_FEW).map(tuple)


def _provenance() -> dict[str, st.SearchStrategy[Any]]:
    return {
        "extractor": maybe(words()),
        "rule": maybe(words()),
        "confidence": maybe(shares()),
    }


def _participants(
    known: Sequence[str], length: int
) -> st.SearchStrategy[tuple[Participant, ...]]:
    if not known:
        return st.just(())
    return _few(st.builds(Participant, st.sampled_from(known), maybe(spans(length))))


def _ids(known: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    if not known:
        return st.just(())
    return st.lists(st.sampled_from(known), unique=True, max_size=_FEW).map(tuple)


def actors(length: int = LENGTH) -> st.SearchStrategy[Actor]:
    """Give actors of a text of *length* code points."""
    roles = st.builds(
        Role,
        title=maybe(words()),
        of=maybe(words()),
        span=maybe(spans(length)),
        former=st.booleans(),
    )
    return st.builds(
        Actor,
        name=words(),
        kind=st.sampled_from(ActorKind),
        country=maybe(st.sampled_from(("HTI", "UKR", "UNO", "NGO"))),
        sectors=_few(codes(Sector)),
        roles=_few(roles),
        aliases=_few(words()),
        identifiers=st.dictionaries(words(), words(), max_size=_FEW),
        mentions=_few(spans(length)),
        **_provenance(),
    )


@st.composite
def events(
    draw: st.DrawFn,
    length: int = LENGTH,
    actor_ids: Sequence[str] = ("actor-1", "actor-2"),
    claim_ids: Sequence[str] = ("claim-1",),
) -> Event:
    """Give events of a text of *length* code points, between the actors given."""
    event_type = draw(codes(EventType))
    modes = () if is_namespaced(event_type) else modes_of(EventType(event_type))
    return draw(
        st.builds(
            Event,
            type=st.just(event_type),
            evidence=_few(spans(length), at_least=1),
            modes=_few(st.sampled_from(modes)) if modes else st.just(("acme:way",)),
            contexts=_few(codes(EventContext)),
            status=st.sampled_from(EventStatus),
            status_cue=maybe(spans(length)),
            trigger=maybe(spans(length)),
            actors=_participants(actor_ids, length),
            recipients=_participants(actor_ids, length),
            places=_few(places(length)),
            moment=maybe(moments(length)),
            figures=_few(figures(length)),
            claims=_ids(claim_ids),
            **_provenance(),
        )
    )


def claims(
    length: int = LENGTH, actor_ids: Sequence[str] = ("actor-1", "actor-2")
) -> st.SearchStrategy[Claim]:
    """Give claims of a text of *length* code points, by the actors given."""
    return st.builds(
        Claim,
        content=_few(spans(length), at_least=1),
        evidence=_few(spans(length), at_least=1),
        speakers=_participants(actor_ids, length),
        cue=maybe(spans(length)),
        kind=st.sampled_from(ClaimKind),
        polarity=st.sampled_from(Polarity),
        certainty=st.sampled_from(Certainty),
        addressees=_participants(actor_ids, length),
        moment=maybe(moments(length)),
        **_provenance(),
    )


def policies(
    length: int = LENGTH,
    actor_ids: Sequence[str] = ("actor-1", "actor-2"),
    claim_ids: Sequence[str] = ("claim-1",),
) -> st.SearchStrategy[Policy]:
    """Give policies of a text of *length* code points, of the actors given."""
    stages = st.builds(
        Stage,
        status=st.sampled_from(PolicyStatus),
        span=spans(length),
        moment=maybe(moments(length)),
    )
    parties = ("issuers", "requested_by", "opposed_by", "targets", "beneficiaries")
    return st.builds(
        Policy,
        kind=codes(PolicyKind),
        title=spans(length),
        status=st.sampled_from(PolicyStatus),
        evidence=_few(spans(length), at_least=1),
        status_cue=maybe(spans(length)),
        stages=_few(stages),
        moment=maybe(moments(length)),
        until=maybe(moments(length)),
        amounts=_few(figures(length)),
        places=_few(places(length)),
        claims=_ids(claim_ids),
        **{party: _participants(actor_ids, length) for party in parties},
        **_provenance(),
    )
