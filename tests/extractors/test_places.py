"""The extractor of places, on documents built by hand."""

import pytest
import spacy
from spacy.tokens import Span as Entity

from crisiskit.errors import InputError
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.places import Places
from crisiskit.model import Article, Place
from crisiskit.nlp.reading import Reading

_NLP = spacy.blank("en")


def _places(text: str, **labels: str) -> list[Place]:
    """Extract from *text*; *labels* gives what the name finder calls each word."""
    doc = _NLP(text)
    ents = [
        Entity(doc, i, i + 1, labels[t.text]) for i, t in enumerate(doc) if t.text in labels
    ]
    doc.set_ents(ents)
    return list(Places()(Reading(Article(text=text), _NLP, doc=doc), Findings()))


def test_places_are_found_and_resolved() -> None:
    """Names found by the name finder or the gazetteer come resolved, in text order."""
    text = "Rebels took Goma and marched on Kinshasa."
    places = _places(text, Goma="LOC")

    assert [(place.name, place.country) for place in places] == [
        ("Goma", "COD"),
        ("Kinshasa", "COD"),
    ]
    assert all(place.latitude is not None for place in places)


def test_adjectives_and_organisations_are_no_places() -> None:
    """Neither a people's name nor a name inside an organisation's is a place."""
    assert _places("Syrian doctors joined Oxfam.", Syrian="NORP", Oxfam="ORG") == []


def test_boilerplate_names_no_place() -> None:
    """Places in boilerplate are left out."""
    text = "Fighting spread in Bunia on Monday.\n\nREAD NEXT: Haiti shuts its ports\n"

    assert [place.name for place in _places(text)] == ["Bunia"]


def test_any_document_will_do() -> None:
    """Empty and odd texts give no places and break nothing."""
    for text in ("", " ", "\n\n", '"""', "🙂", "—" * 50):
        assert _places(text) == []


def test_contract() -> None:
    """It yields places, and needs no other records."""
    assert (Places.produces, Places.requires) == ((Place,), ())


def test_own_places_are_found_and_resolved(tmp_path) -> None:
    """A gazetteer of the user's adds places, but none inside the name of a person."""
    path = tmp_path / "places.csv"
    path.write_text(
        "name,latitude,longitude,country,kind\nQuelwick,12.5,3.25,NER,city\n", encoding="utf-8"
    )
    doc = _NLP("Rebels took Quelwick, said Ann Quelwick.")
    doc.set_ents([Entity(doc, 6, 8, "PERSON")])
    reading = Reading(Article(text=doc.text), _NLP, doc=doc)

    (place,) = Places(gazetteer=path)(reading, Findings())
    assert (place.span.start, place.country, place.latitude) == (12, "NER", 12.5)
    assert list(Places()(reading, Findings())) == []


def test_a_wrong_gazetteer_is_refused_at_once(tmp_path) -> None:
    """What is wrong with the file is said when the extractor is made."""
    with pytest.raises(InputError, match="cannot be read"):
        Places(gazetteer=tmp_path / "none.csv")
