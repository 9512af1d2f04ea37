"""Where and when a figure holds. All sentences are invented."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crisiskit
from crisiskit.extractors.figures import Figures
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.moments import Moments
from crisiskit.extractors.places import Places
from crisiskit.model import Figure

pytestmark = pytest.mark.model


def _figures(read, text: str) -> list[Figure]:
    reading = read(text, published="2024-03-12")
    places = tuple(Places()(reading, Findings()))
    moments = tuple(Moments()(reading, Findings()))
    return list(Figures()(reading, Findings(places=places, moments=moments)))


def _names(figures: list[Figure]) -> list[str | None]:
    return [figure.place and figure.place.name for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood displaced 300 families in Goma.", ["Goma"]),
        ("In Goma, the flood displaced 300 families.", ["Goma"]),
        ("Clashes in Goma displaced 300 families.", ["Goma"]),
        ("The UN in Geneva said 300 families were displaced in Goma.", ["Goma"]),
        ("The flood drove 300 families from Goma.", ["Goma"]),
        (
            "The flood killed 12 people in Goma and displaced 300 families in Bukavu.",
            ["Goma", "Bukavu"],
        ),
        (
            "The UN reported 300 families displaced near Goma and new clashes in Bukavu.",
            ["Goma"],
        ),
        # what a place lies in only says where that is
        ("Some 300 people fled fighting near Goma, North Kivu.", ["Goma"]),
        ("Some 300 people were displaced from Goma in North Kivu.", ["Goma"]),
        # told before, where the article is about one country
        ("The river burst its banks in Goma. It displaced 300 families.", ["Goma"]),
        ("The flood displaced 300 families. Goma was hit worst.", ["Goma"]),
        # who leaves is counted where they leave; the way told may be that of others
        ("Some 300 families fled from Goma into Rwanda.", ["Goma"]),
        ("Some 300 people were displaced by raids from Rwanda into Goma.", ["Goma"]),
        ("Some 300 people fled from Goma to Kigali.", ["Goma"]),
        ("Some 300 people fled to Rwanda.", ["Rwanda"]),
        # nothing ties a place to the number
        ("The flood displaced 300 families.", [None]),
        ("Mali spoke to Chad. The flood displaced 300 families.", [None]),
        # money is placed by its own sentence only
        ("A flood hit Goma. Donors pledged $5 million.", [None]),
    ],
)
def test_a_place_is_tied_to_the_number(read, text: str, expected: list[str | None]) -> None:
    """The clause's place counts before the sentence's, and both before the article's."""
    assert _names(_figures(read, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood displaced 300 families on Monday.", "2024-03-11"),
        ("On Monday, the flood displaced 300 families.", "2024-03-11"),
        ("Officials said on Monday that the flood had displaced 300 families.", None),
        ("The flood displaced 300 families for three days.", None),
        ("The flood displaced 300 families.", None),
    ],
)
def test_a_time_is_tied_to_the_number(read, text: str, expected: str | None) -> None:
    """Only a date of the same clause counts: the day it was said is not the day it was."""
    (figure,) = _figures(read, text)
    assert (figure.moment and figure.moment.value) == expected


_PARTS = [
    "300 families fled",
    "12 died",
    "in Goma",
    "to Chad",
    "on Monday",
    "$5 million",
    "—",
    ",",
    ".",
    "\n\n",
    "GOMA (AP) —",
    "officials said",
]


@given(st.lists(st.sampled_from(_PARTS), max_size=8))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_settings_are_records_of_the_article(read, parts: list[str]) -> None:
    """Whatever the text, a figure's place and moment are among those that were found."""
    text = " ".join(parts)
    reading = read(text, published="2024-03-12")
    places = tuple(Places()(reading, Findings()))
    moments = tuple(Moments()(reading, Findings()))
    found = Findings(places=places, moments=moments)
    for figure in Figures()(reading, found):
        assert figure.place is None or figure.place in places
        assert figure.moment is None or figure.moment in moments


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Pakistan set aside 2 million rupees for the families.", "PKR"),
        ("The Indian government promised 200,000 rupees to each family.", "INR"),
        ("Lebanon needs 30 billion pounds, officials said.", "LBP"),
        ("India gave Nepal 3 million rupees.", None),
        ("They paid 4 million pesos.", None),
    ],
)
def test_shared_names_of_money_are_settled_by_country(text: str, currency: str | None) -> None:
    """The countries named say which rupees are meant, if they leave only one currency."""
    (figure,) = crisiskit.extract(text).figures

    assert figure.unit == currency
