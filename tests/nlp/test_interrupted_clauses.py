"""Clauses cut at the wrong comma or semicolon. All text is invented."""

import pytest
from hand_parse import mended


def test_a_form_behind_one_comma_is_no_verb_of_the_subject() -> None:
    """'Chile, hit by a storm, closed ports': Chile closed them."""
    found = mended("""
        Chile  NNP nsubj     3
        ,      ,   punct     3
        hit    VBD ROOT      3
        by     IN  case      6
        a      DT  det       6
        storm  NN  obl:agent 3
        ,      ,   punct     3
        closed VBD advcl     3
        ports  NNS obj       8
        .      .   punct     3
    """)

    assert ("Chile", "NNP", "nsubj", "closed") in found
    assert ("hit", "VBN", "acl", "Chile") in found
    assert ("closed", "VBD", "ROOT", "closed") in found
    assert (".", ".", "punct", "closed") in found


@pytest.mark.parametrize("relation", ["advcl", "ccomp"])
def test_it_may_hang_on_the_verb_already(relation) -> None:
    """Then only the subject moves."""
    found = mended(f"""
        Chile  NNP nsubj     3
        ,      ,   punct     3
        hit    VBD {relation} 6
        hard   RB  advmod    3
        ,      ,   punct     3
        closed VBD ROOT      6
        ports  NNS obj       6
    """)

    assert ("Chile", "NNP", "nsubj", "closed") in found
    assert ("hit", "VBN", "acl", "Chile") in found


def test_a_second_comma_may_end_what_came_before() -> None:
    """'Chile, a neighbour, hit ports, closed roads' is left as it is."""
    found = mended("""
        Chile     NNP nsubj 6
        ,         ,   punct 4
        a         DT  det   4
        neighbour NN  appos 1
        ,         ,   punct 4
        hit       VBD ROOT  6
        back      RB  advmod 6
        ,         ,   punct 9
        closed    VBD advcl 6
        roads     NNS obj   9
    """)

    assert ("Chile", "NNP", "nsubj", "hit") in found


def test_what_follows_a_semicolon_depends_on_no_verb_before_it() -> None:
    """'marched demanding change; police used gas': nobody demanded that."""
    found = mended("""
        They      PRP nsubj 2
        marched   VBD ROOT  2
        demanding VBG advcl 2
        change    NN  obj   3
        ;         :   punct 6
        police    NNS nsubj 7
        used      VBD ccomp 3
        gas       NN  obj   7
    """)

    assert ("used", "VBD", "parataxis", "marched") in found
