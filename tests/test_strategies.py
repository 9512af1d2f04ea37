"""Records of any type can be made by their type."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import crisiskit.testing
from crisiskit import model

KINDS = (
    model.Actor,
    model.Article,
    model.Claim,
    model.Event,
    model.Extraction,
    model.Figure,
    model.Moment,
    model.Place,
    model.Policy,
    model.Span,
)


@pytest.mark.parametrize("kind", KINDS)
def test_types_have_their_strategies(kind: type) -> None:
    """``st.from_type`` works once the strategies are imported, and once more."""
    crisiskit.testing.register_strategies()

    @given(st.from_type(kind))
    @settings(
        max_examples=5,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def check(made: object) -> None:
        assert isinstance(made, kind)

    check()
