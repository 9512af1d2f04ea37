"""Bodies as the word list has them: what they are called, and their codes."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from crisiskit.lexicons.loader import load

__all__ = ["Codes", "ListedBody", "listed_bodies", "sure_names"]


@attrs.frozen
class Codes:
    """What a line of the list says of its bodies.

    Attributes:
        country: ISO 3166-1 alpha-3 or PLOVER's international code; None if neither.
        sectors: Codes of PLOVER sectors, primary first.
    """

    country: str | None
    sectors: tuple[str, ...]


@attrs.frozen(kw_only=True)
class ListedBody:
    """A body of the list.

    Attributes:
        name: Its fullest name.
        codes: Its own codes; of a name without a line of its own those of its section.
        has_line: Whether the codes are its own.
    """

    name: str
    codes: Codes
    has_line: bool


@functools.cache
def listed_bodies() -> Mapping[str, ListedBody]:
    """Read the bodies with codes by each of their names, as spelt; own lines come first."""
    table: dict[str, ListedBody] = {}
    for section in _sections():
        for line in section.get("bodies", ()):
            table.update(_of_line(line))
    for section in _sections():
        for name in section["names"] if "codes" in section else ():
            body = ListedBody(name=name, codes=_codes(section["codes"]), has_line=False)
            table.setdefault(name, body)
    return table


def sure_names() -> frozenset[str]:
    """Read the names that hardly ever mean anything but a body."""
    names = {name for section in _sections() for name in section["names"]}
    names |= {name for name, body in listed_bodies().items() if body.has_line}
    return frozenset(names - set(load("organisations")["unsure"]))


# Any: the sections are what TOML can hold; their shape is pinned by the tests.
def _sections() -> Iterator[Mapping[str, Any]]:
    table = load("organisations")
    return (each for each in table.values() if isinstance(each, dict) and "names" in each)


def _of_line(line: str) -> Iterator[tuple[str, ListedBody]]:
    told, codes = line.split("=")
    for group in told.split(";"):
        names = [" ".join(part.split()) for part in group.split("|") if part.strip()]
        body = ListedBody(name=names[0], codes=_codes(codes), has_line=True)
        yield from ((spelt, body) for name in names for spelt in _spellings(name))


def _spellings(name: str) -> Iterator[str]:
    """Yield *name*, as listed and with its beginning and apostrophes written in other ways."""
    begun = [name]
    for beginning, others in load("organisations")["spellings"].items():
        if name.startswith(beginning):
            begun += [other + name.removeprefix(beginning) for other in others]
    yield from dict.fromkeys(s for each in begun for s in (each, each.replace("'", "’")))


def _codes(line: str) -> Codes:
    country, sectors = line.split("/")
    return Codes(country.strip() or None, tuple(sectors.split()))
