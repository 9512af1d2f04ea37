"""Who speaks at the end of a sentence is no part of the clause before. All text is invented."""

from hand_parse import mended


def test_those_listed_before_a_final_said_speak() -> None:
    """'…, killing nine, two officials and a nurse said' tells of nine, and names who told."""
    found = mended("""
        Rebels    NNS nsubj  2
        fled      VBD ROOT   0
        ,         ,   punct  4
        killing   VBG advcl  2
        nine      CD  obj    4
        ,         ,   punct  8
        two       CD  nummod 8
        officials NNS obj    4
        and       CC  cc     11
        a         DT  det    11
        nurse     NN  nsubj  12
        said      VBD conj   2
        .         .   punct  2
    """)
    assert ("officials", "NNS", "nsubj", "said") in found
    assert ("nurse", "NN", "conj", "officials") in found
    assert ("said", "VBD", "parataxis", "fled") in found
    assert ("nine", "CD", "obj", "killing") in found


def test_one_who_is_described_is_one_speaker() -> None:
    """In '…, a spokesman, Colonel Guy Mbala, said' the name tells who the spokesman is."""
    found = mended("""
        Fire      NN  nsubj  2
        killed    VBD ccomp  11
        six       CD  obj    2
        ,         ,   punct  6
        a         DT  det    6
        spokesman NN  obj    2
        ,         ,   punct  8
        Colonel   NNP appos  6
        Mbala     NNP flat   8
        ,         ,   punct  2
        said      VBD ROOT   0
        .         .   punct  11
    """)
    assert ("spokesman", "NN", "nsubj", "said") in found
    assert ("Colonel", "NNP", "appos", "spokesman") in found
    assert ("killed", "VBD", "ccomp", "said") in found


def test_a_list_ends_where_it_names_no_speakers() -> None:
    """In 'carried flour and rice, a driver and a guard said' only people speak."""
    found = mended("""
        It     PRP nsubj 2
        held   VBD ROOT  0
        flour  NN  obj   2
        and    CC  cc    5
        rice   NN  conj  3
        ,      ,   punct 8
        a      DT  det   8
        driver NN  conj  3
        and    CC  cc    11
        a      DT  det   11
        guard  NN  nsubj 12
        said   VBD conj  2
        .      .   punct 2
    """)
    assert ("driver", "NN", "nsubj", "said") in found
    assert ("rice", "NN", "conj", "flour") in found


def test_what_goes_on_is_left_alone() -> None:
    """'…, police said a bridge fell' has what they said behind the verb."""
    rows = """
        It     PRP nsubj 2
        fell   VBD ROOT  0
        ,      ,   punct 4
        police NNS obj   2
        said   VBD conj  2
        a      DT  det   7
        bridge NN  nsubj 8
        broke  VBD ccomp 5
        .      .   punct 2
    """
    assert ("police", "NNS", "obj", "fell") in mended(rows)
