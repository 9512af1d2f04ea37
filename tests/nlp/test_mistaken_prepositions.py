"""Prepositions before places that take no article. All text is invented."""

from hand_parse import mended


def test_outside_before_a_place_without_article_is_a_preposition() -> None:
    """'Gathered outside parliament' gathers nobody called outside parliament."""
    found = mended("""
        Miners     NNS nsubj 2
        gathered   VBD ROOT  0
        outside    JJ  amod  4
        parliament NN  obj   2
    """)

    assert found[2:] == [
        ("outside", "IN", "case", "parliament"),
        ("parliament", "NN", "obl", "gathered"),
    ]


def test_outside_help_is_left_alone() -> None:
    """'Sought outside help' sought help."""
    found = mended("""
        Miners  NNS nsubj 2
        sought  VBD ROOT  0
        outside JJ  amod  4
        help    NN  obj   2
    """)

    assert found[3] == ("help", "NN", "obj", "sought")
