"""places: place names with coordinates."""

from collections.abc import Iterator, Mapping

from adapters.mapping import only_article
from crisiskit.model import Extraction, Place
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["BENCHMARK"]

_END_TO_END = "end-to-end (found and within 161 km)"
_RESOLUTION = "resolution, on gold places that were found and given coordinates"


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every place, resolved or not."""
    yield {"id": row["id"], "places": [_place(place) for place in found[row["id"]].places]}


def _place(place: Place) -> Row:
    return {
        "start": place.span.start,
        "end": place.span.end,
        "lat": place.latitude,
        "lon": place.longitude,
        "geonames_id": place.geonames_id,
    }


BENCHMARK = Benchmark(
    name="places",
    articles=only_article,
    predict=predict,
    scorings=(
        Scoring(
            command=("score.py", "{gold}", "{pred}", "--task", "places"),
            lists_errors=True,
            conditional=frozenset({"accuracy@161km"}),
            metrics={
                "end-to-end F1": ("all", _END_TO_END, "F1"),
                "relaxed F1": ("all", "relaxed", "F1"),
                "strict F1": ("all", "strict", "F1"),
                "accuracy@161km": ("all", _RESOLUTION, "accuracy@161km"),
                "geovirus end-to-end F1": ("geovirus", _END_TO_END, "F1"),
                "trnews end-to-end F1": ("trnews", _END_TO_END, "F1"),
                "gwn end-to-end F1": ("gwn", _END_TO_END, "F1"),
                "geovirus relaxed F1": ("geovirus", "relaxed", "F1"),
            },
        ),
    ),
)
