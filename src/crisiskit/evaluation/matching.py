"""Pair gold records with predicted ones, one to one, as well as can be."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from crisiskit.model import Span

__all__ = ["Fit", "pair"]

Item = TypeVar("Item")
Fit = Callable[[Item, Item], float | None]
"""How well a predicted item fits a gold one: 0 to 1, or None if they are no pair."""

_PAIRED = 1e3  # one more pair outweighs any better fit of a thousand others
_REQUIRED = 1e6  # one more required pair outweighs a thousand optional ones


def pair(
    gold: Sequence[Item],
    pred: Sequence[Item],
    *,
    anchors: Callable[[Item], Iterable[Span]],
    fit: Fit[Item],
    optional: Callable[[Item], bool] = lambda _: False,
) -> tuple[tuple[int, int], ...]:
    """Give the best one-to-one pairs as (gold index, predicted index), in gold order.

    As many required gold items as can be are paired, then as many optional ones, then
    the sum of the fits is as large as can be. Only items with overlapping *anchors*
    are compared, and each group of items that touch is solved by itself, so the work
    grows with the text and not with its square. Equal input, equal pairs.
    """
    weights: dict[tuple[int, int], float] = {}
    for i, j in sorted(set(_meeting([*map(anchors, gold)], [*map(anchors, pred)]))):
        quality = fit(gold[i], pred[j])
        if quality is not None:
            weights[i, j] = (_PAIRED if optional(gold[i]) else _REQUIRED) + quality
    pairs = (found for group in _groups(weights) for found in _best(group, weights))
    return tuple(sorted(pairs))


def _meeting(
    gold: Sequence[Iterable[Span]], pred: Sequence[Iterable[Span]]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of items with overlapping spans, by one sweep over the text."""
    marks = sorted(
        (span.start, span.end, side, index)
        for side, items in enumerate((gold, pred))
        for index, spans in enumerate(items)
        for span in spans
    )
    open_spans: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for start, end, side, index in marks:
        others = open_spans[1 - side]
        others[:] = [(stop, other) for stop, other in others if stop > start]
        for _, other in others:
            yield (other, index) if side else (index, other)
        open_spans[side].append((end, index))


def _groups(pairs: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Part the candidate pairs into groups that share no item."""
    leader: dict[tuple[int, int], tuple[int, int]] = {}

    def find(node: tuple[int, int]) -> tuple[int, int]:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for i, j in pairs:
        leader[find((0, i))] = find((1, j))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, j in pairs:
        groups.setdefault(find((0, i)), []).append((i, j))
    yield from groups.values()


def _best(
    group: Sequence[tuple[int, int]], weights: dict[tuple[int, int], float]
) -> Iterator[tuple[int, int]]:
    """Solve one group: rows are gold items, columns predicted ones."""
    rows = sorted({i for i, _ in group})
    columns = sorted({j for _, j in group})
    table = [[weights.get((i, j), 0.0) for j in columns] for i in rows]
    for row, column in _assign(table):
        if (rows[row], columns[column]) in weights:
            yield rows[row], columns[column]


def _assign(table: list[list[float]]) -> Iterator[tuple[int, int]]:
    """Assign rows to columns for the largest sum (Kuhn 1955, in Jonker's form)."""
    if len(table) > len(table[0]):
        turned = [list(column) for column in zip(*table, strict=True)]
        yield from ((row, column) for column, row in _assign(turned))
        return
    owner = _augment(table)
    yield from ((row - 1, column - 1) for column, row in enumerate(owner) if column and row)


def _augment(table: list[list[float]]) -> list[int]:
    """Give the row (from 1) that owns each column (from 1); 0 for a free one."""
    height, width = len(table), len(table[0])
    of_row, of_column = [0.0] * (height + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, height + 1):
        owner[0] = row
        came_from, column = _shortest_path(table, owner, of_row, of_column)
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    return owner


def _shortest_path(
    table: list[list[float]], owner: list[int], of_row: list[float], of_column: list[float]
) -> tuple[list[int], int]:
    """Find the cheapest way from ``owner[0]`` to a free column; potentials move along."""
    width = len(of_column) - 1
    slack, seen = [float("inf")] * (width + 1), [False] * (width + 1)
    came_from, column = [0] * (width + 1), 0
    while owner[column]:
        seen[column] = True
        row, step, nearest = owner[column], float("inf"), 0
        for other in range(1, width + 1):
            if seen[other]:
                continue
            cost = -table[row - 1][other - 1] - of_row[row] - of_column[other]
            if cost < slack[other]:
                slack[other], came_from[other] = cost, column
            if slack[other] < step:
                step, nearest = slack[other], other
        for other in range(width + 1):
            if seen[other]:
                of_row[owner[other]] += step
                of_column[other] -= step
            else:
                slack[other] -= step
        column = nearest
    return came_from, column
