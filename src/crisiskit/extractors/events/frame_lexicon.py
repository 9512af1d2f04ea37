"""The frames of all event types, found by lemma."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import attrs

from crisiskit import lexicons
from crisiskit.errors import LexiconError
from crisiskit.extractors.events.confidences import confidences
from crisiskit.extractors.events.frame import Frame, Nouns, Pattern, parse_pattern
from crisiskit.extractors.events.frame_faults import OPTIONS, PARTS
from crisiskit.extractors.events.frame_file import FrameFile
from crisiskit.extractors.events.inflection import verbs_by_form
from crisiskit.extractors.events.noun_classes import noun_classes
from crisiskit.extractors.events.phrases import Phrases

__all__ = ["FrameLexicon", "Support", "frame_lexicon"]

_CLASSES = "frames_classes"
_OPERATORS = "frames_operators"
_ATTACHMENT = "frames_attachment"
_PREFIX = "frames_"
# Where participants stand unless a frame of a user's own says otherwise.
_SLOTS: Mapping[str, Mapping[str, list[str]]] = {
    "verbs": {"actor": ["subject", "by"], "recipient": ["object"]},
    "nouns": {"actor": ["by", "possessor", "from"], "recipient": ["of", "on", "against"]},
    "adjectives": {"recipient": ["head"]},
}

Index = Mapping[str, tuple[Pattern, ...]]
Table = Mapping[str, Any]  # Any: what TOML can hold


@attrs.frozen(kw_only=True, eq=False)
class Support:
    """Verbs that say little beyond the noun they carry ("*held* talks").

    Attributes:
        do: The subject does what the object names; with their particle.
        undergo: The subject suffers what the object names.
        happen: The noun is their subject.
        engage: The subject takes part in what follows their preposition.
    """

    do: frozenset[str] = frozenset()
    undergo: frozenset[str] = frozenset()
    happen: frozenset[str] = frozenset()
    engage: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True, eq=False)
class FrameLexicon:
    """All patterns by lemma, and what they refer to.

    Attributes:
        verbs: Patterns of verbs.
        nouns: Patterns of nouns.
        adjectives: Patterns of adjectives and participles before or after a noun.
        classes: Classes of nouns by name.
        shifts: By topic table and type of the event in question: what becomes of it.
        topic_modes: By type of the operator, then of the event it is about: the mode.
        absorbed: By type: the types of acts that are part of it when told as its purpose.
        support: The support verbs.
        instruments: By type and word of the sentence: the mode it shows.
        counts: Nouns that only measure what follows "of".
        forms: Lemma by inflected form, for verbs the pipeline's lemmas do not know.
        objects: By type and noun in the event's own slots: the mode it shows.
    """

    verbs: Index
    nouns: Index
    adjectives: Index
    classes: Mapping[str, Nouns]
    shifts: Mapping[str, Mapping[str, str]]
    topic_modes: Mapping[str, Mapping[str, str]]
    absorbed: Mapping[str, frozenset[str]]
    support: Support
    instruments: Mapping[str, Phrases[str]]
    objects: Mapping[str, Mapping[str, str]]
    counts: frozenset[str]
    forms: Mapping[str, str]

    def of_verb(self, lemma: str, form: str) -> tuple[Pattern, ...]:
        """Give the patterns of a verb, by its lemma or else by its form."""
        return self.verbs.get(lemma) or self.verbs.get(self.forms.get(form, ""), ())


@lru_cache(maxsize=8)
def frame_lexicon(own: tuple[FrameFile, ...] = ()) -> FrameLexicon:
    """Read all ``frames_*`` lexicons, and put the frames of a user's *own* before ours.

    Raises:
        LexiconError: If one of them breaks the form.
    """
    operators = lexicons.load(_OPERATORS)
    names = [name for name in lexicons.names() if name.startswith(_PREFIX)]
    tables = [lexicons.load(name) for name in names if name != _CLASSES]
    classes = noun_classes(*(file.table.get("classes", {}) for file in own))
    indexes = [_index(part, tables, [file.table for file in own], classes) for part in PARTS]
    support = {kind: frozenset(words) for kind, words in operators["support"].items()}
    return FrameLexicon(
        verbs=indexes[0],
        nouns=indexes[1],
        adjectives=indexes[2],
        classes=classes,
        shifts=operators["shifts"],
        topic_modes=operators["topic_modes"],
        absorbed={kind: frozenset(row) for kind, row in operators["absorbed"].items()},
        support=Support(**support),
        instruments={
            kind: Phrases.of(words)
            for kind, words in _modes_by_word("instruments", tables).items()
        },
        objects=_modes_by_word("objects", tables),
        counts=frozenset(lexicons.load(_ATTACHMENT)["counts"]["nouns"]),
        forms={**verbs_by_form(indexes[0]), **_irregular(operators["irregular"])},
    )


def _index(
    part: str,
    tables: Iterable[Table],
    own: Iterable[Table],
    classes: dict[str, Nouns],
) -> Index:
    """Index the patterns by lemma: *own* ones first, then the most demanding first."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    _add_patterns(found, part, own, classes, _SLOTS[part])
    ahead = {lemma: len(patterns) for lemma, patterns in found.items()}
    _add_patterns(found, part, tables, classes, {})
    return {
        lemma: tuple(_ordered(patterns, ahead.get(lemma, 0)))
        for lemma, patterns in found.items()
    }


def _ordered(patterns: list[Pattern], own: int) -> Iterator[Pattern]:
    # Stable: among equals the first in the files stays first.
    yield from sorted(patterns[:own], key=_by_weight)
    yield from sorted(patterns[own:], key=_by_weight)


def _by_weight(pattern: Pattern) -> int:
    return -pattern.weight


def _add_patterns(
    found: dict[str, list[Pattern]],
    part: str,
    tables: Iterable[Table],
    classes: dict[str, Nouns],
    defaults: Table,
) -> None:
    for table in tables:
        for frame, row in _frames(table, part, defaults):
            for text in row.get(part, ()):
                pattern = parse_pattern(text, frame, classes)
                found[pattern.lemma].append(pattern)


def _frames(table: Table, part: str, defaults: Table) -> Iterator[tuple[Frame, Table]]:
    given = table.get("defaults", {})
    defaults = {**defaults, **given, **given.get(part, {})}
    for name, row in table.get("frames", {}).items():
        settings = {**defaults, **row}
        unknown = set(row) - OPTIONS - {*PARTS, "precision"}
        if unknown:
            msg = f"frame {name!r} has unknown settings {sorted(unknown)}; known: {sorted(OPTIONS)}"
            raise LexiconError(msg)
        options = {key: _value(settings[key]) for key in settings if key in OPTIONS}
        kind = str(options.get("type", ""))
        rule = f"{kind.lower() or 'operator'}.{name}"
        yield Frame(rule=rule, confidence=_confidence(kind, rule, row, table), **options), row


def _confidence(kind: str, rule: str, row: Table, table: Table) -> float | None:
    """Give what a user measured; our own frames have theirs in a table."""
    stated: float | None = row.get("precision", table.get("precision"))
    return confidences().of(rule, kind) if stated is None else stated


def _value(setting: object) -> Any:  # Any: one of several attribute types
    return tuple(setting) if isinstance(setting, list) else setting


def _irregular(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {form: lemma for lemma, forms in table.items() for form in forms}


def _modes_by_word(kind: str, tables: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    return {
        table["defaults"]["type"]: {
            word: mode for mode, words in table[kind].items() for word in words
        }
        for table in tables
        if kind in table
    }
