"""Pinned figures: read, written, compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.errors import InputError
from crisiskit.evaluation import Floors, Shortfall

keys = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=12
)
tables = st.dictionaries(keys, st.dictionaries(keys, st.floats(0, 1), max_size=4), max_size=4)


@given(values=tables)
def test_written_floors_are_read_back(tmp_path_factory, values) -> None:
    """Floors come back in four places, rounded down, and hold for what they were made of."""
    path = tmp_path_factory.mktemp("floors") / "floors.toml"
    Floors(values).write(path, comment="Pinned.")
    floors = Floors.read(path)

    assert {name: list(table) for name, table in values.items()} == {
        name: list(table) for name, table in floors.values.items()
    }
    assert not list(floors.shortfalls(values, tolerance=1e-6))


def test_a_figure_under_its_floor_is_told() -> None:
    """Beyond the tolerance it is a shortfall; a metric that vanished is one as well."""
    floors = Floors({"times": {"value": 0.7, "span": 0.8}, "places": {"strict": 0.9}})

    assert list(floors.shortfalls({"times": {"value": 0.699, "span": 0.81}})) == []
    shortfalls = list(floors.shortfalls({"times": {"value": 0.697}}))
    assert [
        Shortfall(table="times", metric="value", floor=0.7, value=0.697),
        Shortfall(table="times", metric="span", floor=0.8, value=None),
    ] == shortfalls
    assert [*map(str, shortfalls)] == [
        "times: value is 0.6970, its floor 0.7000",
        "times: span is not measured, its floor 0.8000",
    ]


def test_updating_replaces_whole_tables() -> None:
    """Tables that were not measured keep their floors."""
    floors = Floors({"times": {"old": 0.5}, "places": {"strict": 0.9}})

    assert floors.updated({"times": {"new": 0.6}}).values == {
        "times": {"new": 0.6},
        "places": {"strict": 0.9},
    }


def test_a_file_that_is_not_there_has_no_floors(tmp_path) -> None:
    """The first run needs no file."""
    assert Floors.read(tmp_path / "none.toml").values == {}


@pytest.mark.parametrize("text", ["[a", "a = 1", '[a]\nb = "high"', "[a]\nb = true"])
def test_files_that_hold_no_floors_are_refused(tmp_path, text) -> None:
    """What is no table of numbers is an error that names the file."""
    path = tmp_path / "floors.toml"
    path.write_text(text)

    with pytest.raises(InputError, match=r"floors\.toml"):
        Floors.read(path)
