"""Dates with a month of another language inside English news."""

import datetime as dt
import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisiskit.times import find_moments

TUESDAY = dt.date(2024, 3, 12)
# January to December as they stand beside a day; a connecting word where the language has one.
MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
BETWEEN = {"es": " de ", "pt": " de "}


def read(text: str, published: dt.date | None = TUESDAY) -> list[tuple[str, str | None]]:
    """List the words and values of a text's moments."""
    return [
        (text[moment.span.start : moment.span.end], moment.value)
        for moment in find_moments(text, published=published)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The poster says 12 de marzo de 2024.", "12 de marzo de 2024", "2024-03-12"),
        ("The decree of 3 août 2023 was read.", "3 août 2023", "2023-08-03"),
        ("The decree of 1er Janvier 2023 was read.", "1er Janvier 2023", "2023-01-01"),
        ("It is dated 5. März 2024 in ink.", "5. März 2024", "2024-03-05"),
        ("It is dated 1º de maio de 2023.", "1º de maio de 2023", "2023-05-01"),
        ("Posted on 7 أكتوبر 2023 in Gaza.", "7 أكتوبر 2023", "2023-10-07"),
        ("Posted on 5 серпня 2023 in Kyiv.", "5 серпня 2023", "2023-08-05"),
        ("Posted on 7 septemba 2023 in Goma.", "7 septemba 2023", "2023-09-07"),
    ],
)
def test_dates_of_other_languages(text: str, words: str, value: str) -> None:
    """A day, a month's name and a year are one date, whatever the day of publication."""
    assert [(words, value)] == read(text)
    assert [(words, value)] == read(text, None)


@settings(deadline=None)  # the first call loads dateparser
@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from(sorted(MONTHS)))
def test_a_day_written_out_is_read_back(day: dt.date, language: str) -> None:
    """Every day of every month is read back in each language."""
    month = MONTHS[language].split()[day.month - 1]
    link = BETWEEN.get(language, " ")
    words = f"{day.day}{link}{month}{link}{day.year}"
    assert [(words, day.isoformat())] == read(f"Signed on {words}, they say.")


def test_a_year_left_out_is_found_as_in_english() -> None:
    """Without a year the day is the last one before publication; without that it is open."""
    text = "The march of 17 août was banned."
    assert [("17 août", "2023-08-17")] == read(text)
    assert [("17 août", "XXXX-08-17")] == read(text, None)


def test_a_day_no_calendar_has_stays_without_a_value() -> None:
    """The words of an impossible day are found, no day is made of them."""
    assert [("31 de febrero de 2023", None)] == read("Signed 31 de febrero de 2023.")
    assert [("29 de febrero de 2023", None)] == read("Signed 29 de febrero de 2023.")


@pytest.mark.parametrize(
    "text",
    ["Some 3 mars rovers and 7 mart stores.", "The out 12 agostino.", "Juin 12 met 4,500 mai."],
)
def test_words_that_are_no_dates(text: str) -> None:
    """Names that are English words need a year; parts of words and of numbers are none."""
    assert read(text) == []


def test_english_text_does_not_load_dateparser() -> None:
    """Only a month of another language loads dateparser."""
    code = (
        "import sys, json; from crisiskit.times import find_moments\n"
        "find_moments('On 3 March 2024, in 12 de la Paz, 7 people met on Monday.')\n"
        "before = 'dateparser' in sys.modules\n"
        "find_moments('Signed 3 août 2023.')\n"
        "print(json.dumps([before, 'dateparser' in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert [False, True] == json.loads(done.stdout)
