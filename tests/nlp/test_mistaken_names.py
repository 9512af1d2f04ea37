"""Names that were taken for verbs. All text is invented."""

import pytest
from hand_parse import mended


def test_a_name_behind_a_verb_is_its_object() -> None:
    """'The premier met Solden for talks'."""
    found = mended("""
        The     DT  det   2
        premier NN  nsubj 3
        met     VBD ROOT  3
        Solden  VBN xcomp 3
        for     IN  case  6
        talks   NNS obl   4
    """)

    assert ("Solden", "NNP", "obj", "met") in found
    assert ("talks", "NNS", "obl", "met") in found


def test_a_name_before_a_finite_verb_is_its_subject() -> None:
    """'Solden will meet the premier'."""
    assert ("Solden", "NNP", "nsubj", "meet") in mended("""
        Solden  VBN aux  3
        will    MD  aux  3
        meet    VB  ROOT 3
        the     DT  det  5
        premier NN  obj  3
    """)


def test_a_name_goes_on() -> None:
    """'envoys met Rena Solden'."""
    assert ("Solden", "NNP", "flat", "Rena") in mended("""
        the    DT  det   2
        envoys NNS nsubj 3
        met    VBD ROOT  3
        Rena   NNP obj   3
        Solden VBD xcomp 3
    """)


def test_verbs_with_capitals_are_left_alone() -> None:
    """Headlines have such verbs, and texts that were all in capitals."""
    assert ("Find", "VBP", "ROOT", "Find") in mended("""
        Aid   NN  nsubj 2
        Find  VBP ROOT  2
        Oria  NNP obj   2
    """)
    assert ("Broach", "VB", "xcomp", "want") in mended("""
        they   PRP nsubj 2
        want   VBP ROOT  2
        to     TO  mark  4
        Broach VB  xcomp 2
        it     PRP obj   4
    """)


def test_a_name_that_heads_its_sentence_ties_no_loop() -> None:
    """'envoys called on Rena Solden today', the name taken for the only verb."""
    found = mended("""
        envoys NNS nsubj 5
        called VBN amod  4
        on     IN  case  4
        Rena   NNP nmod  1
        Solden VBD ROOT  5
        today  NN  obl:unmarked 5
    """)

    assert len(found) == 6


@pytest.mark.parametrize(
    ("noun", "tag"),
    [
        ("Verdan NN", "NNP"),
        ("Verdans NNS", "NNPS"),
        ("Government NN", "NN"),
        ("verdan NN", "NN"),
    ],
)
def test_a_noun_nobody_knows_is_a_name(noun: str, tag: str) -> None:
    """What has a capital amid small letters and is no common word."""
    found = mended(f"The DT det 2\nboats NNS nsubj 3\nleft VBD ROOT 3\n{noun} obj 3")

    assert found[3][1] == tag
