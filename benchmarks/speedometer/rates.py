"""How fast: the bare parse and the whole extraction of the same texts, in turns."""

import time
from collections.abc import Callable, Iterable, Mapping
from statistics import median

from crisiskit import Pipeline
from crisiskit.model import Article
from speedometer import texts

__all__ = ["linearity", "rates"]

_BATCH = 8


def rates(number: int, rounds: int) -> dict[str, float]:
    """Measure articles and characters per second, and what an extraction costs in parses.

    Parse and extraction of each article run in turns, batched parse and stream of all
    *number* of them too; of each the least of *rounds* counts, since what else a machine
    does only ever adds.
    """
    pipeline = Pipeline()
    articles = list(texts.articles(number))
    plain = [article.text for article in articles]
    one_by_one = _least_by_article(pipeline, articles, rounds)
    in_batches = _least(
        {
            "batched parse": lambda: _exhaust(pipeline.nlp.pipe(plain, batch_size=_BATCH)),
            "stream": lambda: _exhaust(pipeline.stream(articles, batch_size=_BATCH)),
        },
        rounds,
    )
    characters = sum(map(len, plain))
    found: dict[str, float] = {}
    for name, seconds in (one_by_one | in_batches).items():
        found[f"{name}, articles/s"] = number / seconds
        found[f"{name}, characters/s"] = characters / seconds
    found["extract / parse"] = one_by_one["extract"] / one_by_one["parse"]
    found["stream / batched parse"] = in_batches["stream"] / in_batches["batched parse"]
    return found


def _least_by_article(
    pipeline: Pipeline, articles: Iterable[Article], rounds: int
) -> dict[str, float]:
    """Add up the least seconds of each article, parsed and read."""
    total = {"parse": 0.0, "extract": 0.0}
    for article in articles:
        ways: dict[str, Callable[[], object]] = {
            "parse": lambda article=article: pipeline.nlp(article.text),
            "extract": lambda article=article: pipeline.extract(article),
        }
        for name, seconds in _least(ways, rounds).items():
            total[name] += seconds
    return total


def _least(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Time all *ways* in turns, and give the least seconds of each."""
    for run in ways.values():  # warm: models loaded, caches filled
        run()
    seconds = [{name: _seconds(run) for name, run in ways.items()} for _ in range(rounds)]
    return {name: min(one[name] for one in seconds) for name in ways}


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
