"""Speed is judged by budgets, on texts that do not repeat."""

import pytest

import speed
from speedometer import texts
from speedometer.normalisers import normalisers


def test_figures_over_their_budget_are_told() -> None:
    """What was not measured is not judged; a budget may be reached, not passed."""
    figures = {"extract / parse": 1.6, "import crisiskit, s": 0.05, "parse, articles/s": 9.0}

    assert speed.over_budget(figures, speed.BUDGETS) == [
        "extract / parse is 1.6, its budget 1.5"
    ]


def test_articles_are_all_different() -> None:
    """However many are asked for, no two share text or id."""
    articles = [*texts.articles(60)]

    assert len({article.id for article in articles}) == len(articles) == 60


def test_long_texts_are_as_long_as_asked() -> None:
    """At least that long, and not more than an article longer."""
    longest = max(map(len, texts.texts()))

    assert 100_000 <= len(texts.long_text(100_000)) <= 100_000 + longest


@pytest.mark.model
def test_what_the_normalisers_cost_is_measured() -> None:
    """Each of the three, and all together, as shares of the parse."""
    shares = normalisers(1, 1)

    assert len(shares) == 4
    assert all(share > 0 for share in shares.values())
