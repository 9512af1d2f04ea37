"""Conversion and variation of the training corpora, on sentences made for the test."""

import random

import pytest
import spacy

from augment import Augmenter, curl, cut, title_case
from detokenize import detokenize
from gum_names import names_of
from inflection import irregular_forms, noun_forms, verb_forms
from invented_names import MarkedText, to_documents
from lemma_table import learn_lemmas
from name_corpora import CROSSNER, names_of_tags
from passages import Sentence, to_doc
from treebanks import read_blocks, to_sentence

SENTENCE = Sentence(
    words=("He", "said", '"', "No", '"', "."),
    spaces=(True, True, False, False, False, False),
    tags=("PRP", "VBD", "``", "UH", "''", "."),
    lemmas=("he", "say", '"', "no", '"', "."),
    heads=(1, 1, 3, 1, 3, 1),
    deps=("nsubj", "ROOT", "punct", "ccomp", "punct", "punct"),
    names=(),
    opens_paragraph=True,
)


def test_documents_keep_text_and_layers() -> None:
    """Paragraphs are put apart by a blank line that belongs to the sentence before it."""
    doc = to_doc(spacy.blank("en").vocab, [SENTENCE, SENTENCE])

    assert doc.text == 'He said "No".\n\nHe said "No".'
    assert [sentence.text for sentence in doc.sents] == ['He said "No".\n\n', 'He said "No".']
    assert [t.dep_ for t in doc if not t.is_space] == list(SENTENCE.deps or ()) * 2


def test_missing_layers_stay_missing() -> None:
    """A sentence with names alone makes a document without syntax."""
    bare = Sentence(words=("Mali",), spaces=(False,), names=((0, 1, "LOC"),))
    doc = to_doc(spacy.blank("en").vocab, [bare])

    assert not doc.has_annotation("DEP")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Mali", "LOC")]


def test_contractions_have_no_blank(tmp_path) -> None:
    """The blank after "don't" stands on its range, not on its words."""
    rows = [
        "1-2\tdon't",
        "1\tdo\tdo\tAUX\tVBP\t_\t0\troot",
        "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod",
    ]
    lines = [row + "\t_" * (10 - len(row.split("\t"))) for row in rows]
    file = tmp_path / "one.conllu"
    file.write_text("# newpar\n" + "\n".join(lines), encoding="utf-8")
    sentence = to_sentence(next(read_blocks(file)))

    assert sentence.spaces == (False, True)
    assert sentence.deps == ("ROOT", "advmod")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('the " Jazz " band', 'the "Jazz" band'),
        ("( born 1963 ) , he", "(born 1963), he"),
        ("co - wrote", "co-wrote"),
        ("Ann 's", "Ann's"),
    ],
)
def test_detokenize(words: str, text: str) -> None:
    """Blanks are guessed as English typography has them."""
    pairs = zip(words.split(), detokenize(words.split()), strict=True)

    assert "".join(word + " " * blank for word, blank in pairs).strip() == text


def test_labels_of_tags() -> None:
    """Known kinds are mapped, demonyms become NORP, other kinds are no names."""
    words = "Ann Lee of Malian Mali during Brexit".split()
    tags = "B-politician I-politician O B-misc B-country O B-event".split()

    expected = [(0, 2, "PERSON"), (3, 4, "NORP"), (4, 5, "LOC")]
    assert list(names_of_tags(words, tags, CROSSNER)) == expected


def test_invented_names_keep_their_place() -> None:
    """Offsets of a marked text become tokens of its paragraphs."""
    text = MarkedText("Calm in Gao\n\nThe UN left.", ((8, 11, "LOC"), (17, 19, "ORG")))
    (document,) = to_documents([text], spacy.blank("en"))

    assert [sentence.names for sentence in document] == [((2, 3, "LOC"),), ((1, 2, "ORG"),)]


def test_quotation_marks_are_curled() -> None:
    """The mark that leans on the next word opens."""
    (curled,) = curl([SENTENCE])

    assert [curled.words[2], curled.words[4]] == ["“", "”"]


def test_headline_case() -> None:
    """Small words stay small within a headline."""
    assert [title_case(word, i) for i, word in enumerate(["in", "the", "war"])] == [
        "In",
        "the",
        "War",
    ]


def test_passages_lose_nothing() -> None:
    """Cutting and varying keeps the number of words, and the same seed gives the same passages."""
    document = (SENTENCE,) * 9
    assert sum(map(len, cut(document, random.Random(1)))) == 9

    drawn = [list(Augmenter().passages(document, random.Random(5))) for _ in range(2)]
    assert drawn[0] == drawn[1]
    assert sum(len(s) for passage in drawn[0] for s in passage.sentences) == 9 * len(SENTENCE)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("ferry", {"ferries", "ferrying", "ferried"}),
        ("submit", {"submits", "submitting", "submitted"}),
        ("shell", {"shells", "shelling", "shelled"}),
        ("escalate", {"escalates", "escalating", "escalated"}),
        ("flee", {"flees", "fleeing"}),
    ],
)
def test_verb_forms(base: str, forms: set[str]) -> None:
    """Regular forms follow the spelling rules; irregular pasts are left to the list."""
    assert {form for form, _, _ in verb_forms(base)} == forms


def test_listed_forms() -> None:
    """Irregular verbs and nouns are listed, regular plurals made."""
    assert {("fled", "VBD", "flee"), ("crises", "NNS", "crisis")} <= set(irregular_forms())
    assert list(noun_forms("city")) == [("cities", "NNS", "city")]


def test_lemma_table_knows_more_than_it_saw() -> None:
    """Crisis verbs are lemmatised though the treebank has none of them."""
    table = learn_lemmas([(SENTENCE,)])

    assert [table.lemma(w, "VBD") for w in ("looted", "fled", "said")] == [
        "loot",
        "flee",
        "say",
    ]


def names_in_gum(rows: str) -> list[tuple[str, str]]:
    """Names of a sentence of GUM, written as lines of word, tag, head, relation and entities."""
    table = [line.split() for line in rows.strip().splitlines()]
    sentence = Sentence(
        words=tuple(row[0] for row in table),
        spaces=(True,) * len(table),
        tags=tuple(row[1] for row in table),
        heads=tuple(int(row[2]) - 1 for row in table),
        deps=tuple(row[3] for row in table),
    )
    found = names_of(sentence, [row[4] for row in table])
    return [(" ".join(sentence.words[start:end]), label) for start, end, label in found]


def test_names_of_gum_after_a_noun() -> None:
    """In "critic Ana Sol" the noun is the head and the name is flat to it."""
    rows = """
    critic NN 1 ROOT Entity=(1-person-new
    Ana NNP 1 flat _
    Sol NNP 1 flat Entity=1)
    """

    assert names_in_gum(rows) == [("Ana Sol", "PERSON")]


def test_names_of_gum_end_before_another() -> None:
    """A person's body and a museum's town are names of their own, a body's land is not."""
    rows = """
    Ana NNP 1 ROOT Entity=(1-person-new
    Sol NNP 1 flat _
    of IN 5 case _
    the DT 5 det Entity=(2-organization-new
    Bank NNP 1 nmod _
    of IN 7 case _
    Oria NNP 5 nmod Entity=(3-place-new)2)
    in IN 9 case _
    Ica NNP 1 nmod Entity=(4-place-new)1)
    """

    assert names_in_gum(rows) == [
        ("Ana Sol", "PERSON"),
        ("Bank of Oria", "ORG"),
        ("Ica", "LOC"),
    ]
