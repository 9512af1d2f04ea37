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
        yield from _sightings_in(text, run.start(), run.end())


def _sightings_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the famous names in one run of words with only joints between."""
    words = [word.span() for word in _WORD.finditer(text, start, end)]
    reached = start
    for place, (first, _) in enumerate(words):
        if first >= reached and text[first].isupper():
            last = _longest(text, words, place)
            if last:
                yield Span(first, last)
                reached = last


def _longest(text: str, words: Sequence[tuple[int, int]], first: int) -> int:
    """Find where the longest famous name ends that begins at a word; 0 if none does."""
    start = words[first][0]
    if text[start : words[first][1]].lower() == "the":
        return 0
    for following, end in reversed(words[first : first + _LONGEST]):
        if not text[following].isupper():
            continue
        bare = end - 2 if text.endswith(_POSSESSIVE, start, end) else end
        if is_famous(text[start:bare]):
            return 0 if _is_broken(text, start, end) else bare
    spoilt = _SPOILT.match(text, start, words[first][1])
    return spoilt.end() if spoilt and is_famous(spoilt[0]) else 0


def _is_broken(text: str, start: int, end: int) -> bool:
    """Tell whether the words are part of an amount, an address or a code ("US$5", "A/Hawaii/3")."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return after in _CODE or before in _CODE or (before == "/" == after)


_CODE = frozenset("$€£@_#\\")


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
