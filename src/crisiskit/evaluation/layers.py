"""The seven layers of an extraction: when two records are a pair, and what is compared."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from crisiskit.evaluation import fields
from crisiskit.evaluation.agreement import same_mention
from crisiskit.evaluation.fields import Comparison
from crisiskit.model import Actor, Claim, Event, Figure, Moment, Place, Policy, Span

__all__ = ["ACTORS", "LAYERS", "Layer"]


# Any: one table serves seven record types; each function below names its own.
@attrs.frozen(kw_only=True)
class Layer:
    """One kind of record and how it is scored.

    Attributes:
        name: The field of ``Extraction`` that holds the records.
        anchors: The spans by which records can meet; those that share none are no pair.
        strict: Fit of a gold and a predicted record, 0 to 1; None if they are no pair.
        loose: The same without regard to type, kind or number; None if strict is all.
        fields: Comparisons of the fields of paired records, by name.
    """

    name: str
    anchors: Callable[[Any], tuple[Span, ...]]
    strict: Callable[[Any, Any], float | None]
    loose: Callable[[Any, Any], float | None] | None = None
    fields: Mapping[str, Comparison]


def _own_span(record: Figure | Place | Moment) -> tuple[Span, ...]:
    return (record.span,)


def _span_fit(gold: Figure | Place | Moment, pred: Figure | Place | Moment) -> float | None:
    return _dice((gold.span,), (pred.span,)) or None


def _actor_fit(gold: Actor, pred: Actor) -> float | None:
    """Weigh the mentions in common, seen from both sides; one is enough."""
    ours = sum(any(same_mention(g, p) for p in pred.mentions) for g in gold.mentions)
    theirs = sum(any(same_mention(g, p) for g in gold.mentions) for p in pred.mentions)
    shared = ours + theirs
    return shared / (len(gold.mentions) + len(pred.mentions)) if shared else None


def _telling(event: Event) -> tuple[Span, ...]:
    return event.evidence if event.trigger is None else (event.trigger, *event.evidence)


def _event_fit(gold: Event, pred: Event) -> float | None:
    """Fit events of one type that are told by the same word, or in the same sentence."""
    return _telling_fit(gold, pred) if gold.type == pred.type else None


def _telling_fit(gold: Event, pred: Event) -> float | None:
    if gold.trigger is None or pred.trigger is None:
        return 0.4 + 0.5 * _dice(gold.evidence, pred.evidence)
    bonus = 0.1 * (gold.status == pred.status) + 0.1 * (gold.type == pred.type)
    if gold.trigger.overlaps(pred.trigger):
        return 0.8 + bonus
    # A happening told again: any of the sentences that tell it is as good.
    trigger = pred.trigger
    return 0.4 + bonus if any(span.contains(trigger) for span in gold.evidence) else None


def _claim_fit(gold: Claim, pred: Claim) -> float | None:
    """Fit claims whose contents share at least half of their letters (Dice)."""
    shared = _dice(gold.content, pred.content)
    return shared if shared >= 0.5 else None


def _policy_anchors(policy: Policy) -> tuple[Span, ...]:
    return (policy.title, *policy.evidence)


def _policy_fit(gold: Policy, pred: Policy) -> float | None:
    return _measure_fit(gold, pred) if gold.kind == pred.kind else None


def _measure_fit(gold: Policy, pred: Policy) -> float | None:
    """Fit measures by their titles; failing that, by the sentence the title stands in."""
    bonus = 0.1 * (gold.kind == pred.kind) + 0.1 * (gold.status == pred.status)
    titles = _dice((gold.title,), (pred.title,))
    if titles:
        return 0.4 + 0.4 * titles + bonus
    inside = any(span.contains(pred.title) for span in gold.evidence)
    return 0.2 + bonus if inside else None


def _figure_fit(gold: Figure, pred: Figure) -> float | None:
    """Fit figures of the same number in overlapping words."""
    numbers = (gold.low, gold.best, gold.high), (pred.low, pred.best, pred.high)
    same = gold.best == pred.best if gold.best is not None else numbers[0] == numbers[1]
    return _span_fit(gold, pred) if same else None


def _dice(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """Give twice the code points in common over the sum of both, 0 to 1."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return min(1.0, 2 * shared / (sum(map(len, one)) + sum(map(len, other))))


def _each(comparison: Comparison, *names: str) -> dict[str, Comparison]:
    return dict.fromkeys(names, comparison)


ACTORS = Layer(
    name="actors",
    anchors=lambda actor: actor.mentions,
    strict=_actor_fit,
    fields={
        "mentions": fields.MENTIONS,
        **_each(fields.VALUE, "name", "kind", "country"),
        "sectors": fields.VALUES,
    },
)

LAYERS = (
    ACTORS,
    Layer(
        name="events",
        anchors=_telling,
        strict=_event_fit,
        loose=_telling_fit,
        fields={
            "status": fields.VALUE,
            **_each(fields.VALUES, "modes", "contexts"),
            **_each(fields.PARTICIPANTS, "actors", "recipients"),
            "places": fields.PLACES,
            "moment": fields.MOMENT,
            "figures": fields.AMOUNTS,
        },
    ),
    Layer(
        name="claims",
        anchors=lambda claim: claim.content,
        strict=_claim_fit,
        fields={
            "speakers": fields.PARTICIPANTS,
            "cue": fields.WORDS,
            **_each(fields.VALUE, "kind", "polarity", "certainty"),
            "addressees": fields.PARTICIPANTS,
            "moment": fields.MOMENT,
        },
    ),
    Layer(
        name="policies",
        anchors=_policy_anchors,
        strict=_policy_fit,
        loose=_measure_fit,
        fields={
            "status": fields.VALUE,
            **_each(
                fields.PARTICIPANTS,
                "issuers",
                "requested_by",
                "opposed_by",
                "targets",
                "beneficiaries",
            ),
            **_each(fields.MOMENT, "moment", "until"),
            "amounts": fields.AMOUNTS,
            "places": fields.PLACES,
        },
    ),
    Layer(
        name="figures",
        anchors=_own_span,
        strict=_figure_fit,
        loose=_span_fit,
        fields={
            **_each(fields.VALUE, "span", "measure", "bound", "low", "high", "unit"),
        },
    ),
    Layer(
        name="places",
        anchors=_own_span,
        strict=_span_fit,
        fields={
            **_each(fields.VALUE, "span", "kind", "country", "geonames_id"),
            "coordinates": fields.COORDINATES,
        },
    ),
    Layer(
        name="moments",
        anchors=_own_span,
        strict=_span_fit,
        fields={
            **_each(fields.VALUE, "span", "timex", "value", "earliest", "latest", "precision"),
        },
    ),
)
