"""Words for measures of a user's own: a TOML file."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from crisiskit.errors import UnknownCodeError
from crisiskit.lexicons import OwnFile, OwnFiles, read_own
from crisiskit.model.fields import policy_kind

__all__ = ["BY_TOPIC", "By", "WordFile", "read_words"]

By = Literal["anyone", "unless_private", "anyone_named", "authority"]

BY_TOPIC = "by_topic"
_BY: tuple[By, ...] = ("anyone", "unless_private", "anyone_named", "authority")
_NOUNS = ("nouns", "nouns_of_authorities", "topics")
_TABLES = ("source", *_NOUNS, "act")


WordFile = OwnFile
"""The words of one file, found to be sound."""


def read_words(words: OwnFiles, /) -> tuple[WordFile, ...]:
    """Read one or several files of words; those that are read already pass.

    Raises:
        LexiconError: If one cannot be read or breaks the form; all its faults are listed.
    """
    return read_own(words, "words for measures", _faults)


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(table.get("source"), str):
        yield 'the file must name its source: add a line source = "…" on top'
    for name in sorted(set(table) - set(_TABLES)):
        yield f"unknown table {name!r}; known: {', '.join(_TABLES)}"
    for name in _NOUNS:
        lines = table.get(name, {})
        if not isinstance(lines, Mapping):
            yield f"[{name}] must give words by kind, got {lines!r}"
            continue
        for kind, line in lines.items():
            yield from _faults_of_kind(kind, f"[{name}]")
            if not isinstance(line, str):
                yield f"[{name}] {kind}: expected words separated by |, got {line!r}"
    entries = table.get("act", [])
    if not isinstance(entries, list):
        yield "acts must stand under [[act]], with two brackets"
        return
    for number, entry in enumerate(entries, start=1):
        yield from _faults_of_act(entry, f"[[act]] {number}")


def _faults_of_act(entry: Mapping[str, Any], where: str) -> Iterator[str]:
    for key in ("kind", "verbs", "objects"):
        if not isinstance(entry.get(key), str):
            yield f"{where} lacks {key!r}, words separated by |"
    if entry.get("kind", BY_TOPIC) != BY_TOPIC:
        yield from _faults_of_kind(entry["kind"], where)
    if entry.get("by", "anyone") not in _BY:
        yield f"{where}: 'by' must be one of {', '.join(_BY)}, got {entry['by']!r}"


def _faults_of_kind(kind: object, where: str) -> Iterator[str]:
    try:
        policy_kind(str(kind))
    except UnknownCodeError as error:
        yield f"{where}: {error}"
