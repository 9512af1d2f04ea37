"""What is wrong with a file of frames, each fault with its place."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

import attrs

from crisiskit import lexicons
from crisiskit.errors import LexiconError, UnknownCodeError
from crisiskit.extractors.events.frame import Frame, Nouns, parse_pattern
from crisiskit.extractors.events.noun_classes import noun_classes
from crisiskit.ontology import EventMode, EventType, Measure, is_namespaced, modes_of, open_code

__all__ = ["OPTIONS", "PARTS", "faults_of"]

PARTS = ("verbs", "nouns", "adjectives")
"""Kinds of words a frame may list."""

OPTIONS = frozenset(field.name for field in attrs.fields(Frame)) - {"rule", "confidence"}
"""Settings of a frame."""

_SECTIONS = ("source", "precision", "classes", "defaults", "frames")
_CLASS = ("words", "entities", "pronouns")
_FLAGS = frozenset({"reciprocal", "consequence", "durative", "general", "objective"})
# Patterns have short names for slots, settings the full ones.
_SHORT = {
    "obj": "object",
    "subj": "subject",
    "comp": "complement subject",
    "mod": "modifier",
}
_TYPE = open_code(EventType)
_MEASURE = open_code(Measure)

Table = Mapping[str, Any]  # Any: what TOML can hold


def faults_of(table: Table) -> list[str]:
    """List the faults of a file of frames, in the order of the file; none if it is sound."""
    shapeless = [
        f"{section}: expected a table, as in [{section}.name]"
        for section in ("classes", "defaults", "frames")
        if not isinstance(table.get(section, {}), dict)
    ]
    if shapeless:
        return shapeless
    faults = [*_unknown("the file", table, _SECTIONS)]
    classes = _classes(table.get("classes", {}), faults)
    defaults = table.get("defaults", {})
    faults += _unknown("defaults", defaults, tuple(OPTIONS))
    if not table.get("frames"):
        faults.append("frames: expected one at least, as in [frames.evict]")
    for name, row in table.get("frames", {}).items():
        if isinstance(row, dict):
            faults += _frame_faults(f"frames.{name}", {**defaults, **row}, row, classes)
        else:
            faults.append(f"frames.{name}: expected a table, got {row!r}")
    return faults + list(_share(table.get("precision"), "precision"))


def _unknown(where: str, table: Table, known: tuple[str, ...]) -> Iterator[str]:
    for key in table:
        if key not in known:
            yield f"{where}: {key!r} is not known; known: {', '.join(sorted(known))}"


def _classes(own: Table, faults: list[str]) -> dict[str, Nouns]:
    found = [
        fault
        for name, row in own.items()
        for fault in _class_faults(
            f"classes.{name}", row if isinstance(row, dict) else {"words": row}
        )
    ]
    faults += found
    if found:
        return noun_classes()
    try:
        return noun_classes(own)
    except LexiconError as error:
        faults.append(f"classes: {error}")
        return noun_classes()


def _class_faults(where: str, row: Table) -> Iterator[str]:
    yield from _unknown(where, row, _CLASS)
    for key in _CLASS:
        if not _is_words(row.get(key, [])):
            yield f"{where}: expected a list of {key}, got {row[key]!r}"


def _frame_faults(
    where: str, settings: Table, row: Table, classes: dict[str, Nouns]
) -> Iterator[str]:
    yield from _unknown(where, row, (*OPTIONS, *PARTS, "precision"))
    yield from _type_faults(where, settings)
    yield from _measure_faults(f"{where}.figures", settings.get("figures", []))
    yield from _also_faults(f"{where}.also", settings.get("also", []))
    yield from _share(row.get("precision"), f"{where}.precision")
    for name in sorted(_FLAGS & set(settings)):
        if not isinstance(settings[name], bool):
            yield f"{where}.{name}: expected true or false, got {settings[name]!r}"
    for name in ("actor", "recipient"):
        yield from _slot_faults(f"{where}.{name}", settings.get(name, []))
    if not any(row.get(part) for part in PARTS):
        yield f"{where}: no words; list some under {', '.join(PARTS)}"
    for part in PARTS:
        yield from _word_faults(f"{where}.{part}", row.get(part, []), classes)


def _type_faults(where: str, settings: Table) -> Iterator[str]:
    kind, topic = settings.get("type", ""), settings.get("topic", "")
    topics = lexicons.load("frames_operators")["shifts"]
    if topic and topic not in list(topics):  # a list bears what cannot be hashed
        yield f"{where}.topic: {topic!r} is not known; known: {', '.join(topics)}"
    if not kind:
        if not topic:
            yield f'{where}: no type; write type = "acme:CODE", or one of {", ".join(EventType)}'
        return
    try:
        _TYPE(kind)
    except UnknownCodeError as error:
        yield f"{where}.type: {error}"
        return
    modes = settings.get("modes", [])
    if not _is_words(modes):
        yield f"{where}.modes: expected a list of modes, got {modes!r}"
        return
    allowed: tuple[EventMode, ...] = () if is_namespaced(kind) else modes_of(EventType(kind))
    for mode in modes:
        if mode not in allowed and not is_namespaced(mode):
            known = (
                f"its modes: {', '.join(allowed) or 'none'}; or one of your own, as 'acme:mode'"
            )
            yield f"{where}.modes: {mode!r} is no mode of {kind}; {known}"


def _also_faults(where: str, labels: object) -> Iterator[str]:
    if not _is_words(labels):
        yield f'{where}: expected a list of acts, as ["COERCE arrest"], got {labels!r}'
        return
    for label in labels:
        kind, *modes = label.split()
        yield from _type_faults(where, {"type": kind, "modes": modes})


def _measure_faults(where: str, measures: object) -> Iterator[str]:
    if not _is_words(measures):
        yield f"{where}: expected a list of measures, got {measures!r}"
        return
    for measure in measures:
        try:
            _MEASURE(measure)
        except UnknownCodeError as error:
            yield f"{where}: {error}"


def _slot_faults(where: str, slots: object) -> Iterator[str]:
    if not _is_words(slots):
        yield f'{where}: expected a list of slots, as ["subject", "by"], got {slots!r}'
        return
    for slot in slots:
        if slot in _SHORT:
            yield f"{where}: {slot!r} is written {_SHORT[slot]!r} here"


def _word_faults(where: str, patterns: object, classes: dict[str, Nouns]) -> Iterator[str]:
    if not _is_words(patterns):
        yield f"{where}: expected a list of patterns, got {patterns!r}"
        return
    for text in patterns:
        lemma = text.split()[0]
        if lemma != lemma.lower() or not lemma[0].isalpha():
            yield f"{where}: a pattern begins with a lemma in lower case, got {text!r}"
            continue
        try:
            parse_pattern(text, Frame(rule=where), classes)
        except LexiconError as error:
            yield f"{where}: {text!r}: {error}"


def _share(value: object, where: str) -> Iterator[str]:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if value is not None and not (is_number and 0 <= value <= 1):  # type: ignore[operator] # a number
        yield f"{where}: expected a share from 0 to 1, got {value!r}"


def _is_words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(w, str) and w.strip() for w in value)
