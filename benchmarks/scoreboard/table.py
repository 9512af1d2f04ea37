"""The scoreboard as lines of text."""

from collections.abc import Iterable, Iterator

from crisiskit.evaluation import Floors
from scoreboard.measuring import Measurement

__all__ = ["lines"]


def lines(measurements: Iterable[Measurement], floors: Floors) -> Iterator[str]:
    """Yield a heading and a line a metric: benchmark, metric, value, change to the floor."""
    yield f"{'benchmark':18}{'metric':42}{'value':>8}{'floor':>8}{'change':>9}"
    for measurement in measurements:
        pinned = floors.values.get(measurement.name, {})
        for metric, value in measurement.values.items():
            floor = pinned.get(metric)
            yield (
                f"{measurement.name:18}{metric:42}{_share(value):>8}{_share(floor):>8}"
                f"{_change(value, floor):>9}"
            )


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"


def _change(value: float | None, floor: float | None) -> str:
    if value is None or floor is None:
        return ""
    return f"{value - floor:+.4f}"
