"""Classes of nouns that patterns ask for by name ("@persons")."""

from collections.abc import Mapping
from typing import Any

from crisiskit import lexicons
from crisiskit.extractors.events.frame import Nouns, parse_nouns

__all__ = ["noun_classes"]

_SHIPPED = "frames_classes"


def noun_classes(*own: Mapping[str, Any]) -> dict[str, Nouns]:  # Any: what TOML can hold
    """Read our classes, then *own* ones, which may take in ours or add words to them.

    Args:
        own: Tables of classes by name: a list of words, or a table with ``words``,
            ``entities`` and ``pronouns``.

    Raises:
        LexiconError: If a class takes in one that is not known (yet).
    """
    classes: dict[str, Nouns] = {}
    for name, row in lexicons.load(_SHIPPED).items():
        if isinstance(row, dict):
            classes[name] = _class(row, classes)
    for table in own:
        for name, row in table.items():
            added = _class(row if isinstance(row, dict) else {"words": row}, classes)
            classes[name] = classes.get(name, Nouns()).joined(added)
    return classes


def _class(row: Mapping[str, Any], classes: dict[str, Nouns]) -> Nouns:
    words = parse_nouns(row.get("words", ()), classes)
    return words.joined(
        Nouns(
            entities=frozenset(row.get("entities", ())),
            pronouns=frozenset(row.get("pronouns", ())),
        )
    )
