"""Days of publication as feeds write them."""

import re
from email.utils import parsedate_to_datetime

__all__ = ["as_iso"]

_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{2})[/.](\d{2})(?!\d)")
_WITH_MONTH = re.compile(r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}")


def as_iso(written: str) -> str:
    """Write a date as ISO 8601 has it; what has more than one meaning comes back as it is.

    Besides ISO 8601 there are the dates of RSS and mail (RFC 5322), and those with the year
    first. "12/03/2024" may be in March or in December.

    Examples:
        >>> as_iso("Tue, 05 Mar 2024 10:00:00 GMT"), as_iso("2024/03/05 08:30")
        ('2024-03-05T10:00:00+00:00', '2024-03-05 08:30')
        >>> as_iso("12/03/2024")
        '12/03/2024'
    """
    line = written.strip()
    if _WITH_MONTH.match(line):
        try:
            return parsedate_to_datetime(line).isoformat()
        except ValueError:
            return line  # a day or month there is none of
    return _YEAR_FIRST.sub(r"\1-\2-\3", line, count=1) if _YEAR_FIRST.match(line) else line
