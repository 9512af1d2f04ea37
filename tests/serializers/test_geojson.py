"""Events on a map, as RFC 7946 wants them."""

import json

import attrs
import geojson
import pytest
from hypothesis import given, settings

import crisiskit
from crisiskit.model import Extraction
from crisiskit.serializers.geojson import GeoJson
from crisiskit.testing import check_serializer, extractions


def collection_of(extraction: Extraction, **options: object) -> dict:
    """Write and read with the standard library."""
    return json.loads(crisiskit.dumps(extraction, "geojson", **options))


def test_it_keeps_its_contract() -> None:
    """Same input, same output."""
    check_serializer(GeoJson(), examples=6)


@given(extractions())
@settings.get_profile("extractions")
def test_all_of_it_is_valid(extraction: Extraction) -> None:
    """The geojson library finds no fault, one feature an event."""
    collection = geojson.loads(crisiskit.dumps(extraction, "geojson"))

    assert collection.is_valid, collection.errors()
    assert len(extraction.events) == len(collection.features)


def test_longitude_comes_first(news: Extraction) -> None:
    """A point is east, then north; an event without a place has no geometry."""
    features = collection_of(news)["features"]

    assert {"type": "Point", "coordinates": [68.5, 26.0]} == features[0]["geometry"]
    assert None is features[2]["geometry"]
    assert ("2024-03-10", "day") == tuple(
        features[0]["properties"][name] for name in ("earliest", "precision")
    )


def test_several_places_are_a_multipoint(news: Extraction) -> None:
    """The most specific is the first point."""
    event = attrs.evolve(news.events[0], places=[news.places[1], news.places[0]])
    (feature,) = collection_of(attrs.evolve(news, events=[event], claims=[], policies=[]))[
        "features"
    ]

    assert {"type": "MultiPoint", "coordinates": [[67.01, 24.86], [68.5, 26.0]]} == feature[
        "geometry"
    ]


def test_events_without_a_point_can_be_left_out(news: Extraction) -> None:
    """For programs that stumble over null geometries."""
    features = collection_of(news, only_located=True)["features"]

    assert 3 == len(features)
    assert all(feature["geometry"] for feature in features)


@pytest.mark.parametrize("count", [0, 2])
def test_ids_are_unique_over_articles(news: Extraction, count: int) -> None:
    """Events of equal ids in two articles stay two; no article makes an empty list."""
    other = attrs.evolve(news, article=attrs.evolve(news.article, id="article-other"))
    features = json.loads(crisiskit.dumps([news, other][:count], "geojson"))["features"]

    assert 4 * count == len({feature["id"] for feature in features})
