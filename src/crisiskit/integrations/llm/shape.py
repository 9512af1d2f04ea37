"""The JSON Schema of an answer, and whether a value has its shape."""

from collections.abc import Iterator, Mapping
from typing import Any

from crisiskit.ontology import (
    ActorKind,
    Certainty,
    ClaimKind,
    EventMode,
    EventStatus,
    EventType,
    Polarity,
)

__all__ = ["ANSWER", "faults_of"]

Schema = Mapping[str, Any]


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(words: Any) -> Schema:
    return {"type": "string", "enum": [str(word) for word in words]}


_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_PARTY = _object(words=_TEXT, kind=_one_of(ActorKind))

ANSWER: Schema = _object(
    events=_list(
        _object(
            evidence=_TEXT,
            trigger=_TEXT,
            type=_one_of(EventType),
            modes=_list(_one_of(EventMode)),
            status=_one_of(EventStatus),
            actors=_list(_PARTY),
            recipients=_list(_PARTY),
            places=_list(_TEXT),
            time=_MAYBE_TEXT,
        )
    ),
    claims=_list(
        _object(
            content=_TEXT,
            speaker={"anyOf": [_PARTY, {"type": "null"}]},
            cue=_MAYBE_TEXT,
            kind=_one_of(ClaimKind),
            polarity=_one_of(Polarity),
            certainty=_one_of(Certainty),
        )
    ),
)
"""What a model is asked for: events and claims in our codes, all else in the article's words."""

_KINDS: dict[str, type] = {"object": dict, "array": list, "string": str, "null": type(None)}


def faults_of(value: Any, schema: Schema, path: str = "answer") -> list[str]:
    """List where *value* differs from *schema*; of JSON Schema it knows what ``ANSWER`` uses."""
    return list(_faults(value, schema, path))


def _faults(value: Any, schema: Schema, path: str) -> Iterator[str]:
    if "anyOf" in schema:
        if all(faults_of(value, option) for option in schema["anyOf"]):
            yield f"{path} fits none of the shapes it may have"
        return
    names = schema["type"]
    kinds = tuple(_KINDS[name] for name in ([names] if isinstance(names, str) else names))
    if not isinstance(value, kinds):
        yield f"{path} is no {names}"
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{path} is {value!r}, which is not in its list"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _faults(item, schema["items"], f"{path}[{index}]")
    elif isinstance(value, dict):
        yield from (f"{path} lacks {name}" for name in schema["required"] if name not in value)
        for name, item in value.items():
            if name in schema["properties"]:
                yield from _faults(item, schema["properties"][name], f"{path}.{name}")
