"""Verbs behind their subject that were taken for adjectives. All text is invented."""

from hand_parse import mended


def test_an_adjective_with_a_subject_is_a_verb() -> None:
    """'Ferries stopped as waves damaged piers'."""
    found = mended("""
        Ferries NNS nsubj 2
        stopped VBD ROOT  2
        as      IN  mark  5
        waves   NNS nsubj 5
        damaged VBN amod  6
        piers   NNS obj   2
    """)

    assert ("damaged", "VBD", "advcl", "stopped") in found
    assert ("piers", "NNS", "obj", "damaged") in found


def test_a_noun_with_a_subject_and_no_copula_is_an_object() -> None:
    """'The court on Friday ordered release'."""
    found = mended("""
        The     DT  det   2
        court   NN  nsubj 6
        on      IN  case  4
        Friday  NNP nmod  2
        ordered VBD amod  6
        release NN  ROOT  6
    """)

    assert ("ordered", "VBD", "ROOT", "ordered") in found
    assert ("court", "NN", "nsubj", "ordered") in found
    assert ("release", "NN", "obj", "ordered") in found


def test_the_place_of_whoever_acts_is_not_who_acts() -> None:
    """'Hundreds throughout Oria staged rallies'."""
    found = mended("""
        Hundreds   NNS ROOT  1
        throughout IN  case  5
        Oria       NNP nsubj 4
        staged     VBN amod  5
        rallies    NNS nmod  1
    """)

    assert ("Hundreds", "NNS", "nsubj", "staged") in found
    assert ("Oria", "NNP", "nmod", "Hundreds") in found
    assert ("throughout", "IN", "case", "Oria") in found


def test_what_somebody_says_stays_below_the_verb_of_saying() -> None:
    """'Rebels burned huts, Oria said'."""
    found = mended("""
        Rebels NNS nsubj 2
        burned VBD amod  3
        huts   NNS nsubj 6
        ,      ,   punct 3
        Oria   NNP nsubj 6
        said   VBD ROOT  6
    """)

    assert ("burned", "VBD", "ccomp", "said") in found


def test_adjectives_of_predicates_and_compounds_are_left_alone() -> None:
    """'Oria is divided ground'; 'he ill-treated men'."""
    assert ("divided", "VBN", "amod", "ground") in mended("""
        Oria    NNP nsubj 4
        is      VBZ cop   4
        divided VBN amod  4
        ground  NN  ROOT  4
    """)
    assert ("treated", "VBN", "amod", "men") in mended("""
        he      PRP  nsubj 4
        ill     RB   advmod 4
        -       HYPH punct 4
        treated VBN  amod  5
        men     NNS  ROOT  5
    """)
