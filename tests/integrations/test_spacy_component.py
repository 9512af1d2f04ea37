"""crisiskit inside a spaCy pipeline."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import crisiskit
from crisiskit.errors import InputError
from crisiskit.nlp.pipelines import load_pipeline

pytestmark = pytest.mark.model

TEXT = "Police in Lima arrested 12 protesters on Sunday."


@pytest.fixture(scope="module")
def doc() -> Doc:
    """Process a text with a blank pipeline and the component."""
    nlp = spacy.blank("en")
    nlp.add_pipe("crisiskit")
    made = nlp.make_doc(TEXT)
    made.user_data["published"] = "2024-03-12"
    return nlp(made)


def test_the_extraction_is_on_the_doc(doc: Doc) -> None:
    """The same as without spaCy, with what user_data says of the article."""
    assert crisiskit.extract(TEXT, published="2024-03-12") == doc._.crisiskit


def test_events_are_spans(doc: Doc) -> None:
    """Their triggers, labelled with their types."""
    assert [("arrested", "COERCE")] == [
        (span.text, span.label_) for span in doc.spans["crisiskit"]
    ]


def test_docs_can_be_stored(doc: Doc) -> None:
    """Records go with the Doc to bytes and back."""
    payload = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin(store_user_data=True).from_bytes(payload).get_docs(doc.vocab)

    assert doc._.crisiskit == again._.crisiskit


def test_a_parse_can_be_shared(tmp_path: Path) -> None:
    """With ``own_parse`` the rules read the parse that is there; a file chooses them."""
    config = tmp_path / "crisiskit.toml"
    config.write_text('[pipeline]\nextractors = ["moments", "places"]', encoding="utf-8")
    embedded = load_pipeline()
    nlp = spacy.blank("en", vocab=embedded.vocab)
    nlp.add_pipe("crisiskit", config={"config": str(config), "own_parse": True})
    component = nlp.get_pipe("crisiskit")
    component._nlp = embedded
    doc = component(embedded(TEXT))

    assert ("Lima", 0) == (doc._.crisiskit.places[0].name, len(doc._.crisiskit.events))


def test_other_docs_have_no_records() -> None:
    """The error says what to do."""
    nlp = spacy.blank("en")
    nlp.add_pipe("crisiskit")
    with pytest.raises(InputError, match="process it with a pipeline that has crisiskit"):
        _ = nlp.make_doc(TEXT)._.crisiskit
