"""Quotations are found whatever the marks. All example text is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.nlp.layout import find_paragraphs
from crisiskit.nlp.quotations import find_quotations

MARKS = "\"'“”„‟‘’‚«»「」`"
TEXTS = st.text() | st.text(alphabet=MARKS + "as5,.!? \n") | st.text(alphabet=MARKS)


def quoted(text: str) -> list[str]:
    """List the words between the marks."""
    return [text[found.inner.start : found.inner.end] for found in find_quotations(text)]


@given(TEXTS)
def test_quotations_lie_in_order_inside_the_text(text: str) -> None:
    """Spans are in text order, do not overlap and hold their inner words."""
    found = find_quotations(text)

    assert all(
        one.span.end <= two.span.start for one, two in zip(found, found[1:], strict=False)
    )
    assert all(one.span.contains(one.inner) and one.span.end <= len(text) for one in found)


@given(TEXTS)
def test_no_quotation_leaves_its_paragraph(text: str) -> None:
    """A missing mark costs one paragraph at most."""
    paragraphs = find_paragraphs(text)

    assert all(
        any(paragraph.contains(found.span) for paragraph in paragraphs)
        for found in find_quotations(text)
    )


@given(TEXTS, st.text(alphabet="abc .,", min_size=1))
def test_what_follows_a_blank_line_keeps_its_quotation(text: str, words: str) -> None:
    """Odd marks before never swallow a well-formed quotation in a later paragraph."""
    whole = f"{text}\n\nThe guard said: “Open {words} now.”"

    assert quoted(whole)[-1] == f"Open {words} now."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Run,” she said. “Now.”", ["Run,", "Now."]),
        ('"Run," she said. "Now."', ["Run,", "Now."]),
        ("''Run,'' she said. ''Now.''", ["Run,", "Now."]),
        ("« Courez », dit-elle. „Jetzt“, sagte er.", ["Courez", "Jetzt"]),
        ("»Nu«, sagde hun.", ["Nu"]),
        ("‘It’s the miners’ camp,’ he said.", ["It’s the miners’ camp,"]),
        ("‘They shouted “go” at us,’ he said.", ["They shouted “go” at us,"]),
        ("“They shouted ‘go’ at us,” he said.", ["They shouted ‘go’ at us,"]),
        ("“A “b” c” and d", ["A “b” c"]),
        ("The miners' camp and the guards' hut burned.", []),
        ("It was the '90s, and 'war' was their word.", ["war"]),
        ('A 5" pipe burst. "It was 6" wide," he said.', ['It was 6" wide,']),
        ("He is 5'11\" and said nothing.", []),
        ('"Go," he said,"or stay."', ["Go,", "or stay."]),
        ("”Misprinted,” he said.", ["Misprinted,"]),
        ("“ ” and “”", []),
        ("", []),
    ],
)
def test_each_kind_of_mark(text: str, expected: list[str]) -> None:
    """Straight, curly, low, angle and single marks open and close; apostrophes do not."""
    assert expected == quoted(text)


def test_newswire_reopens_at_each_paragraph() -> None:
    """A quotation over two paragraphs is two pieces, the second going on the first."""
    first, second = find_quotations("“We stay.\n“We do not run,” he said.")

    assert (first.is_closed, first.continues) == (False, False)
    assert (second.is_closed, second.continues) == (True, True)


def test_a_mark_that_was_not_reopened() -> None:
    """The rest of a quotation is found where the wire left out the mark that re-opens."""
    text = '"We stay. It is our land.\nWe do not run," he said. "Never."'

    assert quoted(text) == ["We stay. It is our land.", "We do not run,", "Never."]


def test_a_missing_closing_mark_ends_before_the_next_opening_one() -> None:
    """Of two openings without a closing between them, the second counts."""
    assert quoted("“We stay, he said. “We stay.”") == ["We stay, he said.", "We stay."]


@pytest.mark.slow
@pytest.mark.parametrize("pattern", ['"', "“", "'", "“a” ", "‘s' ", '" '])
def test_a_megabyte_of_marks(pattern: str) -> None:
    """Work grows with the length of the text, not with its square."""
    assert find_quotations(pattern * (1_000_000 // len(pattern))) is not None


def test_a_line_of_a_table_wraps_itself_in_marks_and_doubles_its_own() -> None:
    """The marks of CSV are no quotation, the doubled ones inside are."""
    line = '"""Run,"" she said. ""Now."""'

    assert quoted(line) == ["Run,", "Now."]
    assert quoted('"He called it ""a start"" yesterday."') == ["a start"]
