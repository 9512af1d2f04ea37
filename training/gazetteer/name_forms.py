"""The forms of a GeoNames name that news may print."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from crisiskit.places.name_key import fold

__all__ = ["WORDS", "group", "region_names", "town_names", "without_division"]

# Read when the module is: this is a script, run by hand.
WORDS: Mapping[str, Any] = tomllib.loads(
    (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
)
_LONGEST = 40  # code points; what is longer is a description


def _any_of(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SUFFIX = re.compile(rf"(?: (?:{_any_of(WORDS['suffixes'])})|s’ka Oblast’)$", re.IGNORECASE)
_PREFIX = re.compile(
    rf"^(?:{_any_of(WORDS['prefixes'])}) (?:(?:{_any_of(WORDS['links'])}) |(?=[A-ZÀ-Þ]))"
)
_ARTICLE = re.compile(rf"^(?:{_any_of(WORDS['articles'])})[ -]")


def group(country: str) -> str:
    """Give the group a country belongs to, by its ISO 3166-1 alpha-2 code."""
    groups = WORDS["groups"]
    return next((name for name in sorted(groups) if country in groups[name]), "other")


def without_division(name: str) -> str:
    """Take kinds of division off: "Kano" of "Kano State", "Zondoma" of "Province du Zondoma"."""
    return _PREFIX.sub("", _SUFFIX.sub("", name)) or name


def region_names(name: str) -> Iterator[str]:
    """Give the short forms of "Kano State", "Al Anbar", "Northern Darfur"."""
    short = without_division(name)
    yield short
    yield _ARTICLE.sub("", short)
    for pair in WORDS["compass"]:
        for long, other in (pair, pair[::-1]):
            if short.startswith(f"{long} "):
                yield other + short.removeprefix(long)


def town_names(town: Mapping[str, Any]) -> Iterator[str]:
    """Give the other names a newspaper may print: Latin letters, a capital first, no codes."""
    if town["name"].endswith(" City"):
        yield town["name"].removesuffix(" City")
    if town["population"] < WORDS["fewest_people_with_names"][group(town["countrycode"])]:
        return
    yield from filter(_is_printable, town["alternatenames"])


def _is_printable(name: str) -> bool:
    key = fold(name).replace(" ", "")
    is_code = len(name) < len("Roma") or name.isupper()
    latin = key.isalpha() and key.isascii() and name[:1].isupper()
    return latin and not is_code and len(name) <= _LONGEST
