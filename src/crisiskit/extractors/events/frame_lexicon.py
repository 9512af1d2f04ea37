"""The frames of all event types, found by lemma."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from crisiskit import lexicons
from crisiskit.errors import LexiconError
from crisiskit.extractors.events.frame import Frame, Nouns, Pattern, parse_nouns, parse_pattern
from crisiskit.extractors.events.inflection import verbs_by_form
from crisiskit.extractors.events.phrases import Phrases

__all__ = ["FrameLexicon", "Support", "frame_lexicon"]

_CLASSES = "frames_classes"
_OPERATORS = "frames_operators"
_ATTACHMENT = "frames_attachment"
_PREFIX = "frames_"
_PARTS = ("verbs", "nouns", "adjectives")
_WORDS = ("verbs", "nouns", "adjectives")
_OPTIONS = frozenset(field.name for field in attrs.fields(Frame)) - {"rule", "confidence"}

Index = Mapping[str, tuple[Pattern, ...]]


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


@cache
def frame_lexicon() -> FrameLexicon:
    """Read all ``frames_*`` lexicons once.

    Raises:
        LexiconError: If one of them breaks the form.
    """
    classes = _classes(lexicons.load(_CLASSES))
    operators = lexicons.load(_OPERATORS)
    names = [name for name in lexicons.names() if name.startswith(_PREFIX)]
    tables = [lexicons.load(name) for name in names if name != _CLASSES]
    indexes = [_index(part, tables, classes) for part in _PARTS]
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


def _classes(table: Mapping[str, Any]) -> dict[str, Nouns]:  # Any: what TOML can hold
    classes: dict[str, Nouns] = {}
    for name, row in table.items():
        if isinstance(row, dict):
            words = parse_nouns(row.get("words", ()), classes)
            classes[name] = words.joined(
                Nouns(
                    entities=frozenset(row.get("entities", ())),
                    pronouns=frozenset(row.get("pronouns", ())),
                )
            )
    return classes


def _index(part: str, tables: Iterable[Mapping[str, Any]], classes: dict[str, Nouns]) -> Index:
    found: dict[str, list[Pattern]] = defaultdict(list)
    for table in tables:
        for frame, row in _frames(table, part):
            for text in row.get(part, ()):
                pattern = parse_pattern(text, frame, classes)
                found[pattern.lemma].append(pattern)
    # Stable: among equals the first in the files stays first.
    heaviest = {lemma: sorted(found[lemma], key=lambda p: -p.weight) for lemma in found}
    return {lemma: tuple(patterns) for lemma, patterns in heaviest.items()}


def _frames(table: Mapping[str, Any], part: str) -> Iterator[tuple[Frame, Mapping[str, Any]]]:
    defaults = {**table.get("defaults", {}), **table.get("defaults", {}).get(part, {})}
    for name, row in table.get("frames", {}).items():
        settings = {**defaults, **row}
        unknown = set(row) - _OPTIONS - set(_WORDS)
        if unknown:
            msg = f"frame {name!r} has unknown settings {sorted(unknown)}; known: {sorted(_OPTIONS)}"
            raise LexiconError(msg)
        options = {key: _value(settings[key]) for key in settings if key in _OPTIONS}
        rule = f"{str(options.get('type', '')).lower() or 'operator'}.{name}"
        yield Frame(rule=rule, confidence=table.get("precision"), **options), row


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
