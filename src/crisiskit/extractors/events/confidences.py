"""How often a frame was right on development data."""

from collections.abc import Mapping
from functools import cache

import attrs

from crisiskit import lexicons

__all__ = ["Confidences", "confidences"]

_TYPE = "type"


@attrs.frozen(kw_only=True)
class Confidences:
    """Measured precisions, made by ``benchmarks/confidence_events.py``.

    Attributes:
        by_type: By event type: the precision of each rule that was met, and under
            ``type`` that of all its events, which stands for rules that were not.
    """

    by_type: Mapping[str, Mapping[str, float]]

    def of(self, rule: str, kind: str) -> float | None:
        """Give the precision of the events of type *kind* that *rule* finds.

        A rule can find several types: promised aid is AGREE, though a frame of AID fires.

        Returns:
            None for types that were not measured, a user's own among them.
        """
        rules = self.by_type.get(kind, {})
        return rules.get(rule, rules.get(_TYPE))


@cache
def confidences() -> Confidences:
    """Read the lexicon ``confidence_events`` once."""
    table = lexicons.load("confidence_events")
    return Confidences(by_type={k: row for k, row in table.items() if isinstance(row, dict)})
