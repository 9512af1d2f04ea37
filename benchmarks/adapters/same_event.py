"""same-event: given mentions, clustered by the events they name."""

from collections.abc import Iterator, Mapping

from crisiskit.model import Article, Event, Extraction
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["BENCHMARK"]


def articles(row: Row) -> Iterator[Article]:
    """Yield the documents of a topic; they have no dates."""
    for document in row["docs"]:
        yield Article(id=document["id"], text=document["text"])


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write the cluster of every given mention; one that names no event stands alone.

    Events are one across documents if type and modes are equal: a stand-in until
    extractions are joined by the library itself.
    """
    for document in row["docs"]:
        for mention in document["mentions"]:
            event = _named(found[document["id"]], mention)
            yield {
                "doc": document["id"],
                "start": mention["start"],
                "end": mention["end"],
                "cluster": f"{document['id']}:{mention['id']}"
                if event is None
                else _kind(event),
            }


def _named(found: Extraction, mention: Row) -> Event | None:
    for event in found.events:
        trigger = event.trigger
        if trigger and trigger.start < mention["end"] and mention["start"] < trigger.end:
            return event
    return None


def _kind(event: Event) -> str:
    return " ".join([event.type, *sorted(event.modes)])


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
