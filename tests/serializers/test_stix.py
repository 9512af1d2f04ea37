"""STIX 2.1 bundles."""

import datetime as dt
import json

import attrs
import pytest
import stix2
from hypothesis import given, settings

import crisiskit
from crisiskit.model import Extraction
from crisiskit.serializers.stix import Stix
from crisiskit.serializers.stix.common import EXTENSION, timestamp
from crisiskit.testing import check_serializer, extractions


def bundle_of(extraction: Extraction) -> dict:
    """Write and read with the standard library."""
    return json.loads(crisiskit.dumps(extraction, "stix"))


def by_type(bundle: dict, kind: str) -> list[dict]:
    """Give the objects of one type."""
    return [one for one in bundle["objects"] if one["type"] == kind]


def test_it_keeps_its_contract() -> None:
    """Same input, same output."""
    check_serializer(Stix(), examples=6)


@given(extractions())
@settings.get_profile("extractions")
def test_the_stix_library_parses_all_of_it(extraction: Extraction) -> None:
    """Every object follows the standard, ids are unique and references resolve."""
    text = crisiskit.dumps(extraction, "stix")
    bundle = stix2.parse(text, allow_custom=False)
    ids = [one.id for one in bundle.objects]

    assert len(ids) == len(set(ids))
    for one in json.loads(text)["objects"]:
        references = [one[key] for key in one if key.endswith("_ref")]
        assert set(references + one.get("object_refs", [])) <= set(ids)


def test_records_become_objects(news: Extraction) -> None:
    """Actors, places, events, claims and policies, each of its type."""
    bundle = bundle_of(news)
    stix2.parse(json.dumps(bundle), allow_custom=False)
    count = {kind: len(by_type(bundle, kind)) for kind in ("identity", "location", "incident")}

    assert {"identity": 4, "location": 2, "incident": 4} == count
    assert ["2024-03-11T00:00:00.000Z"] == [
        one["published"] for one in by_type(bundle, "report")
    ]
    (action,) = by_type(bundle, "course-of-action")
    assert "send 20 million rupees" == action["name"]
    note = by_type(bundle, "note")[0]
    assert ([action["id"]], ["Amina Baloch"]) == (note["object_refs"], note["authors"])


def test_evidence_is_in_the_extension(news: Extraction) -> None:
    """Status, dates and offsets are kept where STIX has no property."""
    incidents = by_type(bundle_of(news), "incident")
    extra = incidents[1]["extensions"][EXTENSION]
    (span,) = extra["evidence"]

    assert ("ASSAULT", "occurred", "2024-03-10") == (
        extra["type"],
        extra["status"],
        extra["earliest"],
    )
    assert incidents[1]["description"] == news.article.text[span["start"] : span["end"]]
    assert "negated" == incidents[2]["extensions"][EXTENSION]["status"]


def test_relationships_say_who_did_it_to_whom_and_where(news: Extraction) -> None:
    """An incident is attributed to actors, targets recipients, lies in places."""
    bundle = bundle_of(news)
    names = {one["id"]: one.get("name") for one in bundle["objects"]}
    links = {
        (names[one["source_ref"]], one["relationship_type"], names[one["target_ref"]])
        for one in by_type(bundle, "relationship")
    }

    assert {
        ("ASSAULT: shelled", "attributed-to", "Gunmen"),
        ("ASSAULT: shelled", "targets", "Amina Baloch"),
        ("ASSAULT: shelled", "located-at", "Karachi"),
    } <= links


def test_without_a_date_the_article_is_a_grouping(news: Extraction) -> None:
    """A report must have a date of publication."""
    article = attrs.evolve(news.article, published=None)
    bundle = bundle_of(attrs.evolve(news, article=article))

    assert [] == by_type(bundle, "report")
    assert 1 == len(by_type(bundle, "grouping"))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, "1970-01-01T00:00:00.000Z"),
        (dt.date(2024, 3, 12), "2024-03-12T00:00:00.000Z"),
        (dt.datetime(2024, 3, 12, 8, 30, 5, 7000), "2024-03-12T08:30:05.007Z"),
        (
            dt.datetime(2024, 3, 12, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            "2024-03-11T23:00:00.000Z",
        ),
        (
            dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            "0001-01-01T00:00:00.000Z",
        ),
    ],
)
def test_times_are_in_utc(when: dt.date | None, expected: str) -> None:
    """With milliseconds; a time without a zone counts as UTC."""
    assert expected == timestamp(when)


def test_other_articles_make_another_bundle(news: Extraction) -> None:
    """The id of a bundle is made from what is in it; an empty one holds its maker."""
    other = attrs.evolve(news, article=attrs.evolve(news.article, id="article-other"))
    bundles = [json.loads(crisiskit.dumps(ones, "stix")) for ones in ([], [news], [other])]

    assert 3 == len({bundle["id"] for bundle in bundles})
    assert 2 == len(bundles[0]["objects"])
