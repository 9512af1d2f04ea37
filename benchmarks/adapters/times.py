"""times: moments as TIMEX3 expressions."""

from collections.abc import Iterator, Mapping

from adapters.mapping import only_article
from crisiskit.model import Extraction, Moment
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["BENCHMARK"]


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every moment."""
    yield {"id": row["id"], "times": [_time(moment) for moment in found[row["id"]].moments]}


def _time(moment: Moment) -> Row:
    return {
        "start": moment.span.start,
        "end": moment.span.end,
        "type": moment.timex.value,
        "value": moment.value,
    }


BENCHMARK = Benchmark(
    name="times",
    articles=only_article,
    predict=predict,
    scorings=(
        Scoring(
            command=("score.py", "{gold}", "{pred}", "--task", "times"),
            lists_errors=True,
            conditional=frozenset({"gum value accuracy"}),
            metrics={
                "value F1": ("all", "value", "F1"),
                "relaxed F1": ("all", "relaxed", "F1"),
                "strict F1": ("all", "strict", "F1"),
                "type F1": ("all", "type", "F1"),
                "gum relaxed recall": ("gum", "relaxed", "R"),
                "gum value accuracy": ("gum", "value accuracy on relaxed matches"),
                "wikiwars relaxed F1": ("wikiwars", "relaxed", "F1"),
                "wikiwars value F1": ("wikiwars", "value", "F1"),
            },
        ),
    ),
)
