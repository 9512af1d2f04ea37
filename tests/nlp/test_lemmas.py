"""Lemmas come from the table, else from the ending, else they are the word."""

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from crisiskit.nlp.lemmas import Lemmas, LemmaTable, make_lemmas

TABLE = LemmaTable(
    {"VBD": {"fled": "flee"}, "JJ": {"Malian": "Malian"}},
    {"VBD": {"ed": (2, ""), "ied": (3, "y")}, "NNS": {"s": (1, "")}},
)


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("fled", "VBD", "flee"),
        ("Fled", "VBD", "flee"),
        ("attacked", "VBD", "attack"),
        ("ferried", "VBD", "ferry"),
        ("Malian", "JJ", "Malian"),
        ("Deadly", "JJ", "deadly"),
        ("Mali", "NNP", "Mali"),
        ("s", "NNS", "s"),
    ],
)
def test_table(word: str, tag: str, lemma: str) -> None:
    """Known words, longest endings, capitals of names: in this order."""
    assert lemma == TABLE.lemma(word, tag)


@given(st.text(min_size=1), st.sampled_from(["VBD", "NNS", "NN", "NNP", ""]))
def test_any_word(word: str, tag: str) -> None:
    """Every word has a lemma that is not empty."""
    assert TABLE.lemma(word, tag)


def test_component_fills_lemmas() -> None:
    """The component reads the tags of a document and sets its lemmas."""
    doc = Doc(spacy.blank("en").vocab, words=["Rebels", "fled"], tags=["NNS", "VBD"])

    assert [token.lemma_ for token in Lemmas(TABLE)(doc)] == ["rebel", "flee"]


def test_disk_round_trip(tmp_path: Path) -> None:
    """A table written and read again gives the same lemmas."""
    Lemmas(TABLE).to_disk(tmp_path / "lemmas")
    read = make_lemmas(None, "lemmas").from_disk(tmp_path / "lemmas")

    assert read.table.lemma("ferried", "VBD") == "ferry"


def test_bytes_round_trip() -> None:
    """A table copied as bytes gives the same lemmas."""
    read = make_lemmas(None, "lemmas").from_bytes(Lemmas(TABLE).to_bytes())

    assert read.table.lemma("fled", "VBD") == "flee"
