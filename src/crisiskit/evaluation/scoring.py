"""Compare predicted extractions with gold ones, layer by layer."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from crisiskit.errors import InputError
from crisiskit.evaluation.annotation import Annotation
from crisiskit.evaluation.fields import Pairing
from crisiskit.evaluation.layers import ACTORS, LAYERS, Layer
from crisiskit.evaluation.matching import pair
from crisiskit.evaluation.report import LayerReport, Report
from crisiskit.evaluation.score import Score
from crisiskit.model import Extraction

__all__ = ["evaluate"]


def evaluate(golds: Iterable[Extraction], preds: Iterable[Extraction]) -> Report:
    """Score predictions against gold extractions of the same articles.

    Articles are joined by id, or else by equal text; their order does not matter. A
    gold article without prediction counts as predicted empty. Only layers that the
    gold has are scored, and of each article only what :class:`Annotation` says is
    marked.

    Raises:
        InputError: If an id or text comes twice, a prediction belongs to no gold
            article, or its text differs from the gold's, so that offsets would not
            agree; or if an article says of itself what cannot be.
    """
    wanted = tuple(golds)
    predicted = _joined(wanted, preds)
    present = [layer.name for layer in LAYERS if any(getattr(g, layer.name) for g in wanted)]
    totals: dict[str, LayerReport] = {}
    for gold in wanted:
        pred = predicted.get(gold.article.id, Extraction(article=gold.article))
        marked = Annotation.of(gold.article, present=present)
        for report in _layers(gold, pred, marked):
            totals[report.name] = (
                totals[report.name] + report if report.name in totals else report
            )
    return Report(
        articles=len(wanted),
        missing=tuple(g.article.id for g in wanted if g.article.id not in predicted),
        layers=tuple(totals[layer.name] for layer in LAYERS if layer.name in totals),
    )


def _joined(
    golds: tuple[Extraction, ...], preds: Iterable[Extraction]
) -> dict[str, Extraction]:
    """Give the prediction of each gold article, by the gold's id."""
    by_id = _unique({}, ((gold.article.id, gold) for gold in golds), "gold")
    by_text = {gold.article.text: gold for gold in golds}
    joined: dict[str, Extraction] = {}
    for pred in preds:
        gold = by_id.get(pred.article.id) or by_text.get(pred.article.text)
        if gold is None:
            known = ", ".join(list(by_id)[:5]) or "none"
            msg = (
                f"prediction {pred.article.id!r} has neither id nor text of a gold "
                f"article; gold begins with: {known}"
            )
            raise InputError(msg)
        if gold.article.text != pred.article.text:
            msg = (
                f"{gold.article.id}: the text of the prediction differs from the gold's, "
                "so offsets do not agree; extract from the very text of the gold"
            )
            raise InputError(msg)
        _unique(joined, [(gold.article.id, pred)], "prediction")
    return joined


def _unique(
    known: dict[str, Extraction], items: Iterable[tuple[str, Extraction]], what: str
) -> dict[str, Extraction]:
    for name, extraction in items:
        if name in known:
            msg = f"article {name!r} comes twice in the {what}; keep one"
            raise InputError(msg)
        known[name] = extraction
    return known


def _layers(gold: Extraction, pred: Extraction, marked: Annotation) -> Iterable[LayerReport]:
    pairing = _pair_actors(gold, pred, marked)
    for layer in LAYERS:
        if layer.name in marked.layers:
            yield _score_layer(layer, gold, pred, marked, pairing)


def _pair_actors(gold: Extraction, pred: Extraction, marked: Annotation) -> Pairing:
    pairs = _pairs(ACTORS, ACTORS.strict, gold.actors, pred.actors, marked)
    return Pairing({pred.actors[j].id: gold.actors[i].id for i, j in pairs})


# Any: records of whatever kind the layer holds.
def _pairs(
    layer: Layer, fit: Any, gold: tuple[Any, ...], pred: tuple[Any, ...], marked: Annotation
) -> tuple[tuple[int, int], ...]:
    return pair(
        gold,
        pred,
        anchors=layer.anchors,
        fit=fit,
        optional=lambda record: getattr(record, "id", None) in marked.optional,
    )


def _score_layer(
    layer: Layer, gold: Extraction, pred: Extraction, marked: Annotation, pairing: Pairing
) -> LayerReport:
    wanted, given = getattr(gold, layer.name), getattr(pred, layer.name)
    pairs = _pairs(layer, layer.strict, wanted, given, marked)
    required = [(i, j) for i, j in pairs if not _is_optional(wanted[i], marked)]
    found = _found(wanted, given, pairs, marked)
    fields, filled = _score_fields(
        layer, marked.layers[layer.name], [(wanted[i], given[j]) for i, j in required], pairing
    )
    loose = None
    if layer.loose is not None:
        loose_pairs = _pairs(layer, layer.loose, wanted, given, marked)
        loose = _found(wanted, given, loose_pairs, marked)
    return LayerReport(
        name=layer.name,
        articles=1,
        found=found,
        loose=loose,
        filled=attrs.evolve(found, hits=filled),
        fields=fields,
    )


def _found(
    wanted: tuple[Any, ...],
    given: tuple[Any, ...],
    pairs: tuple[tuple[int, int], ...],
    marked: Annotation,
) -> Score:
    """Count what was found; optional records and what was paired with them count nowhere."""
    optional = sum(_is_optional(record, marked) for record in wanted)
    spent = sum(_is_optional(wanted[i], marked) for i, _ in pairs)
    return Score(len(pairs) - spent, len(given) - spent, len(wanted) - optional)


def _is_optional(record: Any, marked: Annotation) -> bool:
    return getattr(record, "id", None) in marked.optional


def _score_fields(
    layer: Layer, names: frozenset[str], pairs: list[tuple[Any, Any]], pairing: Pairing
) -> tuple[Mapping[str, Score], float]:
    """Give the counts of each field, and the sum over the pairs of the share that is right."""
    totals = {name: Score() for name in layer.fields if name in names}
    filled = 0.0
    for gold, pred in pairs:
        scores = {name: layer.fields[name].score(name, gold, pred, pairing) for name in totals}
        totals = {name: totals[name] + score for name, score in scores.items()}
        # A field that neither side fills is right: there is nothing to know.
        shares = [1.0 if score.f1 is None else score.f1 for score in scores.values()]
        filled += sum(shares) / len(shares) if shares else 1.0
    return totals, filled
