"""Pipelines load once, say clearly what is missing, and do the same whatever the batch."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from crisiskit.errors import PipelineNotFoundError
from crisiskit.nlp.pipelines import EMBEDDED, load_pipeline, register_components

TEXTS = [
    "Gunmen attacked a convoy near Gao on Tuesday, killing at least 12 civilians.",
    "“We saw the bodies,” said Col. Amadou Santara, a spokesman for the Malian army.",
    "The United Nations condemned the attack.\n\nUNHCR said 5,000 people had fled to Burkina Faso.",
    "",
    "President Traoré ordered a curfew in Port-au-Prince.",
]


def analysis(doc: Doc) -> list[tuple[object, ...]]:
    """All that rules read of *doc*."""
    return [
        (t.text, t.tag_, t.lemma_, t.dep_, t.head.i, t.is_sent_start, t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def complete_pipeline() -> Language:
    """A blank pipeline with untrained components for all that rules read."""
    nlp = spacy.blank("en")
    for name in ("tagger", "parser", "trainable_lemmatizer", "ner"):
        nlp.add_pipe(name)
    return nlp


def test_a_language_comes_back() -> None:
    """A loaded pipeline that has all that is needed is used as it is."""
    nlp = complete_pipeline()

    assert nlp is load_pipeline(nlp)


def test_missing_components_are_named() -> None:
    """A pipeline without lemmas and names is refused, and the message says what it lacks."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    nlp.add_pipe("parser")

    with pytest.raises(PipelineNotFoundError, match=r"lemmas.*name finder.*tagger, parser"):
        load_pipeline(nlp)


def test_unknown_name_says_how_to_install() -> None:
    """An unknown name is repeated, with the command that would install it."""
    with pytest.raises(PipelineNotFoundError, match="spacy download en_core_nowhere"):
        load_pipeline("en_core_nowhere")


def test_unknown_folder(tmp_path: Path) -> None:
    """A folder that holds no pipeline is the same error."""
    with pytest.raises(PipelineNotFoundError):
        load_pipeline(tmp_path)


def test_registering_twice() -> None:
    """Registering again changes nothing."""
    register_components()
    register_components()

    assert Language.has_factory("crisiskit_lemmas")


@pytest.mark.model
def test_embedded_is_loaded_once() -> None:
    """The embedded pipeline is shared by all who ask for it."""
    assert load_pipeline() is load_pipeline(None)


@pytest.mark.model
def test_embedded_reads_news() -> None:
    """Tags, lemmas, subjects, sentences and names of plain news are right."""
    doc = load_pipeline()(TEXTS[0])
    attacked = doc[1]

    assert (attacked.tag_, attacked.lemma_, attacked.dep_) == ("VBD", "attack", "ROOT")
    assert ("nsubj", attacked) == (doc[0].dep_, doc[0].head)
    assert len(list(doc.sents)) == 1
    assert ("Gao", "LOC") in [(ent.text, ent.label_) for ent in doc.ents]


@pytest.mark.model
def test_batches_change_nothing() -> None:
    """One by one or in batches, the analyses are the same."""
    nlp = load_pipeline()

    one_by_one = [analysis(nlp(text)) for text in TEXTS]
    assert one_by_one == [analysis(doc) for doc in nlp.pipe(TEXTS, batch_size=3)]


@pytest.mark.model
@pytest.mark.slow
def test_processes_agree() -> None:
    """Two processes with other hash seeds give the same analyses."""
    printed = {_analyses_in_process(seed) for seed in ("0", "42")}

    assert len(printed) == 1


def _analyses_in_process(seed: str) -> bytes:
    code = (
        "from crisiskit.nlp.pipelines import load_pipeline\n"
        f"for doc in load_pipeline().pipe({TEXTS!r}):\n"
        "    print([(t.tag_, t.lemma_, t.dep_, t.head.i, t.ent_type_) for t in doc])\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(EMBEDDED.parents[2])}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


@pytest.mark.model
def test_offsets_of_long_texts() -> None:
    """A text past spaCy's own limit of a million characters is not refused."""
    assert load_pipeline().max_length > 1_000_000


@pytest.mark.model
def test_weights_are_small() -> None:
    """The embedded pipeline stays below 15 MB even without compression."""
    size = sum(file.stat().st_size for file in EMBEDDED.rglob("*") if file.is_file())

    assert size < 15_000_000
