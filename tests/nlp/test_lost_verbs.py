"""Verbs lost inside noun phrases are found again, and phrases stay phrases. All text is invented."""

import pytest
from hand_parse import mended


def test_a_past_form_between_two_nouns_is_the_verb() -> None:
    """Subject, verb and object stand where they belong: 'The league imposed sanctions'."""
    assert mended("""
        The       DT  det      4
        league    NN  compound 4
        imposed   JJ  amod     4
        sanctions NNS ROOT     4
        on        IN  case     6
        Oria      NNP nmod     4
        .         .   punct    4
    """) == [
        ("The", "DT", "det", "league"),
        ("league", "NN", "nsubj", "imposed"),
        ("imposed", "VBD", "ROOT", "imposed"),
        ("sanctions", "NNS", "obj", "imposed"),
        ("on", "IN", "case", "Oria"),
        ("Oria", "NNP", "nmod", "sanctions"),
        (".", ".", "punct", "imposed"),
    ]


def test_the_subject_may_hang_on_the_verb() -> None:
    """The name may be a child of the form itself: 'The Oria Bank froze payments'."""
    assert ("Bank", "NNP", "nsubj", "froze") in mended("""
        The      DT  det      5
        Oria     NNP compound 3
        Bank     NNP compound 4
        froze    NN  compound 5
        payments NNS ROOT     5
    """)


def test_a_second_verb_is_joined_to_the_first() -> None:
    """Both verbs of 'Koffi dissolved parliament and imposed rule' are found."""
    found = mended("""
        Koffi      NNP compound 3
        dissolved  VBD amod     3
        parliament NN  ROOT     3
        and        CC  cc       6
        imposed    VBN amod     6
        rule       NN  conj     3
    """)
    assert ("imposed", "VBD", "conj", "dissolved") in found
    assert ("rule", "NN", "obj", "imposed") in found
    assert ("and", "CC", "cc", "imposed") in found


def test_what_is_no_adjective_is_a_verb() -> None:
    """Nothing is "exploded": 'A bomb exploded' and 'a bomb had exploded' have a verb."""
    assert ("exploded", "VBD", "ROOT", "exploded") in mended("""
        A        DT  det   2
        bomb     NN  nsubj 3
        exploded JJ  ROOT  0
    """)
    assert ("exploded", "VBN", "ROOT", "exploded") in mended("""
        A        DT  det   2
        bomb     NN  nsubj 4
        had      VBD aux   4
        exploded JJ  ROOT  0
    """)


def test_a_noun_with_an_object_is_a_verb() -> None:
    """A noun with an object is a verb: 'Police shot dead four people'."""
    assert ("shot", "VBD", "ROOT", "shot") in mended("""
        Police NN  compound 2
        shot   NN  ROOT     2
        dead   JJ  amod     5
        four   CD  nummod   5
        people NNS obj      2
    """)


def test_a_participle_with_subject_and_object_is_finite() -> None:
    """Only the tag of 'Guards seized boats' is put right."""
    assert mended("""
        Guards NNS nsubj 2
        seized VBN ROOT  2
        boats  NNS obj   2
    """)[1] == ("seized", "VBD", "ROOT", "seized")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            "League NN compound 4\n- HYPH punct 3\nimposed VBN amod 4\nsanctions NNS ROOT 4",
            id="hyphen",
        ),
        pytest.param(
            "newly RB advmod 2\nimposed VBN amod 3\nsanctions NNS ROOT 3", id="no noun before"
        ),
        pytest.param(
            "league NN compound 3\nimposed VBN amod 3\nsanctions NNS nsubj 4\nhurt VBD ROOT 4",
            id="a clause with a verb",
        ),
        pytest.param("sanctions NNS ROOT 1\non IN case 3\nOria NNP nmod 1", id="a phrase"),
        pytest.param("you PRP nsubj 2\nneed VBP ROOT 2\nhelp NN obj 2", id="present"),
    ],
)
def test_phrases_stay(rows: str) -> None:
    """What may be a phrase, or has a verb, is left as it is."""
    table = [line.split() for line in rows.splitlines()]
    words = [row[0] for row in table]
    assert mended(rows) == [
        (word, tag, relation, words[int(head) - 1]) for word, tag, relation, head in table
    ]


