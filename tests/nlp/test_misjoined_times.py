"""Times stand apart from the subjects behind them again. All text is invented."""

import pytest
from hand_parse import mended


def test_a_time_taken_into_the_subject_goes_to_the_verb() -> None:
    """'On Tuesday police arrested men': nobody is called Tuesday police."""
    found = mended("""
        On       IN  case     3
        Tuesday  NNP compound 3
        police   NNS obl      4
        arrested VBD ROOT     0
        men      NNS obj      4
    """)

    assert found[:3] == [
        ("On", "IN", "case", "Tuesday"),
        ("Tuesday", "NNP", "obl", "arrested"),
        ("police", "NNS", "nsubj", "arrested"),
    ]


def test_a_date_before_an_owner_goes_to_the_verb() -> None:
    """'In May 2019 Oria's mayor resigned' has a mayor of Oria's."""
    found = mended("""
        In       IN  case      6
        May      NNP compound  4
        2019     CD  nummod    4
        Oria     NNP nmod:poss 6
        's       POS case      4
        mayor    NN  nsubj     7
        resigned VBD ROOT      0
    """)

    assert found[:4] == [
        ("In", "IN", "case", "2019"),
        ("May", "NNP", "compound", "2019"),
        ("2019", "CD", "obl", "resigned"),
        ("Oria", "NNP", "nmod:poss", "mayor"),
    ]


def test_a_bare_time_that_opens_a_sentence_is_no_part_of_the_subject() -> None:
    """'Last week rebels fled' tells when."""
    found = mended("""
        Last   JJ  amod     2
        week   NN  compound 3
        rebels NNS nsubj    4
        fled   VBD ROOT     0
    """)

    assert found[1] == ("week", "NN", "obl:unmarked", "fled")


def test_a_verb_hung_on_the_time_before_it_gets_its_subject() -> None:
    """'Oria last night appealed for calm': no night was appealed."""
    assert mended("""
        Oria     NNP ROOT          0
        last     JJ  amod          3
        night    NN  nmod:unmarked 1
        appealed VBN acl           3
        for      IN  case          6
        calm     NN  obl           4
        .        .   punct         1
    """) == [
        ("Oria", "NNP", "nsubj", "appealed"),
        ("last", "JJ", "amod", "night"),
        ("night", "NN", "obl:unmarked", "appealed"),
        ("appealed", "VBD", "ROOT", "appealed"),
        ("for", "IN", "case", "calm"),
        ("calm", "NN", "obl", "appealed"),
        (".", ".", "punct", "appealed"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # the clause has a subject; the time is the noun's own; a count is no time
        "On IN case 3\nSunday NNP compound 3\nmarches NNS obl 5\nthey PRP nsubj 5\nsang VBD ROOT 0",
        "The DT det 3\nSunday NNP compound 3\nmarch NN nsubj 4\nended VBD ROOT 0",
        "In IN case 3\n12 CD nummod 3\ntowns NNS obl 5\nmen NNS nsubj 5\nfled VBD ROOT 0",
    ],
)
def test_other_words_stay_where_they_are(rows: str) -> None:
    """What the parser joined well is not touched."""
    before = [line.split()[1:3] for line in rows.splitlines()]

    assert [[tag, relation] for _, tag, relation, _ in mended(rows)] == before
