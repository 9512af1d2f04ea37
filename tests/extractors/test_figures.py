"""Numbers that measure the crisis become figures. All sentences are invented."""

from collections.abc import Callable, Sequence

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from crisiskit.extractors.figures import Figures
from crisiskit.extractors.findings import Findings
from crisiskit.lexicons import load
from crisiskit.model import Article, Figure
from crisiskit.nlp.reading import Reading
from crisiskit.ontology import Bound, Measure
from crisiskit.pipeline import Pipeline

Read = Callable[..., Reading]
model = pytest.mark.model


def figures_of(reading: Reading) -> list[Figure]:
    """Find the figures of a reading."""
    return list(Figures()(reading, Findings()))


def table(figures: Sequence[Figure]) -> list[tuple[object, ...]]:
    """List what tests compare: measure, best or low number, unit."""
    return [(str(f.measure), f.best if f.best is not None else f.low, f.unit) for f in figures]


def by_hand(*tokens: tuple[str, str, int, str]) -> Reading:
    """Make a reading of tokens given as word, tag, head and label."""
    nlp = spacy.blank("en")
    words, tags, heads, labels = zip(*tokens, strict=True)
    doc = Doc(
        nlp.vocab,
        words=list(words),
        tags=list(tags),
        heads=list(heads),
        deps=list(labels),
        lemmas=[LEMMAS.get(word, word.lower()) for word in words],
    )
    return Reading(Article(text=doc.text), nlp, doc=doc)


LEMMAS = {"were": "be", "people": "people", "evacuated": "evacuate", "families": "family"}


def test_ud_labels_give_the_measure() -> None:
    """A passive in UD labels tells what is done to those counted."""
    reading = by_hand(
        ("Around", "RB", 1, "advmod"),
        ("300", "CD", 2, "nummod"),
        ("families", "NNS", 6, "nsubj:pass"),
        ("below", "IN", 4, "case"),
        ("dams", "NNS", 2, "nmod"),
        ("were", "VBD", 6, "aux:pass"),
        ("evacuated", "VBN", 6, "ROOT"),
        (".", ".", 6, "punct"),
    )

    assert table(figures_of(reading)) == [("evacuated", 300, "households")]


def test_clearnlp_labels_give_the_measure() -> None:
    """The same passive in spaCy's own labels tells the same."""
    reading = by_hand(
        ("Around", "RB", 1, "advmod"),
        ("300", "CD", 2, "nummod"),
        ("families", "NNS", 6, "nsubjpass"),
        ("below", "IN", 2, "prep"),
        ("dams", "NNS", 3, "pobj"),
        ("were", "VBD", 6, "auxpass"),
        ("evacuated", "VBN", 6, "ROOT"),
        (".", ".", 6, "punct"),
    )

    assert table(figures_of(reading)) == [("evacuated", 300, "households")]


def test_word_order_helps_a_wrong_parse() -> None:
    """A verb right before the number counts even if the parse hangs it elsewhere."""
    reading = by_hand(
        ("Mudslide", "NN", 0, "ROOT"),
        ("kills", "NNS", 0, "dep"),
        ("12", "CD", 0, "dep"),
        (".", ".", 0, "punct"),
    )

    assert table(figures_of(reading)) == [("killed", 12, "people")]


