"""Names of well-known places in a text, found without a name finder."""

import functools
import re
from collections.abc import Iterator, Sequence

from crisiskit.model import Span
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.places.gazetteer import lookup
from crisiskit.places.name_key import fold
from crisiskit.places.wording import wording

__all__ = ["is_famous", "sightings"]

# A word; full stops belong to initials ("U.S.") and to short titles ("St. Louis").
_SHORT = r"(?:[^\W\d_]\.){2,}|(?:St|Ste|Mt|Ft)\.(?=\s[^\W\d_])"
_REST = r"\w*(?:['’]\w+)*"
_WORD = re.compile(rf"{_SHORT}|[^\W\d_]{_REST}")
# What joins the words of one name: a hyphen, spaced or not, or a blank (two in text from PDF).
_JOINT = r"(?:[ \u00a0]?[-‐‑][ \u00a0]?|[ \u00a0]{1,2})"
# Words with a capital, and short ones between them ("of", "and the", "upon").
_CAPITAL = rf"(?:{_SHORT}|[^\W\d_a-z]{_REST})"
_RUN = re.compile(
    rf"(?<!\w)(?<!\w['’]){_CAPITAL}(?:{_JOINT}(?:{_CAPITAL}|[a-z]{{1,4}}(?!\w)))*"
)
# A name whose apostrophe came out as letters of another code page ("HaitiÕs").
_SPOILT = re.compile(r"[A-Z][a-z]{3,}(?=[^\W\d_a-zA-Z])")
_POSSESSIVE = ("'s", "’s")
_LONGEST = 6  # words
_FAMOUS_TOWN = 300_000  # people
_FAMOUS_CAPITAL = 20_000
_FAMOUS_REGION = 500_000


def sightings(text: str) -> Iterator[Span]:
    """Yield where names of well-known places stand, the longest first at each word.

    Names that are as often something else ("Nice", "Jordan") are left to the name
    finder; so are small towns.
    """
    for run in _RUN.finditer(text):
        start, end = run.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        edges = (before, after) if before in _EDGES or after in _EDGES else ("", "")
        # News repeats itself: most runs ("The", "President Jane Roe") were met before.
        look = _sightings_in if end - start > _RUN_KEPT else _remembered
        for first, last in look(run[0], *edges):
            yield Span(start + first, start + last)


def _sightings_in(run: str, before: str, after: str) -> tuple[tuple[int, int], ...]:
    """List the famous names in one run of words with only joints between.

    *before* and *after* are the signs beside the run, as far as they matter.
    """
    words = [word.span() for word in _WORD.finditer(run)]
    found: list[tuple[int, int]] = []
    reached = 0
    for place, (first, _) in enumerate(words):
        if first >= reached and run[first].isupper():
            last, end = _longest(run, words, place)
            beside = (before if first == 0 else "", after if end == len(run) else "")
            if last and not _is_broken(*beside):
                found.append((first, last))
                reached = last
    return tuple(found)


_RUN_KEPT = 80  # code points; longer runs are lists and hardly come again
_remembered = functools.lru_cache(maxsize=16384)(_sightings_in)


def _longest(run: str, words: Sequence[tuple[int, int]], first: int) -> tuple[int, int]:
    """Find where the longest famous name ends that begins at a word, bare and as written.

    (0, 0) if none does.
    """
    start = words[first][0]
    if run[start : words[first][1]].lower() == "the":
        return 0, 0
    for following, end in reversed(words[first : first + _LONGEST]):
        if not run[following].isupper():
            continue
        bare = end - 2 if run.endswith(_POSSESSIVE, start, end) else end
        if is_famous(run[start:bare]):
            return bare, end
    spoilt = _SPOILT.match(run, start, words[first][1])
    return (spoilt.end(), 0) if spoilt and is_famous(spoilt[0]) else (0, 0)


def _is_broken(before: str, after: str) -> bool:
    """Tell of a part of an amount, an address or a code ("US$5", "A/Hawaii/3")."""
    return after in _CODE or before in _CODE or (before == "/" == after)


_CODE = frozenset("$€£@_#\\")
_EDGES = _CODE | {"/"}


@functools.lru_cache(maxsize=16384)
def is_famous(name: str) -> bool:
    """Tell whether a name is a well-known place's and hardly ever anything else's."""
    key = fold(name)
    known = wording()
    if any(
        key in group for group in (known.gates, known.generics, known.directions, known.never)
    ):
        return False
    for entry in lookup(name):
        if entry.alternate:
            continue
        if entry.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.AREA}:
            return True
        if entry.kind == PlaceKind.FEATURE or (entry.geonames_id is None):
            return True
        least = _FAMOUS_CAPITAL if entry.capital else _FAMOUS_TOWN
        least = _FAMOUS_REGION if entry.kind == PlaceKind.REGION else least
        if entry.population >= least:
            return True
    return False
