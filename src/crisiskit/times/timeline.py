"""What the reader of a text knows about time at each point: when it was written, what was told last."""

import datetime as dt

import attrs

from crisiskit.ontology.time_code import Anchor

__all__ = ["Timeline", "add_months", "dated"]


@attrs.define(kw_only=True)
class Timeline:
    """The two points a relative time can lean on.

    Attributes:
        now: Day the text speaks from; None if nothing says it.
        now_anchor: Whether *now* is the publication date or a date in the text.
        clock: Date and time of publication, if the hour is known.
        is_narrative: Whether the text tells history, whose times lean on the last one
            told, or news, whose times lean on *now*.
        told: TIMEX3 value of the last time told; None before the first.
        aside: A lone year far from *told*, told since; None if there was none.
    """

    now: dt.date | None
    now_anchor: Anchor = Anchor.PUBLISHED
    clock: dt.datetime | None = None
    is_narrative: bool = False
    told: str | None = None
    aside: str | None = None

    def tell(self, value: str) -> None:
        """Take up the time told; a lone year far from the story is first held an aside.

        "… as it had in 1914" does not move a story of the 1980s; a second time near the
        far one does.
        """
        year, here = _year_of(value), _year_of(self.told)
        far = year is not None and here is not None and abs(year - here) > _FAR
        near_aside = year is not None and _is_near(year, _year_of(self.aside))
        if far and len(value) <= len("1914") and not near_aside:
            self.aside = value
            return
        self.told, self.aside = value, None

    @property
    def told_year(self) -> int | None:
        """Year of the last time told, in the years after Christ."""
        told = self.told
        return int(told[:4]) if told and len(told) >= 4 and told[:4].isdigit() else None

    @property
    def told_month(self) -> tuple[int, int] | None:
        """Year and month of the last time told, if it is known to the month."""
        told = self.told
        if told is None or len(told) < 7 or not told[:4].isdigit():
            return None
        if told[5:7].isdigit():
            return int(told[:4]), int(told[5:7])
        day = self.told_day
        return (day.year, day.month) if day else None

    @property
    def told_day(self) -> dt.date | None:
        """Day of the last time told, if it is known to the day."""
        if self.told is None:
            return None
        try:
            return dt.date.fromisoformat(self.told[:10]) if self.told[5:7].isdigit() else None
        except ValueError:
            return None

    @property
    def year(self) -> int | None:
        """Year the text is in at this point."""
        if self.is_narrative or self.now is None:
            return self.told_year
        return self.now.year

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month the text is in at this point."""
        if self.is_narrative or self.now is None:
            return self.told_month
        return self.now.year, self.now.month

    @property
    def day(self) -> dt.date | None:
        """Day the text is in at this point."""
        return self.told_day if self.is_narrative or self.now is None else self.now

    @property
    def anchor(self) -> Anchor:
        """What *year*, *month* and *day* come from."""
        if self.is_narrative or self.now is None:
            return Anchor.DOCUMENT
        return self.now_anchor

    @property
    def told_year_before_christ(self) -> str | None:
        """Year of the last time told as ``BC0490``, if it was before Christ."""
        told = self.told or ""
        known = told.startswith("BC") and told[2:6].isdigit() and len(told) >= len("BC0490")
        return told[:6] if known else None

    def after_told(self) -> "Timeline":
        """Give the timeline as seen from the last time told, or from now if none was."""
        if self.told is None:
            return self
        return attrs.evolve(self, told=self.aside or self.told, is_narrative=True)


_FAR = 12  # years a story leaps over only when it says so twice


def _year_of(value: str | None) -> int | None:
    if value is None or not value[:4].isdigit() or len(value) < len("1914"):
        return None
    return int(value[:4])


def _is_near(year: int, other: int | None) -> bool:
    return other is not None and abs(year - other) <= _FAR


def dated(year: int, anchor: Anchor) -> tuple[str, Anchor] | None:
    """Write a year with what it leans on; None beyond the calendar."""
    return (f"{year:04}", anchor) if dt.MINYEAR <= year <= dt.MAXYEAR else None


def add_months(month: tuple[int, int], count: int) -> tuple[int, int]:
    """Move a (year, month) by *count* months."""
    index = month[0] * 12 + month[1] - 1 + count
    return index // 12, index % 12 + 1
