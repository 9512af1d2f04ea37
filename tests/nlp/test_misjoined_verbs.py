"""Finite verbs are joined to finite verbs. All text is invented."""

from hand_parse import mended


def test_a_finite_verb_is_not_joined_to_an_infinitive() -> None:
    """'Police came to help and arrested eleven': they came and arrested."""
    assert ("arrested", "VBD", "conj", "came") in mended("""
        Police   NNS nsubj 2
        came     VBD ROOT  2
        to       TO  mark  4
        help     VB  advcl 2
        and      CC  cc    6
        arrested VBD conj  4
        eleven   CD  obj   6
    """)


def test_a_past_form_tagged_as_a_participle_is_one_if_it_has_an_object() -> None:
    """'They used gas to disperse them and detained ten': they used and detained."""
    assert ("detained", "VBD", "conj", "used") in mended("""
        They     PRP nsubj 2
        used     VBD ROOT  2
        gas      NN  obj   2
        to       TO  mark  5
        disperse VB  advcl 2
        them     PRP obj   5
        and      CC  cc    8
        detained VBN conj  5
        ten      CD  obj   8
    """)


def test_a_second_past_form_without_a_subject_goes_on() -> None:
    """'They shut the port, expelled two and left': no clause beside the first, unlike 'when'."""
    assert ("expelled", "VBD", "conj", "shut") in mended("""
        They     PRP nsubj 2
        shut     VBD ROOT  2
        the      DT  det   4
        port     NN  obj   2
        ,        ,   punct 6
        expelled VBD advcl 2
        two      CD  obj   6
    """)
    assert ("fled", "VBD", "advcl", "shut") in mended("""
        They     PRP nsubj 2
        shut     VBD ROOT  2
        the      DT  det   4
        port     NN  obj   2
        ,        ,   punct 8
        when     WRB mark  8
        rebels   NNS nsubj 8
        fled     VBD advcl 2
    """)


def test_another_tense_is_left_alone() -> None:
    """Only verbs of one tense are joined: the present may belong elsewhere."""
    assert ("needs", "VBZ", "conj", "help") in mended("""
        Police VBD nsubj 2
        came   VBD ROOT  2
        to     TO  mark  4
        help   VB  advcl 2
        and    CC  cc    6
        needs  VBZ conj  4
    """)


def test_a_past_form_after_and_has_an_object_of_its_own() -> None:
    """'They shut the port and notified owners' tells two acts."""
    found = mended("""
        They     PRP nsubj 2
        shut     VBD ROOT  2
        the      DT  det   4
        port     NN  obj   2
        and      CC  cc    7
        notified VBN amod  7
        owners   NNS conj  4
    """)
    assert ("notified", "VBD", "conj", "shut") in found
    assert ("owners", "NNS", "obj", "notified") in found


def test_adjectives_stay_with_their_noun() -> None:
    """'soldiers and wounded civilians' are one object."""
    assert ("wounded", "VBN", "amod", "civilians") in mended("""
        They      PRP nsubj 2
        freed     VBD ROOT  2
        soldiers  NNS obj   2
        and       CC  cc    6
        wounded   VBN amod  6
        civilians NNS conj  3
    """)


def test_a_perfect_may_have_a_second_verb_too() -> None:
    """'The shooting has hurt the city and prompted protests'."""
    found = mended("""
        It       PRP nsubj 3
        has      VBZ aux   3
        hurt     VBN ROOT  3
        trade    NN  obj   3
        and      CC  cc    7
        prompted VBN amod  7
        protests NNS conj  4
    """)

    assert ("prompted", "VBD", "conj", "hurt") in found
    assert ("protests", "NNS", "obj", "prompted") in found
