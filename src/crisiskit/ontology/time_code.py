"""Kinds, precisions and anchors of times."""

from enum import StrEnum

__all__ = ["Anchor", "Precision", "TimexType"]


class TimexType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """The unit a time is known to."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Anchor(StrEnum):
    """What a time was resolved against."""

    PUBLISHED = "published"  # the publication date
    DOCUMENT = "document"  # a date in the text: dateline, last date told
    ABSOLUTE = "absolute"  # nothing: the words say it all
