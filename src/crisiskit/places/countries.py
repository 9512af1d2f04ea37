"""Which country a name, an adjective or a capital stands for."""

import functools
from collections import defaultdict

from crisiskit.lexicons.countries import countries, demonyms
from crisiskit.places.gazetteer import gazetteer, lookup
from crisiskit.places.name_key import fold

__all__ = ["capital_country", "countries_of", "country_of", "demonym_countries"]


def country_of(name: str) -> str | None:
    """Give the ISO 3166-1 alpha-3 code a name, adjective or people's name stands for.

    None if it stands for no country, or for several ("Dominican", "Korea").

    Examples:
        >>> country_of("Haiti"), country_of("Haitian"), country_of("U.K."), country_of("Korea")
        ('HTI', 'HTI', 'GBR', None)
    """
    codes = countries_of(name)
    return codes[0] if len(codes) == 1 else None


def countries_of(name: str) -> tuple[str, ...]:
    """Give all codes a name, adjective or people's name may stand for, in alphabetical order."""
    key = fold(name)
    return _country_names().get(key, ()) if key and not _is_word(name, key) else ()


def demonym_countries(word: str) -> tuple[str, ...]:
    """Give the codes of the countries whose people or things are called so; () for no demonym.

    Examples:
        >>> demonym_countries("Syrian"), demonym_countries("Syria")
        (('SYR',), ())
    """
    return demonyms().get(word, ())


def capital_country(name: str) -> str | None:
    """Give the ISO 3166-1 alpha-3 code of the country whose capital bears this name.

    Examples:
        >>> capital_country("Kinshasa"), capital_country("Kiev"), capital_country("Goma")
        ('COD', 'UKR', None)
    """
    capitals = [place for place in lookup(name) if place.capital]
    codes = {place.country for place in capitals if not place.alternate} or {
        place.country for place in capitals
    }
    return codes.pop() if len(codes) == 1 else None


def _is_word(name: str, key: str) -> bool:
    """Tell "us" and "car" from "US" and "CAR"."""
    return name.islower() and name.isalpha() and not lookup(name) and len(key) <= _SHORT


_SHORT = 3  # letters


@functools.cache
def _country_names() -> dict[str, tuple[str, ...]]:
    codes: dict[str, set[str]] = defaultdict(set)
    for code, country in countries().items():
        entry = gazetteer().country(code)
        for name in (*country.names, *country.demonyms, *([entry.name] if entry else ())):
            codes[fold(name)].add(code)
    return {key: tuple(sorted(found)) for key, found in codes.items()}
