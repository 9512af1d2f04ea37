"""What words say about a participant: nouns, known bodies, words inside names."""

import functools
from collections.abc import Iterator, Mapping

import attrs

from crisiskit.extractors.actors.countries import country_in
from crisiskit.lexicons import load
from crisiskit.lexicons.organisations import ListedBody, listed_bodies
from crisiskit.ontology import ActorKind, Sector

__all__ = [
    "Body",
    "Noun",
    "NounTable",
    "bodies",
    "body_country",
    "body_sectors",
    "capitals",
    "country_of_office",
    "homely",
    "houses",
    "leaders",
    "modifier_sectors",
    "nobody",
    "noun_heads",
    "noun_tails",
    "nouns",
    "organs",
    "particles",
    "quantity_nouns",
    "quantity_speakers",
    "saying_verbs",
    "single_offices",
    "title_words",
    "titles",
    "units",
]


@attrs.frozen(kw_only=True)
class Noun:
    """A common noun that stands for participants.

    Attributes:
        kind: What one of them is.
        sector: Its PLOVER sector; None where the word alone gives no hint.
        is_title: Whether it also stands before a name.
        is_bare: Whether it is too general to be an actor without a part in the clause.
        plural_only: Whether only its plural counts.
        needs_the: Whether it is an actor only when marked as known.
        speaks: Whether it is an actor only as the subject of a verb of saying.
    """

    kind: ActorKind
    sector: Sector | None
    is_title: bool = False
    is_bare: bool = False
    plural_only: bool = False
    needs_the: bool = False
    speaks: bool = False


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


NounTable = Mapping[str, Noun]


@functools.cache
def nouns() -> NounTable:
    """Read the nouns by their words in lower case; the more telling class wins."""
    table: dict[str, Noun] = {}
    for entry in load("actor_nouns")["class"]:
        plural_only = set(entry.get("plural_only", ()))
        needs_the = set(entry.get("needs_the", ()))
        for words in _words(entry["nouns"]):
            noun = Noun(
                kind=ActorKind(entry["kind"]),
                sector=Sector(entry["sector"]) if entry["sector"] else None,
                is_title=entry.get("title", False),
                is_bare=entry.get("bare", False),
                plural_only=words in plural_only,
                needs_the=words in needs_the,
                speaks=entry.get("speaks", False),
            )
            table.setdefault(words, noun)
    return table


@functools.cache
def titles() -> frozenset[str]:
    """List the nouns that stand before a person's name."""
    return frozenset(
        words for words, n in nouns().items() if n.is_title and n.kind is ActorKind.PERSON
    )


@functools.cache
def noun_heads() -> Mapping[str, int]:
    """List the last words of the nouns, with how many tokens at most stand before each.

    Hyphens part tokens for some pipelines, for others not.
    """
    table: dict[str, int] = {}
    for words in nouns():
        for tokens in (words.split(), words.replace("-", " - ").split()):
            table[tokens[-1]] = max(table.get(tokens[-1], 0), len(tokens) - 1)
    return table


@functools.cache
def noun_tails() -> frozenset[str]:
    """List the last pieces of the nouns, hyphens taken apart: what a title can end in."""
    return frozenset(words.replace("-", " ").rpartition(" ")[2] for words in nouns())


@functools.cache
def saying_verbs() -> frozenset[str]:
    """List the lemmas of the verbs whose subject says something."""
    verbs = load("attribution")["verbs"]
    return frozenset(v for v, entry in verbs.items() if _SAYING & set(entry["classes"]))


_SAYING = frozenset({"say", "tell", "quote", "ask", "think", "urge", "vow", "accuse", "judge"})


@functools.cache
def bodies() -> Mapping[str, Body]:
    """Read the known bodies by each of their names, as spelt."""
    return {name: _body(name, listed) for name, listed in listed_bodies().items()}


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
    words, table = name.casefold().replace("’", "'").split(), _name_words()
    found = (
        (-len(pattern), rank, sector)
        for start, word in enumerate(words)
        for rank, pattern, sector in table.get(word, ())
        if words[start : start + len(pattern)] == pattern
    )
    best = min(found, default=None)
    return () if best is None else best[2:]


@functools.cache
def modifier_sectors() -> Mapping[str, Sector]:
    """Read the sectors that words before a description show, by word."""
    lines = load("actor_names")["modifiers"]
    return {word: Sector(code) for code, line in lines.items() for word in _words(line)}


