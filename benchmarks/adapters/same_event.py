"""same-event: given mentions, clustered by the events they name."""

from collections.abc import Iterable, Iterator, Mapping

from adapters.tellings import Telling, tellings
from crisiskit.model import Article, Extraction
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["BENCHMARK"]


def articles(row: Row) -> Iterator[Article]:
    """Yield the documents of a topic; they have no dates."""
    for document in row["docs"]:
        yield Article(id=document["id"], text=document["text"])


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write the cluster of every given mention; one that tells no event stands alone.

    Events are one across documents if the same frame told them: a stand-in until
    extractions are joined by the library itself.
    """
    for document in row["docs"]:
        told = list(tellings(found[document["id"]]))
        for mention in document["mentions"]:
            telling = _telling(told, mention)
            yield {
                "doc": document["id"],
                "start": mention["start"],
                "end": mention["end"],
                "cluster": f"{document['id']}:{mention['id']}"
                if telling is None
                else telling.rule,
            }


def _telling(told: Iterable[Telling], mention: Row) -> Telling | None:
    for telling in told:
        trigger = telling.trigger
        if trigger.start < mention["end"] and mention["start"] < trigger.end:
            return telling
    return None


BENCHMARK = Benchmark(
    name="same-event",
    articles=articles,
    predict=predict,
    scorings=(
        Scoring(
            command=("score_events.py", "same-event", "{gold}", "{pred}"),
            metrics={
                "CoNLL F1": ("conll_f1",),
                "MUC F1": ("muc", "f1"),
                "B-cubed F1": ("b_cubed", "f1"),
                "CEAF-e F1": ("ceaf_e", "f1"),
            },
        ),
    ),
)
