"""Numbers, participles and nouns that are one phrase. All text is invented."""

import pytest
from hand_parse import mended


def test_a_number_a_participle_and_a_noun_are_one_phrase() -> None:
    """'Some 40 displaced families returned' has one verb, and it is the last."""
    found = mended("""
        Some      DT  det   2
        40        CD  nsubj 3
        displaced VBN ROOT  3
        families  NNS nsubj 5
        returned  VBD ccomp 3
        .         .   punct 3
    """)

    assert found == [
        ("Some", "DT", "det", "families"),
        ("40", "CD", "nummod", "families"),
        ("displaced", "VBN", "amod", "families"),
        ("families", "NNS", "nsubj", "returned"),
        ("returned", "VBD", "ROOT", "returned"),
        (".", ".", "punct", "returned"),
    ]


def test_the_noun_takes_the_place_of_the_participle() -> None:
    """'40 internally displaced families' may be a phrase without a verb."""
    found = mended("""
        40         CD  nsubj  3
        internally RB  advmod 3
        displaced  VBD ROOT   3
        families   NNS obj    3
    """)

    assert ("families", "NNS", "ROOT", "families") in found
    assert ("internally", "RB", "advmod", "displaced") in found


@pytest.mark.parametrize(
    "rows",
    [
        "In IN case 2\n2015 CD nsubj 3\nkilled VBD ROOT 3\nrebels NNS obj 3",
        "Two CD nsubj 2\nkilled VBD ROOT 2\nthe DT det 4\nguards NNS obj 2",
        "41 CD nsubj 2\nwounded VBN ROOT 2\ntoday NN obl 2",
        "41 CD nsubj 3\nhad VBD aux 3\nwounded VBN ROOT 3\nguards NNS obj 3",
    ],
)
def test_clauses_stay_clauses(rows: str) -> None:
    """A year, an article, a time or a helper shows that the form is a verb."""
    assert any(relation == "ROOT" and tag[0] == "V" for _, tag, relation, _ in mended(rows))
