"""What many tests share: the embedded pipeline, loaded once, and readings with it."""

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