@functools.cache
def title_words(group: str) -> frozenset[str]:
    """Read one group of words about titles: rankers, over, state_offices."""
    return frozenset(_words(load("actor_names")["titles"][group]))


@functools.cache
def capitals() -> Mapping[str, str]:
    """Read the capitals that news names for their governments, with their countries."""
    lines = load("actor_names")["capitals"]["names"]
    pairs = (line.partition("=") for line in _words(lines, lower=False))
    return {name.strip(): code.strip() for name, _, code in pairs}


@functools.cache
def leaders() -> Mapping[str, str]:
    """Read the last names governments are called after, in lower case, with their country."""
    return _pairs(load("actor_names")["leaders"]["names"])


def country_of_office(words: str) -> str | None:
    """Give the country that alone has an office or body of this name; None if several may.

    "Assistant *Secretary of State*", in lower case.
    """
    groups = _unique_offices()
    if groups[0].isdisjoint(words.split()):
        return None
    padded = f" {words} "
    for group, after in zip(groups[1:], ("", "for "), strict=True):
        for name, code in group.items():
            if f" {name} " in padded and not (after and f" {name} {after}" in padded):
                return code
    return None


@functools.cache
def _unique_offices() -> tuple[frozenset[str], Mapping[str, str], Mapping[str, str]]:
    """Read the offices only one country has, after the last words of all of them."""
    table = load("actor_names")["unique_offices"]
    always, alone = _pairs(table["always"]), _pairs(table["alone"])
    return frozenset(name.split()[-1] for name in (*always, *alone)), always, alone


def _pairs(lines: str) -> Mapping[str, str]:
    pairs = (line.partition("=") for line in _words(lines))
    return {name.strip(): code.strip().upper() for name, _, code in pairs}


@functools.cache
def quantity_speakers() -> frozenset[str]:
    """Read the quantities that stand for people where they say something ("*some* say")."""
    return frozenset(_words(load("actor_names")["quantities"]["speakers"]))


@functools.cache
def quantity_nouns() -> frozenset[str]:
    """Read the nouns that only count what follows "of"."""
    return frozenset(_words(load("actor_names")["quantities"]["nouns"]))


@functools.cache
def houses() -> frozenset[str]:
    """Read the nouns that stand for a building as often as for those who run it."""
    return frozenset(_words(load("actor_names")["houses"]["nouns"]))


@functools.cache
def idioms() -> frozenset[str]:
    """Read the verbs with a noun that names nobody after them ("they *joined forces*")."""
    return frozenset(_words(load("actor_names")["idioms"]["phrases"]))


@functools.cache
def nobody(group: str) -> frozenset[str]:
    """Read what ends (or begins) names of no participants: sites, papers."""
    return frozenset(_words(load("actor_names")["nobody"][group]))


@functools.cache
def particles() -> frozenset[str]:
    """Read the small words that belong to the last name after them, as spelt."""
    return frozenset(_words(load("actor_names")["particles"]["names"]))


@functools.cache
def units() -> frozenset[str]:
    """Read the nouns that end the names of numbered military units."""
    return frozenset(_words(load("actor_names")["units"]["MIL"]))


@functools.cache
def homely() -> frozenset[str]:
    """Read the nouns of participants that belong to the state they act in."""
    return frozenset(_words(load("actor_names")["offices"]["homely"])) | single_offices()


@functools.cache
def organs() -> frozenset[str]:
    """Read the words that show a body of a state in its name."""
    return frozenset(_words(load("actor_names")["offices"]["organs"]))


@functools.cache
def single_offices() -> frozenset[str]:
    """Read the offices of which a state has one at a time."""
    return frozenset(_words(load("actor_names")["offices"]["single"]))


@functools.cache
def _name_words() -> Mapping[str, list[tuple[int, list[str], Sector]]]:
    """Index what shows a sector by its first word: rank of the sector, words, sector."""
    table: dict[str, list[tuple[int, list[str], Sector]]] = {}
    for rank, (code, line) in enumerate(load("actor_names")["sectors"].items()):
        for pattern in map(str.split, _words(line)):
            table.setdefault(pattern[0], []).append((rank, pattern, Sector(code)))
    return table


def _words(line: str, *, lower: bool = True) -> Iterator[str]:
    for part in line.split("|"):
        words = " ".join(part.split())
        if words:
            yield words.casefold() if lower else words
