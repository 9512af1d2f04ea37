"""What the parser is given for the text of an article. All text is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crisiskit
from crisiskit.nlp.readable import readable

LETTERS = st.text(alphabet="aB. \n\u00a0\u202f\u2009é", max_size=200)


@given(st.text() | LETTERS)
def test_every_code_point_stays_where_it_is(text: str) -> None:
    """Letters may become small, and blanks plain; nothing moves."""
    plain = readable(text)

    assert len(plain) == len(text)
    assert plain.casefold().split() == text.casefold().split() or not text.isascii()


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009"])
def test_odd_blanks_become_plain(blank: str) -> None:
    """Text of web pages sets them before units and inside names."""
    assert readable(f"Aid of $5{blank}million came.") == "Aid of $5 million came."


@pytest.mark.model
def test_odd_blanks_change_no_record() -> None:
    """The records of both spellings are the same, but for the words quoted."""
    text = "The World Food Programme gave $5 million to the Red Cross in Goma on 3 March 2024."
    plain, odd = (crisiskit.extract(each) for each in (text, text.replace(" ", "\u00a0")))

    assert [actor.name for actor in plain.actors] == [actor.name for actor in odd.actors]
    assert [event.trigger for event in plain.events] == [event.trigger for event in odd.events]
    assert [(f.best, f.unit) for f in plain.figures] == [(f.best, f.unit) for f in odd.figures]
    assert [m.value for m in plain.moments] == [m.value for m in odd.moments]
