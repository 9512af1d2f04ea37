"""Records as W3C Web Annotations."""

import json

import pytest
from hypothesis import given, settings
from pyld import jsonld

import crisiskit
from crisiskit.errors import CrisiskitError
from crisiskit.model import Extraction
from crisiskit.serializers.web_annotation import WebAnnotation
from crisiskit.testing import check_serializer, extractions

# Those terms of http://www.w3.org/ns/anno.jsonld that are used, as it defines them.
OA = "http://www.w3.org/ns/oa#"
XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "identifying": "oa:identifying",
    "classifying": "oa:classifying",
    "tagging": "oa:tagging",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "value": "rdf:value",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@type": f"{XSD}nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": f"{XSD}nonNegativeInteger", "@id": "oa:end"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
}


def context(url: str, _: object) -> dict:
    """Give the context without a network."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def unwrapped(value: object) -> object:
    """Make lists of one item that item, as compaction does."""
    if isinstance(value, list):
        items = [unwrapped(item) for item in value]
        return items[0] if len(items) == 1 else items
    if isinstance(value, dict):
        return {key: unwrapped(item) for key, item in value.items()}
    return value


def page_of(extraction: Extraction, **options: object) -> dict:
    """Write and read with the standard library."""
    return json.loads(crisiskit.dumps(extraction, "web-annotation", **options))


def test_it_keeps_its_contract() -> None:
    """Same input, same output."""
    check_serializer(WebAnnotation(), examples=6)


def test_every_term_is_one_of_the_standard(news: Extraction) -> None:
    """A JSON-LD processor keeps all members, and gives the page back as it was."""
    page = page_of(news)
    options = {"documentLoader": context}
    expanded = jsonld.expand(page, options)
    again = jsonld.compact(expanded, page["@context"], options)

    assert unwrapped(page) == unwrapped(again)


@given(extractions())
@settings.get_profile("extractions")
def test_both_selectors_quote_the_same_words(extraction: Extraction) -> None:
    """Counted in code points the positions cut the quote out of the text."""
    text = extraction.article.text
    for note in page_of(extraction)["items"]:
        for target in note["target"]:
            position, quote = target["selector"]
            start, end = position["start"], position["end"]

            assert quote["exact"] == text[start:end]
            assert text[:start].endswith(quote.get("prefix", ""))
            assert text[end:].startswith(quote.get("suffix", ""))


@given(extractions())
@settings.get_profile("extractions")
def test_positions_can_count_utf_16(extraction: Extraction) -> None:
    """Then they cut the quote out of the text as JavaScript holds it."""
    units = extraction.article.text.encode("utf-16-le")
    for note in page_of(extraction, offsets="utf-16")["items"]:
        for target in note["target"]:
            position, quote = target["selector"]
            cut = units[2 * position["start"] : 2 * position["end"]]

            assert quote["exact"] == cut.decode("utf-16-le")


def test_every_record_with_words_is_annotated(news: Extraction) -> None:
    """Actors by their mentions, events by their sentences; ids are no two the same."""
    items = page_of(news)["items"]
    tags = [[body["value"] for body in item["body"]] for item in items]

    assert len(list(news.records())) == len(items) == len({item["id"] for item in items})
    assert ["event", "ASSAULT", "heavy-weapons", "occurred"] in tags
    assert ["actor", "Amina Baloch", "person", "GOV"] in tags
    assert "https://news.example/floods" == items[0]["target"][0]["source"]


def test_other_offsets_are_refused() -> None:
    """The error says which there are."""
    with pytest.raises(CrisiskitError, match="code_points or utf-16, got 'bytes'"):
        WebAnnotation(offsets="bytes")
