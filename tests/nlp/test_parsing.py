"""Long texts are parsed in stretches and joined without loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.nlp.parsing import _pieces, parse
from crisiskit.nlp.pipelines import LONGEST_CHUNK, load_pipeline


@given(st.text(alphabet="ab \n", max_size=50), st.integers(1, 2000))
def test_pieces_are_the_text(text, times) -> None:
    """Pieces joined are the text, each where it says, and none is longer than the limit."""
    whole = text * times
    pieces = list(_pieces(whole))

    assert "".join(piece for _, piece in pieces) == whole
    assert all(whole.startswith(piece, start) for start, piece in pieces)
    assert all(len(piece) <= LONGEST_CHUNK for _, piece in pieces)


@pytest.mark.model
def test_a_long_text_keeps_its_offsets() -> None:
    """The parse of a long text has its very text, and its sentences end at cuts."""
    text = "Rebels shelled Goma on Monday.\n\n" * 2000
    doc = parse(text, load_pipeline())

    assert doc.text == text
    assert len(list(doc.sents)) >= 2000


@pytest.mark.model
def test_a_dateline_is_no_subject(read) -> None:
    """The first sentence begins after the dateline, and offsets stay those of the text."""
    reading = read("NAIROBI, March 11 - Police arrested 23 protesters.")

    assert reading.doc.text == reading.article.text
    assert [s.tokens.text for s in reading.sentences][-1] == "Police arrested 23 protesters."


@pytest.mark.model
def test_a_sentence_starts_at_the_cut_in_a_later_stretch() -> None:
    """The place to start a sentence is found in whichever stretch it stands."""
    text = "no full stop " * 2000 + "and NAIROBI, March 11 - Police arrested 23 protesters."
    cut = text.index("Police")
    doc = parse(text, load_pipeline(), cut=cut)

    assert doc.text == text
    assert cut in [sentence.start_char for sentence in doc.sents]


@pytest.mark.model
def test_stretches_with_and_without_two_blanks_are_joined() -> None:
    """Those with double blanks are put together from their words, the others come as parsed."""
    text = "Rebels shelled Goma.\n\n" * 2000 + "Rebels  shelled Goma.\n\n" * 2000
    doc = parse(text, load_pipeline())

    assert doc.text == text
    assert [token.text for token in doc if token.dep_ == "ROOT"].count("shelled") == 4000
