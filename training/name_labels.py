"""From the labels of the name corpora to PERSON, ORG, LOC and NORP, with one idea of where a name ends."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

LEXICONS = Path(__file__).parent.parent / "src" / "crisiskit" / "lexicons"

_TITLES = frozenset(
    "mr mrs ms dr prof professor sir lord lady dame president minister prime premier senator sen gov governor "
    "king queen prince princess emperor empress pope bishop archbishop cardinal father sister brother saint st "
    "general gen colonel col major maj captain capt lieutenant lt sergeant sgt judge justice secretary chancellor "
    "ambassador mayor representative rep congressman congresswoman councillor sheikh imam ayatollah director "
    "chairman chairwoman chief vice deputy former hon rev reverend state "
    "administrator ceo chairperson commissioner constable inspector madam sheriff speaker superintendent undersecretary".split()
)
_EDGES = frozenset("the a an of and for in on to 's ’s ' ’ - , . & by at from".split())


@cache
def group_names() -> frozenset[str]:
    """Demonyms and the names of religious and political groups, as the project lists them."""
    countries = tomllib.loads((LEXICONS / "demonyms.toml").read_text(encoding="utf-8"))
    demonyms = {word for entry in countries["countries"].values() for word in entry["demonyms"]}
    groups = tomllib.loads((LEXICONS / "names_groups.toml").read_text(encoding="utf-8"))
    return frozenset(
        demonyms.union(*(section["names"] for section in groups["groups"].values()))
    )


def is_group(name: str) -> bool:
    """Whether *name* is a demonym or the name of a religious or political group."""
    return name in group_names()


def is_title(word: str) -> bool:
    """Whether *word* alone is a title, no name."""
    return word.lower().rstrip(".") in _TITLES


def trim(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Cut titles and function words off the edges of the name *start* to *end*."""
    while start < end - 1 and _is_edge(words[start], titles=True):
        start += 1
    while start < end and _is_edge(words[end - 1], titles=False):
        end -= 1
    return start, end


def _is_edge(word: str, *, titles: bool) -> bool:
    plain = word.lower().rstrip(".") or word
    return plain in _EDGES or (titles and plain in _TITLES)
