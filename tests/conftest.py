"""What many tests share: the embedded pipeline, loaded once, and readings with it."""

from collections.abc import Callable

import pytest

from crisiskit.model import Article
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    """Read a text with the embedded pipeline."""
    nlp = load_pipeline()

    def reading_of(text: str, **known: object) -> Reading:
        return Reading(Article(text=text, **known), nlp)

    return reading_of
