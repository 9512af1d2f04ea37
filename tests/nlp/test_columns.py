"""Tests for :mod:`crisiskit.nlp.columns`."""

import pytest

from crisiskit.nlp.columns import forms_of, lemmas_of, tags_of
from crisiskit.nlp.pipelines import load_pipeline

pytestmark = pytest.mark.model


def test_columns_say_what_tokens_say() -> None:
    """Each column holds for every token, in text order, what the token itself says."""
    doc = load_pipeline(None)("Rebels shelled the Port\n\non Monday, the mayor SAID.")

    assert [token.lower_ for token in doc] == list(forms_of(doc))
    assert [token.lemma_ for token in doc] == list(lemmas_of(doc))
    assert [token.tag_ for token in doc] == list(tags_of(doc))


def test_columns_of_nothing() -> None:
    """A parse of nothing has empty columns."""
    doc = load_pipeline(None)("")

    assert ([], [], []) == (forms_of(doc), lemmas_of(doc), tags_of(doc))
