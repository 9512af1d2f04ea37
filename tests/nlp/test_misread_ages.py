"""Ages told by decade are nobody's subject. All text is invented."""

from hand_parse import mended


def test_an_age_taken_for_the_subject_gives_it_back() -> None:
    """'… says Ana Sol, a nurse in her mid-20s': Ana Sol speaks."""
    found = mended("""
        says  VBZ  ROOT      0
        Ana   NNP  compound  11
        Sol   NNP  flat      2
        ,     ,    punct     6
        a     DT   det       6
        nurse NN   appos     2
        in    IN   case      8
        her   PRP$ nmod      6
        mid   NNS  conj      2
        -     NNS  conj      2
        20s   NNS  nsubj     1
    """)

    assert found[1] == ("Ana", "NNP", "nsubj", "says")
    assert found[6:] == [
        ("in", "IN", "case", "20s"),
        ("her", "PRP$", "nmod:poss", "20s"),
        ("mid", "JJ", "amod", "20s"),
        ("-", "HYPH", "punct", "20s"),
        ("20s", "NNS", "nmod", "nurse"),
    ]


def test_decades_of_a_century_are_left_alone() -> None:
    """'In the 80s' is a time."""
    found = mended("""
        Miners NNS nsubj 2
        left   VBD ROOT  0
        in     IN  case  5
        the    DT  det   5
        80s    NNS obl   2
    """)

    assert found[4] == ("80s", "NNS", "obl", "left")
