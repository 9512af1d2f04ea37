"""A user's own gazetteer: what it reads, what it finds, how it says what is wrong."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.errors import DecodeError, InputError
from crisiskit.model import Span
from crisiskit.places import OwnGazetteer, resolve

HEAD = "name,latitude,longitude,country,kind,geonames_id\n"


def _read(folder: Path, text: str) -> OwnGazetteer:
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return OwnGazetteer.read(path)


def test_a_name_is_found_in_any_writing(tmp_path: Path) -> None:
    """Accents, case and hyphens of the file and of the question do not matter."""
    own = _read(tmp_path, HEAD + "Camp Océan-Bleu,18.5,-72.25,HTI,city,\n")

    (place,) = own.lookup("camp ocean bleu")
    assert (place.country, place.latitude, place.longitude) == ("HTI", 18.5, -72.25)
    assert own.lookup("Camp Rouge") == ()


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    """Optional columns may be missing, and others are passed over."""
    own = _read(
        tmp_path, "note,kind,country,longitude,latitude,name\nnew,feature,,12,-3,Blue Well\n"
    )

    (place,) = own.lookup("Blue Well")
    assert (place.country, place.geonames_id, str(place.kind)) == (None, None, "feature")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "Blue Well,95,0,HTI,city,",
            "line 2, column latitude: expected degrees from -90 to 90",
        ),
        ("Blue Well,,0,HTI,city,", "line 2, column latitude: expected degrees"),
        ("Blue Well,1,nan,HTI,city,", "line 2, column longitude: expected degrees"),
        ("Blue Well,1,2,Haiti,city,", "line 2, column country: expected an ISO 3166-1 alpha-3"),
        ("Blue Well,1,2,HTI,hamlet,", "line 2, column kind: expected one of country, region"),
        ("Blue Well,1,2,HTI,city,x7", "line 2, column geonames_id: expected a whole number"),
        (",1,2,HTI,city,", "line 2, column name: expected a name"),
        ("Blue Well", "line 2, column latitude: expected degrees"),
    ],
)
def test_a_fault_is_named_by_line_and_column(tmp_path: Path, line: str, fault: str) -> None:
    """A wrong value says where it stands, what was expected and what came."""
    with pytest.raises(DecodeError) as caught:
        _read(tmp_path, HEAD + line + "\n")
    assert caught.value.faults[0].startswith(fault)


def test_all_faults_are_listed(tmp_path: Path) -> None:
    """One reading shows everything that is to be mended."""
    with pytest.raises(DecodeError) as caught:
        _read(tmp_path, HEAD + "A,95,0,HTI,city,\nB,1,2,HTI,city,\nC,1,2,Mali,town,\n")
    assert [fault.split(":")[0] for fault in caught.value.faults] == [
        "line 2, column latitude",
        "line 4, column country",
        "line 4, column kind",
    ]


def test_missing_columns_are_named(tmp_path: Path) -> None:
    """A table without a column that is needed is refused."""
    with pytest.raises(DecodeError, match="line 1: no column country, kind"):
        _read(tmp_path, "name,latitude,longitude\n")
    with pytest.raises(DecodeError, match="no column name"):
        _read(tmp_path, "")


def test_no_file_and_no_text_are_input_errors(tmp_path: Path) -> None:
    """A path that leads nowhere and bytes that are no text say so."""
    with pytest.raises(InputError, match="cannot be read"):
        OwnGazetteer.read(tmp_path / "none.csv")
    path = tmp_path / "bytes.csv"
    path.write_bytes(b"name\xff\n")
    with pytest.raises(DecodeError, match="UTF-8"):
        OwnGazetteer.read(path)


def test_names_are_seen_in_text(tmp_path: Path) -> None:
    """The longest name counts; a possessive is no part of it; small letters are no name."""
    own = _read(tmp_path, HEAD + "Blue Well,1,2,,city,\nBlue Well North,1,3,,city,\n")
    text = "Blue Well's mayor went to Blue Well North, not to a blue well."

    assert [text[span.start : span.end] for span in own.sightings(text)] == [
        "Blue Well",
        "Blue Well North",
    ]


def test_own_places_stand_above_small_namesakes_only(tmp_path: Path) -> None:
    """A village of one's own does not turn Paris into a village, unless the text is about it."""
    own = _read(tmp_path, HEAD + "Paris,1.5,2.5,MLI,city,\nGoma,-1.7,29.25,COD,city,\n")

    def resolved(text: str, name: str) -> float | None:
        at = text.index(name)
        mentions = [(Span(at, at + len(name)), name)]
        return resolve(mentions, text=text, own=own)[0].latitude

    assert resolved("A fire broke out in Paris.", "Paris") != 1.5
    assert resolved(
        "Malian troops reached Paris. The Malian army and Malian police met.", "Paris"
    )
    assert resolved("A fire broke out in Goma.", "Goma") == -1.7


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    """Sightings lie inside the text, in order, and do not overlap."""
    own = OwnGazetteer({"blue well": (), "a": ()}, 2)
    ends = [0]
    for span in own.sightings(text):
        assert ends[-1] <= span.start < span.end <= len(text)
        ends.append(span.end)
