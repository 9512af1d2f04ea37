"""Codes of other systems are translated from and into codes that exist."""

import re

import pytest

from crisiskit.errors import UnknownCodeError
from crisiskit.ontology import (
    Bound,
    EventContext,
    EventMode,
    EventType,
    Measure,
    Sector,
    acled_actor,
    acled_code,
    country_codes,
    from_cameo,
    glide_code,
    hxl_tag,
    idmc_hazard,
    idmc_qualifier,
    idmc_term,
    modes_of,
    plover_country,
    quad_class,
    to_cameo,
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


@pytest.mark.parametrize("event_type", list(EventType))
def test_plover_becomes_cameo_and_comes_back(event_type: EventType) -> None:
    """The CAMEO code of a type, and of each mode with one, is that type's again."""
    row = table("to_cameo")["codes"].get(event_type)
    if row is None:
        assert quad_class(event_type) is None
        assert to_cameo(event_type) is None
        return

    assert event_type == from_cameo(to_cameo(event_type)).type
    for mode, code in row.get("modes", {}).items():
        back = from_cameo(code)

        assert code == to_cameo(event_type, [mode])
        assert (event_type, (mode,)) == (back.type, back.modes)


def test_modes_without_a_cameo_code_take_their_types() -> None:
    """So do modes of users' own; the first mode with a code decides."""
    assert "190" == to_cameo("ASSAULT", ["crowd-control"]) == to_cameo("ASSAULT", ["acme:x"])
    assert "1952" == to_cameo("ASSAULT", ["primitive", "drone", "aerial"])
    assert to_cameo("acme:cyberattack") is None


def acled_entries() -> list[tuple[str, str | None, list[str]]]:
    """List every entry of the crosswalk: type, mode, what ACLED calls it."""
    found: list[tuple[str, str | None, list[str]]] = []
    for kind, row in table("acled")["codes"].items():
        found.extend((kind, None, row[key]) for key in ("type", "armed") if key in row)
        found.extend((kind, mode, names) for mode, names in row.get("modes", {}).items())
    return found


@pytest.mark.parametrize(("kind", "mode", "names"), acled_entries())
def test_every_acled_entry_is_of_its_codebook(
    kind: str, mode: str | None, names: list[str]
) -> None:
    """PLOVER's side is a type with that mode, ACLED's a type with that sub-type."""
    event_type, sub_type = names

    assert sub_type in table("acled")["types"][event_type]
    if mode is not None:
        code = acled_code(kind, [mode])

        assert mode in modes_of(EventType(kind))
        assert names == [code.event_type, code.sub_event_type]
        assert code.disorder_type == table("acled")["disorder"][event_type]


def test_acled_tells_battles_from_attacks() -> None:
    """By whether those attacked bear arms; a mode of its own decides first."""
    assert "Attack" == acled_code("ASSAULT").sub_event_type
    assert "Armed clash" == acled_code("ASSAULT", ["firearms"], is_armed=True).sub_event_type
    assert "Air/drone strike" == acled_code("ASSAULT", ["drone"], is_armed=True).sub_event_type
    assert acled_code("CONSULT") is None is acled_code("COERCE", ["curfew"])


def test_acled_has_six_types_and_25_sub_types() -> None:
    """As many as its codebook."""
    types = table("acled")["types"]

    assert (6, 25) == (len(types), sum(map(len, types.values())))
    assert set(types) == set(table("acled")["disorder"])


@pytest.mark.parametrize("sector", list(Sector))
def test_every_sector_has_its_acled_number(sector: Sector) -> None:
    """State forces, rebels, militias or civilians; two sectors tell nothing."""
    is_silent = sector in (Sector.UNK, Sector.PRE)

    assert acled_actor([sector]) in ((None,) if is_silent else (1, 2, 3, 7))
    assert 1 == acled_actor([Sector.UNK, "acme:guild", Sector.MIL, Sector.REB])


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_has_its_hxl_tag(measure: Measure) -> None:
    """A hashtag and attributes, no two the same."""
    tags = table("humanitarian")["hxl"]

    assert re.fullmatch(r"#[a-z_]+(\+[a-z]+)*", hxl_tag(measure))
    assert len(Measure) == len(tags) == len(set(tags.values()))
    assert hxl_tag("acme:sheep") == hxl_tag("other")


def test_every_idmc_entry_is_of_our_vocabularies() -> None:
    """Terms stand for measures, qualifiers for all bounds, hazards for modes of HAZARD."""
    idmc = table("humanitarian")["idmc"]

    assert set(idmc["terms"]) <= set(Measure)
    assert [idmc["terms"][name] for name in idmc["terms"]] == list(
        map(idmc_term, idmc["terms"])
    )
    assert set(Bound) == set(idmc["qualifiers"])
    assert all(map(idmc_qualifier, Bound))
    assert set(idmc["hazards"]) <= set(modes_of(EventType.HAZARD))
    for mode, row in idmc["hazards"].items():
        assert row == dict(idmc_hazard(mode))
        assert {"category", "subcategory", "type"} <= set(row) <= {*row, "subtype"}
    assert idmc_term("killed") is None
    assert {} == dict(idmc_hazard("epidemic"))


@pytest.mark.parametrize("alpha3", table("countries")["countries"])
def test_every_country_has_its_codes(alpha3: str) -> None:
    """Codes have their form; a region goes with a number of Gleditsch and Ward."""
    codes = country_codes(alpha3)

    assert codes is not None
    assert codes.alpha3 == alpha3
    assert re.fullmatch("[A-Z]{3}", alpha3)
    assert re.fullmatch("[A-Z]{2}", codes.alpha2)
    assert codes.name == " ".join(codes.name.split()) != ""
    assert (codes.gw is None) == (codes.ucdp is None) == (codes.cow is None)
    assert codes.ucdp in (None, "Africa", "Americas", "Asia", "Europe", "Middle East")


REGIONS = {
    "Americas": range(2, 200),
    "Europe": range(200, 400),
    "Africa": range(400, 630),
    "Middle East": range(630, 700),
    "Asia": range(700, 1000),
}


@pytest.mark.parametrize("alpha3", table("countries")["countries"])
def test_a_number_lies_in_its_region(alpha3: str) -> None:
    """Correlates of War and Gleditsch and Ward number states by region, as UCDP has them."""
    codes = country_codes(alpha3)

    if codes is not None and codes.ucdp is not None:
        assert codes.gw in REGIONS[codes.ucdp]
        assert codes.cow in REGIONS[codes.ucdp]


@pytest.mark.parametrize("name", ["alpha2", "numeric", "cow", "gw"])
def test_country_codes_are_unique(name: str) -> None:
    """No two countries share a code."""
    rows = table("countries")["countries"].values()
    codes = [row[name] for row in rows if name in row]

    assert len(codes) == len(set(codes)) > 190


def test_what_is_no_country_has_no_codes() -> None:
    """International bodies and the unknown have none; PLOVER has its own for Kosovo."""
    assert country_codes("UNO") is None is country_codes(None)
    assert ("KOS", "HTI", None) == tuple(map(plover_country, ("XKX", "HTI", None)))
