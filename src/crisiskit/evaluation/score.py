"""Hits, predictions and wanted items, and the three shares made of them."""

import attrs

__all__ = ["Score"]


@attrs.frozen
class Score:
    """Counts that add up over articles.

    Attributes:
        hits: Items predicted and wanted; a fraction where an item is partly right.
        predicted: Items predicted.
        wanted: Items in the gold.

    Examples:
        >>> Score(hits=3, predicted=4, wanted=6).f1
        0.6
    """

    hits: float = 0
    predicted: int = 0
    wanted: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Add counts to counts."""
        return Score(
            hits=self.hits + other.hits,
            predicted=self.predicted + other.predicted,
            wanted=self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float | None:
        """Share of the predicted that is right, 0 to 1; None if nothing was predicted."""
        return self.hits / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the wanted that was found, 0 to 1; None if nothing was wanted."""
        return self.hits / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both, 0 to 1; None if nothing was predicted or wanted."""
        total = self.predicted + self.wanted
        return 2 * self.hits / total if total else None
