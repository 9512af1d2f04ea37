"""How fast: the bare parse and the whole extraction of the same texts, in turns."""

import time
from collections.abc import Callable, Iterable
from statistics import median

from crisiskit import Pipeline
from crisiskit.model import Article
from speedometer import texts

__all__ = ["linearity", "rates"]

_BATCH = 8


def rates(number: int, rounds: int) -> dict[str, float]:
    """Measure articles and characters per second, and what an extraction costs in parses.

    Each round runs parse, extract, batched parse and stream over the same *number* of
    articles, so a machine that slows down slows all four; figures are medians of *rounds*, ratios
    medians of each round's ratio.
    """
    pipeline = Pipeline()
    articles = list(texts.articles(number))
    plain = [article.text for article in articles]
    ways: dict[str, Callable[[], object]] = {
        "parse": lambda: _exhaust(map(pipeline.nlp, plain)),
        "extract": lambda: _exhaust(map(pipeline.extract, articles)),
        "batched parse": lambda: _exhaust(pipeline.nlp.pipe(plain, batch_size=_BATCH)),
        "stream": lambda: _exhaust(pipeline.stream(articles, batch_size=_BATCH)),
    }
    for run in ways.values():  # warm: models loaded, caches filled
        run()
    seconds = [{name: _seconds(run) for name, run in ways.items()} for _ in range(rounds)]
    characters = sum(map(len, plain))
    found: dict[str, float] = {}
    for name in ways:
        typical = median(one[name] for one in seconds)
        found[f"{name}, articles/s"] = number / typical
        found[f"{name}, characters/s"] = characters / typical
    found["extract / parse"] = median(s["extract"] / s["parse"] for s in seconds)
    found["stream / batched parse"] = median(s["stream"] / s["batched parse"] for s in seconds)
    return found


def linearity(base: int, factors: Iterable[int], rounds: int) -> dict[str, float]:
    """Measure characters per second of one article that grows.

    The last figure is the slowest rate's share of the first one's cost: 1 if the work
    grows with the text, above it if faster.
    """
    pipeline = Pipeline()
    pipeline.extract(texts.long_text(base))
    found: dict[str, float] = {}
    rates: list[float] = []
    for factor in factors:
        article = Article(text=texts.long_text(base * factor), published="2024-03-12")
        times = [
            _seconds(lambda article=article: pipeline.extract(article)) for _ in range(rounds)
        ]
        rates.append(len(article.text) / median(times))
        found[f"extract of {len(article.text)} characters, characters/s"] = rates[-1]
    found["slowdown of long texts"] = rates[0] / min(rates)
    return found


def _exhaust(items: Iterable[object]) -> None:
    for _ in items:
        pass


def _seconds(run: Callable[[], object]) -> float:
    """Time *run* in seconds of this process's own work, so that others do not count."""
    start = time.process_time()
    run()
    return time.process_time() - start
