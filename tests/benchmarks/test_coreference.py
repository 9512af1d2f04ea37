"""Which mentions of the gold are names, and which of ours mean them. All text is invented."""

from pathlib import Path

import pytest

import coreference
from coreference_gold import GoldMention, read
from crisiskit.extractors.actors import Actors
from crisiskit.extractors.findings import Findings

# Word, tag, head, relation and marks of entities, as in GUM's files.
ROWS = """
1 The DT 2 det Entity=(1-person-new-s-1-2-sgl
2 President NNP 3 nsubj Entity=1)
3 met VBD 0 root _
4 critic NN 3 obj Entity=(2-person-new-s-1-1,2,3-sgl
5 Ana NNP 4 flat _
6 Sol NNP 4 flat Entity=2)
7 and CC 9 cc _
8 Sol NNP 9 compound Entity=(3-organization-new-s-1-1-sgl)
9 staff NNS 3 conj _
10 who WP 12 nsubj _
11-12 don't _ _ _ _
11 do VBP 12 aux _
12 n't RB 9 acl:relcl SpaceAfter=No
13 . . 3 punct _
"""


def write(folder: Path) -> Path:
    """Write the rows as a CoNLL-U file of two paragraphs."""
    lines = []
    for row in ROWS.strip().splitlines():
        number, word, tag, head, relation, marks = row.split()
        lines.append(f"{number}\t{word}\t_\t_\t{tag}\t_\t{head}\t{relation}\t_\t{marks}")
    sentence = "\n".join(["# newpar", *lines])
    file = folder / "GUM_news_sol.conllu"
    file.write_text(f"{sentence}\n\n{sentence}\n", encoding="utf-8")
    return file


def test_contractions_are_closed_up_and_paragraphs_apart(tmp_path: Path) -> None:
    """A blank follows a contraction, none its parts; a new paragraph has its own line."""
    text, _ = read(write(tmp_path))

    assert text.split("\n\n")[0] == "The President met critic Ana Sol and Sol staff who don't ."
    assert text.count("\n\n") == 1


def test_names_have_a_proper_noun_that_is_no_title(tmp_path: Path) -> None:
    """A title alone is no name, a name after a noun is; one may only sort a noun."""
    text, gold = read(write(tmp_path))
    found = [(text[m.start : m.end], text[m.head :][:3], m.is_name, m.sorts) for m in gold[:3]]

    assert found == [
        ("The President", "Pre", False, False),
        ("critic Ana Sol", "Ana", True, False),
        ("Sol", "Sol", True, True),
    ]


@pytest.mark.model
def test_a_mention_of_ours_means_one_of_the_gold(read) -> None:
    """Heads lie in one another; of nested mentions the one with the same words is meant."""
    text = "Ana Sol of the Sol Fund left."
    clusters = Actors().clusters(read(text), Findings())
    inner = text.index("the Sol Fund")
    gold = [
        GoldMention(start=0, end=inner + 12, head=0, group="1", is_name=True),
        GoldMention(start=inner, end=inner + 12, head=inner + 8, group="2", is_name=True),
    ]
    meant = coreference._meant(gold, clusters)

    assert [meant[i][1].name for i in (0, 1)] == ["Ana Sol", "Sol Fund"]
