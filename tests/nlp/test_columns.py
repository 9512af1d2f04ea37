"""Tests for :mod:`crisiskit.nlp.columns`."""

import pytest
from spacy.tokens import Token

from crisiskit.nlp.columns import (
    asked_once,
    entities_of,
    forms_of,
    lemmas_of,
    sentence_starts_of,
    tags_of,
    text_of,
    tokens_of,
)
from crisiskit.nlp.pipelines import load_pipeline

pytestmark = pytest.mark.model


def test_columns_say_what_tokens_say() -> None:
    """Each column holds for every token, in text order, what the token itself says."""
    doc = load_pipeline(None)("Rebels shelled the Port\n\non Monday, the mayor SAID.")

    assert [token.lower_ for token in doc] == list(forms_of(doc))
    assert [token.lemma_ for token in doc] == list(lemmas_of(doc))
    assert [token.tag_ for token in doc] == list(tags_of(doc))


def test_text_names_and_sentences_are_those_of_the_parse() -> None:
    """Text, names and the start of each word's sentence are what spaCy says, blank lines and all."""
    doc = load_pipeline(None)("Ana Sol left Lima.  She was tired.\n\nPeru “wept”.")

    assert doc.text == text_of(doc)
    assert doc.ents == entities_of(doc)
    assert [token.sent.start for token in doc] == list(sentence_starts_of(doc))


def test_columns_of_nothing() -> None:
    """A parse of nothing has empty columns."""
    doc = load_pipeline(None)("")

    assert ([], [], [], ()) == (forms_of(doc), lemmas_of(doc), tags_of(doc), tokens_of(doc))
    assert ("", (), []) == (text_of(doc), entities_of(doc), sentence_starts_of(doc))


def test_tokens_are_made_once() -> None:
    """The tokens of a parse are the same objects at each look."""
    doc = load_pipeline(None)("Rebels shelled the port.")

    assert [token.i for token in tokens_of(doc)] == [0, 1, 2, 3, 4]
    assert tokens_of(doc)[1] is tokens_of(doc)[1]


def test_a_question_asked_once_is_answered_once() -> None:
    """However often a word of a parse is asked about, the work is done once; another parse starts anew."""
    nlp = load_pipeline(None)
    docs = nlp("Rebels shelled the port."), nlp("Nobody left.")
    asked: list[str] = []

    @asked_once
    def shout(token: Token) -> str:
        """Shout it."""
        asked.append(token.text)
        return token.text.upper()

    assert [shout(doc[i]) for i in (0, 1, 0) for doc in docs] == [
        "REBELS",
        "NOBODY",
        "SHELLED",
        "LEFT",
        "REBELS",
        "NOBODY",
    ]
    assert asked == ["Rebels", "Nobody", "shelled", "left"]
    assert shout.__doc__ == "Shout it."
