"""The wire format as JSON Schema, made from the model's own types and docstrings."""

import datetime as dt
import inspect
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from crisiskit.model import Actor, Claim, Diagnostic, Event, Extraction, Place, Policy, Span
from crisiskit.serializers.plain import KIND, SCHEMA_VERSION

__all__ = ["wire_schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAMESPACED = r"^[a-z][a-z0-9_.-]*:[^\s:][^\s]*$"
_PRIMITIVES = {str: "string", bool: "boolean", int: "integer", float: "number"}

# What the records check beyond their types.
_BOUNDS: dict[tuple[type, str], dict[str, Any]] = {
    (Span, "start"): {"minimum": 0},
    (Span, "end"): {"minimum": 1},
    (Actor, "name"): {"minLength": 1},
    (Diagnostic, "source"): {"minLength": 1},
    (Claim, "content"): {"minItems": 1},
    (Claim, "evidence"): {"minItems": 1},
    (Event, "evidence"): {"minItems": 1},
    (Policy, "evidence"): {"minItems": 1},
    (Place, "latitude"): {"minimum": -90, "maximum": 90},
    (Place, "longitude"): {"minimum": -180, "maximum": 180},
} | {
    (kind, "confidence"): {"minimum": 0, "maximum": 1} for kind in (Actor, Claim, Event, Policy)
}


def wire_schema() -> dict[str, Any]:
    """Describe an extraction on the wire, in JSON Schema 2020-12.

    What it cannot say (spans inside the text, ids that resolve, modes that fit the
    type) is checked when a file is loaded.
    """
    definitions: dict[str, Any] = {}
    root = _object(Extraction, definitions)
    root["properties"] |= {"kind": {"const": KIND}, "schema": {"const": SCHEMA_VERSION}}
    root["required"] = sorted([*root["required"], "kind", "schema"])
    return {
        "$schema": _DIALECT,
        "$id": f"urn:crisiskit:extraction:{SCHEMA_VERSION}",
        "title": "crisiskit extraction",
        **root,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _object(kind: type[attrs.AttrsInstance], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    meanings = dict(_meanings(kind))
    properties = {}
    for field in attrs.fields(kind):
        schema = _typed(hints[field.name], definitions)
        schema |= _BOUNDS.get((kind, field.name), {})
        if field.name in meanings:
            schema["description"] = meanings[field.name]
        properties[field.name] = schema
    return {
        "description": inspect.getdoc(kind).split("\n")[0],  # type: ignore[union-attr] # all have one
        "type": "object",
        "properties": properties,
        "required": sorted(f.name for f in attrs.fields(kind) if f.default is attrs.NOTHING),
        "additionalProperties": False,
    }


def _typed(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe one type; records go into *definitions* and are referred to."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return _union(args, definitions)
    if origin is tuple:
        return {"type": "array", "items": _typed(args[0], definitions)}
    if origin is Mapping:
        values = {} if args[1] is Any else _typed(args[1], definitions)
        return {"type": "object", "additionalProperties": values or True}
    if attrs.has(hint):
        return _reference(hint, definitions)
    return _scalar(hint)


def _scalar(hint: Any) -> dict[str, Any]:
    if hint is NoneType:
        return {"type": "null"}
    if hint in {dt.date, dt.datetime}:
        return {"type": "string", "format": "date" if hint is dt.date else "date-time"}
    if issubclass(hint, StrEnum):
        return {"type": "string", "enum": [str(code) for code in hint]}
    return {"type": _PRIMITIVES[hint]}


def _union(members: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    is_open = any(isinstance(m, type) and issubclass(m, StrEnum) for m in members)
    options = []
    for member in members:
        if member is str and is_open:
            options.append({"type": "string", "pattern": _NAMESPACED})
        elif not (member is int and float in members):  # every integer is a number
            options.append(_typed(member, definitions))
    plain = [option["type"] for option in options if set(option) == {"type"}]
    if len(plain) == len(options):
        return {"type": plain}
    return {"anyOf": options}


def _reference(kind: type[attrs.AttrsInstance], definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the name while the record's own fields are described
        definitions[name] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _meanings(kind: type) -> Iterator[tuple[str, str]]:
    """Read the ``Attributes:`` of a docstring, those of its bases first."""
    for owner in reversed(kind.__mro__):
        _, _, section = (inspect.cleandoc(owner.__doc__ or "")).partition("Attributes:\n")
        block = section.split("\n\n")[0]
        for entry in re.split(r"\n(?=    \S)", block):
            name, _, meaning = entry.strip().partition(":")
            if meaning:
                yield name, _unmarked(" ".join(meaning.split()))


def _unmarked(text: str) -> str:
    """Drop the markup of docstrings."""
    return re.sub(r":class:`~?(?:[\w.]*\.)?(\w+)`", r"\1", text).replace("``", "")
