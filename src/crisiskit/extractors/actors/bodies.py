"""Bodies known by name, and what the words of a body's name show."""

import functools
from collections.abc import Mapping

import attrs

from crisiskit.extractors.actors.countries import country_in
from crisiskit.extractors.actors.lexicon import parted
from crisiskit.lexicons import load
from crisiskit.lexicons.organisations import ListedBody, listed_bodies
from crisiskit.ontology import Sector

__all__ = ["Body", "bodies", "body_country", "body_sectors"]


@attrs.frozen(kw_only=True)
class Body:
    """A body known by name.

    Attributes:
        name: Its fullest name.
        country: ISO 3166-1 alpha-3 or PLOVER's international code; None if neither.
        sectors: PLOVER sectors, primary first.
    """

    name: str
    country: str | None
    sectors: tuple[Sector, ...]


@functools.cache
def bodies() -> Mapping[str, Body]:
    """Read the known bodies by each of their names, as spelt; parties with a small "party" too."""
    table = {name: _body(name, listed) for name, listed in listed_bodies().items()}
    parties = [name for name in table if name.endswith(" Party")]
    return {f"{name.removesuffix('Party')}party": table[name] for name in parties} | table


def _body(name: str, listed: ListedBody) -> Body:
    """Take the codes of its line; else the words of its name come before those of its section."""
    sectors = tuple(map(Sector, listed.codes.sectors))
    if listed.has_line:
        return Body(name=listed.name, country=listed.codes.country, sectors=sectors)
    country = country_in(name) or listed.codes.country
    return Body(name=name, country=country, sectors=body_sectors(name) or sectors)


def body_country(phrase: str) -> str | None:
    """Give the country of the longest known body whose name the phrase holds; else None."""
    words = phrase.removesuffix("'").removesuffix("’").split()
    table = bodies()
    for length in range(min(len(words), _LONGEST_BODY), 0, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            if length >= _LONG_BODY and start and words[start - 1].istitle():
                continue  # another body's name: "the *Shan* National Liberation Army"
            body = table.get(name) or table.get(
                name.removesuffix("'s").removesuffix("’s").rstrip("'’")
            )
            if body is not None and body.country:
                return body.country
    return None


_LONGEST_BODY = 6  # words
_LONG_BODY = 3  # words of a name that a capital before makes another


def body_sectors(name: str) -> tuple[Sector, ...]:
    """Tell the sectors a body's name shows by its words; empty if it shows none.

    The longer pattern counts: a "liberation army" is no army of a state.
    """
    words, table = name.casefold().replace("’", "'").split(), _nameparted()
    found = (
        (-len(pattern), rank, sector)
        for start, word in enumerate(words)
        for rank, pattern, sector in table.get(word, ())
        if words[start : start + len(pattern)] == pattern
    )
    best = min(found, default=None)
    return () if best is None else best[2:]


@functools.cache
def _nameparted() -> Mapping[str, list[tuple[int, list[str], Sector]]]:
    """Index what shows a sector by its first word: rank of the sector, words, sector."""
    table: dict[str, list[tuple[int, list[str], Sector]]] = {}
    for rank, (code, line) in enumerate(load("actor_names")["sectors"].items()):
        for pattern in map(str.split, parted(line)):
            table.setdefault(pattern[0], []).append((rank, pattern, Sector(code)))
    return table
