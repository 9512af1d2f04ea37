"""The strategies under the types they make, so that ``st.from_type(Event)`` works."""

from collections.abc import Callable

from hypothesis import strategies as st

from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Place,
    Policy,
    Span,
)
from crisiskit.testing.extractions import articles, extractions
from crisiskit.testing.records import actors, claims, events, policies
from crisiskit.testing.values import figures, moments, places, spans

__all__ = ["register_strategies"]

_STRATEGIES: dict[type, Callable[[], st.SearchStrategy[object]]] = {
    Actor: actors,
    Article: articles,
    Claim: claims,
    Event: events,
    Extraction: extractions,
    Figure: figures,
    Moment: moments,
    Place: places,
    Policy: policies,
    Span: spans,
}


def register_strategies() -> None:
    """Tell hypothesis which strategy makes which type; doing it twice changes nothing."""
    for kind, strategy in _STRATEGIES.items():
        st.register_type_strategy(kind, strategy())
