"""Records as data frames."""

import sys

import pytest

from crisiskit.errors import InputError, MissingExtraError
from crisiskit.integrations.frames import to_frame
from crisiskit.model import Article, Event, Extraction, Figure, Place, Span
from crisiskit.serializers.tables import TABLES

TEXT = "=Rebels shelled Goma, killing 12."
EXTRACTION = Extraction(
    article=Article(text=TEXT, title="=1+1"),
    events=[
        Event(
            type="ASSAULT",
            evidence=[Span(0, len(TEXT))],
            places=[Place(span=Span(16, 20), name="Goma", latitude=-1.7, longitude=29.2)],
        ),
        Event(type="acme:x", evidence=[Span(0, 7)]),
    ],
    figures=[Figure(span=Span(30, 32), measure="killed", low=10**30)],
)
BOTH = pytest.mark.parametrize("library", ["pandas", "polars"])


@BOTH
@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_a_frame(library: str, table: str) -> None:
    """With the columns of the table, even without a row."""
    frame = to_frame(EXTRACTION, table, library=library)

    assert list(TABLES[table].columns) == list(frame.columns)
    assert len(getattr(EXTRACTION, table)) == len(frame)


def test_numbers_are_numbers() -> None:
    """Unknown ones are missing; numbers of any size fit; text is as it was."""
    events = to_frame([EXTRACTION, EXTRACTION], library="polars")
    figures = to_frame(EXTRACTION, "figures")

    assert [-1.7, None] * 2 == events["latitude"].to_list()
    assert [4, None] * 2 == events["quad_class"].to_list()
    assert {"=1+1"} == set(events["title"])
    assert 1e30 == figures["low"][0]
    assert figures["best"].isna()[0]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"table": "places"}, "expected a table such as events, actors"),
        ({"library": "excel"}, "expected a library of pandas, polars, got 'excel'"),
    ],
)
def test_what_there_is_not_is_refused(options: dict[str, str], message: str) -> None:
    """The error lists what there is."""
    with pytest.raises(InputError, match=message):
        to_frame(EXTRACTION, **options)


@BOTH
def test_the_library_is_named(monkeypatch, library: str) -> None:
    """If it is not installed, the error has the command."""
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(MissingExtraError, match=f"pip install {library}"):
        to_frame(EXTRACTION, library=library)
