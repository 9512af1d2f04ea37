"""What somebody is told to do completes the verb. All text is invented."""

from hand_parse import mended


def test_an_infinitive_behind_who_is_told_is_no_purpose() -> None:
    """'Urged the mayor to leave' is about leaving."""
    assert ("leave", "VB", "xcomp", "urged") in mended("""
        They  PRP nsubj 2
        urged VBD ROOT  0
        the   DT  det   4
        mayor NN  obj   2
        to    TO  mark  6
        leave VB  advcl 2
    """)


def test_a_purpose_stays_one() -> None:
    """'Used a rope to leave' tells what for."""
    assert ("leave", "VB", "advcl", "used") in mended("""
        They  PRP nsubj 2
        used  VBD ROOT  0
        a     DT  det   4
        rope  NN  obj   2
        to    TO  mark  6
        leave VB  advcl 2
    """)


def test_an_infinitive_hung_on_who_is_told_completes_the_verb() -> None:
    """'The quake prompted states to help': the help is no property of the states."""
    assert ("help", "VB", "xcomp", "prompted") in mended("""
        quakes   NNS nsubj 2
        prompted VBD ROOT  0
        states   NNS obj   2
        to       TO  mark  5
        help     VB  acl   3
    """)


def test_what_is_ordered_stays_with_its_noun() -> None:
    """'Ordered the paper to close' may be the closing of the paper."""
    assert ("close", "VB", "acl", "paper") in mended("""
        They    PRP nsubj 2
        ordered VBD ROOT  0
        the     DT  det   4
        paper   NN  obj   2
        to      TO  mark  6
        close   VB  acl   4
    """)
