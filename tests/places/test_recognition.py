"""Where an article names places."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.model import Span
from crisiskit.places import recognise


def _recognised(marked: str) -> list[str]:
    """Recognise places in a text in which {LABEL words} are what the name finder saw."""
    text, entities, offset = "", [], 0
    for match in re.finditer(r"\{(\w+) (.*?)\}", marked):
        text += marked[offset : match.start()]
        entities.append((Span(len(text), len(text) + len(match[2])), match[1]))
        text += match[2]
        offset = match.end()
    text += marked[offset:]
    return [text[span.start : span.end] for span in recognise(text, entities)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what the name finder passed over
        ("Rebels left Kinshasa for Rwanda.", ["Kinshasa", "Rwanda"]),
        ("Rebels left Port - au - Prince at dawn.", ["Port - au - Prince"]),
        ("The Central African Republic shut its border.", ["Central African Republic"]),
        ("He flew to the Hague.", ["Hague"]),
        (
            "A strike in Kramatorsk killed two. Kramatorsk mourned.",
            ["Kramatorsk", "Kramatorsk"],
        ),
        ("Floods hit Springfield, Ill., overnight.", []),
        ("Floods hit {LOC Springfield}, Ill., overnight.", ["Springfield", "Ill."]),
        # what it saw, and what the words around say
        ("Fighters from {LOC Qwxbourg} sang.", []),
        (
            "Fighters gathered near {LOC Qwxbourg}. {LOC Qwxbourg} fell.",
            ["Qwxbourg", "Qwxbourg"],
        ),
        ("They walked towards {LOC Qwxbourg}.", ["Qwxbourg"]),
        ("Fire was heard as far as {LOC Qwxbourg}.", ["Qwxbourg"]),
        ("Trucks crossed the {LOC Qwxbourg} bridge.", ["Qwxbourg"]),
        ("The hamlets of {LOC Qwxbourg} burned.", ["Qwxbourg"]),
        ("Snow fell in B.C. and in northern N.Y. overnight.", ["B.C.", "N.Y."]),
        ("They crossed the {LOC Qwx River}.", ["Qwx River"]),
        ("Aid reached the village of {LOC Qwxbourg}.", ["Qwxbourg"]),
        ("He drove to {LOC Croix}-des-Bouquets.", ["Croix-des-Bouquets"]),
        ("Rain fell in {LOC Jos Plateau State}.", ["Jos", "Plateau State"]),
        ("They sailed up the {LOC Rio Grande} do Norte coast.", ["Rio Grande do Norte"]),
        ("The {LOC United States Department} paid.", []),
        ("Prices fell at {LOC Christmas}.", []),
        # what it took for something else
        ("{PERSON Kyiv} said it lost ten men.", ["Kyiv"]),
        ("{ORG Mexico City} sent doctors.", ["Mexico City"]),
        ("{PERSON Jordan Smith} said {PERSON Jordan} was ill.", []),
        ("{PERSON Kenya Minister Jane Roe} spoke.", ["Kenya"]),
        ("{ORG Egypt-Sudan} talks failed.", ["Egypt", "Sudan"]),
        ("Near {PERSON Djibo}, two shells fell.", ["Djibo"]),
        ("Outside Djibo, two shells fell.", ["Djibo"]),
        ("{ORG Qwx Dam} was hit.", ["Qwx Dam"]),
        ("Near {PERSON Jane Roe} stood a guard.", []),
        # what a kind of division right behind it says
        ("They walked to {LOC Djibo} town.", ["Djibo"]),
        ("They walked to Djibo town.", ["Djibo"]),
        ("{ORG Djibo} district lost two schools.", ["Djibo"]),
        ("They walked to Qwxbourg town.", []),
        ("{PERSON Obama} state visits ended.", []),
        # names that lost a blank or an apostrophe on their way
        ("Haiti\u0160s south is dry.", ["Haiti"]),
        ("{LOC Donbasduring} May and June saw floods.", ["Donbasduring"]),
        # what is no place
        ("{NORP Syrian} troops and {NORP Kurdish} units met.", []),
        ("Turkish jets flew.", []),
        ("{ORG Houston Police} held him; {ORG The Washington Post} wrote.", []),
        ("Nice weather in March. Police said so. Reading helps.", []),
        ("It cost US$5 million.", []),
        ("They told us so. The car burned.", []),
    ],
)
def test_sentences(marked: str, expected: list[str]) -> None:
    """Gazetteer, name finder and context together decide what is a place."""
    assert _recognised(marked) == expected


def test_dateline_opens_with_a_place() -> None:
    """The name that opens the dateline is a place, capitals or not."""
    text = "BUNIA, March 3 - Rain fell."

    assert recognise(text, [], dateline=Span(0, 16)) == (Span(0, 5),)


def test_a_dateline_is_no_body() -> None:
    """Whatever the name finder took its first name for."""
    text = "BUNIA, March 3 - Rain fell."

    assert recognise(text, [(Span(0, 5), "ORG")], dateline=Span(0, 16)) == (Span(0, 5),)


def test_nothing_is_found_in_skipped_stretches() -> None:
    """Stretches to skip yield no place."""
    text = "Read more: Haiti. Later, Cuba."

    assert recognise(text, [], skipped=[Span(0, 17)]) == (Span(25, 29),)


_WORDS = st.sampled_from(
    [
        "Haiti",
        "in",
        "the",
        "New",
        "York",
        "-",
        ",",
        "US",
        "’s",
        "Port-au-Prince",
        "of",
        "K",
        "\n",
        "東京",
        "🙂",
    ]
)


@st.composite
def _articles(draw: st.DrawFn) -> tuple[str, list[tuple[Span, str]]]:
    text = draw(st.text(max_size=60) | st.lists(_WORDS, max_size=30).map(" ".join))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    labels = st.sampled_from(["LOC", "PERSON", "ORG", "NORP", "EVENT"])
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [(Span(start, end), draw(labels)) for start, end in pairs]


@given(_articles())
def test_spans_lie_inside_and_apart(article: tuple[str, list[tuple[Span, str]]]) -> None:
    """On any text and any names seen, spans come in order, inside the text, and apart."""
    text, entities = article
    spans = recognise(text, entities)

    assert list(spans) == sorted(spans)
    assert all(span.end <= len(text) for span in spans)
    assert not any(a.overlaps(b) for a, b in zip(spans, spans[1:], strict=False))
    assert spans == recognise(text, entities)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Haiti ",
        "A-",
        "New York, ",
        "in the ",
        "'s",
        "U.S.",
        "-",
        "a",
        "Qx Zv ",
        "é",
        "Port-au-",
        '"',
        "東",
    ],
)
def test_work_grows_with_the_text(piece: str) -> None:
    """A long text of any one piece is read to its end."""
    text = piece * (300_000 // len(piece))

    assert all(span.end <= len(text) for span in recognise(text, []))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['7,7"', ", “Goma”", "in Goma, ", "A-'", "A-A town "])
def test_a_million_characters_take_seconds(
    piece: str, grows_with_the_text: Callable[..., None]
) -> None:
    """A million digits, commas, quotation marks and names are read in linear time."""
    grows_with_the_text(lambda text: recognise(text, []), piece, most=1_000_000)
