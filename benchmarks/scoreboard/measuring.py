"""Read a benchmark, take its extractions, and have its scorer judge them."""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import attrs

from crisiskit.model import Article, Extraction
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["Measurement", "ScorerError", "Task", "measure"]


class ScorerError(RuntimeError):
    """A scorer did not answer with figures."""


@attrs.frozen(kw_only=True)
class Measurement:
    """What came of one benchmark.

    Attributes:
        name: The benchmark.
        values: Its figures by name; None where the scorer has none.
        checked: Names of those that must not fall.
        articles: Texts that were extracted.
        characters: Code points in them.
        seconds: Wall time of waiting for the extractions.
        faults: Error diagnostics by extractor, with their number.
        errors: Lines that tell errors, if they were asked for.
    """

    name: str
    values: dict[str, float | None]
    checked: frozenset[str]
    articles: int
    characters: int
    seconds: float
    faults: Counter[str]
    errors: list[str]


@attrs.frozen(kw_only=True)
class Task:
    """A benchmark whose gold has been read.

    Attributes:
        benchmark: The benchmark.
        rows: The gold rows to be measured.
        articles: Their articles, in order.
    """

    benchmark: Benchmark
    rows: list[Row]
    articles: list[Article]

    @classmethod
    def read(cls, benchmark: Benchmark, data: Path, *, limit: int) -> "Task":
        """Read the gold; *limit* takes that many rows, spread over the file, 0 all."""
        rows = _spread(_read(data / benchmark.name / benchmark.gold), limit)
        articles = [article for row in rows for article in benchmark.articles(row)]
        return cls(benchmark=benchmark, rows=rows, articles=articles)


def measure(
    task: Task, stream: Iterator[Extraction], data: Path, *, errors: int
) -> Measurement:
    """Take the extractions of the task's articles from *stream*, and have them scored."""
    start = time.perf_counter()
    found = {e.article.id: e for e in islice(stream, len(task.articles))}
    seconds = time.perf_counter() - start
    predictions = [list(task.benchmark.predict(row, found)) for row in task.rows]
    values, told = _scored(task, predictions, data, errors)
    return Measurement(
        name=task.benchmark.name,
        values=values,
        checked=_checked(task.benchmark),
        articles=len(task.articles),
        characters=sum(len(article.text) for article in task.articles),
        seconds=seconds,
        faults=_faults(found.values()),
        errors=told,
    )


def _checked(benchmark: Benchmark) -> frozenset[str]:
    names = (set(s.metrics) - s.conditional for s in benchmark.scorings)
    return frozenset().union(*names)


def _scored(
    task: Task, predictions: list[list[Row]], data: Path, errors: int
) -> tuple[dict[str, float | None], list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        files = {"gold": Path(folder, "gold.jsonl"), "pred": Path(folder, "pred.jsonl")}
        _write(files["gold"], task.rows)
        _write(files["pred"], [row for written in predictions for row in written])
        values, told = _score(task.benchmark, data, files, errors)
    if task.benchmark.comparison is not None and errors:
        told += _differences(task, predictions, errors)
    return values, told


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _write(path: Path, rows: list[Row]) -> None:
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")


def _spread(rows: list[Row], limit: int) -> list[Row]:
    if not limit or limit >= len(rows):
        return rows
    return [rows[i * len(rows) // limit] for i in range(limit)]


def _faults(extractions: Iterable[Extraction]) -> Counter[str]:
    return Counter(
        diagnostic.source
        for extraction in extractions
        for diagnostic in extraction.diagnostics
        if diagnostic.severity == "error"
    )


def _score(
    benchmark: Benchmark, data: Path, files: dict[str, Path], errors: int
) -> tuple[dict[str, float | None], list[str]]:
    values: dict[str, float | None] = {}
    told: list[str] = []
    for scoring in benchmark.scorings:
        figures = json.loads(_call(scoring, data, files, ["--json"]))
        values |= {name: _at(figures, path) for name, path in scoring.metrics.items()}
        if errors and scoring.lists_errors:
            told += _call(scoring, data, files, ["--errors", str(errors)]).splitlines()
    return values, told


def _call(scoring: Scoring, data: Path, files: dict[str, Path], options: list[str]) -> str:
    script, *arguments = (part.format(**files) for part in scoring.command)
    command = [sys.executable, str(data / script), *arguments, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        msg = f"{script} failed: {done.stderr.strip()[-500:]}"
        raise ScorerError(msg)
    return done.stdout


def _at(figures: Any, path: tuple[str, ...]) -> float | None:
    for key in path:
        figures = figures.get(key) if isinstance(figures, dict) else None
    return None if figures is None else float(figures)


def _differences(task: Task, predictions: list[list[Row]], errors: int) -> list[str]:
    told: list[str] = []
    comparison = task.benchmark.comparison
    for gold, written in zip(task.rows, predictions, strict=True):
        lines = [line for pred in written for line in comparison.lines(gold, pred)]
        if lines and errors > 0:
            errors -= 1
            told += [f"{gold['id']}: {gold['text'][:600]}", *lines]
    return told
