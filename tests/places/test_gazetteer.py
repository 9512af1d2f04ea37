"""The embedded gazetteer: the table file, the lists beside it, and look-ups in both."""

import subprocess
import sys
import tracemalloc
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.errors import DecodeError
from crisiskit.lexicons import load
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places import gazetteer, lookup
from crisiskit.places.table import MAGIC, Table

_TABLE = resources.files("crisiskit.places") / "gazetteer.bin"
_FEATURES = load("places_features")
_SPELLINGS = load("places_spellings")


def test_every_row_is_found_under_its_own_name() -> None:
    """Looking up the usual name of any place gives that place among others."""
    table = gazetteer().table
    for row in range(0, len(table), 997):
        entry = table.entry(row)
        assert entry in lookup(entry.name) or len(entry.name) <= 3


def test_every_country_resolves_to_itself() -> None:
    """The name of each country of the table gives that country first."""
    table = gazetteer().table
    for row, code in enumerate(table.countries):
        first = next(place for place in lookup(table.name(row)) if place.kind == "country")
        assert first.country == code


def test_every_country_lies_on_the_map() -> None:
    """Each country has a point, and each region and town lies in a country."""
    table = gazetteer().table
    for row in range(len(table.countries)):
        assert table.entry(row).latitude is not None
        assert table.entry(row).kind == PlaceKind.COUNTRY


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (group, name)
        for group, places in _FEATURES.items()
        if isinstance(places, dict)
        for name in places
    ],
)
def test_every_listed_place_is_found(group: str, name: str) -> None:
    """Each feature of our list is found under all its names, on the globe, in a known country."""
    facts = _FEATURES[group][name]
    for each in (name, *facts.get("names", ())):
        assert name in {place.name for place in lookup(each)}
    assert -90 <= facts["at"][0] <= 90
    assert -180 <= facts["at"][1] <= 180
    assert facts.get("country") in {None, *gazetteer().table.countries}


@pytest.mark.parametrize(
    ("country", "spelling"),
    [
        (country, spelling)
        for country, names in _SPELLINGS.items()
        if isinstance(names, dict)
        for spelling in names
    ],
)
def test_every_spelling_leads_to_a_place(country: str, spelling: str) -> None:
    """Each other spelling of our list gives a place of its country, as a usual name."""
    assert any(place.country == country and not place.alternate for place in lookup(spelling))


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Haiti", "country", "HTI"),
        ("DRC", "country", "COD"),
        ("U.S.", "country", "USA"),
        ("Port - au - Prince", "city", "HTI"),
        ("GOMA", "city", "COD"),
        ("Cox’s Bazar", "city", "BGD"),
        ("Bombay", "city", "IND"),
        ("North Darfur", "region", "SDN"),
        ("Darfur", "area", "SDN"),
        ("Lake Chad", "feature", None),
        ("Soviet Union", "country", None),
        ("Africa", "continent", None),
    ],
)
def test_best_known_place_comes_first(name: str, kind: str, country: str | None) -> None:
    """The first entry of a name is the place news means by it, where nothing else is said."""
    first = lookup(name)[0]

    assert (first.kind, first.country) == (kind, country)


@pytest.mark.parametrize("name", ["us", "", "  ", "Xqzzvw", "x" * 10_000, "EU", "東京"])
def test_what_is_no_name_gives_nothing(name: str) -> None:
    """Small words, acronyms of organisations and nonsense are no places."""
    assert lookup(name) == ()


@given(st.text())
def test_any_text_can_be_looked_up(name: str) -> None:
    """No text breaks a look-up, and equal questions have equal answers."""
    assert gazetteer().lookup(name) == lookup(name)


@given(st.binary(max_size=200))
def test_other_files_are_refused(payload: bytes) -> None:
    """What is no gazetteer, or one cut short, is refused with a clear error."""
    for broken in (payload, MAGIC + payload, _TABLE.read_bytes()[:-1]):
        with pytest.raises(DecodeError, match="expected a gazetteer"):
            Table.from_bytes(broken)


def test_table_is_compact() -> None:
    """The file stays small in the wheel, and is read in place: nothing of it is copied."""
    payload = _TABLE.read_bytes()
    tracemalloc.start()
    table = Table.from_bytes(payload)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(payload) < 12_000_000
    assert len(table) > 190_000
    assert peak < 1_000_000


def test_importing_reads_nothing() -> None:
    """Importing the room reads no file; the gazetteer is loaded with the first look-up."""
    code = (
        "import crisiskit.places as places; assert not places.gazetteer.cache_info().currsize;"
        "from crisiskit.lexicons import load; assert not load.cache_info().currsize"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
