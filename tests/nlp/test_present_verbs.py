"""Verbs of saying in the present that were taken for plurals. All text is invented."""

import pytest
from hand_parse import mended


@pytest.mark.parametrize("relation", ["appos", "conj"])
def test_a_verb_set_beside_the_noun_that_heads_the_sentence_heads_it(relation: str) -> None:
    """'The operator, Pars, denies that …': the operator does."""
    found = mended(f"""
        The      DT  det     2
        operator NN  ROOT    2
        ,        ,   punct   4
        Pars     NNP appos   2
        ,        ,   punct   2
        denies   NNS {relation} 2
        blame    NN  obj     6
    """)

    assert ("denies", "VBZ", "ROOT", "denies") in found
    assert ("operator", "NN", "nsubj", "denies") in found


def test_a_noun_taken_for_part_of_its_name_is_its_subject() -> None:
    """'a charge which Oria denies': Oria does, the charge is denied."""
    found = mended("""
        charge NN  ROOT      1
        which  WDT nsubj     4
        Oria   NNP compound  4
        denies NNS acl:relcl 1
    """)

    assert found[1:] == [
        ("which", "WDT", "obj", "denies"),
        ("Oria", "NNP", "nsubj", "denies"),
        ("denies", "VBZ", "acl:relcl", "charge"),
    ]


@pytest.mark.parametrize(
    ("helper", "tag"), [("is VBZ aux 3", "VBG"), ("the DT det 3", "NN"), ("is VBZ cop 3", "NN")]
)
def test_what_has_an_auxiliary_and_an_object_is_a_verb(helper: str, tag: str) -> None:
    """'Oria is warning ships' has a verb; 'the warning' and 'is warning' have none."""
    found = mended(f"""
        Oria    NNP nsubj 3
        {helper}
        warning NN  ROOT  3
        ships   NNS obj   3
    """)

    assert found[2][1] == tag


def test_plurals_stay_plurals() -> None:
    """'claims' and 'reports' are plurals as often as verbs, but for those with an object."""
    rows = "Oria NNP compound 2\nclaims NNS ROOT 2"

    assert mended(rows)[1][1] == "NNS"
    assert mended(f"{rows}\nvictory NN obj 2")[1][1] == "VBZ"


def test_a_plural_before_that_is_a_verb_where_no_other_is() -> None:
    """'The board claims that eleven died' has the board claim so."""
    found = mended("""
        The    DT  det      3
        board  NN  compound 3
        claims NNS ROOT     0
        that   WDT nsubj    6
        eleven CD  punct    6
        died   VBN acl      3
    """)
    assert ("claims", "VBZ", "ROOT", "claims") in found
    assert ("board", "NN", "nsubj", "claims") in found
    assert ("died", "VBN", "ccomp", "claims") in found


def test_a_name_and_its_verb_between_commas_are_put_in() -> None:
    """'By May, the ICRC fears, all may go' tells what the ICRC fears."""
    found = mended("""
        By    IN  case     2
        May   NNP obl      6
        ,     ,   punct    2
        the   DT  det      6
        ICRC  NNP compound 6
        fears NNS nsubj    10
        ,     ,   punct    6
        all   DT  nsubj    10
        may   MD  aux      10
        go    VB  ROOT     0
    """)
    assert ("fears", "VBZ", "parataxis", "go") in found
    assert ("ICRC", "NNP", "nsubj", "fears") in found
