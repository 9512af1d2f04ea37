"""Lists of nouns stay whole. All text is invented."""

from hand_parse import mended


def test_a_noun_behind_and_goes_beside_the_object() -> None:
    """'Confirms 31 deaths and 12 people missing' has two objects."""
    assert ("people", "NNS", "conj", "deaths") in mended("""
        It       PRP nsubj  2
        confirms VBZ ROOT   0
        31       CD  nummod 4
        deaths   NNS obj    2
        and      CC  cc     7
        12       CD  nummod 7
        people   NNS conj   2
        missing  JJ  acl    7
    """)


def test_a_noun_with_a_verb_of_its_own_does_not() -> None:
    """'Hit a car and a bus was lost' are two clauses."""
    assert ("lost", "VBN", "conj", "hit") in mended("""
        It   PRP nsubj      2
        hit  VBD ROOT       0
        a    DT  det        4
        car  NN  obj        2
        and  CC  cc         9
        a    DT  det        7
        bus  NN  nsubj:pass 9
        was  VBD aux:pass   9
        lost VBN conj       2
    """)


def test_a_noun_behind_a_comma_says_who_the_object_is() -> None:
    """'Confirmed three deaths, all guards' tells of three who died."""
    assert ("guards", "NNS", "appos", "deaths") in mended("""
        It        PRP nsubj  2
        confirmed VBD ROOT   0
        three     CD  nummod 4
        deaths    NNS obj    2
        ,         ,   punct  7
        all       DT  det    7
        guards    NNS parataxis 2
    """)
