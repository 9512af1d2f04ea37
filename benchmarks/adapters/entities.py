"""entities: actors, places, figures and moments as labelled spans."""

from collections.abc import Iterator, Mapping

from adapters.mapping import only_article
from crisiskit.model import Extraction, Span
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]

_ACTORS = {
    "person": "Person",
    "organization": "Organisation",
    "group": "Organisation",
    "country": "Organisation",
}
_FIGURES = {"money": "Money"}
# The gold marks personal pronouns as mentions, but hardly ever these.
_LEFT_OUT = frozenset(
    {
        "it",
        "its",
        "itself",
        "them",
        "their",
        "theirs",
        "his",
        "her",
        "hers",
        "my",
        "our",
        "your",
    }
    | {"who", "whom", "whose", "which", "that", "you"}
)


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every record that has words of its own."""
    labelled = _labelled(found[row["id"]])
    entities = [
        {"start": span.start, "end": span.end, "label": label}
        for span, label in sorted(labelled.items())
    ]
    yield {"id": row["id"], "entities": entities}


def _labelled(found: Extraction) -> dict[Span, str]:
    """Label each span once. A country is Organisation where it acts, else Location."""
    acting = {participant.span for event in found.events for participant in event.actors} | {
        speaker.span for claim in found.claims for speaker in claim.speakers
    }
    # "Now", "recently", "currently" are hardly ever marked.
    dated = (m for m in found.moments if not (m.value or "").endswith("_REF"))
    labels = {moment.span: "Temporal" for moment in dated}
    labels |= {f.span: _FIGURES.get(f.measure, "Quantity") for f in found.figures}
    labels |= {place.span: "Location" for place in found.places}
    for actor in found.actors:
        for span in actor.mentions:
            if found.quote(span).casefold() in _LEFT_OUT:
                continue
            if actor.rule == "event-party" and labels.get(span) == "Location":
                continue  # a place that was hit or helped is still told as a place
            if actor.kind != "country" or span in acting or span not in labels:
                labels[span] = _ACTORS[actor.kind]
    return labels


def _describe(entity: Row, row: Row) -> str:
    """Write one entity in a line."""
    return f"{entity['label']} {row['text'][entity['start'] : entity['end']]!r}"


BENCHMARK = Benchmark(
    name="entities",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="entities", describe=_describe),
    scorings=(
        Scoring(
            command=("score_events.py", "entities", "{gold}", "{pred}"),
            metrics={
                "overlap any label F1": ("overlap_any_label", "f1"),
                "overlap same label F1": ("overlap_same_label", "micro", "f1"),
                "strict F1": ("strict", "micro", "f1"),
                "Person overlap F1": ("overlap_same_label", "Person", "f1"),
                "Organisation overlap F1": ("overlap_same_label", "Organisation", "f1"),
                "Location overlap F1": ("overlap_same_label", "Location", "f1"),
            },
        ),
    ),
)
