"""Formats of humanitarian figures: HXL, and CSV in the shape of IDMC's updates."""

import csv
import datetime as dt
import io
import math
import re

import attrs
import pytest
from hypothesis import given, settings

import crisiskit
from crisiskit.errors import InputError
from crisiskit.model import Extraction
from crisiskit.ontology import Bound
from crisiskit.ontology.tables import table
from crisiskit.serializers.humanitarian.hxl import Hxl
from crisiskit.serializers.humanitarian.idu import COLUMNS, IduShaped
from crisiskit.testing import check_serializer, extractions

WIDE = settings.get_profile("extractions")


# HXL 1.1, "Tagging conventions": a hashtag, then attributes.
TAG = re.compile(r"#[a-z][a-z0-9_]*(\s*\+[a-z][a-z0-9_]*)*", re.IGNORECASE)
# Core hashtags of HXL 1.1 in use; #x_ is for anybody's own.
CORE = set(
    "#adm1 #affected #capacity #country #currency #date #description #event #geo #impact "
    "#indicator #inneed #loc #meta #reached #status #targeted #value".split()
)
NUMBERS = ("#affected", "#geo", "#impact", "#indicator+num", "#inneed", "#reached", "#targeted")


def hxl_rows(extraction: Extraction, form: str) -> list[dict[str, str]]:
    """Write, and read what stands under the row of hashtags."""
    text = crisiskit.dumps(extraction, "hxl", form=form)
    _, tags, *rows = csv.reader(io.StringIO(text, newline=""))
    return [dict(zip(tags, row, strict=True)) for row in rows]


def idu_rows(extraction: Extraction) -> list[dict[str, str]]:
    """Write and read with the standard library."""
    return list(csv.DictReader(io.StringIO(crisiskit.dumps(extraction, "idu-csv"), newline="")))


@pytest.mark.parametrize("serializer", [Hxl(), Hxl(form="wide"), IduShaped()], ids=repr)
def test_they_keep_their_contract(serializer: object) -> None:
    """Same input, same output."""
    check_serializer(serializer, examples=6)


@pytest.mark.parametrize("form", ["long", "wide"])
def test_hxl_is_valid(news: Extraction, form: str) -> None:
    """Hashtags are well formed, of the standard or marked as ours, and no two the same.

    The library libhxl reads both forms too; it is not installed for the tests, since it
    has no wheels.
    """
    text = crisiskit.dumps(news, "hxl", form=form)
    _, tags, *_ = csv.reader(io.StringIO(text, newline=""))

    assert all(TAG.fullmatch(tag) for tag in tags)
    assert len(tags) == len(set(tags))
    assert all(tag.split("+")[0] in CORE or tag.startswith("#x_") for tag in tags)
    for row in hxl_rows(news, form):
        for tag, cell in row.items():
            if tag.startswith(NUMBERS) and cell:
                assert math.isfinite(float(cell))
            if tag.startswith("#date") and cell:
                assert dt.date.fromisoformat(cell)


def test_long_form(news: Extraction) -> None:
    """One row a figure, unknown numbers empty."""
    rows = hxl_rows(news, "long")
    dead, fled, *_ = rows

    assert len(news.figures) == len(rows)
    assert ("killed", "affected+killed", "31", "") == tuple(
        dead[f"#indicator+{name}"] for name in ("name", "code", "num+value", "num+max")
    )
    assert ("PAK", "Sindh", "2024-03-10") == tuple(
        dead[name] for name in ("#country+code", "#loc+name", "#date+start")
    )
    assert ("1000", "") == (fled["#indicator+num+min"], fled["#indicator+num+value"])


def test_wide_form(news: Extraction) -> None:
    """One row an event with figures; parts of another figure are not counted again."""
    flood, shelling, flight = hxl_rows(news, "wide")

    assert ("31", "") == (flood["#affected+killed"], flood["#affected+displaced"])
    assert "" == shelling["#affected+killed"]
    assert "" == flight["#affected+displaced"]


@given(extractions())
@WIDE
def test_hxl_reads_any_extraction(extraction: Extraction) -> None:
    """As many rows as figures, whatever the words."""
    payload = crisiskit.dumps(extraction, "hxl").encode()
    rows = list(csv.reader(io.StringIO(payload.decode(), newline="")))

    assert 2 + len(extraction.figures) == len(rows)
    assert all(tag.startswith("#") for tag in rows[1])


def test_other_forms_are_refused() -> None:
    """The error says which there are."""
    with pytest.raises(InputError, match="long or wide, got 'round'"):
        Hxl(form="round")


def test_idu_row(news: Extraction) -> None:
    """A displacement in a sentence that tells of a flood is by disaster."""
    (row,) = idu_rows(news)

    assert 35 == len(COLUMNS) == len(set(COLUMNS)) == len(row)
    assert ("more than or equal", "1000", "Triangulation") == (
        row["qualifier"],
        row["figure"],
        row["role"],
    )
    assert ("Disaster", "Weather related", "Hydrological", "Flood", "") == tuple(
        row[name]
        for name in ("displacement_type", "category", "subcategory", "type", "subtype")
    )
    assert ("Pakistan", "PAK", "Sindh", "2024-03-10") == tuple(
        row[name] for name in ("country", "iso3", "locations_name", "displacement_date")
    )


def test_two_kinds_of_cause_are_none(news: Extraction) -> None:
    """A sentence with a flood and an attack leaves open what drove people out."""
    attack = attrs.evolve(news.events[1], evidence=news.events[0].evidence, id="event-x")
    mixed = attrs.evolve(news, events=[*news.events, attack])
    (row,) = idu_rows(mixed)

    assert ("", "") == (row["displacement_type"], row["event_name"])


@given(extractions())
@WIDE
def test_idu_rows_use_its_words(extraction: Extraction) -> None:
    """Terms and qualifiers are IDMC's."""
    idmc = table("humanitarian")["idmc"]
    for row in idu_rows(extraction):
        assert row["standard_popup_text"] in idmc["terms"].values()
        assert row["qualifier"] in idmc["qualifiers"].values()
        assert row["displacement_type"] in ("", "Conflict", "Disaster")
        assert row["figure"]


def test_every_bound_has_a_number(news: Extraction) -> None:
    """Of a figure with one bound only, that bound is the number."""
    figure = attrs.evolve(news.figures[1], low=None, high=200, bound=Bound.AT_MOST)
    (row,) = idu_rows(attrs.evolve(news, figures=[figure]))

    assert ("less than or equal", "200") == (row["qualifier"], row["figure"])


def test_white_space_in_cells_is_single_blanks(news: Extraction) -> None:
    """The library libhxl calls more a mistake, and lines of an article break anywhere."""
    article = attrs.evolve(news.article, publisher=" The\n Daily ")
    rows = hxl_rows(attrs.evolve(news, article=article), "long")

    assert {"The Daily"} == {row["#meta+source"] for row in rows}
