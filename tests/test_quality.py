"""Quality is a test: the corpus must be extracted as well as before."""

from functools import cache
from pathlib import Path

import pytest

import crisiskit
from crisiskit.evaluation import Floors, Report, evaluate

CORPUS = Path(__file__).parent / "corpus"
TOLERANCE = 0.002


@cache
def report() -> Report:
    """Extract the texts of the corpus and score them, once for all tests."""
    golds = [*crisiskit.load(CORPUS / "gold.jsonl")]
    bare = [
        crisiskit.Article(text=a.text, title=a.title, published=a.published)
        for a in (gold.article for gold in golds)
    ]
    return evaluate(golds, crisiskit.Pipeline(strict=True).stream(bare))


@pytest.mark.model
def test_no_figure_falls_under_its_floor() -> None:
    """Every F1 of every layer is at least what was pinned.

    After a gain, or a loss with a reason, pin anew:
    ``python tests/corpus/pin_floors.py``.
    """
    fallen = Floors.read(CORPUS / "floors.toml").shortfalls(
        report().values(), tolerance=TOLERANCE
    )

    assert [*map(str, fallen)] == []


@pytest.mark.model
def test_every_layer_has_floors() -> None:
    """No layer of the gold goes without a pinned figure."""
    floors = Floors.read(CORPUS / "floors.toml")

    assert {"all", *(layer.name for layer in report().layers)} <= set(floors.values)
