"""Where a payload is wrong: the tree of errors of a failed reading as lines with paths."""

from cattrs import AttributeValidationNote, IterableValidationNote
from cattrs.errors import (
    BaseValidationError,
    ForbiddenExtraKeysError,
)

__all__ = ["faults_of"]


def faults_of(error: BaseException, path: str = "") -> tuple[str, ...]:
    """List the faults, one line each, e.g. ``events[3].trigger.end: expected …``."""
    if isinstance(error, BaseValidationError):
        found: list[str] = []
        for inner in error.exceptions:
            found.extend(faults_of(inner, path + _step(inner, is_root=not path)))
        return tuple(found)
    return tuple(f"{path}: {line}" if path else line for line in _lines(error))


def _step(error: BaseException, *, is_root: bool) -> str:
    """Tell how to come from the value around to the one *error* is about."""
    notes: list[object] = list(getattr(error, "__notes__", ()))
    for note in notes:
        if isinstance(note, AttributeValidationNote):
            return note.name if is_root else f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _lines(error: BaseException) -> list[str]:
    if isinstance(error, KeyError):
        return ["is missing"]
    if isinstance(error, ForbiddenExtraKeysError):
        return [f"unknown key {key!r}" for key in sorted(error.extra_fields)]
    # An extraction that does not hold together lists its own faults under a heading.
    first, *others = str(error).split("\n")
    return [line.strip() for line in others] if others else [first]