@model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 23 people were killed.", [("killed", 23, "people")]),
        ("The blast left 38 dead.", [("killed", 38, "people")]),
        (
            "Norway pledged 600 officers, but only 380 have arrived.",
            [("personnel", 600, "people"), ("personnel", 380, "people")],
        ),
        ("Soldiers freed 28 pupils on Sunday.", [("rescued", 28, "people")]),
        ("The raiders freed 30 prisoners from the jail.", [("escaped", 30, "people")]),
        ("Two police officers were among the dead.", [("killed", 2, "people")]),
        (
            "At least 14 people were killed, two police officers among them.",
            [("killed", 14, "people"), ("killed", 2, "people")],
        ),
        (
            "The clashes sent some 3,000 people across the river.",
            [("displaced", 3000, "people")],
        ),
        ("Gunmen seized 40 displaced women.", [("abducted", 40, "people")]),
        (
            "Seven dead, 12 missing as ferry sinks.",
            [("killed", 7, "people"), ("missing", 12, "people")],
        ),
        (
            "Police reported 3 deaths, 15 injuries and 40 arrests.",
            [("killed", 3, "people"), ("injured", 15, "people"), ("detained", 40, "people")],
        ),
        (
            "Cholera has caused 12 deaths and 370 cases.",
            [("killed", 12, "people"), ("infected", 370, "people")],
        ),
        (
            "Gunmen killed 17 villagers and four soldiers.",
            [("killed", 17, "people"), ("killed", 4, "people")],
        ),
        ("Two guards and a driver died.", [("killed", 2, "people")]),
        ("The death toll rose to 40.", [("killed", 40, "people")]),
        ("The mayor was killed by three hooded men.", []),
        (
            "The number of returnees between 2 May 2015 and 8 June 2016 is now 41,000.",
            [("returned", 41_000, "people")],
        ),
        ("Destroyed houses: 112", [("homes_destroyed", 112, "homes")]),
        ("About 70 families had their homes destroyed.", [("homeless", 70, "households")]),
        (
            "Some 300 fighters and their relatives were evacuated.",
            [("evacuated", 300, "people")],
        ),
        ("Rain did damageto 61,500 homes.", [("homes_damaged", 61_500, "homes")]),
        ("Floods displaced about14,000 people.", [("displaced", 14_000, "people")]),
        ("Some families fled. Between\n30 and 50 people died.", [("killed", 30, "people")]),
        (
            "Some 300 families (1,400 people), half of them children, fled.",
            [
                ("displaced", 300, "households"),
                ("displaced", 1400, "people"),
                ("displaced", 700, "people"),
            ],
        ),
        ("The number of missing stands at 12.", [("missing", 12, "people")]),
        ("The flood claimed 12 lives.", [("killed", 12, "people")]),
        ("Hospitals counted 61 deaths.", [("killed", 61, "people")]),
        (
            "The quake killed 23 and wounded 140.",
            [("killed", 23, "people"), ("injured", 140, "people")],
        ),
        ("Some 2,400 families fled their homes.", [("displaced", 2400, "households")]),
        ("The storm displaced 13,000 people.", [("displaced", 13_000, "people")]),
        ("Fighting forced 900 people to flee.", [("displaced", 900, "people")]),
        ("The mayor told 800 residents to leave.", [("evacuated", 800, "people")]),
        ("The evacuation of 618 patients took a day.", [("evacuated", 618, "people")]),
        ("About 5,000 people have returned home.", [("returned", 5000, "people")]),
        ("The camp holds 12,000 refugees.", [("refugees", 12_000, "people")]),
        (
            "650 people are staying in four shelters.",
            [("sheltered", 650, "people")],
        ),
        ("The fire left 300 families homeless.", [("homeless", 300, "households")]),
        ("Over 8,000 people are affected.", [("affected", 8000, "people")]),
        ("Two million people are in need of food.", [("in_need", 2_000_000, "people")]),
        ("Police arrested 27 men.", [("detained", 27, "people")]),
        ("Police made 27 arrests.", [("detained", 27, "people")]),
        ("Gunmen abducted 41 pupils.", [("abducted", 41, "people")]),
        ("Divers rescued 14 sailors.", [("rescued", 14, "people")]),
        (
            "The province reported 2,874 cholera cases.",
            [("infected", 2874, "people")],
        ),
        ("The winds destroyed 143 homes.", [("homes_destroyed", 143, "homes")]),
        ("Hail damaged 60 houses.", [("homes_damaged", 60, "homes")]),
        ("Kenya will deploy 1,000 police officers.", [("personnel", 1000, "people")]),
        ("A six-man crew flew in.", [("personnel", 6, "people")]),
        ("About 3,000 people marched on parliament.", [("protesters", 3000, "people")]),
        ("Norway pledged $50 million.", [("money", 50_000_000, "USD")]),
        ("Trucks brought 300 tonnes of rice.", [("other", 300, "tonnes")]),
        ("The charity airlifted 900 vials.", [("other", 900, "vials")]),
        ("She announced a grant of G$600 million.", [("money", 600_000_000, "GYD")]),
        (
            "A vaccination campaign for 640,000 children is due.",
            [("targeted", 640_000, "people")],
        ),
        (
            "Six soldiers have killed twelve villagers.",
            [("personnel", 6, "people"), ("killed", 12, "people")],
        ),
        (
            "At least 46 people were hurt, four of them policemen, and 123 were arrested.",
            [("injured", 46, "people"), ("injured", 4, "people"), ("detained", 123, "people")],
        ),
        (
            "After clashes in which 240 people died they exchanged prisoners, of whom 52 left.",
            [("killed", 240, "people")],
        ),
    ],
)
def test_what_a_number_measures(
    read: Read, text: str, expected: list[tuple[object, ...]]
) -> None:
    """State, verb, noun or tally beside a number tell its measure, the noun its unit."""
    assert expected == table(figures_of(read(text)))


