"""Changes to a parse. All text is invented."""

from hand_parse import parse

from crisiskit.nlp.reattachment import Move, reattach

_ROWS = """
    Oria  NNP nsubj 2
    sent  VBD ROOT  2
    boats NNS obj   2
"""


def test_a_word_gets_head_relation_and_tag() -> None:
    """What is not named stays."""
    doc = parse(_ROWS)

    reattach(doc, [Move(doc[2], doc[0], "nmod")])

    assert (doc[2].head.text, doc[2].dep_, doc[2].tag_) == ("Oria", "nmod", "NNS")


def test_nothing_comes_to_hang_on_itself() -> None:
    """A loop has no root, and whoever climbs it never comes to an end."""
    doc = parse(_ROWS)

    reattach(doc, [Move(doc[1], doc[2])])

    assert doc[1].head.text == "sent"
