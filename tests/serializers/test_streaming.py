"""Every format is written in constant memory: what is written is let go."""

import io
import weakref
from collections.abc import Iterator

import attrs
import pytest

from crisiskit.model import Article, Extraction
from crisiskit.plugins import registry

FORMATS = [
    one.name for one in registry.plugins("serializer") if one.target.startswith("crisiskit.")
]
COUNT = 30
FEW = 4


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_let_go(name: str, news: Extraction) -> None:
    """Of many extractions only a few are held at a time."""
    settings = {"batch_size": 2} if name in ("arrow", "parquet") else {}
    serializer = registry.create("serializer", name, **settings)
    alive: weakref.WeakSet[Article] = weakref.WeakSet()
    held = []

    def source() -> Iterator[Extraction]:
        for number in range(COUNT):
            article = Article(text=news.article.text, title=str(number))
            made = attrs.evolve(news, article=article)
            alive.add(article)
            yield made
            del made, article
            held.append(len(alive))

    serializer.dump(source(), io.BytesIO() if hasattr(serializer, "binary") else io.StringIO())

    assert COUNT == len(held)
    assert max(held) <= FEW
