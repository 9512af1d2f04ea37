"""Lines that tell nothing of the matter: by-lines, advertisements, credits, notices."""

import re
from functools import cache

from crisiskit import lexicons

__all__ = ["is_boilerplate"]

_LEXICON = "boilerplate"


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole *line* is boilerplate, by the patterns of the word list.

    Examples:
        >>> is_boilerplate("READ NEXT: Five roads to the coast")
        True
        >>> is_boilerplate("Read aloud, the letter took an hour, she said.")
        False
    """
    longest, pattern = _compiled()
    return len(line) <= longest and pattern.fullmatch(line) is not None


@cache
def _compiled() -> tuple[int, re.Pattern[str]]:
    table = lexicons.load(_LEXICON)
    patterns = (f"(?:{line['pattern']})" for line in table["lines"])
    return table["longest"], re.compile("|".join(patterns))
