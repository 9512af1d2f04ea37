"""Formats of event data: PLOVER, POLECAT, and CSV in the shapes of ACLED and UCDP."""

import csv
import io
import json

import attrs
import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import crisiskit
from crisiskit.model import Actor, Article, Event, Extraction, Figure, Participant, Place, Span
from crisiskit.ontology import EventType
from crisiskit.ontology.tables import table
from crisiskit.serializers.event_data import acled, polecat, ucdp
from crisiskit.serializers.event_data.acled import AcledShaped
from crisiskit.serializers.event_data.plover import Plover
from crisiskit.serializers.event_data.polecat import Polecat
from crisiskit.serializers.event_data.ucdp import UcdpShaped
from crisiskit.testing import check_serializer, extractions

WIDE = settings.get_profile("extractions")

# Section "Data fields" of the PLOVER 2.0 manual; fields beyond those are allowed.
DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
STRINGS = {"type": "array", "items": {"type": "string"}}
ENTITY = {
    "type": "object",
    "properties": {
        "code": {"type": "string", "minLength": 3, "maxLength": 3},
        "sector": {"type": "string", "pattern": "^([A-Z]{3}){1,2}$"},
        "entity_text": {"type": "string"},
        "identifier_id": {"type": "string"},
        "identifier_text": {"type": "string"},
        "office": {"type": "string"},
    },
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "properties": {
        **dict.fromkeys(
            ("extracted_place", "resolved_place", "city", "province", "country"),
            {"type": "string"},
        ),
        "geonameid": {"type": "integer"},
        "lat": {"type": "number"},
        "lon": {"type": "number"},
        "country_code": {"type": "string", "minLength": 3, "maxLength": 3},
        "resolution": {"type": "integer", "minimum": 1, "maximum": 5},
    },
    "additionalProperties": False,
}
TYPES = list(EventType)[:16]
PLOVER = {
    "type": "object",
    "required": ["id", "date", "actor", "event"],
    "properties": {
        "id": {"type": "string"},
        "has_event": {"type": "boolean"},
        "date": DAY,
        "enddate": DAY,
        "actor": {"type": "array", "items": ENTITY, "minItems": 1},
        "recipient": {"type": "array", "items": ENTITY},
        "event": {"type": "array", "items": {"enum": TYPES}, "minItems": 1},
        "event_loc": LOCATION,
        "event_text": STRINGS,
        "quad_code": {"enum": [1, 2, 3, 4]},
        "event_scale": {"type": "number", "minimum": -10, "maximum": 10},
        "mode": STRINGS,
        "context": STRINGS,
        "text": {"type": "string"},
        "text_info": {
            "type": "object",
            "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}},
            "additionalProperties": False,
        },
        "cite_info": {"type": "object", "additionalProperties": {"type": "string"}},
        "coder": {"type": "string"},
        **dict.fromkeys(("dead", "injured", "arrested", "participants"), {"type": "number"}),
    },
    "additionalProperties": False,
}
VALIDATOR = Draft202012Validator(PLOVER)


def rows_of(extraction: Extraction, name: str, **options: object) -> list[dict[str, str]]:
    """Write and read with the standard library."""
    text = crisiskit.dumps(extraction, name, **options)
    delimiter = "\t" if name == "polecat" else ","
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def records_of(extraction: Extraction, **options: object) -> list[dict]:
    """Write PLOVER and read its lines."""
    return list(
        map(json.loads, crisiskit.dumps(extraction, "plover", **options).split("\n")[:-1])
    )


@pytest.mark.parametrize(
    "serializer",
    [Plover(), Plover(complete_only=False), Polecat(), AcledShaped(), UcdpShaped()],
    ids=repr,
)
def test_they_keep_their_contract(serializer: object) -> None:
    """Same input, same output."""
    check_serializer(serializer, examples=6)


@given(extractions())
@WIDE
def test_plover_records_fit_the_manual(extraction: Extraction) -> None:
    """Every record has the fields, types and values the manual lists."""
    for record in records_of(extraction, with_text=True):
        VALIDATOR.validate(record)


def test_plover_record(news: Extraction) -> None:
    """Only complete events are there; who, what, where, when and how many as it says."""
    (record,) = records_of(news)

    VALIDATOR.validate(record)
    assert ["ASSAULT"] == record["event"]
    assert ("2024-03-10", ["heavy-weapons"], 4) == (
        record["date"],
        record["mode"],
        record["quad_code"],
    )
    assert [
        {"code": "PAK", "sector": "UAF", "entity_text": "Gunmen", "identifier_text": "Gunmen"}
    ] == (record["actor"])
    assert ("Karachi", 4) == (record["event_loc"]["city"], record["event_loc"]["resolution"])
    assert 4 == record["dead"]
    assert "text" not in record


