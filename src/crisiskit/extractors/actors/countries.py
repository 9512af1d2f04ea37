"""Countries by their names and by the words for what comes from them."""

import functools
import re
from collections.abc import Mapping

from crisiskit.lexicons import load

__all__ = [
    "countries_in",
    "country_in",
    "country_named",
    "country_names",
    "country_of_demonym",
    "is_state",
]

_ARTICLE = re.compile(r"^(?:the|The|THE) ")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"[\s,()-]+")


def country_named(words: str) -> str | None:
    """Give the ISO 3166-1 alpha-3 code of a country's name, as spelt; None if it is none.

    An article before and a possessive after it do not matter.
    """
    return _names().get(_POSSESSIVE.sub("", _ARTICLE.sub("", words)))


def country_names() -> tuple[str, ...]:
    """List every name a country is known by, without articles."""
    return tuple(_names())


def country_of_demonym(words: str) -> str | None:
    """Give the code for "Haitian", "Kenyans"; None if the word belongs to no one country."""
    return _demonyms().get(words)


def country_in(words: str) -> str | None:
    """Give the country the first word or words of a phrase name, as name or demonym.

    "Haitian National Police", "US Coast Guard", "Bank of Ghana"; None without one.
    """
    tokens, longest = [token for token in _GAP.split(words) if token], _first_words()
    starts = [place for place, token in enumerate(tokens) if token in longest]
    for length in (4, 3, 2, 1) if starts else ():
        for start in starts:
            if length > min(longest[tokens[start]], len(tokens) - start):
                continue
            phrase = " ".join(tokens[start : start + length])
            code = country_named(phrase) or country_of_demonym(phrase)
            if code is not None:
                return code
    return None


def countries_in(words: str) -> frozenset[str]:
    """Give every country that single words of a phrase name: two for "US and Haitian"."""
    tokens = (token for token in _GAP.split(words) if token)
    codes = (country_named(token) or country_of_demonym(token) for token in tokens)
    return frozenset(code for code in codes if code is not None)


def is_state(code: str) -> bool:
    """Tell a country's code from those of international bodies ("UNO", "NGO")."""
    return code in load("demonyms")["countries"]


@functools.cache
def _names() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for code, country in load("demonyms")["countries"].items():
        for name in (country["name"], *country["aliases"], *country.get("parts", ())):
            table.setdefault(name, code)
    return table


@functools.cache
def _first_words() -> Mapping[str, int]:
    """Give the words a country's name or demonym begins with, and its most words."""
    table: dict[str, int] = {}
    for name in (*_names(), *_demonyms()):
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


@functools.cache
def _demonyms() -> Mapping[str, str]:
    table: dict[str, str | None] = {}
    for code, country in load("demonyms")["countries"].items():
        for word in country["demonyms"]:
            table[word] = None if table.get(word, code) != code else code
    return {word: code for word, code in table.items() if code is not None}
