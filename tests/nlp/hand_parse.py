"""Parses written by hand, for what must not depend on trained weights."""

from spacy.lang.en import English
from spacy.tokens import Doc

from crisiskit.nlp.lost_verbs import LostVerbs

VOCAB = English().vocab


def parse(rows: str) -> Doc:
    """Build a Doc from lines of word, tag, label and number of the head (from 1, 0 at the root)."""
    table = [line.split() for line in rows.strip().splitlines()]
    return Doc(
        VOCAB,
        words=[row[0] for row in table],
        tags=[row[1] for row in table],
        deps=[row[2] for row in table],
        heads=[number - 1 if (number := int(row[3])) else i for i, row in enumerate(table)],
        lemmas=[row[0].lower() for row in table],
    )


def mended(rows: str) -> list[tuple[str, str, str, str]]:
    """Give word, tag, relation and head of each token once lost verbs are found."""
    return [(t.text, t.tag_, t.dep_, t.head.text) for t in LostVerbs()(parse(rows))]
