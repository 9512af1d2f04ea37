"""Subjects go to the verb they stand before. All text is invented."""

from hand_parse import mended


def test_a_participle_does_not_take_the_subject_of_the_verb_behind_it() -> None:
    """'It found women employed there are paid less' tells that women are paid less."""
    found = mended("""
        It       PRP nsubj    2
        found    VBD ROOT     0
        that     IN  mark     5
        women    NNS nsubj    5
        employed VBN ccomp    2
        there    RB  advmod   5
        are      VBP aux:pass 8
        paid     VBN ccomp    2
        less     RBR advmod   8
    """)
    assert ("women", "NNS", "nsubj:pass", "paid") in found
    assert ("employed", "VBN", "acl", "women") in found
    assert ("that", "IN", "mark", "paid") in found


def test_two_clauses_that_a_comma_joins_stay_two() -> None:
    """'He said women worked, were paid' has no participle."""
    assert ("women", "NNS", "nsubj", "worked") in mended("""
        He     PRP nsubj    2
        said   VBD ROOT     0
        women  NNS nsubj    4
        worked VBD ccomp    2
        ,      ,   punct    7
        were   VBD aux:pass 7
        paid   VBN conj     2
    """)


def test_a_name_at_the_head_of_a_sentence_is_no_exclamation() -> None:
    """'Voss, on a visit, said it fell' has Voss say so."""
    found = mended("""
        Voss  UH  discourse 7
        ,     ,   punct     1
        on    IN  case      5
        a     DT  det       5
        visit NN  obl       7
        ,     ,   punct     5
        said  VBD ROOT      0
        it    PRP nsubj     9
        fell  VBD ccomp     7
    """)
    assert ("Voss", "NNP", "nsubj", "said") in found


def test_after_may_open_a_clause() -> None:
    """In 'It fell after Sol, a judge, said he saw it' the judge said so."""
    found = mended("""
        It    PRP nsubj 2
        fell  VBD ccomp 9
        after IN  case  4
        Sol   NNP obl   2
        ,     ,   punct 7
        a     DT  det   7
        judge NN  appos 4
        ,     ,   punct 2
        said  VBD ROOT  0
        he    PRP nsubj 11
        saw   VBD ccomp 9
        it    PRP obj   11
    """)
    assert ("Sol", "NNP", "nsubj", "said") in found
    assert ("said", "VBD", "advcl", "fell") in found
    assert ("fell", "VBD", "ROOT", "fell") in found


def test_a_title_belongs_to_the_name_behind_it() -> None:
    """In 'Party spokesman Ivo Sol said it fell' one man speaks."""
    assert ("spokesman", "NN", "nmod:desc", "Sol") in mended("""
        Party     NN  compound 2
        spokesman NN  ccomp    5
        Ivo       NNP compound 4
        Sol       NN  nsubj    5
        said      VBD ROOT     0
        it        PRP nsubj    7
        fell      VBD ccomp    5
    """)


def test_a_noun_alone_is_no_clause() -> None:
    """'Found that trade did not grow' tells that trade did not."""
    found = mended("""
        They  PRP nsubj 2
        found VBD ROOT  0
        that  DT  det   4
        trade NN  ccomp 2
        did   VBD aux   7
        not   RB  advmod 7
        grow  VB  conj  2
    """)
    assert ("trade", "NN", "nsubj", "grow") in found
    assert ("grow", "VB", "ccomp", "found") in found
    assert ("that", "IN", "mark", "grow") in found


def test_a_name_behind_a_preposition_is_no_second_subject() -> None:
    """'Doctors in Wadi report ten cases' has doctors report."""
    found = mended("""
        Doctors NNS nsubj  4
        in      IN  case   4
        Wadi    NNP nsubj  4
        report  VBP ROOT   0
        ten     CD  nummod 6
        cases   NNS obj    4
    """)
    assert ("Doctors", "NNS", "nsubj", "report") in found
    assert ("Wadi", "NNP", "nmod", "Doctors") in found
    assert ("in", "IN", "case", "Wadi") in found
