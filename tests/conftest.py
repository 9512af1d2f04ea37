"""What many tests share: the embedded pipeline, loaded once, and readings with it."""

import time
from collections.abc import Callable

import pytest
from hypothesis import settings

from crisiskit.model import Article
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading

# Examples are the same in every run and no single one is timed, so that a change is judged
# by what it does and not by the machine; "--hypothesis-profile=explore" looks for new ones.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    """Read a text with the embedded pipeline."""
    nlp = load_pipeline()

    def reading_of(text: str, **known: object) -> Reading:
        return Reading(Article(text=text, **known), nlp)

    return reading_of


@pytest.fixture(scope="session")
def grows_with_the_text() -> Callable[..., None]:
    """Check that reading eight times as much of *piece* takes about eight times as long.

    For patterns, whose steps cannot be counted. The least of some runs counts, in time of
    this process's own: a busy machine slows a few. Work that grows with the square takes 64
    times as long, and fails; anything below 32 passes.
    """

    def check(read: Callable[[str], object], piece: str, *, most: int) -> None:
        read(piece)  # warm: lexicons loaded, patterns compiled
        text = (piece * most)[:most]
        short, long = _least_seconds(read, text[: most // 8], 3), _least_seconds(read, text, 2)
        assert long < max(short, 0.02) * 32

    return check


def _least_seconds(read: Callable[[str], object], text: str, runs: int) -> float:
    seconds = []
    for _ in range(runs):
        began = time.process_time()
        read(text)
        seconds.append(time.process_time() - began)
    return min(seconds)
