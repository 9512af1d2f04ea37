"""FollowTheMoney entities."""

import json
import re
from pathlib import Path

from hypothesis import given, settings

import crisiskit
from crisiskit.model import Extraction
from crisiskit.serializers.ftm import FollowTheMoney
from crisiskit.testing import check_serializer, extractions

# The library itself needs ICU's headers to install, so an excerpt of its model stands in.
SCHEMATA = json.loads(
    (Path(__file__).parent / "data" / "followthemoney.json").read_text(encoding="utf-8")
)["schemata"]
FORMS = {
    "country": re.compile("[a-z]{2}"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "language": re.compile("[a-z]{3}"),
    "checksum": re.compile("[0-9a-f]{40}"),
    "entity": re.compile("ck-[0-9a-f]{32}"),
}


def entities_of(extraction: Extraction) -> list[dict]:
    """Write and read with the standard library."""
    return list(map(json.loads, crisiskit.dumps(extraction, "ftm").split("\n")[:-1]))


def check(entities: list[dict]) -> None:
    """Find schemata, properties and values that the model does not have."""
    ids = {entity["id"] for entity in entities}
    for entity in entities:
        schema = SCHEMATA[entity["schema"]]

        assert set(schema["required"]) <= set(entity["properties"])
        for name, values in entity["properties"].items():
            kind = schema["properties"][name]
            assert values
            assert all(isinstance(value, str) and value for value in values)
            if kind in FORMS:
                assert all(FORMS[kind].fullmatch(value) for value in values), (name, values)
            if kind == "entity":
                assert set(values) <= ids


def test_it_keeps_its_contract() -> None:
    """Same input, same output."""
    check_serializer(FollowTheMoney(), examples=6)


@given(extractions())
@settings.get_profile("extractions")
def test_entities_are_those_of_the_model(extraction: Extraction) -> None:
    """Schemata and properties exist, required ones are there, values have their form."""
    check(entities_of(extraction))


def test_records_become_entities(news: Extraction) -> None:
    """Each of its schema; what did not happen is no Event."""
    entities = entities_of(news)
    check(entities)
    count = {name: sum(one["schema"] == name for one in entities) for name in SCHEMATA}

    assert {
        "Article": 1,
        "Person": 1,
        "Organization": 1,
        "LegalEntity": 1,
        "PublicBody": 0,
        "Event": 3,
        "Note": 2,
        "Sanction": 0,
        "Documentation": 6,
    } == count


def test_an_event_has_its_facts(news: Extraction) -> None:
    """Who was involved, when and where, and the words that say so."""
    entities = entities_of(news)
    names = {one["id"]: one["properties"].get("name") for one in entities}
    shelling = next(one for one in entities if names[one["id"]] == ["ASSAULT: shelled"])
    facts = shelling["properties"]

    assert ([["Gunmen"], ["Amina Baloch"]], ["2024-03-10"], ["Karachi"], ["pk"]) == (
        [names[id_] for id_ in facts["involved"]],
        facts["date"],
        facts["location"],
        facts["country"],
    )
    assert [news.quote(news.events[1].evidence[0])] == facts["summary"]
