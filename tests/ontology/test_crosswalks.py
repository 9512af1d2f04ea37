"""CAMEO and GLIDE codes are translated into codes that exist."""

import pytest

from crisiskit.errors import UnknownCodeError
from crisiskit.ontology import (
    EventContext,
    EventMode,
    EventType,
    from_cameo,
    glide_code,
    modes_of,
)
from crisiskit.ontology.tables import table


def test_every_cameo_code_becomes_plover() -> None:
    """All CAMEO codes translate, and each mode is one of its type's."""
    codes = {code: from_cameo(code) for code in table("cameo")["codes"]}

    assert len(codes) == 298
    for plover in codes.values():
        assert plover.type or not (plover.modes or plover.contexts)
        assert plover.type is None or set(plover.modes) <= set(modes_of(plover.type))


def test_dropped_cameo_codes_are_bare_statements() -> None:
    """Only CAMEO's root 01 has codes without a PLOVER type."""
    codes = table("cameo")["codes"]

    assert {"01"} == {code[:2] for code in codes if from_cameo(code).type is None}


@pytest.mark.parametrize(
    ("code", "kind", "modes", "contexts"),
    [
        ("042", EventType.CONSULT, (EventMode.VISIT,), ()),
        ("0233", EventType.REQUEST, (EventMode.ASSIST,), (EventContext.HUMAN_SECURITY,)),
        ("1831", EventType.ASSAULT, (EventMode.SUICIDE_ATTACK,), ()),
    ],
)
def test_cameo(
    code: str,
    kind: EventType,
    modes: tuple[EventMode, ...],
    contexts: tuple[EventContext, ...],
) -> None:
    """A CAMEO code gives type, modes and contexts."""
    plover = from_cameo(code)

    assert (kind, modes, contexts) == (plover.type, plover.modes, plover.contexts)


@pytest.mark.parametrize("code", ["42", "", "999"])
def test_what_is_no_cameo_code_is_refused(code: str) -> None:
    """Leading zeros belong to the code, and unknown codes are named."""
    with pytest.raises(UnknownCodeError, match="CAMEO"):
        from_cameo(code)


def test_every_hazard_has_its_glide_code() -> None:
    """Hazards have two letters each, no two the same; other modes have none."""
    codes = [glide_code(mode) for mode in modes_of(EventType.HAZARD)]

    assert len(codes) == len({code for code in codes if code and code.isupper()})
    assert glide_code(EventMode.RIOT) is None
    assert glide_code("acme:sandstorm") is None
