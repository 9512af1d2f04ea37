"""Embedding each distinct word once changes no bit of any vector."""

import numpy as np
import pytest
import spacy
from spacy.ml.models.tok2vec import MultiHashEmbed
from spacy.tokens import Doc

from crisiskit.nlp.distinct_words import Embedding, distinct_words

NLP = spacy.blank("en")
TEXTS = ["Gao can't burn, Gao burned.", "", "can Gao fled Gao"]


def documents() -> list[Doc]:
    """Documents with repeated words, one of them empty."""
    return [NLP.make_doc(text) for text in TEXTS]


@pytest.fixture
def embed() -> Embedding:
    """The embedding of spaCy, untrained."""
    attributes = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
    return MultiHashEmbed(8, attributes, [50, 20, 20, 20], include_static_vectors=False)


def test_same_bits(embed: Embedding) -> None:
    """Predictions are those of the wrapped embedding, bit for bit, document by document."""
    wrapped = distinct_words(embed)
    wrapped.initialize(X=documents())

    pairs = zip(embed.predict(documents()), wrapped.predict(documents()), strict=True)
    assert all(np.array_equal(plain, distinct) for plain, distinct in pairs)


def test_no_words_at_all(embed: Embedding) -> None:
    """A batch of empty documents gives empty vectors."""
    wrapped = distinct_words(embed)
    wrapped.initialize(X=documents())

    assert [
        len(vectors) for vectors in wrapped.predict([NLP.make_doc(""), NLP.make_doc("")])
    ] == [0, 0]


def test_training_goes_through(embed: Embedding) -> None:
    """Under training the wrapped embedding answers, gradients included."""
    wrapped = distinct_words(embed)
    wrapped.initialize(X=documents())
    vectors, back = wrapped.begin_update(documents())

    back(vectors)
    assert [len(words) for words in vectors] == [len(doc) for doc in documents()]
