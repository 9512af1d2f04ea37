"""Countries by their names and by the words for what comes from them."""

import functools
import re
from collections.abc import Iterator, Mapping

from crisiskit.lexicons.countries import countries, demonym_country, demonyms, regional

__all__ = [
    "countries_in",
    "country_in",
    "country_named",
    "country_names",
    "is_state",
    "without_country",
]

_ARTICLE = re.compile(r"^(?:the|The|THE) ")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"[\s,()-]+")
_RECENT = 4096  # phrases kept: the same descriptions are asked for again and again


def country_named(words: str) -> str | None:
    """Give the ISO 3166-1 alpha-3 code of a country's name, as spelt; None if it is none.

    An article before and a possessive after it do not matter.
    """
    return _names().get(_POSSESSIVE.sub("", _ARTICLE.sub("", words)))


def country_names() -> tuple[str, ...]:
    """List every name a country is known by, without articles."""
    return tuple(_names())


@functools.lru_cache(_RECENT)
def country_in(words: str) -> str | None:
    """Give the country the first word or words of a phrase name, as name or demonym.

    "Ghanaian Border Police", "US Forest Service", "Bank of Ghana"; None without one, and
    for "Central American leaders".
    """
    tokens, longest = list(_words(words)), _first_words()
    starts = [place for place, token in enumerate(tokens) if token in longest]
    for length in (4, 3, 2, 1) if starts else ():
        for start in starts:
            if length > min(longest[tokens[start]], len(tokens) - start):
                continue
            phrase = " ".join(tokens[start : start + length])
            code = country_named(phrase) or demonym_country(phrase)
            if code is not None:
                return code
    return None


def without_country(name: str) -> str:
    """Give a name without the country it begins with ("*Russian* Foreign Ministry")."""
    words = name.split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        first = " ".join(words[:length])
        if country_named(first) is not None or demonym_country(first) is not None:
            return " ".join(words[length:])
    return name


_LONGEST = 3  # words of a country before a body's name


def countries_in(words: str) -> frozenset[str]:
    """Give every country that single words of a phrase name: two for "US and Haitian"."""
    codes = (country_named(token) or demonym_country(token) for token in _words(words))
    return frozenset(code for code in codes if code is not None)


def _words(phrase: str) -> Iterator[str]:
    """Yield the words of a phrase without adjectives of regions ("*Central American*")."""
    return (word for word in _GAP.split(_regions().sub(" ", phrase)) if word)


@functools.cache
def _regions() -> re.Pattern[str]:
    return re.compile("|".join(sorted(regional(), key=len, reverse=True)))


def is_state(code: str) -> bool:
    """Tell a country's code from those of international bodies ("UNO", "NGO")."""
    return code in countries()


@functools.cache
def _names() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for code, country in countries().items():
        for name in country.names:
            table.setdefault(name, code)
    return table


@functools.cache
def _first_words() -> Mapping[str, int]:
    """Give the words a country's name or demonym begins with, and its most words."""
    table: dict[str, int] = {}
    for name in (*_names(), *demonyms()):
        words = [word for word in _GAP.split(name) if word]
        for first in (
            words[0],
            f"{words[0]}'s",
            f"{words[0]}’s",
            f"{words[0]}'",
            f"{words[0]}’",
        ):
            table[first] = max(table.get(first, 0), len(words))
    return table
