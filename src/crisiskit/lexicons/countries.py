"""Countries as the word list has them: what they are called, and what comes from them."""

import functools
from collections.abc import Mapping

import attrs

from crisiskit.lexicons.loader import load

__all__ = ["Country", "countries", "demonym_country", "demonyms", "regional"]


@attrs.frozen(kw_only=True)
class Country:
    """One country or territory.

    Attributes:
        name: Its common English short name.
        aliases: Other names and abbreviations.
        parts: Lands within it that news names in its stead.
        demonyms: Adjectives and nouns for what and who comes from it.
        ambiguous: Those of all these that often mean something else.
    """

    name: str
    aliases: tuple[str, ...]
    parts: tuple[str, ...]
    demonyms: tuple[str, ...]
    ambiguous: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name, the aliases and the parts."""
        return (self.name, *self.aliases, *self.parts)


@functools.cache
def countries() -> Mapping[str, Country]:
    """Read the countries by ISO 3166-1 alpha-3 code."""
    return {
        code: Country(
            name=entry["name"],
            aliases=tuple(entry["aliases"]),
            parts=tuple(entry.get("parts", ())),
            demonyms=tuple(entry["demonyms"]),
            ambiguous=tuple(entry["ambiguous"]),
        )
        for code, entry in load("demonyms")["countries"].items()
    }


@functools.cache
def demonyms() -> Mapping[str, tuple[str, ...]]:
    """Read the codes of the countries whose people or things are called so, by word as spelt.

    In alphabetical order; several countries may share one ("Congolese").
    """
    codes: dict[str, set[str]] = {}
    for code, country in countries().items():
        for word in country.demonyms:
            codes.setdefault(word, set()).add(code)
    return {word: tuple(sorted(found)) for word, found in codes.items()}


def demonym_country(word: str) -> str | None:
    """Give the code for "Haitian", "Kenyans"; None if the word belongs to no one country."""
    codes = demonyms().get(word, ())
    return codes[0] if len(codes) == 1 else None


@functools.cache
def regional() -> frozenset[str]:
    """Read the adjectives of regions that end like one of a country ("Central American")."""
    return frozenset(load("demonyms")["regional"])
