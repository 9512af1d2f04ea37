"""Kinds of field the records share, each declared in one word."""

from enum import StrEnum
from typing import Any

import attrs
from attrs import validators

from crisiskit.model.checks import check_text, to_tuple, tuple_of
from crisiskit.ontology.actor_code import ActorKind
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.figure_code import Measure
from crisiskit.ontology.open_code import closed_code, open_code
from crisiskit.ontology.policy_code import PolicyKind, PolicyStatus
from crisiskit.ontology.time_code import TimexType

# The functions return Any, as attrs.field does, so that a field keeps its declared type.
__all__ = [
    "actor_kind",
    "code",
    "codes",
    "event_type",
    "maybe",
    "maybe_code",
    "maybe_text",
    "measure",
    "policy_kind",
    "policy_status",
    "several",
    "texts",
    "timex_type",
]


def several(kind: type) -> Any:
    """Declare a tuple of *kind*, empty unless given."""
    return attrs.field(default=(), converter=to_tuple, validator=tuple_of(kind))


def maybe(kind: type) -> Any:
    """Declare a value of *kind*, None unless given."""
    return attrs.field(
        default=None, validator=validators.optional(validators.instance_of(kind))
    )


def maybe_text() -> Any:
    """Declare a string that is Unicode text, None unless given."""
    return attrs.field(default=None, validator=validators.optional(check_text))


def texts() -> Any:
    """Declare a tuple of strings that are Unicode text, empty unless given."""
    return attrs.field(
        default=(), converter=to_tuple, validator=validators.deep_iterable(check_text)
    )


def code(vocabulary: type[StrEnum], default: StrEnum) -> Any:
    """Declare a word of a closed vocabulary, *default* unless given."""
    return attrs.field(default=default, converter=closed_code(vocabulary))


def maybe_code(vocabulary: type[StrEnum]) -> Any:
    """Declare a word of a closed vocabulary, None unless given."""
    convert = attrs.converters.optional(closed_code(vocabulary))
    return attrs.field(default=None, converter=convert)


def codes(vocabulary: type[StrEnum]) -> Any:
    """Declare a tuple of words of an open vocabulary, empty unless given."""
    convert = open_code(vocabulary)
    return attrs.field(default=(), converter=lambda words: tuple(map(convert, to_tuple(words))))


def event_type(word: str) -> EventType | str:
    """Read an event type; see :func:`crisiskit.ontology.open_code`."""
    return open_code(EventType)(word)


def policy_kind(word: str) -> PolicyKind | str:
    """Read a policy kind; see :func:`crisiskit.ontology.open_code`."""
    return open_code(PolicyKind)(word)


def policy_status(word: str) -> PolicyStatus:
    """Read a policy status; see :func:`crisiskit.ontology.closed_code`."""
    return closed_code(PolicyStatus)(word)


def actor_kind(word: str) -> ActorKind:
    """Read an actor kind; see :func:`crisiskit.ontology.closed_code`."""
    return closed_code(ActorKind)(word)


def timex_type(word: str) -> TimexType:
    """Read a TIMEX3 type; see :func:`crisiskit.ontology.closed_code`."""
    return closed_code(TimexType)(word)


def measure(word: str) -> Measure | str:
    """Read a measure; see :func:`crisiskit.ontology.open_code`."""
    return open_code(Measure)(word)
