"""displacement: figures of the displaced in IDMC's terms."""

from collections.abc import Iterator, Mapping

from adapters.mapping import only_article
from crisiskit.model import Extraction, Figure, Place
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]

_TERMS = {
    "displaced": "Displaced",
    "returned": "Displaced",  # IDMC has no term for returns and counts returnees among them
    "refugees": "Forced to Flee",
    "evacuated": "Evacuated",
    "sheltered": "Sheltered",
    "homeless": "Homeless",
    "homes_destroyed": "Destroyed Housing",
    "homes_damaged": "Partially Destroyed Housing",
}
_OTHERS = frozenset({"affected", "in_need", "targeted", "reached"})  # no term of IDMC's
_HOUSEHOLDS = frozenset({"households", "families", "homes", "houses", "dwellings"})


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write the figures of the displaced first, then of others a crisis has struck."""
    extraction = found[row["id"]]
    figures = sorted(
        (figure for figure in extraction.figures if figure.measure in {*_TERMS, *_OTHERS}),
        key=lambda figure: figure.measure not in _TERMS,
    )
    rows = (
        _figure(extraction, figure, value) for figure in figures for value in _values(figure)
    )
    yield {"id": row["id"], "figures": list(rows)}


def _unit(figure: Figure) -> str:
    return "Households" if figure.unit in _HOUSEHOLDS else "People"


def _values(figure: Figure) -> tuple[float, ...]:
    """Give the number, or both ends of a range: IDMC's figures are single numbers."""
    if figure.best is not None:
        return (figure.best,)
    return tuple(number for number in (figure.low, figure.high) if number is not None)


def _figure(found: Extraction, figure: Figure, value: float) -> Row:
    place = _place(found, figure)
    return {
        "value": value,
        "term": _TERMS.get(figure.measure),
        "unit": _unit(figure),
        "location": None if place is None else found.quote(place.span),
        "country": None if place is None else place.country,
    }


def _place(found: Extraction, figure: Figure) -> Place | None:
    """Give the figure's place, else that of an event it measures."""
    if figure.place is not None:
        return figure.place
    events = (event for event in found.events if figure in event.figures)
    return next((place for event in events for place in event.places), None)


def _describe(figure: Row, _: Row) -> str:
    """Write one figure in a line."""
    parts = (figure[name] for name in ("value", "term", "unit", "location", "country"))
    return " | ".join(map(str, parts))


BENCHMARK = Benchmark(
    name="displacement",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="figures", describe=_describe),
    scorings=(
        Scoring(
            command=("score_events.py", "displacement", "{gold}", "{pred}"),
            metrics={
                "value found": ("value_found_among_predictions", "value"),
                "first prediction right": ("first_prediction_is_a_gold_value", "value"),
                "value and unit": ("value_and_unit", "value"),
                "value and term": ("value_and_term", "value"),
                "value and coarse term": (
                    "value_and_coarse_term_people_or_housing",
                    "value",
                ),
                "value, unit and term": ("value_unit_and_term", "value"),
                "location overlap": ("location_overlap", "value"),
                "country": ("country", "value"),
            },
        ),
    ),
)