def test_auxiliary_modes_stand_in_the_context(news: Extraction) -> None:
    """What did not happen says so; incomplete events come when asked for."""
    records = records_of(news, complete_only=False)
    (firing,) = (one for one in records if "negation" in one.get("context", ()))

    assert len(news.events) == len(records)
    assert None is firing["date"]


def test_the_publication_date_stands_in_for_nothing(news: Extraction) -> None:
    """An event without a date is left out, or has null."""
    undated = attrs.evolve(news.events[1], moment=None)
    extraction = attrs.evolve(news, events=[undated], claims=news.claims)

    assert [] == records_of(extraction)
    assert [None] == [one["date"] for one in records_of(extraction, complete_only=False)]
    assert ["None"] == [row["Event Date"] for row in rows_of(extraction, "polecat")]


@pytest.mark.parametrize(
    ("name", "columns", "count"),
    [
        ("polecat", polecat.COLUMNS, 40),
        ("acled-csv", acled.COLUMNS, 31),
        ("ucdp-csv", ucdp.COLUMNS, 49),
    ],
)
def test_headers_are_those_of_the_data_sets(
    name: str, columns: tuple[str, ...], count: int
) -> None:
    """As many columns as the data set has, all different, first the header."""
    header = crisiskit.dumps([], name).rstrip("\n")

    assert count == len(columns) == len(set(columns))
    assert tuple(header.split("\t" if name == "polecat" else ",")) == columns


def test_polecat_row(news: Extraction) -> None:
    """Lists have a semicolon, empty cells None; only PLOVER's types that happened are there."""
    (row,) = rows_of(news, "polecat")

    assert ("ASSAULT", "heavy-weapons", "MATERIAL CONFLICT") == (
        row["Event Type"],
        row["Event Mode"],
        row["Quad Code"],
    )
    assert ("Gunmen", "PAK", "770", "UAF") == tuple(
        row[f"Actor {name}"] for name in ("Name", "Country", "COW", "Sectors")
    )
    assert ("PAK", "Karachi", "None") == (row["Country"], row["City"], row["District"])
    assert "Amina Baloch" == row["Story People"]


@given(extractions())
@WIDE
def test_polecat_rows_have_one_line_each(extraction: Extraction) -> None:
    """No cell breaks the table, and none is empty."""
    lines = crisiskit.dumps(extraction, "polecat").split("\n")
    rows = list(csv.reader(io.StringIO("\n".join(lines)), delimiter="\t"))

    assert len(lines) - 1 == len(rows)
    assert all(len(row) == 40 and all(row) for row in rows)


@given(extractions())
@WIDE
def test_acled_rows_use_its_words(extraction: Extraction) -> None:
    """Types, numbers of actors and precisions are those of the codebook."""
    types = table("acled")["types"]
    for row in rows_of(extraction, "acled-csv"):
        assert row["sub_event_type"] in types[row["event_type"]]
        assert row["disorder_type"] == table("acled")["disorder"][row["event_type"]]
        assert {row["inter1"], row["inter2"]} <= {"", "1", "2", "3", "5", "6", "7", "8"}
        assert row["time_precision"] in ("", "1", "2", "3")
        assert row["geo_precision"] in ("", "1", "3")
        assert row["event_id_cnty"].startswith("CK")


def test_acled_row(news: Extraction) -> None:
    """An attack on a person of the state by unidentified gunmen."""
    (row,) = rows_of(news, "acled-csv")

    assert ("Explosions/Remote violence", "Shelling/artillery/missile attack") == (
        row["event_type"],
        row["sub_event_type"],
    )
    assert ("Gunmen", "3", "Amina Baloch", "1", "13") == tuple(
        row[name] for name in ("actor1", "inter1", "actor2", "inter2", "interaction")
    )
    assert ("2024-03-10", "2024", "1") == (
        row["event_date"],
        row["year"],
        row["time_precision"],
    )
    assert ("586", "Pakistan", "Karachi", "1") == tuple(
        row[name] for name in ("iso", "country", "location", "geo_precision")
    )
    assert "4" == row["fatalities"]


TEXT = "The army attacked farmers and rebels. Hundreds marched."


def assault(
    actors: list[Actor], recipients: list[Actor], killed: int | None = None, **fields: object
) -> Extraction:
    """Make an extraction with one event."""
    event = Event(
        **{"type": "ASSAULT", "evidence": [Span(0, 9)], **fields},
        actors=[Participant(one.id) for one in actors],
        recipients=[Participant(one.id) for one in recipients],
        figures=[Figure(span=Span(0, 3), measure="killed", low=killed)] if killed else [],
    )
    return Extraction(article=Article(text=TEXT), actors=[*actors, *recipients], events=[event])


