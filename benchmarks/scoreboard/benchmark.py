"""A benchmark: where its gold lies, how predictions are written, how they are scored."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from crisiskit.model import Article, Extraction

__all__ = ["Benchmark", "Comparison", "Row", "Scoring"]

Row = dict[str, Any]
"""One line of a gold or prediction file; its shape is the benchmark's own."""


@attrs.frozen(kw_only=True)
class Scoring:
    """One call of a given scorer.

    Attributes:
        command: Script, relative to the data folder, and its arguments; ``{gold}`` and
            ``{pred}`` stand for the files.
        metrics: Where each figure stands in the scorer's JSON, by name; higher is better.
        conditional: Names of those that are judged on what was found: finding harder
            items can lower them, so they are shown with their floors, but not checked.
        lists_errors: Whether the scorer takes ``--errors N``.
    """

    command: tuple[str, ...]
    metrics: Mapping[str, tuple[str, ...]]
    conditional: frozenset[str] = frozenset()
    lists_errors: bool = False


@attrs.frozen(kw_only=True)
class Comparison:
    """How to list what was missed and what is extra, where the scorer does not.

    Attributes:
        key: The list in gold and prediction rows.
        describe: Say one item in a line; gold and prediction have the same shape.
    """

    key: str
    describe: Callable[[Row, Row], str]

    def lines(self, gold: Row, pred: Row) -> Iterator[str]:
        """Yield a line for each item that only one side has."""
        wanted = [self.describe(item, gold) for item in gold[self.key]]
        given = [self.describe(item, gold) for item in pred[self.key]]
        yield from (f"  missed {item}" for item in wanted if item not in given)
        yield from (f"  extra  {item}" for item in given if item not in wanted)


@attrs.frozen(kw_only=True)
class Benchmark:
    """One benchmark and the thin mapping from extractions to its predictions.

    Attributes:
        name: Name of its folder.
        articles: Make the articles of a gold row; their ids are unique in the benchmark.
        predict: Write the prediction rows of a gold row from the extractions of its
            articles, by article id.
        scorings: Calls of the scorers.
        comparison: How to read errors, if no scorer lists them.
        gold: The gold file in the folder.
    """

    name: str
    articles: Callable[[Row], Iterable[Article]]
    predict: Callable[[Row, Mapping[str, Extraction]], Iterable[Row]]
    scorings: tuple[Scoring, ...]
    comparison: Comparison | None = None
    gold: str = "dev.jsonl"
