"""Names whose label is known beforehand: the lists of countries, peoples, bodies and given names."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

__all__ = ["KnownNames", "known_names"]


@attrs.frozen
class KnownNames:
    """Names whose label is known from lists.

    Attributes:
        labels: Label by name as it is written.
        unsure: Names that often mean something else; they never overrule the name finder.
        given: Given names of persons.
    """

    labels: Mapping[str, str]
    unsure: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()

    def label(self, name: str) -> str | None:
        """The label of *name* if it is sure."""
        return None if name in self.unsure else self.labels.get(name)


@cache
def known_names() -> KnownNames:
    """The names of our own lists: countries LOC, demonyms and groups NORP, organisations ORG."""
    labels = dict.fromkeys(_section_names("names_organisations", "organisations"), "ORG")
    labels |= dict.fromkeys(_section_names("names_groups", "groups"), "NORP")
    unsure: set[str] = set()
    for country in _lexicon("demonyms")["countries"].values():
        lands = [country["name"], *country["aliases"], *country.get("parts", ())]
        labels |= dict.fromkeys(lands, "LOC") | dict.fromkeys(country["demonyms"], "NORP")
        unsure.update(country["ambiguous"])
    given = frozenset(_lexicon("names_given")["given_names"]["names"].split())
    return KnownNames(labels, frozenset(unsure), given)


def _section_names(lexicon: str, table: str) -> Iterator[str]:
    for section in _lexicon(lexicon)[table].values():
        yield from section["names"]


# The lexicons are TOML: their shape is pinned by the tests.
def _lexicon(name: str) -> dict[str, Any]:
    text = files("crisiskit.lexicons").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
