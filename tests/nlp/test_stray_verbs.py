"""Main verbs hung on their subject head their clause again. All text is invented."""

import pytest
from hand_parse import mended


def test_a_finite_verb_below_a_bare_noun_is_the_verb_of_its_clause() -> None:
    """'In May trucks blocked roads': noun, circumstance and full stop go to the verb."""
    assert mended("""
        In      IN  case  2
        May     NNP nmod  3
        trucks  NNS ROOT  3
        blocked VBD acl   3
        roads   NNS obj   4
        .       .   punct 3
    """) == [
        ("In", "IN", "case", "May"),
        ("May", "NNP", "obl", "blocked"),
        ("trucks", "NNS", "nsubj", "blocked"),
        ("blocked", "VBD", "ROOT", "blocked"),
        ("roads", "NNS", "obj", "blocked"),
        (".", ".", "punct", "blocked"),
    ]


@pytest.mark.parametrize(
    ("verb", "below"),
    [
        ("denied VBN acl 2", "guilt NN ccomp 3"),
        ("rejected VBN acl 2", "reports NNS obj 3"),
        ("marched VBN acl 2", "home RB advmod 3"),
        ("shows VBZ nmod 2", "progress NN obj 3"),
    ],
)
def test_a_participle_with_an_object_or_without_a_passive_is_a_verb(
    verb: str, below: str
) -> None:
    """A passive has no object, and 'marched' has no passive."""
    found = mended(f"The DT det 2\nunion NN ROOT 2\n{verb}\n{below}")
    assert ("union", "NN", "nsubj", verb.split()[0]) in found
    assert found[2][2:] == ("ROOT", verb.split()[0])


def test_a_noun_after_a_word_that_opens_clauses_is_its_subject() -> None:
    """'fled after floods damaged homes' has two clauses."""
    found = mended("""
        They    PRP nsubj 2
        fled    VBD ROOT  2
        after   IN  case  4
        floods  NNS obl   2
        damaged VBN acl   4
        homes   NNS obj   5
    """)
    assert ("damaged", "VBD", "advcl", "fled") in found
    assert ("floods", "NNS", "nsubj", "damaged") in found
    assert ("after", "IN", "mark", "damaged") in found


@pytest.mark.parametrize(
    "rows",
    [
        "men NNS ROOT 1\nwounded VBN acl 1\nin IN case 4\nOria NNP obl 2",
        "men NNS ROOT 1\ntaken VBN acl 1\nhostage NN obj 2",
        "men NNS ROOT 1\nwho WP nsubj 3\nfled VBD acl:relcl 1",
        "men NNS ROOT 1\nthey PRP nsubj 3\nkilled VBD acl:relcl 1",
        "men NNS ROOT 1\nand CC cc 3\nfled VBD conj 1",
        "men NNS nsubj 3\nwounded VBN acl 1\nfled VBD ROOT 3",
    ],
)
def test_participles_and_relative_clauses_stay(rows: str) -> None:
    """What may depend on its noun is left as it is."""
    table = [line.split() for line in rows.splitlines()]
    words = [row[0] for row in table]
    assert mended(rows) == [(r[0], r[1], r[2], words[int(r[3]) - 1]) for r in table]


def test_who_called_for_something_was_not_called() -> None:
    """'The premier called for calm' is active however its verb was tagged."""
    found = mended("""
        The     DT  det        2
        premier NN  nsubj:pass 3
        called  VBN ROOT       0
        for     IN  case       5
        calm    NN  obl        3
    """)
    assert ("called", "VBD", "ROOT", "called") in found
    assert ("premier", "NN", "nsubj", "called") in found


def test_a_verb_below_the_name_of_the_subject_is_the_verb_of_its_clause() -> None:
    """'The governor, Ana Sol, called for calm' has one verb."""
    found = mended("""
        The      DT  det   2
        governor NN  ROOT  0
        ,        ,   punct 4
        Ana      NNP conj  2
        Sol      NNP flat  4
        ,        ,   punct 7
        called   VBN acl   4
        for      IN  case  9
        calm     NN  obl   7
    """)
    assert ("governor", "NN", "nsubj", "called") in found
    assert ("Ana", "NNP", "appos", "governor") in found


def test_who_confirmed_that_something_is_so_was_not_confirmed() -> None:
    """'The envoy confirmed on Friday that it fell' is active."""
    assert ("confirmed", "VBD", "ROOT", "confirmed") in mended("""
        The       DT  det        2
        envoy     NN  nsubj:pass 3
        confirmed VBN ROOT       0
        on        IN  case       5
        Friday    NNP obl        3
        that      IN  mark       8
        it        PRP nsubj      8
        fell      VBD ccomp      3
    """)
