"""What lines show: headline, dateline, boilerplate, paragraphs. All example text is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.nlp.layout import Layout, find_paragraphs, layout_of, unwrapped
from crisiskit.nlp.layout.boilerplate import is_boilerplate
from crisiskit.nlp.layout.headline import is_headline

LINES = st.lists(
    st.sampled_from(
        ["By Ina Voss", "READ NEXT: Roads", "ADUN — Water rose.", "Floods", "“A.", ""]
    )
    | st.text(max_size=40)
)


def words(text: str, layout: Layout, part: str) -> str | None:
    """Quote one part of a layout."""
    span = getattr(layout, part)
    return None if span is None else text[span.start : span.end]


@given(st.text() | LINES.map("\n".join), st.none() | st.text())
def test_every_part_lies_in_the_text(text: str, title: str | None) -> None:
    """Spans are inside, paragraphs in order, and boilerplate is made of paragraphs."""
    layout = layout_of(text, title=title)
    parts = (*layout.paragraphs, *filter(None, (layout.headline, layout.dateline)))

    assert all(part.end <= len(text) for part in parts)
    assert list(layout.paragraphs) == sorted(layout.paragraphs)
    assert set(layout.boilerplate) <= set(layout.paragraphs)
    assert layout.headline not in layout.boilerplate


@given(st.text())
def test_paragraphs_hold_all_that_is_not_blank(text: str) -> None:
    """Nothing but white space lies outside the paragraphs."""
    outside = list(text)
    for span in find_paragraphs(text):
        outside[span.start : span.end] = " " * len(span)

    assert not "".join(outside).strip()


def test_wrapped_lines_are_put_together() -> None:
    """In a text wrapped at a fixed width, blank lines part the paragraphs."""
    wrapped = (
        "Water rose for the third day in the lower town and the mayor\n"
        "of Adun asked families who live beside the river to leave by\n"
        "nightfall, while volunteers carried sand to the broken wall.\n"
        "\n"
        "Buses wait at the old market and will take people up the hill\n"
        "to the school where the nurses of Kenet have put up their beds\n"
        "and where food is handed out.\n"
    )

    assert len(find_paragraphs(wrapped)) == 2


@pytest.mark.parametrize(
    ("line", "following", "title", "expected"),
    [
        ("Floods cut coast road", "Water rose on Monday.", None, True),
        ("Mayor of Adun Orders Families to Leave Lower Town.", "Water rose.", None, True),
        ("Floods cut coast road.", "ADUN, May 2 — Water rose.", None, True),
        ("Water rose on Monday and families left.", "More rain is expected.", None, False),
        ("Water rose on Monday.", None, "WATER ROSE ON MONDAY", True),
        ("Floods cut coast road", None, None, False),
        ("ADUN — Water rose", "More rain is expected.", None, False),
        ("She waved. “We stay.”", "He did not.", None, False),
        (" ".join(["word"] * 40), "More.", None, False),
    ],
)
def test_headline(line: str, following: str | None, title: str | None, expected: bool) -> None:
    """A headline equals the title, or is short, unlike a sentence, and has a text below it."""
    assert expected == is_headline(line, following, title=title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ADUN, Kenet, March 11 (Adun Press) — Water rose.",
            "ADUN, Kenet, March 11 (Adun Press) —",
        ),
        ("PORT-ADUN (AP) - Water rose.", "PORT-ADUN (AP) -"),
        ("ADUN — Water rose.", "ADUN —"),
        ("ADUN: Water rose.", None),
        ("Adun, 4 May (ANP) -- Water rose.", "Adun, 4 May (ANP) --"),
        ("(ANP) — Water rose.", "(ANP) —"),
        (
            "ADUN, 4 MAY 31 (RADIO ADUN) -- [TEXT] WATER ROSE.",
            "ADUN, 4 MAY 31 (RADIO ADUN) -- [TEXT]",
        ),
        (
            "PORT ADUN (KENET), 4 MAY 31 (ANP) -- [REPORT] [BY I. SOL] WATER ROSE.",
            "PORT ADUN (KENET), 4 MAY 31 (ANP) -- [REPORT] [BY I. SOL]",
        ),
        ("ADUN, no date -- Water rose.", "ADUN, no date --"),
        ("date 2031-05-04 Water rose.", "date 2031-05-04"),
        ("Lake Adun — once full — is dry.", None),
        ("EXCLUSIVE — Water rose.", None),
        ("Water rose.", None),
        ("Floods cut road\n\nADUN — Water rose.", "ADUN —"),
    ],
)
def test_dateline(text: str, expected: str | None) -> None:
    """Place, date and agency before the first sentence are the dateline, with its dash."""
    assert expected == words(text, layout_of(text), "dateline")


@pytest.mark.parametrize(
    "line",
    [
        "By Ina Voss",
        "By Ina Voss and Bo Kettil, Adun Press",
        "Written by: Ina Voss",
        "Ina Voss and Bo Kettil contributed to this report.",
        "(Reporting by Ina Voss; Editing by Bo Kettil)",
        "READ NEXT: Five roads to the coast",
        "Read more",
        "Related: Five roads to the coast",
        "WATCH: The river from above",
        "LIVE",
        "LIVE UPDATES:",
        "Read the full story here.",
        "Subscribe to the Adun Press!",
        "Sign up for our morning newsletter",
        "Follow Ina Voss on Twitter @inavoss",
        "Share this article",
        "ADVERTISEMENT",
        "© 2031 Adun Press. All rights reserved.",
        "This story was originally published by the Adun Press.",
        "Photo: Bo Kettil/Adun Press",
        "Families wait on the quay in Adun. (AP Photo/Bo Kettil)",
        "Families wait on the quay in Adun. REUTERS/Bo Kettil",
        "Updated: May 4, 2031 10:15",
        "https://adun.example/flood",
        "###",
    ],
)
def test_lines_that_tell_nothing(line: str) -> None:
    """By-lines, pointers, advertising, credits and notices are boilerplate."""
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday evening the water had reached the school.",
        "By then Ina Voss had left the town.",
        "Read aloud, the letter took an hour.",
        "Share of households without power: 40 percent, the ministry said.",
        "Watch towers fell when the wall broke.",
        "LIVE: Rockets hit the port of Adun, 12 dead",
        "LIVE updates: Army enters Adun as talks fail",
        "The report is related to the flood of 2019.",
        "Families wait on the quay in Adun, Kenet, on Monday.",
        "Reporting by the ministry shows that 40 people drowned, aid groups in the north said on Monday. They fear more.",
        "Sign language was used in the shelters.",
        "Video of the collapse shows a bus on the bridge.",
        "Follow-up talks begin on Friday.",
    ],
)
def test_lines_that_tell_something(line: str) -> None:
    """Text that begins like boilerplate stays text: a wrong mark loses records."""
    assert not is_boilerplate(line)


def test_breaks_inside_wrapped_paragraphs_become_blanks() -> None:
    """Those between paragraphs stay, and every code point stays where it is."""
    wrapped = (
        "Water rose for the third day in the lower town and the mayor\n"
        "of Adun asked families who live beside the river to leave by\n"
        "nightfall, while volunteers carried sand to the broken wall.\n"
        "\n"
        "Buses wait at the old market and will take people up the hill\n"
        "to the school where the nurses of Kenet have put up their beds\n"
        "and where food is handed out.\n"
    )

    flat = unwrapped(wrapped)

    assert len(flat) == len(wrapped)
    assert flat.split() == wrapped.split()
    assert flat.count("\n") == 3
    assert unwrapped(wrapped.replace("\n", "\r\n")).count("\r\n") == 3


@given(LINES.map("\n".join))
def test_other_text_keeps_its_lines(text: str) -> None:
    """Lists, headlines and short lines are no wrapped text."""
    assert unwrapped(text) == text
