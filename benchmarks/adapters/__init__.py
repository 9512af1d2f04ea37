"""One module a benchmark: its texts as articles, our extractions as its predictions."""

from adapters import (
    attack_templates,
    attribution,
    displacement,
    entities,
    event_arguments,
    event_coding,
    places,
    policies,
    records,
    same_event,
    times,
)

__all__ = ["BENCHMARKS"]

BENCHMARKS = (
    records.BENCHMARK,
    times.BENCHMARK,
    places.BENCHMARK,
    entities.BENCHMARK,
    attribution.BENCHMARK,
    event_coding.BENCHMARK,
    event_arguments.BENCHMARK,
    attack_templates.BENCHMARK,
    same_event.BENCHMARK,
    displacement.BENCHMARK,
    policies.BENCHMARK,
)
