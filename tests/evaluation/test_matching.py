"""Pairs are one to one, as good as can be, and the same on every run."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from crisiskit.evaluation.matching import pair
from crisiskit.model import Span

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(1, 8)
)


def shared(gold: Span, pred: Span) -> float | None:
    """Fit by the share of code points in common."""
    common = min(gold.end, pred.end) - max(gold.start, pred.start)
    return common / (len(gold) + len(pred)) if common > 0 else None


def worth(pairs, gold, pred) -> float:
    """Weigh pairs as the matching does: their number first, then their fit."""
    return sum(1000 + shared(gold[i], pred[j]) for i, j in pairs)


def best_by_trying_all(gold, pred) -> float:
    """Try every way to pair; the short list is padded with nobody."""
    padded = [*range(len(pred)), *[None] * len(gold)]
    return max(
        worth(
            [
                (i, j)
                for i, j in enumerate(order[: len(gold)])
                if j is not None and shared(gold[i], pred[j]) is not None
            ],
            gold,
            pred,
        )
        for order in permutations(padded, len(gold))
    )


@given(st.lists(spans, max_size=4), st.lists(spans, max_size=3))
def test_pairs_are_the_best_there_are(gold: list[Span], pred: list[Span]) -> None:
    """No other one-to-one pairing has more pairs or a better sum of fits."""
    pairs = pair(gold, pred, anchors=lambda span: (span,), fit=shared)

    assert abs(best_by_trying_all(gold, pred) - worth(pairs, gold, pred)) < 1e-6


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=12))
def test_pairs_are_one_to_one_and_repeatable(gold: list[Span], pred: list[Span]) -> None:
    """No item is used twice, pairs overlap, and a second run gives the same."""
    pairs = pair(gold, pred, anchors=lambda span: (span,), fit=shared)

    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(gold[i].overlaps(pred[j]) for i, j in pairs)
    assert pairs == pair(gold, pred, anchors=lambda span: (span,), fit=shared)


@given(st.lists(spans, max_size=12, unique=True))
def test_items_pair_with_themselves(items: list[Span]) -> None:
    """Equal lists pair each item with its equal."""
    pairs = pair(items, items, anchors=lambda span: (span,), fit=shared)

    assert pairs == tuple((i, i) for i in range(len(items)))


def test_required_items_go_first() -> None:
    """One prediction that fits two gold items goes to the required one, even if it fits less."""
    optional, required, found = Span(0, 10), Span(8, 30), Span(0, 11)

    pairs = pair(
        [optional, required],
        [found],
        anchors=lambda span: (span,),
        fit=shared,
        optional=lambda span: span == optional,
    )

    assert pairs == ((1, 0),)


def test_long_texts_take_linear_work() -> None:
    """Twenty thousand records, each meeting one other, are paired in a moment."""
    items = [Span(10 * i, 10 * i + 5) for i in range(20_000)]

    pairs = pair(items, items, anchors=lambda span: (span,), fit=shared)

    assert len(pairs) == len(items)
