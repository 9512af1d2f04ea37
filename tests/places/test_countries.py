"""Countries by name, adjective and capital."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.lexicons import load
from crisiskit.model import Span
from crisiskit.places import (
    capital_country,
    countries_of,
    country_of,
    demonym_countries,
    gazetteer,
    resolve,
)

_COUNTRIES = load("demonyms")["countries"]


@pytest.mark.parametrize("code", sorted(_COUNTRIES))
def test_every_name_of_a_country_leads_to_it(code: str) -> None:
    """Name, aliases and demonyms of each country of the table give its code."""
    facts = _COUNTRIES[code]
    for name in (facts["name"], *facts["aliases"], *facts["demonyms"]):
        assert code in countries_of(name)
    for name in facts["demonyms"]:
        assert code in demonym_countries(name)


def test_every_capital_leads_to_its_country() -> None:
    """The name of each capital gives its country, unless several capitals share it."""
    table = gazetteer().table
    capitals = [table.capital(code) for code in table.countries]
    names = [capital.name for capital in capitals if capital]
    for capital in capitals:
        if capital and names.count(capital.name) == 1:
            assert capital_country(capital.name) == capital.country


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Haiti", "HTI"),
        ("haitian", "HTI"),
        ("the United States", "USA"),
        ("U.S.", "USA"),
        ("us", None),
        ("Congo", "COD"),
        ("Dominican", None),
        ("Türkiye", "TUR"),
        ("England", "GBR"),
        ("Lyon", None),
        ("", None),
    ],
)
def test_country_of(name: str, code: str | None) -> None:
    """One country gives its code; none, or several, give None."""
    assert country_of(name) == code


@given(st.text())
def test_any_text_can_be_asked(name: str) -> None:
    """No text breaks the questions about countries."""
    assert country_of(name) in {None, *countries_of(name)}
    assert capital_country(name) in {None, *gazetteer().table.countries}


@pytest.mark.parametrize("code", sorted(_COUNTRIES))
def test_every_country_resolves(code: str) -> None:
    """The name of each country, told alone, gets the country's point."""
    name = _COUNTRIES[code]["name"]
    (place,) = resolve([(Span(0, len(name)), name)], text=name)
    if code not in {"ATA", "BVT", "HMD", "SGS", "UMI"}:
        assert place.latitude is not None
    assert place.country in {code, None}


def test_every_capital_resolves() -> None:
    """A capital gets its country beside the country's name."""
    table = gazetteer().table
    for code in table.countries:
        capital, country = table.capital(code), gazetteer().country(code)
        if capital is None or country is None:
            continue
        text = f"{capital.name}, {country.name}"
        (place,) = resolve([(Span(0, len(capital.name)), capital.name)], text=text)
        assert (place.country, place.latitude is None) == (code, False), text