ARMY = Actor(name="army", kind="organization", country="MLI", sectors=["MIL"])
REBELS = Actor(name="rebels", kind="group", country="MLI", sectors=["REB"])
MILITIA = Actor(name="militia", kind="group", sectors=["PRM"])
FARMERS = Actor(name="farmers", kind="group", country="MLI", sectors=["AGR"])
STRANGERS = Actor(name="strangers", kind="group")


@pytest.mark.parametrize(
    ("actors", "recipients", "expected"),
    [
        ([ARMY], [REBELS], ("Battles", "12", "")),
        ([ARMY, REBELS], [], ("Battles", "12", "")),
        ([ARMY], [FARMERS], ("Violence against civilians", "17", "Civilian targeting")),
        ([REBELS], [STRANGERS], ("Violence against civilians", "", "")),
        ([REBELS], [], ("Violence against civilians", "20", "")),
    ],
)
def test_acled_sides(
    actors: list[Actor], recipients: list[Actor], expected: tuple[str, str, str]
) -> None:
    """Who bears arms decides on battle or attack; unknown sides have no number."""
    (row,) = rows_of(assault(actors, recipients), "acled-csv")

    assert expected == (row["event_type"], row["interaction"], row["civilian_targeting"])


def test_foreign_forces_are_external() -> None:
    """State forces in another country are ACLED's 8; a march has protesters, a riot rioters."""
    niger = Place(span=Span(0, 3), name="Niger", country="NER", kind="country")
    (row,) = rows_of(assault([ARMY], [REBELS], places=[niger]), "acled-csv")
    (march,) = rows_of(assault([FARMERS], [], type="PROTEST"), "acled-csv")
    (riot,) = rows_of(assault([FARMERS], [ARMY], type="PROTEST", modes=["riot"]), "acled-csv")

    assert ("8", "3") == (row["inter1"], row["geo_precision"])
    assert ("60", "Peaceful protest") == (march["interaction"], march["sub_event_type"])
    assert ("15", "Riots") == (riot["interaction"], riot["event_type"])


@pytest.mark.parametrize(
    ("actors", "recipients", "expected"),
    [
        ([ARMY], [REBELS], ("1", "rebels", "")),
        ([ARMY, REBELS], [], ("1", "rebels", "")),
        ([REBELS], [MILITIA], ("2", "militia", "")),
        ([REBELS], [FARMERS], ("3", "Civilians", "7")),
        ([REBELS], [STRANGERS], ("", "strangers", "")),
        ([], [FARMERS], ("", "farmers", "")),
    ],
)
def test_ucdp_types_of_violence(
    actors: list[Actor], recipients: list[Actor], expected: tuple[str, str, str]
) -> None:
    """State-based, non-state or one-sided; empty if the sides are not known well enough."""
    extraction = assault(actors, recipients, killed=7)
    figure = attrs.evolve(extraction.events[0].figures[0], best=7, high=7)
    event = attrs.evolve(extraction.events[0], figures=[figure])
    (row,) = rows_of(attrs.evolve(extraction, events=[event]), "ucdp-csv")
    violence, side_b, civilians = expected

    assert (violence, side_b, civilians) == (
        row["type_of_violence"],
        row["side_b"],
        row["deaths_civilians"],
    )
    assert ("7", "7", "7") == (row["low"], row["best"], row["high"])


def test_ucdp_row(news: Extraction) -> None:
    """Only lethal assaults are there; numbers of states and grid cells are computed."""
    (row,) = rows_of(news, "ucdp-csv")

    assert ("770", "Asia", "1", "1") == tuple(
        row[name] for name in ("country_id", "region", "where_prec", "date_prec")
    )
    assert "POINT (67.01 24.86)" == row["geom_wkt"]
    # Row 229 from the south, column 494 from the west, of cells half a degree wide.
    assert str(229 * 720 + 494 + 1) == row["priogrid_gid"]
    assert "Example News, 2024-03-11, Floods in Sindh" == row["source_article"]


def test_deaths_the_text_leaves_open_stay_empty() -> None:
    """At least seven is a low, not a best."""
    (row,) = rows_of(assault([ARMY], [REBELS], killed=7), "ucdp-csv")

    assert ("7", "", "") == (row["low"], row["best"], row["high"])
    assert [] == rows_of(assault([ARMY], [REBELS]), "ucdp-csv")
