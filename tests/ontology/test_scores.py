"""Quad categories, scores and required recipients follow PLOVER 2.0."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.ontology import (
    EventMode,
    EventType,
    QuadClass,
    modes_of,
    quad_class,
    requires_recipient,
    score,
)

EXTENSION = (EventType.HAZARD, EventType.DISPLACE, EventType.SHORTAGE)


@pytest.mark.parametrize(
    ("kinds", "quad"),
    [
        ("AGREE CONSULT SUPPORT CONCEDE", QuadClass.VERBAL_COOPERATION),
        ("COOPERATE AID RETREAT", QuadClass.MATERIAL_COOPERATION),
        ("REQUEST ACCUSE REJECT THREATEN", QuadClass.VERBAL_CONFLICT),
        ("PROTEST SANCTION MOBILIZE COERCE ASSAULT", QuadClass.MATERIAL_CONFLICT),
        ("HAZARD DISPLACE SHORTAGE acme:cyberattack", None),
    ],
)
def test_quad_class(kinds: str, quad: QuadClass | None) -> None:
    """Each PLOVER type has its quad category; the extension has none."""
    assert {quad} == {quad_class(kind) for kind in kinds.split()}


@pytest.mark.parametrize(
    ("kind", "modes", "expected"),
    [
        ("AGREE", (), 2.5),
        ("CONSULT", (), 2.5),
        ("SUPPORT", (), 5),
        ("CONCEDE", (), 4.5),
        ("COOPERATE", (), 9.5),
        ("AID", (), 10),
        ("RETREAT", (), 6.5),
        ("REQUEST", (), 0),
        ("ACCUSE", (), -3),
        ("REJECT", (), -2),
        ("THREATEN", (), -3.5),
        ("PROTEST", (), -5),
        ("SANCTION", (), -6),
        ("MOBILIZE", (), -5.5),
        ("COERCE", (), -7),
        ("ASSAULT", (), -9),
        ("CONSULT", ("phone",), 1.5),
        ("REQUEST", ("meet",), 0),
        ("REQUEST", ("assist", "yield"), -1),
        ("ASSAULT", ("beat", "unconventional", "firearms"), -10),
        ("ASSAULT", ("sideAB",), -9),
        ("ASSAULT", ("sideAB", "beat"), -7.5),
        ("PROTEST", ("vandalize",), -5),
        ("PROTEST", ("vandalize", "riot"), -7),
        ("AID", ("acme:airdrop",), 10),
        ("DISPLACE", ("flee",), None),
        ("acme:cyberattack", (), None),
    ],
)
def test_score(kind: str, modes: tuple[str, ...], expected: float | None) -> None:
    """One mode gives its score, several the farthest from zero, none the type's."""
    assert expected == score(kind, modes)


@given(st.data())
def test_scores_stay_on_the_scale(data: st.DataObject) -> None:
    """Whatever modes a type is given, the score lies between -10 and 10."""
    kind = data.draw(st.sampled_from([kind for kind in EventType if kind not in EXTENSION]))
    modes = data.draw(st.lists(st.sampled_from([*modes_of(kind), "acme:own"])))

    assert -10 <= (score(kind, modes) or 0) <= 10


def test_every_plover_mode_but_two_has_a_score() -> None:
    """Giving a mode changes nothing only where PLOVER has no score for it."""
    alone = {(k, m): score(k, (m,)) for k in EventType for m in modes_of(k)}

    assert score("ASSAULT") == alone[EventType.ASSAULT, EventMode.SIDE_AB]
    assert score("PROTEST") == alone[EventType.PROTEST, EventMode.VANDALIZE]
    assert all(v is not None for (k, _), v in alone.items() if k not in EXTENSION)


def test_required_recipients() -> None:
    """PLOVER asks for a recipient with COOPERATE, AID and SANCTION only."""
    assert [k for k in EventType if requires_recipient(k)] == ["COOPERATE", "AID", "SANCTION"]
