"""The vocabularies hold the codes they should, each with a meaning."""

from enum import Enum

import pytest

from crisiskit import ontology
from crisiskit.errors import InputError
from crisiskit.ontology import (
    EventContext,
    EventMode,
    EventType,
    InternationalCode,
    Measure,
    QuadClass,
    Sector,
    definition,
    modes_of,
)

VOCABULARIES = [
    thing
    for name in ontology.__all__
    if isinstance(thing := getattr(ontology, name), type) and issubclass(thing, Enum)
]
PLOVER_TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
EXTENSION = ["HAZARD", "DISPLACE", "SHORTAGE"]


def test_event_types_are_plovers_and_three_more() -> None:
    """PLOVER 2.0 has 16 types, in the codebook's order; three follow for crises."""
    assert [*PLOVER_TYPES, *EXTENSION] == [str(kind) for kind in EventType]


@pytest.mark.parametrize(
    ("vocabulary", "size"), [(EventContext, 37), (Sector, 25), (InternationalCode, 7)]
)
def test_plover_lists_are_complete(vocabulary: type[Enum], size: int) -> None:
    """PLOVER 2.0 has 37 contexts, 25 sectors and 7 international names."""
    assert size == len(vocabulary)


@pytest.mark.parametrize(
    ("kind", "modes"),
    [
        ("AGREE", ""),
        ("CONSULT", "visit third-party multilateral phone"),
        ("SUPPORT", ""),
        ("CONCEDE", ""),
        ("COOPERATE", ""),
        ("AID", ""),
        ("RETREAT", "withdraw release disarm ceasefire access resign"),
        ("REQUEST", "assist change yield meet"),
        ("ACCUSE", "disapprove investigate allege"),
        ("REJECT", "assist change yield meet"),
        ("THREATEN", "restrict arrest relations expel territory violence"),
        ("PROTEST", "demo riot strike hunger boycott obstruct vandalize"),
        ("SANCTION", "convict expel withdraw discontinue"),
        ("MOBILIZE", "troops weapons police militia"),
        (
            "COERCE",
            "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
        ),
        (
            "ASSAULT",
            """abduct beat torture sexual targeted destroy primitive firearms explosives
            suicide-attack aerial drone heavy-weapons crowd-control unconventional sideAB""",
        ),
    ],
)
def test_modes_of_plover_types(kind: str, modes: str) -> None:
    """Each PLOVER type takes the codebook's modes, in its order."""
    assert modes.split() == [str(mode) for mode in modes_of(EventType(kind))]


def test_plover_has_67_modes_and_an_optional_one() -> None:
    """The codebook's mode table has 67 rows; its text knows sideAB besides."""
    modes = [(kind, mode) for kind in PLOVER_TYPES for mode in modes_of(EventType(kind))]

    assert len([mode for _, mode in modes if mode is not EventMode.SIDE_AB]) == 67


def test_every_mode_belongs_to_a_type() -> None:
    """No mode stands in the enum that no type takes."""
    assert set(EventMode) == {mode for kind in EventType for mode in modes_of(kind)}


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
def test_every_code_has_a_definition(vocabulary: type[Enum]) -> None:
    """Every member of every vocabulary is defined, in a sentence with a full stop."""
    if vocabulary is EventMode:
        meanings = [definition(mode, of=kind) for kind in EventType for mode in modes_of(kind)]
    else:
        meanings = [definition(code) for code in vocabulary]

    assert all(meaning.endswith(".") and meaning[0].isupper() for meaning in meanings)
    assert len(meanings) == len(set(meanings))


def test_no_definition_is_of_an_unknown_code() -> None:
    """The definitions name no code and no vocabulary that does not exist."""
    tables = dict(ontology.tables.table("definitions"))
    modes = tables.pop("EventMode")
    known = {
        vocabulary.__name__: {str(code.value) for code in vocabulary}
        for vocabulary in VOCABULARIES
        if vocabulary is not EventMode
    }

    assert known == {name: set(t) for name, t in tables.items() if isinstance(t, dict)}
    assert {k: {str(m) for m in modes_of(k)} for k in EventType if modes_of(k)} == {
        kind: set(meanings) for kind, meanings in modes.items()
    }


def test_a_mode_of_one_type_needs_no_owner() -> None:
    """Where one type only takes a mode, the type can be left out."""
    assert definition(EventMode.RIOT) == definition(EventMode.RIOT, of=EventType.PROTEST)


@pytest.mark.parametrize("of", [None, EventType.AID])
def test_a_mode_of_several_types_needs_its_owner(of: EventType | None) -> None:
    """A mode that several types take is refused without one of them, by their names."""
    with pytest.raises(InputError, match="REQUEST, REJECT"):
        definition(EventMode.ASSIST, of=of)


@pytest.mark.parametrize("code", ["killed", "acme:flooded_cellars", None, 3])
def test_what_is_no_code_has_no_definition(code: object) -> None:
    """Strings do not tell their vocabulary, and users' codes are not ours."""
    with pytest.raises(InputError, match="expected a member of a vocabulary"):
        definition(code)  # type: ignore[arg-type] # the error under test


def test_numbers_of_quad_classes_are_plovers() -> None:
    """Odd classes are verbal, even ones material; 1 and 2 cooperate, 3 and 4 conflict."""
    assert [int(quad) for quad in QuadClass] == [1, 2, 3, 4]


def test_measures_are_words_a_table_can_use() -> None:
    """Measures are lower-case words joined by underscores."""
    assert all(m.replace("_", "").isalpha() and m.islower() for m in Measure)
