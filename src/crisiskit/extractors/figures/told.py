"""A figure with the words it was read from, and the parts told right behind it."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.setting import Settings
from crisiskit.extractors.figures.vocabulary import vocabulary
from crisiskit.figures import find_share
from crisiskit.model import Figure, Span
from crisiskit.ontology import Bound, Measure

__all__ = ["Told", "parts_of"]


@attrs.frozen(eq=False)
class Told:
    """A figure with the words it was read from."""

    figure: Figure
    counted: Counted

    @classmethod
    def of(
        cls,
        counted: Counted,
        settings: Settings,
        measure: Measure,
        unit: str | None,
        part_of: Span | None = None,
    ) -> "Told":
        """Make the figure of a number, with place and moment where the words say them."""
        number = counted.number
        is_crisis = measure not in (Measure.MONEY, Measure.OTHER)
        figure = Figure(
            span=number.span,
            measure=measure,
            low=number.low,
            best=number.best,
            high=number.high,
            bound=number.bound,
            unit=unit,
            moment=settings.moment(counted),
            place=settings.place(
                counted,
                is_crisis=is_crisis,
                is_leaving=measure in vocabulary().movers and _moves(counted),
            ),
            part_of=part_of,
        )
        return cls(figure, counted)


def parts_of(text: str, told: Told) -> Iterator[Figure]:
    """Yield the part told as a share right after a figure ("…, half of whom are children")."""
    whole = told.figure
    if whole.best is None or whole.measure is Measure.MONEY or not told.counted.after:
        return
    end = told.counted.after[-1]
    share = find_share(text, whole.span.end, end.idx + len(end))
    if share is not None:
        part = share.of(whole.best)
        bound = Bound.ABOUT
        yield attrs.evolve(
            whole,
            span=share.span,
            low=None,
            best=part,
            high=None,
            bound=bound,
            part_of=whole.span,
        )


def _moves(counted: Counted) -> bool:
    """Tell those who go themselves: of the displaced, the way told may be the attackers'."""
    return any(not is_undergoer for _, is_undergoer in counted.doings)
