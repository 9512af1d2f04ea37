"""Prepositions that open no clause. All text is invented."""

from hand_parse import mended


def test_a_preposition_belongs_to_its_noun() -> None:
    """'The plot against Sol has failed': nothing opens with "against" but a phrase."""
    found = mended("""
        The     DT  det   2
        plot    NN  ROOT  2
        against IN  mark  6
        Sol     NNP nsubj 6
        has     VBZ aux   6
        failed  VBN acl   2
    """)

    assert ("against", "IN", "case", "Sol") in found
    assert ("Sol", "NNP", "nmod", "plot") in found


def test_clauses_keep_what_opens_them() -> None:
    """A clause may open with "after", and a doing with "of"."""
    found = mended("""
        talks   NNS ROOT  1
        after   IN  mark  4
        Sol     NNP nsubj 4
        left    VBD advcl 1
    """)

    assert ("after", "IN", "mark", "left") in found
