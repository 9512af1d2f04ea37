"""Numbers are found with their bounds and currencies, and nothing else is."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.figures import find_numbers, find_share
from crisiskit.ontology import Bound

SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """Write a number below a billion in British English."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens - 2] + (f"-{UNITS[rest]}" if rest else "")
    scale = max(scale for scale in SCALES.values() if scale <= number)
    name = next(name for name, value in SCALES.items() if value == scale)
    over, rest = divmod(number, scale)
    joint = " and " if rest < 100 else " "
    return f"{in_words(over)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    """Spans lie inside the text, in order and apart; bounds are ordered; the run is repeatable."""
    numbers = find_numbers(text)

    assert numbers == find_numbers(text)
    reached = 0
    for number in numbers:
        assert reached <= number.span.start < number.span.end <= len(text)
        assert number.span.contains(number.numeral)
        known = [n for n in (number.low, number.best, number.high) if n is not None]
        assert known
        assert known == sorted(known)
        reached = number.span.end


@given(
    st.lists(
        st.sampled_from([*"0123456789,.-–:/%$€ \n\"'’()aA", " one", " million", " to "])
    ).map("".join)
)
def test_adversarial_digits_can_be_searched(text: str) -> None:
    """Digits, separators and signs in any order break nothing."""
    for number in find_numbers(text):
        assert text[number.span.start : number.span.end].strip()


@given(st.integers(min_value=2, max_value=999_999_999))
def test_words_are_read_back(number: int) -> None:
    """A number written out in words has the value it was written from."""
    found = find_numbers(f"Nearby {in_words(number)} villagers waited.")

    assert [number] == [n.best for n in found]


@given(st.integers(min_value=2101, max_value=10**11), st.sampled_from([",", "", " ", "\u202f"]))
def test_digits_are_read_back(number: int, separator: str) -> None:
    """Digits are read with commas, blanks or nothing between the groups."""
    written = f"{number:,}".replace(",", separator)
    text = f"Nearby {written} villagers waited."

    assert [(number, written)] == [
        (n.best, text[n.span.start : n.span.end]) for n in find_numbers(text)
    ]


@given(st.decimals(min_value="1.1", max_value="999", places=1), st.sampled_from(sorted(SCALES)))
def test_decimals_are_scaled_without_loss(mantissa: object, scale: str) -> None:
    """A decimal before a scale word gives an exact number."""
    (found,) = find_numbers(f"About {mantissa} {scale} people fled.")

    assert round(float(str(mantissa)) * 10) * SCALES[scale] == (found.best or 0) * 10


@given(st.integers(2200, 10**6), st.integers(1, 10**6), st.sampled_from([" to ", "-", "–"]))
def test_ranges_have_both_ends(low: int, more: int, joint: str) -> None:
    """Two numbers in a row that rise are one range without a best number."""
    (found,) = find_numbers(f"Some say {low:,}{joint}{low + more:,} people fled.")

    assert (low, None, low + more) == (found.low, found.best, found.high)
    assert found.bound is Bound.RANGE


@pytest.mark.parametrize(
    ("words", "low", "best", "high", "bound"),
    [
        ("twelve", 12, 12, 12, "exact"),
        ("a dozen", 12, 12, 12, "exact"),
        ("two dozen", 24, 24, 24, "exact"),
        ("fifteen hundred", 1500, 1500, 1500, "exact"),
        ("half a million", 500_000, 500_000, 500_000, "exact"),
        ("two and a half million", 2_500_000, 2_500_000, 2_500_000, "exact"),
        ("2.14 lakh", 214_000, 214_000, 214_000, "exact"),
        ("3 crore", 30_000_000, 30_000_000, 30_000_000, "exact"),
        ("another 40", 40, 40, 40, "exact"),
        ("at least 20", 20, 20, None, "at_least"),
        ("more than two million", 2_000_000, 2_000_000, None, "at_least"),
        ("well over 300", 300, 300, None, "at_least"),
        ("no fewer than 19", 19, 19, None, "at_least"),
        ("300 or more", 300, 300, None, "at_least"),
        ("300+", 300, 300, None, "at_least"),
        ("up to 92,000", None, 92_000, 92_000, "at_most"),
        ("fewer than three hundred", None, 300, 300, "at_most"),
        ("as many as four", None, 4, 4, "at_most"),
        ("nearly 200", None, 200, None, "about"),
        ("some 1,200", None, 1200, None, "about"),
        ("an estimated 300", None, 300, None, "about"),
        ("a further 60 or so", None, 60, None, "about"),
        ("at least some 70", 70, 70, None, "at_least"),
        ("between 30 and 45", 30, None, 45, "range"),
        ("8,000 to 12,000", 8000, None, 12_000, "range"),
        ("50-60", 50, None, 60, "range"),
        ("two to three million", 2, None, 3_000_000, "range"),
        ("2 to 3 million", 2_000_000, None, 3_000_000, "range"),
        ("two or three", 2, None, 3, "range"),
        ("dozens", 12, None, None, "vague"),
        ("hundreds", 100, None, None, "vague"),
        ("tens of thousands", 10_000, None, None, "vague"),
        ("hundreds of thousands", 100_000, None, None, "vague"),
        ("a few hundred", 200, None, None, "vague"),
    ],
)
def test_bounds(
    words: str, low: int | None, best: int | None, high: int | None, bound: str
) -> None:
    """Bound words set which of low, best and high are known, and belong to the span."""
    text = f"Officials spoke of {words} people."
    (found,) = find_numbers(text)

    assert words == text[found.span.start : found.span.end]
    assert (low, best, high, bound) == (found.low, found.best, found.high, found.bound)


@pytest.mark.parametrize(
    ("words", "best", "currency"),
    [
        ("$50 million", 50_000_000, "USD"),
        ("US$4.2m", 4_200_000, "USD"),
        ("50 million US dollars", 50_000_000, "USD"),
        ("€3bn", 3_000_000_000, "EUR"),
        ("100 million euros", 100_000_000, "EUR"),
        ("£1.5 million", 1_500_000, "GBP"),
        ("$US4.5 billion", 4_500_000_000, "USD"),
        ("NZ$500,000", 500_000, "NZD"),
        ("USD 38.6 million", 38_600_000, "USD"),
        ("Sh3.2 billion", 3_200_000_000, "KES"),
        ("Rs 3 lakh", 300_000, "INR"),
        ("₦150 million", 150_000_000, "NGN"),
        ("2.4 million Swiss francs", 2_400_000, "CHF"),
        ("300,000 Egyptian pounds", 300_000, "EGP"),
        ("60,000 taka", 60_000, "BDT"),
        ("30 million pesos", 30_000_000, None),
        ("7 million rupees", 7_000_000, None),
        ("at most $2 million", 2_000_000, "USD"),
    ],
)
def test_money(words: str, best: int, currency: str | None) -> None:
    """Sums have their ISO 4217 code, or none where several currencies share the name."""
    text = f"The fund paid {words} in June."
    (found,) = find_numbers(text)

    assert words == text[found.span.start : found.span.end]
    assert (best, currency, True) == (found.best, found.currency, found.is_money)


def test_a_range_of_money_shares_sign_and_scale() -> None:
    """In "$2-3 million" sign and scale hold for both ends."""
    (found,) = find_numbers("It would cost $2-3 million a year.")

    assert (found.low, found.high, found.currency) == (2_000_000, 3_000_000, "USD")


@pytest.mark.parametrize(
    "words",
    [
        "on 17 October",
        "on March 3-5",
        "between 3 and 9 May",
        "on 20 and 21 June",
        "on Dec. 6th",
        "since 2016",
        "the 2016 floods",
        "in May 1998",
        "2022-10-12",
        "12/03/2024",
        "at 10:30",
        "at 5 p.m.",
        "a 24-hour truce",
        "for 72 hours",
        "three more days",
        "for five or six weeks",
        "a 19-year-old",
        "aged 12",
        "5 km away",
        "40%",
        "12 per cent",
        "35 to 40 percent",
        "38.5 degrees",
        "category 5",
        "No. 5",
        "Resolution 2254",
        "the 3rd man",
        "M23",
        "an F-16",
        "COVID-19",
        "version 1.5.2",
        "+1 555 123 4567",
        "9/11",
        "no one",
        "one another",
        "one of them",
        "a million-dollar question",
        "six pounds of rice",
        "1" * 40,
        "5m deep",
    ],
)
def test_what_counts_nothing(words: str) -> None:
    """Dates, times, ages, lengths, shares, ranks, names and idioms are no numbers here."""
    found = [n for n in find_numbers(f"It was {words}.") if n.best != 6]

    assert found == []


def test_a_rise_is_no_range() -> None:
    """As in a rise, "from 40 to 60" tells two numbers, "ranging from 40 to 60" a range."""
    assert [n.best for n in find_numbers("It rose from 40 to 60 people.")] == [40, 60]
    assert [n.best for n in find_numbers("Groups ranging from 40 to 60 people.")] == [None]


@pytest.mark.parametrize(
    ("text", "share", "value"),
    [
        ("300 people, half of whom are children", "half", 0.5),
        ("300 people, nearly two-thirds of them women", "nearly two-thirds", 2 / 3),
    ],
)
def test_shares(text: str, share: str, value: float) -> None:
    """Shares of what was told before are found with their bound words."""
    found = find_share(text, 3, len(text))

    assert found is not None
    assert (share, value) == (text[found.span.start : found.span.end], found.value)
    assert round(300 * value) == found.of(300)


def test_no_share() -> None:
    """A share of something that is named counts apart."""
    assert find_share("300 people and half of the town", 3, 31) is None


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["1,", "1 ", "one ", "at least ", "1-", "$", "half a ", "\n1"]
)
def test_time_grows_with_the_text(piece: str) -> None:
    """A hundred thousand code points of the worst text take seconds, not hours."""
    find_numbers(piece * (100_000 // len(piece)))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['7,7"', "1,", "'“\"", "at least 12, "])
def test_a_million_characters_take_seconds(
    piece: str, grows_with_the_text: Callable[..., None]
) -> None:
    """A million digits, commas and quotation marks are read in linear time."""
    grows_with_the_text(find_numbers, piece, most=1_000_000)
