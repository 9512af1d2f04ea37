"""The extractor of times."""

import datetime as dt
from types import SimpleNamespace

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.moments import Moments
from crisiskit.model import Article, Moment, Span


def reading(text: str, *boilerplate: Span) -> SimpleNamespace:
    """Make what the extractor reads of a Reading; times need no parse."""
    article = Article(text=text, published=dt.date(2024, 3, 12))
    return SimpleNamespace(article=article, boilerplate=boilerplate)


def test_moments_are_resolved_against_publication() -> None:
    """The article's publication date anchors its times."""
    (moment,) = Moments()(reading("Rebels left yesterday."), Findings())
    assert moment.value == "2024-03-11"


def test_boilerplate_names_no_times() -> None:
    """Times inside boilerplate are left out, those around it stay."""
    text = "Rebels left on Monday.\nUpdated Friday.\nThey came back on Sunday."
    start = text.index("Updated")
    found = Moments()(reading(text, Span(start=start, end=start + 15)), Findings())
    words = [text[moment.span.start : moment.span.end] for moment in found]
    assert words == ["Monday", "Sunday"]


def test_captions_name_times() -> None:
    """A caption is boilerplate as well, but it tells of the matter."""
    text = "Soldiers guard the bridge at Kelani on Sunday. Photo: Ann Roe"
    (moment,) = Moments()(reading(text, Span(start=0, end=len(text))), Findings())
    assert moment.value == "2024-03-10"


def test_settings_are_those_of_the_times() -> None:
    """The order of numeric dates can be set."""
    (moment,) = Moments(day_first=True)(reading("Signed 10/3/22."), Findings())
    assert moment.value == "2022-03-10"


def test_it_declares_what_it_makes() -> None:
    """It produces moments and needs nothing before it."""
    assert ((Moment,), ()) == (Moments.produces, Moments.requires)
