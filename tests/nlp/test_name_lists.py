"""The lists mend what the name finder says, and add what it missed."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from crisiskit.nlp.known_names import KnownNames, known_names
from crisiskit.nlp.name_lists import NameLists, make_name_lists

NLP = spacy.blank("en")
KNOWN = KnownNames(
    {"Mali": "LOC", "Malian": "NORP", "UNHCR": "ORG", "Burkina Faso": "LOC", "Chad": "LOC"},
    unsure=frozenset({"Chad"}),
    given=frozenset({"Amadou", "Fatou"}),
)

Found = list[tuple[str, str]]


def mended(text: str, found: Found, proper: str = "") -> Found:
    """Names of *text* after the lists, given those *found* and the words tagged as proper."""
    doc = NLP.make_doc(text)
    for token in doc:
        token.tag_ = "NNP" if token.text in proper.split() else "NN"
    doc.set_ents([_span(doc, words, label) for words, label in found])
    return [(ent.text, ent.label_) for ent in NameLists(NLP, KNOWN)(doc).ents]


def _span(doc: Doc, words: str, label: str) -> Span:
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words), label=label)
    assert span is not None
    return span


@pytest.mark.parametrize(
    ("text", "found", "proper", "names"),
    [
        pytest.param("the Mali army", [], "", [("Mali", "LOC")], id="list adds"),
        pytest.param(
            "a Malian army", [("Malian", "ORG")], "", [("Malian", "NORP")], id="list decides"
        ),
        pytest.param("Chad said", [("Chad", "PERSON")], "", [("Chad", "PERSON")], id="unsure"),
        pytest.param(
            "in Burkina Faso", [("Faso", "ORG")], "", [("Burkina Faso", "LOC")], id="whole"
        ),
        pytest.param(
            "Mali Aid Fund",
            [("Mali Aid Fund", "LOC")],
            "",
            [("Mali Aid Fund", "ORG")],
            id="head",
        ),
        pytest.param(
            "President Bah met",
            [("President Bah", "PERSON")],
            "",
            [("Bah", "PERSON")],
            id="title",
        ),
        pytest.param(
            "Gen. Bah met", [("Bah", "LOC")], "", [("Bah", "PERSON")], id="after title"
        ),
        pytest.param(
            "Ms Bauer left", [], "Ms Bauer", [("Bauer", "PERSON")], id="title adds a person"
        ),
        pytest.param(
            "President Road was", [], "President Road", [], id="no person in a street"
        ),
        pytest.param(
            "Bah spoke. He met Bah.",
            [("Bah", "PERSON")],
            "",
            [("Bah", "PERSON"), ("Bah", "PERSON")],
            id="repeated whatever its tag",
        ),
        pytest.param(
            "Price rises hurt. The Price went up.",
            [("Price", "PERSON")],
            "",
            [],
            id="common word at the head",
        ),
        pytest.param(
            "the Upper Water Council met",
            [],
            "Upper Council",
            [("Upper Water Council", "ORG")],
            id="common noun inside a body",
        ),
        pytest.param(
            "the Upper Zan River rose",
            [],
            "Upper Zan River",
            [("Upper Zan River", "LOC")],
            id="head adds a place",
        ),
        pytest.param(
            "a Mali Relief Council vote",
            [("Mali", "LOC")],
            "Mali Relief Council",
            [("Mali", "LOC")],
            id="what touches a name stays",
        ),
        pytest.param("it hit guerrillas", [("guerrillas", "LOC")], "", [], id="no capital"),
        pytest.param(
            "in Coro. Coro fell. Near Coro, Coro rose",
            [("Coro", "PERSON")],
            "Coro",
            [("Coro", "LOC")] * 4,
            id="stands as place",
        ),
        pytest.param("the President met", [("President", "PERSON")], "", [], id="bare title"),
        pytest.param(
            "Ica Governor Ana Sol met",
            [("Ica Governor Ana Sol", "PERSON")],
            "",
            [("Ana Sol", "PERSON")],
            id="office inside",
        ),
        pytest.param(
            "the Zan President met", [("Zan President", "PERSON")], "", [], id="office alone"
        ),
        pytest.param(
            "Ana King met",
            [("Ana King", "PERSON")],
            "",
            [("Ana King", "PERSON")],
            id="no office",
        ),
        pytest.param(
            "the Zan Museum CEO met",
            [("Zan Museum CEO", "LOC")],
            "",
            [("Zan Museum", "LOC")],
            id="office after",
        ),
        pytest.param(
            "of the Zan in", [("of the Zan", "ORG")], "", [("Zan", "ORG")], id="edges"
        ),
        pytest.param(
            "Amadou Bah met",
            [("Amadou Bah", "LOC")],
            "",
            [("Amadou Bah", "PERSON")],
            id="given",
        ),
        pytest.param(
            "aide Fatou Sow met", [], "Fatou Sow", [("Fatou Sow", "PERSON")], id="given adds"
        ),
        pytest.param(
            "Issa Bah left. Bah fled",
            [("Issa Bah", "PERSON")],
            "Bah",
            [("Issa Bah", "PERSON"), ("Bah", "PERSON")],
            id="surname",
        ),
        pytest.param(
            "Zan Plc left. Zan Plc fled",
            [("Zan Plc", "ORG")],
            "",
            [("Zan Plc", "ORG"), ("Zan Plc", "ORG")],
            id="repeated",
        ),
    ],
)
def test_mending(text: str, found: Found, proper: str, names: Found) -> None:
    """Each rule on the smallest text that needs it."""
    assert names == mended(text, found, proper)


def test_one_label_per_name() -> None:
    """A name has the label it has most often, everywhere in the text."""
    doc = NLP.make_doc("Zan, Zan and Zan")
    labels = iter(["ORG", "LOC", "ORG"])
    doc.set_ents([Span(doc, t.i, t.i + 1, next(labels)) for t in doc if t.text == "Zan"])

    assert [ent.label_ for ent in NameLists(NLP, KNOWN)(doc).ents] == ["ORG", "ORG", "ORG"]


def test_spacing_does_not_matter() -> None:
    """A listed name is found however the text spaces its tokens."""
    known = KnownNames({"Workers' Party": "ORG"})
    doc = NameLists(NLP, known)(NLP.make_doc("the Workers ' Party"))

    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Workers ' Party", "ORG")]


def test_empty() -> None:
    """A text without names has none afterwards."""
    assert make_name_lists(NLP, "lists")(NLP.make_doc("")).ents == ()


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Mali", "LOC"),
        ("Burkinabe", "NORP"),
        ("Kurdish", "NORP"),
        ("UNHCR", "ORG"),
        ("DRC", "LOC"),
    ],
)
def test_our_lists(name: str, label: str) -> None:
    """Our own lists know countries, peoples and bodies."""
    assert label == known_names().labels[name]


def test_lists_do_not_contradict() -> None:
    """No demonym is also a country's name, but for those marked as ambiguous."""
    known = known_names()

    assert {"Georgia", "Jordan", "Chad"} <= known.unsure
    assert not known.given & set(known.labels)
