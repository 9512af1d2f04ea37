"""Times marked in the text."""

import xml.etree.ElementTree as ET

import attrs
from hypothesis import given, settings

import crisiskit
from crisiskit.model import Extraction, Moment, Span
from crisiskit.serializers.timex import Timex
from crisiskit.serializers.xml_text import content
from crisiskit.testing import check_serializer, extractions

TYPES = {"DATE", "TIME", "DURATION", "SET"}


def document_of(extraction: Extraction) -> ET.Element:
    """Write and parse with the standard library."""
    (document,) = ET.fromstring(crisiskit.dumps(extraction, "timex3"))
    return document


def test_it_keeps_its_contract() -> None:
    """Same input, same output."""
    check_serializer(Timex(), examples=6)


@given(extractions())
@settings.get_profile("extractions")
def test_the_text_is_all_there(extraction: Extraction) -> None:
    """Tags apart, the text is as it was, but for what XML cannot hold."""
    text = document_of(extraction).find("TEXT")
    expected = ET.fromstring(f"<a>{content(extraction.article.text)}</a>").text or ""

    assert expected == "".join(text.itertext())
    assert len(extraction.article.text) == len(expected)
    for timex in text:
        assert timex.attrib["type"] in TYPES
        assert {"tid", "type", "value"} == set(timex.attrib)


def test_times_are_marked(news: Extraction) -> None:
    """With type and value; the day of publication is the time of creation."""
    document = document_of(news)
    creation, timex = document.find("DCT/TIMEX3"), document.find("TEXT/TIMEX3")

    assert ("2024-03-11", "CREATION_TIME") == (
        creation.attrib["value"],
        creation.attrib["functionInDocument"],
    )
    assert ("on Sunday", {"tid": "t1", "type": "DATE", "value": "2024-03-10"}) == (
        timex.text,
        timex.attrib,
    )


def test_overlapping_times_are_marked_once(news: Extraction) -> None:
    """The longest of those that begin first; an unresolved one has X's."""
    short = Moment(span=Span(24, 27), timex="DATE")
    long = Moment(span=Span(21, 30), timex="DURATION")
    text = document_of(attrs.evolve(news, moments=[short, long])).find("TEXT")

    assert [("DURATION", "PXX")] == [(one.attrib["type"], one.attrib["value"]) for one in text]
