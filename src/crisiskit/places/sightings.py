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
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:St|Ste|Mt|Ft)\.(?=\s[^\W\d_])|[^\W\d_]\w*(?:['’]\w+)*"
)
# What joins the words of one name: a hyphen, spaced or not, or a blank (two in text from PDF).
_JOINT = re.compile(r"[ \u00a0]?[-‐‑][ \u00a0]?|[ \u00a0]{1,2}")
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
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        size = _size(text, words, index) if words[index][0][0].isupper() else 0
        if size:
            last = words[index + size - 1]
            yield Span(words[index].start(), last.start() + len(_bare(last[0])))
        index += size or 1


def _size(text: str, words: Sequence[re.Match[str]], index: int) -> int:
    """Count the words of the longest famous name that begins at *index*; 0 if none does."""
    if words[index][0].lower() == "the":
        return 0
    start = words[index].start()
    for size in range(_joined(text, words, index), 0, -1):
        last = words[index + size - 1]
        end = last.start() + len(_bare(last[0]))
        if last[0][0].isupper() and is_famous(text[start:end]):
            return 0 if _is_broken(text, start, last.end()) else size
    return 0


def _joined(text: str, words: Sequence[re.Match[str]], index: int) -> int:
    """Count the words from *index* on with only a blank or a hyphen between, up to the longest."""
    size = 1
    while size < _LONGEST and index + size < len(words):
        last, following = words[index + size - 1], words[index + size]
        if not _JOINT.fullmatch(text, last.end(), following.start()):
            break
        size += 1
    return size


def _is_broken(text: str, start: int, end: int) -> bool:
    """Tell whether the words are part of an amount, an address or a code ("US$5", "A/Hawaii/3")."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return after in _CODE or before in _CODE or (before == "/" == after)


_CODE = frozenset("$€£@_#\\")


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVE) else word


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
