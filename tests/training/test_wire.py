"""Treebank sentences told as a wire and its headlines tell them, and with words of crises; all sentences invented."""

import random

import pytest

import wire
from augment import Augmenter
from inflection import inflected
from passages import Sentence
from trees import Tree
from vocabulary import swapped


def _sentence(rows: str) -> Sentence:
    """A sentence of lines "word tag lemma head relation", heads counted from 0."""
    words, tags, lemmas, heads, deps = zip(
        *(row.split() for row in rows.split("; ")), strict=True
    )
    return Sentence(
        words=words,
        spaces=(*(True for _ in words[:-2]), False, False),
        tags=tags,
        lemmas=lemmas,
        heads=tuple(int(head) for head in heads),
        deps=deps,
    )


PAST = _sentence(
    "The DT the 1 det; bakers NNS baker 2 nsubj; closed VBD close 2 ROOT; the DT the 4 det; shop NN shop 2 obj; . . . 2 punct"
)
PASSIVE = _sentence(
    "The DT the 2 det; corner NN corner 2 compound; shop NN shop 4 nsubj:pass; was VBD be 4 aux:pass; "
    "closed VBN close 4 ROOT; . . . 4 punct"
)
FUTURE = _sentence(
    "A DT a 1 det; baker NN baker 3 nsubj; will MD will 3 aux; close VB close 3 ROOT; the DT the 5 det; shop NN shop 3 obj; . . . 3 punct"
)
LONG = _sentence(
    "When WRB when 2 mark; it PRP it 2 nsubj; rained VBD rain 5 advcl; , , , 2 punct; bakers NNS baker 5 nsubj; "
    "closed VBD close 5 ROOT; shops NNS shop 5 obj; . . . 5 punct"
)


@pytest.mark.parametrize(
    ("sentence", "words", "tags"),
    [
        (PAST, "Bakers close shop", "NNS VBP NN"),
        (PASSIVE, "Corner shop closed", "NN NN VBN"),
        (FUTURE, "Baker to close shop", "NN TO VB NN"),
    ],
)
def test_headline(sentence: Sentence, words: str, tags: str) -> None:
    """Articles and "be" go, the past is told in the present, the future by "to"."""
    told = wire.headline(sentence, random.Random(1))

    assert told is not None
    assert (" ".join(told.words), " ".join(told.tags or ())) == (words, tags)
    assert told.opens_paragraph


def test_shortened() -> None:
    """A clause that can be spared goes with its comma, and the new head gets a capital."""
    told = {wire.shortened(LONG, random.Random(seed)) for seed in range(9)} - {None}

    assert "Bakers closed shops ." in {" ".join(t.words) for t in told if t}


def test_no_statement_stays() -> None:
    """A question, a fragment and a sentence without grammar make neither."""
    bare = Sentence(words=("Rain", "."), spaces=(False, False))
    fragment = _sentence("More JJR more 1 amod; rain NN rain 1 ROOT; . . . 1 punct")

    for sentence in (bare, fragment):
        assert wire.headline(sentence, random.Random(1)) is None
        assert wire.shortened(sentence, random.Random(1)) is None


def test_swapped_words_keep_their_forms() -> None:
    """Another verb and other nouns stand in the forms of those they stand for."""
    told = swapped(PAST, random.Random(3), share=1)

    assert told.tags == PAST.tags
    assert told.heads == PAST.heads
    assert told.words != PAST.words
    assert told.words[0] == "The"
    for word, lemma, tag in zip(told.words, told.lemmas or (), told.tags or (), strict=True):
        assert word.lower() == inflected(lemma, tag) or tag in {"DT", "."}


def test_article_fits_the_new_noun() -> None:
    """After "a" no word stands that would need "an"."""
    for seed in range(30):
        told = swapped(FUTURE, random.Random(seed), share=1)
        assert told.words[1][0] not in "aeio"


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("have", "VBZ", "has"),
        ("carry", "VBZ", "carries"),
        ("woman", "NNS", "women"),
        ("fight", "VBD", "fought"),
        ("raid", "NN", "raid"),
    ],
)
def test_inflected(lemma: str, tag: str, form: str) -> None:
    """A tag says the form; a tag without an ending leaves the lemma."""
    assert inflected(lemma, tag) == form


def test_without_keeps_heads_and_blanks() -> None:
    """Words that go take nothing of their neighbours with them."""
    tree = Tree.of(LONG)
    assert tree is not None
    short = tree.without(tree.branch(2))

    assert short.words == ("bakers", "closed", "shops", ".")
    assert short.heads == (1, 1, 1, 1)
    assert short.spaces == (True, True, False, True)


def test_what_follows_a_headline_opens_a_paragraph() -> None:
    """No headline runs into the next sentence."""
    passage = Augmenter(headlines=1.0).vary([PAST, PAST], random.Random(1))

    assert passage.gap
    assert [sentence.opens_paragraph for sentence in passage.sentences] == [True, True]
