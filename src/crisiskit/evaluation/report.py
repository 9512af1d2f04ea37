"""What an evaluation found, as a table and as plain values."""

from collections.abc import Mapping
from typing import Any

import attrs

from crisiskit.evaluation.score import Score

__all__ = ["LayerReport", "Report"]


@attrs.frozen(kw_only=True)
class LayerReport:
    """The scores of one layer over all its articles.

    Attributes:
        name: Name of the layer, e.g. ``events``.
        articles: Gold articles in which the layer is marked.
        found: Records paired with a gold record of the same type, kind or number.
        loose: Records paired without regard to that; None where it would be the same.
        filled: As *found*, each pair weighing the share of its scored fields that is
            right.
        fields: Counts of each scored field over the pairs of *found*.
    """

    name: str
    articles: int = 0
    found: Score = attrs.field(factory=Score)
    loose: Score | None = None
    filled: Score = attrs.field(factory=Score)
    fields: Mapping[str, Score] = attrs.field(factory=dict)

    def __add__(self, other: "LayerReport") -> "LayerReport":
        """Add the counts of the same layer in another article."""
        names = dict.fromkeys([*self.fields, *other.fields])
        none = Score()
        return LayerReport(
            name=self.name,
            articles=self.articles + other.articles,
            found=self.found + other.found,
            loose=_sum(self.loose, other.loose),
            filled=self.filled + other.filled,
            fields={
                name: self.fields.get(name, none) + other.fields.get(name, none)
                for name in names
            },
        )

    def own(self) -> dict[str, Score]:
        """List the scores of the layer as a whole, by name."""
        scores = {"found": self.found, "loose": self.loose, "filled": self.filled}
        return {name: score for name, score in scores.items() if score is not None}

    def scores(self) -> dict[str, Score]:
        """List all scores by name, the layer's own first."""
        fields = {f"field {name}": score for name, score in self.fields.items()}
        return self.own() | fields


@attrs.frozen(kw_only=True)
class Report:
    """The scores of every layer that the gold has marked.

    Attributes:
        articles: Number of gold articles.
        missing: Ids of gold articles without prediction; they count as empty ones.
        layers: One report a layer, in the order of ``Extraction``.
    """

    articles: int
    missing: tuple[str, ...] = ()
    layers: tuple[LayerReport, ...] = ()

    @property
    def record_f1(self) -> float | None:
        """Mean F1 of the layers: were the records found? None without any layer."""
        return _mean(layer.found.f1 for layer in self.layers)

    @property
    def filled_f1(self) -> float | None:
        """Mean F1 weighted by the fields: are the records right? None without any layer."""
        return _mean(layer.filled.f1 for layer in self.layers)

    def values(self) -> dict[str, dict[str, float]]:
        """List the F1 of each layer by name; floors are pinned on these.

        Fields are left out: they are judged on what was found, so finding harder
        records can lower them. *filled* holds what they are worth.
        """
        tables = {
            layer.name: {
                name: score.f1 for name, score in layer.own().items() if score.f1 is not None
            }
            for layer in self.layers
        }
        whole = {"record": self.record_f1, "filled": self.filled_f1}
        return {"all": {k: v for k, v in whole.items() if v is not None}} | tables

    def to_dict(self) -> dict[str, Any]:
        """Give plain values for JSON; shares that are not defined are None."""
        return {
            "articles": self.articles,
            "missing": list(self.missing),
            "record_f1": self.record_f1,
            "filled_f1": self.filled_f1,
            "layers": {
                layer.name: {
                    "articles": layer.articles,
                    **{name: _plain(score) for name, score in layer.scores().items()},
                }
                for layer in self.layers
            },
        }

    def table(self) -> str:
        """Write the scores as lines of text, aligned for a terminal."""
        lines = [f"{'':26}{'P':>7}{'R':>7}{'F1':>7}{'hits':>9}{'pred':>7}{'gold':>7}"]
        for layer in self.layers:
            lines.append(f"{layer.name} ({layer.articles} of {self.articles} articles)")
            lines += [_line(name, score) for name, score in layer.scores().items()]
        lines.append(f"{'record F1 (mean of found)':40}{_share(self.record_f1)}")
        lines.append(f"{'filled F1 (mean of filled)':40}{_share(self.filled_f1)}")
        if self.missing:
            lines.append(f"without prediction, counted as empty: {', '.join(self.missing)}")
        return "\n".join(lines)


def _sum(one: Score | None, other: Score | None) -> Score | None:
    return one if other is None else other if one is None else one + other


def _mean(shares: Any) -> float | None:  # any iterable of float | None
    known = [share for share in shares if share is not None]
    return sum(known) / len(known) if known else None


def _plain(score: Score) -> dict[str, float | None]:
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return {**shares, **attrs.asdict(score)}


def _line(name: str, score: Score) -> str:
    shares = "".join(map(_share, (score.precision, score.recall, score.f1)))
    return f"  {name:24}{shares}{score.hits:9.5g}{score.predicted:7}{score.wanted:7}"


def _share(share: float | None) -> str:
    return f"{'–' if share is None else format(share, '.3f'):>7}"
