"""The texts that speed is measured on: the project's own corpus, as often as needed."""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from crisiskit.model import Article

__all__ = ["articles", "long_text", "texts"]

_CORPUS = Path(__file__).parents[2] / "tests" / "corpus" / "gold.jsonl"


def texts() -> list[str]:
    """Read the texts of the corpus, in its order."""
    with _CORPUS.open(encoding="utf-8") as lines:
        return [json.loads(line)["article"]["text"] for line in lines]


def articles(number: int) -> Iterator[Article]:
    """Yield *number* articles, no two alike: each ends in a line of its own."""
    for index, text in enumerate(islice(cycle(texts()), number)):
        yield Article(text=f"{text}\n\nReport {index}.", published="2024-03-12")


def long_text(characters: int) -> str:
    """Join texts of the corpus until there are at least *characters* code points."""
    parts: list[str] = []
    size = 0
    for text in cycle(texts()):
        if size >= characters:
            break
        parts.append(text)
        size += len(text) + 2
    return "\n\n".join(parts)
