"""Infinitives behind "due to". All text is invented."""

import pytest
from hand_parse import mended


@pytest.mark.parametrize(("tag", "relation"), [("VB", "mark"), ("NN", "case")])
def test_a_verb_behind_due_to_is_its_infinitive(tag, relation) -> None:
    """'Congress is due to vote', but 'it is due to rain'."""
    found = mended(f"""
        Congress NNP nsubj 5
        is       VBZ cop   5
        due      JJ  case  5
        to       IN  fixed 3
        vote     {tag} ROOT 5
    """)

    assert ("due", "JJ", relation, "vote") in found
    assert (("to", "TO", "mark", "vote") in found) is (tag == "VB")


def test_a_cause_is_left_alone() -> None:
    """'Roads closed due to flood': no form of "be" stands before it."""
    assert ("due", "JJ", "case", "flood") in mended("""
        Roads  NNS nsubj 2
        closed VBD ROOT  2
        due    JJ  case  5
        to     IN  fixed 3
        flood  VB  obl   2
    """)
