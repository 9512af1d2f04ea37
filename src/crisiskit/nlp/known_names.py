"""Names whose label is known beforehand: the lists of countries, peoples, bodies and given names."""

from collections.abc import Mapping
from functools import cache

import attrs

from crisiskit.lexicons import load
from crisiskit.lexicons.countries import countries
from crisiskit.lexicons.organisations import sure_names

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
    labels = dict.fromkeys(sorted(sure_names()), "ORG")
    for section in load("names_groups")["groups"].values():
        labels |= dict.fromkeys(section["names"], "NORP")
    unsure: set[str] = set()
    for country in countries().values():
        labels |= dict.fromkeys(country.names, "LOC") | dict.fromkeys(country.demonyms, "NORP")
        unsure.update(country.ambiguous)
    given = frozenset(load("names_given")["given_names"]["names"].split())
    return KnownNames(labels, frozenset(unsure), given)