@model
@pytest.mark.parametrize(
    "text",
    [
        "The talks lasted 72 hours.",
        "The mayor, 57, spoke for ten minutes.",
        "It happened on 17 October 2016.",
        "The council has 30 seats and five committees.",
        "The village lies 12 km from the border.",
        "Prices rose by 40 percent.",
        "The M23 and the G20 did not comment.",
        "A man of 58 spoke.",
        "Norway expelled four diplomats on Monday.",
        "One of them waved.",
        "The dam saved 300 lives.",
        "Frost killed 40 birds.",
        "Frost killed two thirds of the herds.",
    ],
)
def test_what_measures_nothing(read: Read, text: str) -> None:
    """Durations, ages, dates, seats, distances and shares are no figures."""
    assert figures_of(read(text)) == []


@model
def test_a_part_points_at_its_whole(read: Read) -> None:
    """A part ("two of them") has the measure of the figure it is part of, and its span."""
    whole, part = figures_of(read("Gunmen killed 17 villagers, two of them children."))

    assert (whole.measure, whole.part_of) == (Measure.KILLED, None)
    assert (Measure.KILLED, 2, whole.span) == (part.measure, part.best, part.part_of)


@model
def test_a_share_is_worked_out(read: Read) -> None:
    """A share ("half of whom") is about half the figure before it."""
    whole, part = figures_of(
        read("Over 3,000 people have been displaced, half of whom are herders.")
    )

    assert (1500, Bound.ABOUT, whole.span) == (part.best, part.bound, part.part_of)
    assert part.measure is whole.measure


@model
def test_two_sources_make_two_figures(read: Read) -> None:
    """A second count of the same thing is a figure of its own with the same measure."""
    text = "The ministry said nine people were killed. A doctors' union counted 14."

    assert table(figures_of(read(text))) == [("killed", 9, "people"), ("killed", 14, "people")]


@model
@pytest.mark.parametrize(
    "text", ["", "7", "12 12 12 12", '"' * 40, "三十人死亡 30", "🙂 40 🙂", "٣٠"]
)
def test_odd_texts_break_nothing(read: Read, text: str) -> None:
    """Empty, bare and foreign texts give no figures and no error."""
    assert figures_of(read(text)) == []


WORDS = st.sampled_from(
    "12 3,000 two dozen hundreds of people killed were left dead families the toll rose to at "
    "least $5 million and , . ( ) half of them whom homes destroyed in camps".split()
)


@model
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.lists(WORDS, max_size=30))
def test_any_order_of_words_gives_sound_figures(read: Read, words: list[str]) -> None:
    """Figures lie in text order inside the text, wholes do too, and a second run agrees."""
    text = " ".join(words)
    reading = read(text)
    figures = figures_of(reading)

    assert figures == figures_of(reading)
    assert figures == sorted(figures, key=lambda figure: figure.span)
    assert all(f.span.end <= len(text) for f in figures)
    assert all(f.part_of is None or f.part_of != f.span for f in figures)


def test_measures_of_the_lexicon_exist() -> None:
    """Every measure the lexicon names is one of the vocabulary."""
    lexicon = load("figures_measures")
    tables = ("objects", "subjects", "states", "nouns", "acts", "tallies", "sought", "phrases")
    named = {measure for name in tables for measure in lexicon[name]}

    assert named <= set(Measure)


def test_currencies_of_the_lexicon_are_unambiguous() -> None:
    """No sign and no name of money stands under two currencies."""
    currencies = load("figures_money")["currencies"].values()
    words = [word for money in currencies for word in (*money["signs"], *money["names"])]

    assert len(words) == len(set(words))


@model
def test_the_year_of_a_disaster_is_no_figure() -> None:
    """The parser may take "1814 killed" for one phrase; the date says that it is a year."""
    pipeline = Pipeline(["moments", "places", "figures"])
    found = pipeline.extract("An eruption of Mount Oro in 1814 killed more than 1,200 people.")

    assert [figure.best for figure in found.figures] == [1200]
