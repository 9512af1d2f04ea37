"""Quality is a test: the corpus must be extracted as well as before."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from crisiskit.evaluation import Floors

CORPUS = Path(__file__).parent / "corpus"
TOLERANCE = 0.002


def script() -> ModuleType:
    """Load the script that pins the floors."""
    spec = importlib.util.spec_from_file_location("pin_floors", CORPUS / "pin_floors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def measured() -> dict[str, dict[str, float]]:
    """Extract the texts of the corpus and score them, once for all tests."""
    pin = script()
    return pin.values(
        {part: pin.score(golds, strict=True) for part, golds in pin.parts().items()}
    )


@pytest.mark.model
def test_no_figure_falls_under_its_floor() -> None:
    """Every F1 of every layer is at least what was pinned.

    After a gain, or a loss with a reason, pin anew:
    ``python tests/corpus/pin_floors.py``.
    """
    fallen = Floors.read(CORPUS / "floors.toml").shortfalls(measured(), tolerance=TOLERANCE)

    assert [*map(str, fallen)] == []


@pytest.mark.model
def test_every_layer_has_floors() -> None:
    """No layer of a part of the gold goes without a pinned figure."""
    floors = Floors.read(CORPUS / "floors.toml")

    assert set(measured()) <= set(floors.values)
