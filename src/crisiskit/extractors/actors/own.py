"""Actors of a user's own: a TOML file with their names and codes."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from crisiskit import lexicons
from crisiskit.extractors.actors.known import NameIndex
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.persons import fold, head_of
from crisiskit.lexicons import OwnFiles
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import words_between, words_span
from crisiskit.ontology import ActorKind, InternationalCode, Sector, country_codes

__all__ = ["OwnActor", "OwnActors", "read_own"]

_FIELDS = frozenset({"names", "kind", "country", "sectors", "identifiers"})


@attrs.frozen(kw_only=True)
class OwnActor:
    """One participant as a user knows it.

    Attributes:
        names: Its names as spelt, the fullest first.
        kind: What it is.
        country: ISO 3166-1 alpha-3 or international code.
        sectors: PLOVER sectors, primary first.
        identifiers: Ids elsewhere by scheme.
    """

    names: tuple[str, ...]
    kind: ActorKind = ActorKind.ORGANIZATION
    country: str | None = None
    sectors: tuple[Sector, ...] = ()
    identifiers: Mapping[str, str] = attrs.field(factory=dict, hash=False)


@attrs.frozen
class OwnActors:
    """The participants of a user's files, and where texts name them.

    Attributes:
        actors: The participants, in the order of the files.
        digests: Fingerprints of the files.
        by_name: The participants by their names.
        index: Where texts name them.
    """

    actors: tuple[OwnActor, ...] = ()
    digests: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    by_name: Mapping[str, OwnActor] = attrs.field(init=False, eq=False, repr=False)
    index: NameIndex = attrs.field(init=False, eq=False, repr=False)

    @by_name.default
    def _by_name(self) -> Mapping[str, OwnActor]:
        return {name: actor for actor in reversed(self.actors) for name in actor.names}

    @index.default
    def _index(self) -> NameIndex:
        return NameIndex.of(name for actor in self.actors for name in actor.names)

    def mention(self, name: str, tokens: list[Token]) -> Mention:
        """Make the mention of the one called *name*, which *tokens* spell."""
        actor = self.by_name[name]
        return Mention(
            span=words_span(tokens),
            head=head_of(tokens),
            form=Form.NAME,
            name=words_between(tokens[0], tokens[-1]),
            kind=actor.kind,
            key=fold(actor.names[0]),
            country=actor.country,
            sectors=actor.sectors,
            is_plural=actor.kind is ActorKind.GROUP,
            is_definite=True,
            identifiers=actor.identifiers,
            rule="own-actor",
        )


def read_own(own: "OwnFiles | OwnActors") -> OwnActors:
    """Read one or several files of actors; in doubt the earlier one counts.

    Raises:
        LexiconError: If one cannot be read or breaks the form; all its faults are listed.
    """
    if isinstance(own, OwnActors):
        return own
    files = lexicons.read_own(own, "actors", _faults)
    return OwnActors(
        tuple(_actor(entry) for file in files for entry in file.table["actor"]),
        {f"actors {Path(file.name).name}": file.digest for file in files},
    )


def _faults(table: Mapping[str, Any]) -> Iterator[str]:  # Any: what TOML can hold
    for name in sorted(table.keys() - {"actor", "source"}):
        yield f"{name!r} is not known; known: actor, source"
    entries = table.get("actor")
    if not isinstance(entries, list):
        yield "holds no actors; expected tables [[actor]] with names"
        return
    for number, entry in enumerate(entries, start=1):
        for fault in _faults_of(entry):
            yield f"actor {number}: {fault}"


def _faults_of(entry: Any) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"expected a table, got {entry!r}"
        return
    unknown = sorted(entry.keys() - _FIELDS)
    if unknown:
        yield f"unknown fields {', '.join(unknown)}; known: {', '.join(sorted(_FIELDS))}"
    names = entry.get("names")
    if not names or not _is_texts(names):
        yield "expected names, a list of one string or more"
    if entry.get("kind", "organization") not in tuple(ActorKind):
        yield f"kind: expected one of {', '.join(ActorKind)}, got {entry['kind']!r}"
    country = entry.get("country")
    if country is not None and not _is_country(country):
        codes = ", ".join(InternationalCode)
        yield f"country: expected a code of three letters, as KEN, or {codes}, got {country!r}"
    sectors = entry.get("sectors", [])
    if not _is_texts(sectors) or not set(sectors) <= set(Sector):
        yield f"sectors: expected a list of {', '.join(Sector)}, got {sectors!r}"
    if not isinstance(entry.get("identifiers", {}), dict):
        yield f"identifiers: expected a table, got {entry['identifiers']!r}"


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_country(code: object) -> bool:
    return isinstance(code, str) and (
        code in tuple(InternationalCode) or country_codes(code) is not None
    )


def _actor(entry: Mapping[str, Any]) -> OwnActor:  # Any: what TOML can hold
    return OwnActor(
        names=tuple(entry["names"]),
        kind=ActorKind(entry.get("kind", "organization")),
        country=entry.get("country"),
        sectors=tuple(Sector(code) for code in entry.get("sectors", ())),
        identifiers={str(k): str(v) for k, v in entry.get("identifiers", {}).items()},
    )
