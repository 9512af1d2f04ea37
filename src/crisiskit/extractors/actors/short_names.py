"""Shorter names of bodies: "the *Foreign Ministry*" after "the Russian Foreign Ministry"."""

from collections.abc import Iterator

from crisiskit.extractors.actors.bodies import body_sectors
from crisiskit.extractors.actors.countries import without_country
from crisiskit.extractors.actors.offices import title_words
from crisiskit.extractors.actors.persons import fold
from crisiskit.ontology import Sector

__all__ = ["short_names"]

_CUT = (" of ", " for ")
_BRANDS = frozenset({Sector.JRN, Sector.BUS, Sector.EDU})


def short_names(name: str) -> Iterator[str]:
    """Yield the shorter names, casefolded, by which a text may go on about a body.

    Without the country before it; two or more words up to "of" or "for" ("the Sol Church"
    of "Sol Church of Lima"); what a paper, firm or school is called ("Sol" of "Sol News").
    """
    plain = without_country(name)
    if plain != name and " " in plain:
        yield fold(plain)
    for cut in _CUT:
        first = plain.partition(cut)[0]
        if first != plain and " " in first:
            yield fold(first)
    words = plain.split()
    is_brand = len(words) == _BRAND and not _BRANDS.isdisjoint(body_sectors(words[1])[:1])
    if is_brand and words[0].casefold() not in title_words("common_brands"):
        yield fold(words[0])


_BRAND = 2  # words of a name whose first alone may stand for it
