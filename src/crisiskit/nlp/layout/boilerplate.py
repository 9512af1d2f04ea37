"""Lines that tell nothing of the matter: by-lines, advertisements, credits, notices."""

import re
from functools import cache

from crisiskit import lexicons

__all__ = ["is_boilerplate", "told_by_caption"]

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


def told_by_caption(line: str) -> str:
    """Give what a caption says before the credit of its picture; empty if it is none.

    Examples:
        >>> told_by_caption("Ana Sol leaves the court. (AFP)")
        'Ana Sol leaves the court. '
    """
    longest, pattern = _compiled()
    match = pattern.fullmatch(line) if len(line) <= longest else None
    return (match["told"] or "") if match else ""


@cache
def _compiled() -> tuple[int, re.Pattern[str]]:
    table = lexicons.load(_LEXICON)
    patterns = (f"(?:{line['pattern']})" for line in table["lines"])
    return table["longest"], re.compile("|".join(patterns))
