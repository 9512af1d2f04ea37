"""What is said keeps its subject. All text is invented."""

from hand_parse import mended


def test_what_stands_between_commas_does_not_cut_a_clause() -> None:
    """'Police said two men, both brothers, had fled' says that two men had fled."""
    found = mended("""
        Police   NNS nsubj 2
        said     VBD ROOT  2
        two      CD  nummod 4
        men      NNS obj   2
        ,        ,   punct 7
        both     DT  det   7
        brothers NNS dep   2
        ,        ,   punct 2
        had      VBD aux   10
        fled     VBN ccomp 2
    """)
    assert ("men", "NNS", "nsubj", "fled") in found
    assert ("brothers", "NNS", "dep", "men") in found


def test_a_verb_of_saying_hung_before_its_clause_is_put_above_it() -> None:
    """'She said that tolls, now free, would rise' is what she said."""
    found = mended("""
        She   PRP nsubj     2
        said  VBD parataxis 9
        that  IN  det       4
        tolls NNS obj       2
        ,     ,   punct     6
        free  JJ  parataxis 2
        ,     ,   punct     2
        would MD  aux       9
        rise  VB  ROOT      9
    """)
    assert ("said", "VBD", "ROOT", "said") in found
    assert ("rise", "VB", "ccomp", "said") in found
    assert ("tolls", "NNS", "nsubj", "rise") in found
    assert ("that", "IN", "mark", "rise") in found


def test_a_clause_with_a_subject_is_left_alone() -> None:
    """'Police found a car, a bus, it was said' has two clauses."""
    assert ("car", "NN", "obj", "found") in mended("""
        Police NNS nsubj     2
        found  VBD ROOT      2
        a      DT  det       4
        car    NN  obj       2
        ,      ,   punct     7
        a      DT  det       7
        bus    NN  conj      4
        ,      ,   punct     2
        it     PRP nsubj:pass 11
        was    VBD aux:pass  11
        said   VBN ccomp     2
    """)


def test_a_participle_behind_a_comma_is_nothing_said() -> None:
    """'“…,” Voss said, adding that …' goes on with Voss."""
    assert ("adding", "VBG", "advcl", "said") in mended("""
        Voss   NNP nsubj 2
        said   VBD ROOT  0
        ,      ,   punct 4
        adding VBG ccomp 2
        that   IN  mark  7
        it     PRP nsubj 7
        fell   VBD ccomp 4
    """)


def test_what_has_a_copula_and_a_subject_is_no_object() -> None:
    """'Claims that heat is a danger' has a clause for what is claimed."""
    assert ("danger", "NN", "ccomp", "claims") in mended("""
        He      PRP nsubj 2
        claims  VBZ ROOT  0
        that    IN  mark  7
        heat    NN  nsubj 7
        is      VBZ cop   7
        a       DT  det   7
        danger  NN  obj   2
    """)


def test_a_clause_with_that_is_no_circumstance() -> None:
    """'Cautioned, as did Sol, that it may change' tells what was cautioned; 'so that' tells why."""
    rows = """
        They      PRP nsubj 2
        cautioned VBD ROOT  0
        {}        RB  advmod 2
        that      IN  mark  7
        it        PRP nsubj 7
        may       MD  aux   7
        change    VB  advcl 2
    """
    assert ("change", "VB", "ccomp", "cautioned") in mended(rows.format("again"))
    assert ("change", "VB", "advcl", "cautioned") in mended(rows.format("so"))
