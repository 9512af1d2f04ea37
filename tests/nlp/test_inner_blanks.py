"""Blanks between words are kept from the parser. All text is invented."""

import pytest

from crisiskit.nlp.parsing import parse
from crisiskit.nlp.pipelines import load_pipeline

ONE = "On Monday the ministry has closed all schools in New York. The mayor left the city."


@pytest.mark.parametrize("blank", ["  ", "   "])
def test_blanks_between_words_do_not_change_the_parse(blank: str) -> None:
    """Two blanks for one give the same heads, relations, tags, lemmas, names and sentences."""
    nlp = load_pipeline()
    several = ONE.replace(" ", blank)
    plain, doc = parse(ONE, nlp), parse(several, nlp)
    words = [token for token in doc if not token.is_space]
    assert doc.text == several
    assert [(w.text, w.tag_, w.dep_, w.lemma_, w.head.text, w.ent_type_) for w in words] == [
        (w.text, w.tag_, w.dep_, w.lemma_, w.head.text, w.ent_type_) for w in plain
    ]
    assert len(list(doc.sents)) == len(list(plain.sents))
    assert [e.label_ for e in doc.ents] == [e.label_ for e in plain.ents]


def test_a_text_of_blanks_stays_as_it_is() -> None:
    """Nothing is left to parse."""
    assert parse("   ", load_pipeline()).text == "   "


def test_blanks_at_both_ends_are_kept() -> None:
    """Offsets stay those of the text."""
    text = "  Peru  closed schools.  "
    assert parse(text, load_pipeline()).text == text
