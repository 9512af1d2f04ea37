"""Sentence rules bind where typography is clear and leave the rest to the parser."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.nlp.sentence_starts import SentenceStarts, make_sentence_starts, verdicts

NLP = spacy.blank("en")


def marks(text: str) -> dict[str, bool | None]:
    """Whether each word of *text* starts a sentence; ``None`` where the rules are silent."""
    doc = SentenceStarts()(NLP.make_doc(text))
    return {token.text: token.is_sent_start for token in doc}


@pytest.mark.parametrize(
    ("text", "word", "starts"),
    [
        ("Ambush kills five\n\nBAMAKO was calm.", "BAMAKO", True),
        ("He left. then he came.", "then", False),
        ("“We saw it,” Diallo said.", "Diallo", False),
        ("They met Gen. Traoré there.", "Traoré", False),
        ("They met J. Smith there.", "Smith", False),
        ("Rebels attacked Gao on Monday", "Gao", False),
        ("He left. They came.", "They", None),
        ("“Go!” They went.", "They", None),
        ("a bulletin\nNew line", "New", None),
        # what labels a paragraph is no part of its first sentence
        ("16:48 — Rebels attacked Gao", "Rebels", True),
        ("REPORTER: The firm denies it", "The", True),
        ("UPDATE 2-Rebels attack Gao", "Rebels", True),
        ("RPT-UPDATE 1-Rebels attack Gao", "Rebels", True),
        ("Exclusive: Army denies it", "Army", True),
        ("It is calm.\n\n5. The council met", "The", True),
        ("Gao — The rebels left", "The", None),
        ("It said: The rebels left", "The", None),
    ],
)
def test_rules(text: str, word: str, starts: bool | None) -> None:
    """Each rule decides the word it is about, and only where it is sure."""
    assert starts == marks(text)[word]


def test_a_start_marked_before_stays() -> None:
    """What knows more than typography, such as where a dateline ends, is not overruled."""
    doc = NLP.make_doc("GAO - the rebels left")
    doc[2].is_sent_start = True

    assert SentenceStarts()(doc)[2].is_sent_start is True


@given(st.text())
def test_any_text(text: str) -> None:
    """No text breaks the rules, and every token gets a verdict."""
    doc = NLP.make_doc(text)

    assert len(doc) == len(list(verdicts(doc)))
    assert SentenceStarts()(doc) is doc


def test_factory() -> None:
    """The factory makes the component without looking at the pipeline."""
    assert isinstance(make_sentence_starts(NLP, "any"), SentenceStarts)
