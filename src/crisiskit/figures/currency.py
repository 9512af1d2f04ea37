"""Currencies beside a numeral: signs before it, signs and names after it."""

import re
from functools import cache
from typing import Any

import attrs

from crisiskit.figures.numerals import Numeral, one_of
from crisiskit.lexicons import load

__all__ = ["Sum", "currency_of", "sum_of_money"]

_LEAST_POUNDS = 100  # fewer are mostly a weight
_WINDOW = 8  # code points; the longest sign is shorter


@attrs.frozen
class Sum:
    """The extent of a sum of money and its currency.

    Attributes:
        start: First code point, sign included.
        end: First code point after it, name included.
        currency: ISO 4217 code; None if the name is that of several currencies.
        is_prefixed: Whether a sign stands before the numeral.
    """

    start: int
    end: int
    currency: str | None
    is_prefixed: bool = False


def sum_of_money(text: str, numeral: Numeral) -> Sum | None:
    """Read the currency of *numeral*; None if it is no sum of money."""
    sign = _sign_before(text, numeral)
    name = _name_after(text, numeral)
    if sign is not None:
        start, code = sign
        # "$50 million US dollars" says it twice
        end = name[0] if name and name[1] == code else numeral.end
        return Sum(start, end, code, is_prefixed=True)
    if name is None:
        return None
    if text[numeral.end : numeral.end + 1] == "-" and not name[2]:
        return None
    return Sum(numeral.start, name[0], name[1])


def _sign_before(text: str, numeral: Numeral) -> tuple[int, str] | None:
    first = max(0, numeral.start - _WINDOW)
    if text[first : numeral.start].rstrip()[-1:] not in _sign_ends():
        return None
    match = _signs_before().search(text[first : numeral.start])
    if match is None:
        return None
    sign = match[1]
    letters = sum(map(str.isalpha, sign)) if sign.replace(".", "").isalpha() else 3
    if letters < 3 and not _looks_like_sum(text, numeral):
        return None  # "P5", "K2", "Le 3": too short to be sure
    if letters == 1 and match[0] != sign:
        return None
    if not numeral.is_digits:
        return None
    return first + match.start(), _codes()[sign]


def _looks_like_sum(text: str, numeral: Numeral) -> bool:
    return numeral.has_scale or "," in text[numeral.start : numeral.end]


def _name_after(text: str, numeral: Numeral) -> tuple[int, str | None, bool] | None:
    word = _NEXT_WORD.match(text, numeral.end)
    if word is not None and word[1].lower() not in _first_words():
        return None
    match = _names_after().match(text, numeral.end)
    if match is None:
        return None
    words = match["name"] or match["sign"]
    plain = " ".join(words.split())
    code = _codes().get(plain) or _codes().get(plain.lower())
    if code is None and plain.lower() in load("figures_money")["shared"]["unsure"]:
        weighs = re.match(r"\s{1,2}of\b", text[match.end() : match.end() + 5])
        if weighs or not (numeral.has_scale or numeral.value >= _LEAST_POUNDS):
            return None
    return match.end(), code, True


def currency_of(name: str, country: str) -> str | None:
    """Give the currency that *name* is in a country; None if no currency there is called so.

    Args:
        name: What several currencies are called: "rupees".
        country: ISO 3166-1 alpha-3 code.

    Example:
        >>> currency_of("rupees", "PAK"), currency_of("rupees", "FRA")
        ('PKR', None)
    """
    facts = load("demonyms")["countries"].get(country, {})
    forms = (
        f"{word} {form}" for word in facts.get("demonyms", ()) for form in (name, f"{name}s")
    )
    return next((_codes()[form] for form in forms if form in _codes()), None)


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for code, currency in _currencies().items():
        codes.update(dict.fromkeys(currency["signs"], code))
        for name in currency["names"]:
            codes[name] = codes[name.lower()] = code
    return codes


def _currencies() -> dict[str, Any]:  # Any: what TOML can hold
    table: dict[str, Any] = load("figures_money")["currencies"]
    return table


_NEXT_WORD = re.compile(r"(?:\s{1,2}|-)([^\W\d_]+)")


@cache
def _sign_ends() -> frozenset[str]:
    signs = (sign for currency in _currencies().values() for sign in currency["signs"])
    return frozenset(sign[-1] for sign in signs)


@cache
def _first_words() -> frozenset[str]:
    shared = load("figures_money")["shared"]
    names = [name for currency in _currencies().values() for name in currency["names"]]
    signs = [sign for currency in _currencies().values() for sign in currency["signs"]]
    every = [*names, *signs, *shared["names"], *shared["unsure"]]
    words = (re.match(r"[^\W\d_]+", name.lower()) for name in every)
    return frozenset(word[0] for word in words if word)


@cache
def _signs_before() -> re.Pattern[str]:
    signs = [sign for currency in _currencies().values() for sign in currency["signs"]]
    return re.compile(rf"(?<![\w$€£¥])({one_of(signs)})[ \u00a0\u202f]?$")


@cache
def _names_after() -> re.Pattern[str]:
    names = [name for currency in _currencies().values() for name in currency["names"]]
    shared = load("figures_money")["shared"]
    signs = [
        sign
        for currency in _currencies().values()
        for sign in currency["signs"]
        if not sign.isalpha() or len(sign) > 2
    ]
    # A name may be joined by a hyphen ("a 200-shilling fine"); a sign may stand close ("50€").
    return re.compile(
        rf"(?:(?:\s{{1,2}}|-)(?P<name>(?i:{one_of([*names, *shared['names'], *shared['unsure']])}))"
        rf"|\s?(?P<sign>{one_of(signs)}))(?![\w$])"
    )