def test_a_participle_behind_have_is_its_verb() -> None:
    """Subject and object stand where they belong: 'Oria has closed ports in Peru'."""
    assert mended("""
        Oria   NNP nsubj 2
        has    VBZ ROOT  2
        closed VBN amod  4
        ports  NNS obj   2
        in     IN  case  6
        Peru   NNP nmod  4
    """) == [
        ("Oria", "NNP", "nsubj", "closed"),
        ("has", "VBZ", "aux", "closed"),
        ("closed", "VBN", "ROOT", "closed"),
        ("ports", "NNS", "obj", "closed"),
        ("in", "IN", "case", "Peru"),
        ("Peru", "NNP", "nmod", "ports"),
    ]


def test_have_may_be_taken_for_an_auxiliary_of_the_noun() -> None:
    """The noun gives its place to the verb: 'it had halted aid'."""
    assert mended("""
        Koffi  NNP nsubj 2
        said   VBD ROOT  2
        it     PRP nsubj 6
        had    VBD aux   6
        halted VBN amod  6
        aid    NN  ccomp 2
    """)[2:] == [
        ("it", "PRP", "nsubj", "halted"),
        ("had", "VBD", "aux", "halted"),
        ("halted", "VBN", "ccomp", "said"),
        ("aid", "NN", "obj", "halted"),
    ]


@pytest.mark.parametrize("between", ["the DT det 5", "three CD nummod 5"])
def test_what_has_a_determiner_has_it_for_itself(between: str) -> None:
    """'Oria has the closed ports' tells what Oria has."""
    rows = f"""
        Oria   NNP nsubj 2
        has    VBZ ROOT  2
        {between}
        closed VBN amod  5
        ports  NNS obj   2
    """
    assert ("closed", "VBN", "amod", "ports") in mended(rows)


@pytest.mark.parametrize(("noun", "relation"), [("families", "obl"), ("floods", "obj")])
def test_a_participle_may_tell_what_people_behind_it_do(noun: str, relation: str) -> None:
    """'fired on fleeing families' has people that flee, 'on fleeing floods' has not."""
    found = mended(f"""
        Troops  NNS nsubj 2
        fired   VBD ROOT  2
        on      IN  mark  4
        fleeing VBG advcl 2
        {noun}  NNS obj   4
    """)

    assert found[4][2] == relation
    assert found[2][3] == (noun if relation == "obl" else "fleeing")


@pytest.mark.parametrize(
    ("noun", "form", "behind", "tag"),
    [
        ("union", "called", "on", "VBD"),
        ("critics", "responded", "by", "VBD"),
        ("strike", "called", "for", "VBN"),  # somebody calls a strike
        ("report", "prepared", "by", "VBN"),
    ],
)
def test_a_form_without_object_is_a_verb_where_it_needs_none(noun, form, behind, tag) -> None:
    """'The union called on ministers' and 'critics responded' are no passives."""
    found = mended(f"""
        The      DT  det   2
        {noun}   NN  nsubj 3
        {form}   VBN ROOT  3
        {behind} IN  case  5
        Monday   NNP obl   3
    """)

    assert (form, tag, "ROOT", form) in found


def test_a_form_of_the_past_alone_is_no_present() -> None:
    """No verb is "to retook": 'The army retook the camp' is past."""
    assert ("retook", "VBD", "ROOT", "retook") in mended("""
        The    DT  det   2
        army   NN  nsubj 3
        retook VBP ROOT  0
        the    DT  det   5
        camp   NN  obj   3
    """)


def test_a_verb_without_passive_is_none() -> None:
    """'The mayor resigned': nobody resigned him."""
    found = mended("""
        The      DT  det        2
        mayor    NN  nsubj:pass 3
        resigned VBN ROOT       3
    """)

    assert ("resigned", "VBD", "ROOT", "resigned") in found
    assert ("mayor", "NN", "nsubj", "resigned") in found
