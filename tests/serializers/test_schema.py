"""The JSON Schema of the wire format."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import crisiskit
from crisiskit.model import Article, Event, Extraction, Span
from crisiskit.serializers import SCHEMA_VERSION, to_plain, wire_schema
from crisiskit.testing import extractions

COMMITTED = Path(__file__).parents[2] / "schema" / f"extraction-{SCHEMA_VERSION}.schema.json"
VALIDATOR = Draft202012Validator(wire_schema())


def test_the_committed_schema_is_the_one_made() -> None:
    """After a change: ``crisiskit schema > schema/extraction-1.schema.json``."""
    assert wire_schema() == json.loads(COMMITTED.read_text(encoding="utf-8"))


def test_the_schema_is_one() -> None:
    """It follows its own standard."""
    Draft202012Validator.check_schema(wire_schema())


@given(extractions())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_extraction_fits_the_schema(extraction: Extraction) -> None:
    """What is written is what the schema says."""
    VALIDATOR.validate(json.loads(crisiskit.dumps(extraction)))


def test_every_field_is_described() -> None:
    """Nobody has to guess what a field means."""
    missing = [
        f"{name}.{field}"
        for name, definition in wire_schema()["$defs"].items()
        for field, schema in definition["properties"].items()
        if "description" not in schema
    ]

    assert [] == missing


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("type",), "FIGHT"),
        (("status",), "acme:maybe"),
        (("evidence",), []),
        (("confidence",), 1.5),
        (("evidence", 0, "start"), -1),
        (("evidence", 0, "end"), "x"),
        (("trigger",), {}),
        (("typo",), 1),
    ],
)
def test_what_is_wrong_does_not_fit(path: tuple[str | int, ...], value: object) -> None:
    """The schema refuses what loading refuses."""
    event = Event(type="AID", evidence=[Span(0, 2)])
    plain = to_plain(Extraction(article=Article(text="Aid came."), events=[event]))
    target = plain["events"][0]
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value

    assert not VALIDATOR.is_valid(plain)
    with pytest.raises(crisiskit.CrisiskitError):
        crisiskit.loads(json.dumps(plain))
