"""What holds for the times of any text."""

import datetime as dt
import functools
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisiskit.times import Telling, find_moments
from crisiskit.times.calendar_value import bounds, edtf

WORDS = (
    "last next the of March May 3 1999 2024 early late two three weeks days ago later Monday"
    " morning since until between and to - , . ' s BC summer quarter half year 9:15 a.m. GMT a"
    " few every per now will said 10/3/22 2024-02-30 th century 1990s decade end few 99 31 29"
    " February night same that this following previous ten hundred hours Christmas Eve \n\n"
).split(" ")
TIMELY = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TIGHT = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
TEXTS = st.one_of(st.text(max_size=200), TIMELY, TIGHT)
DAYS = st.none() | st.dates() | st.datetimes()
VALUE = re.compile(
    r"(PRESENT|PAST|FUTURE)_REF"
    r"|PT?[0-9X.]+(D|W|M|Y|DE|CE|H|S)"
    r"|(BC)?[0-9]{2,4}|[0-9X]{4}-(SP|SU|FA|WI)|[0-9X]{4}-[QH][1-4X]"
    r"|BC[0-9]{4}-(SP|SU|FA|WI|[0-9]{2}(-[0-9]{2})?)(T.*)?"
    r"|[0-9X]{4}-W[0-9X]{2}(-WE|-[1-7])?(T.*)?|XXXX|XXXX-XX"
    r"|[0-9X]{4}-[0-9]{2}(-[0-9]{2}(T.*)?)?|XXXX-XX-XX(T.*)?"
)


@settings(deadline=None)  # the first call reads the lexicon
@given(TEXTS, DAYS)
def test_any_text_has_moments_inside_it(text: str, published: dt.date | None) -> None:
    """No text fails; spans lie inside, in order and apart; values are TIMEX3."""
    end = 0
    for moment in find_moments(text, published=published):
        assert end <= moment.span.start
        assert text[moment.span.start : moment.span.end].strip()
        end = moment.span.end
        if moment.value is not None:
            assert VALUE.fullmatch(moment.value), moment.value
    assert end <= len(text)


@settings(deadline=None)
@given(TIMELY, DAYS)
def test_finding_is_repeatable(text: str, published: dt.date | None) -> None:
    """The same text gives the same moments again."""
    assert find_moments(text, published=published) == find_moments(text, published=published)


@settings(deadline=None)
@given(TIMELY, DAYS)
def test_what_is_unresolved_claims_nothing(text: str, published: dt.date | None) -> None:
    """Without an anchor there is neither precision nor EDTF."""
    for moment in find_moments(text, published=published):
        if moment.anchor is None:
            assert moment.precision is None
            assert moment.edtf is None


@settings(deadline=None)
@given(TIMELY)
def test_nothing_leans_on_a_publication_date_that_is_unknown(text: str) -> None:
    """Without a publication date no moment claims to rest on one."""
    assert all(moment.anchor != "published" for moment in find_moments(text))


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_day_written_out_is_read_back(day: dt.date) -> None:
    """A day in its usual writings is that day, in value, bounds and EDTF."""
    month = f"{day:%B}"
    for written in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        day.isoformat(),
        f"{day:%A}, {month} {day.day}, {day.year}",
    ):
        if not 1000 <= day.year < 2200:
            continue
        (moment,) = find_moments(f"It began on {written}.")
        assert (day, day, day.isoformat()) == (moment.earliest, moment.latest, moment.value)
        assert day.isoformat() == moment.edtf


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1, 1, 8)), st.sampled_from(range(1, 8)))
def test_a_weekday_said_of_is_in_the_week_up_to_today(today: dt.date, number: int) -> None:
    """A weekday on which something was said is one of the seven that end with today."""
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[number - 1]
    (moment,) = find_moments(f"Officials said on {name} it was over.", published=today)
    assert moment.earliest is not None
    assert moment.earliest.isoweekday() == number
    assert 0 <= (today - moment.earliest).days < 7


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31)))
def test_the_value_of_a_day_covers_it(day: dt.date) -> None:
    """Bounds and EDTF of a day's value are the day."""
    assert (day, day) == bounds(day.isoformat())
    assert day.isoformat() == edtf(day.isoformat())


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        "last ",
        "March 3, ",
        "3-",
        "and ",
        "1999-",
        "the ",
        "'",
        "12:",
        "1/1/",
        "Friday ",
        "half a ",
    ],
)
def test_time_grows_with_the_text_alone(
    unit: str, grows_with_the_text: Callable[..., None]
) -> None:
    """Eight times the text takes about eight times as long, whatever it repeats."""
    find = functools.partial(find_moments, published=dt.date(2024, 3, 12))
    grows_with_the_text(find, unit, most=80_000)


@pytest.mark.parametrize("telling", list(Telling))
def test_telling_can_be_set(telling: Telling) -> None:
    """What times lean on can be set; news leans on its day, a story on the last one told."""
    text = "It began on 5 May 1998. It ended in July."
    years = {Telling.NEWS: "2023-07", Telling.NARRATIVE: "1998-07"}
    moments = find_moments(text, published=dt.date(2024, 3, 12), telling=telling)
    assert years[telling] == moments[1].value
