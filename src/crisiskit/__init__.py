"""Crisis news as typed records: who did what, who said it, where, when, how many.

Names are imported when they are first used, so ``import crisiskit`` costs next to nothing.
"""

from __future__ import annotations

# Type checkers read this name as true; loading typing would cost more than all the rest.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from crisiskit.errors import CrisiskitError
    from crisiskit.model import (
        Actor,
        Article,
        Claim,
        Diagnostic,
        Event,
        Extraction,
        Figure,
        Moment,
        Participant,
        Place,
        Policy,
        Producer,
        Record,
        Role,
        Severity,
        Span,
        Stage,
    )
    from crisiskit.ontology import (
        ActorKind,
        Bound,
        Certainty,
        ClaimKind,
        EventContext,
        EventMode,
        EventStatus,
        EventType,
        Measure,
        PlaceKind,
        Polarity,
        PolicyKind,
        PolicyStatus,
        QuadClass,
        Sector,
    )
    from crisiskit.pipeline import Pipeline, explain, extract
    from crisiskit.plugins import register
    from crisiskit.readers import read
    from crisiskit.serializers import dump, dumps, load, loads

    __version__: str

__all__ = [
    "Actor",
    "ActorKind",
    "Article",
    "Bound",
    "Certainty",
    "Claim",
    "ClaimKind",
    "CrisiskitError",
    "Diagnostic",
    "Event",
    "EventContext",
    "EventMode",
    "EventStatus",
    "EventType",
    "Extraction",
    "Figure",
    "Measure",
    "Moment",
    "Participant",
    "Pipeline",
    "Place",
    "PlaceKind",
    "Polarity",
    "Policy",
    "PolicyKind",
    "PolicyStatus",
    "Producer",
    "QuadClass",
    "Record",
    "Role",
    "Sector",
    "Severity",
    "Span",
    "Stage",
    "__version__",
    "dump",
    "dumps",
    "explain",
    "extract",
    "load",
    "loads",
    "read",
    "register",
]

_NAMES = {
    "errors": "CrisiskitError",
    "model": (
        "Actor Article Claim Diagnostic Event Extraction Figure Moment Participant Place "
        "Policy Producer Record Role Severity Span Stage"
    ),
    "ontology": (
        "ActorKind Bound Certainty ClaimKind EventContext EventMode EventStatus EventType "
        "Measure PlaceKind Polarity PolicyKind PolicyStatus QuadClass Sector"
    ),
    "pipeline": "Pipeline explain extract",
    "plugins": "register",
    "readers": "read",
    "serializers": "dump dumps load loads",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Import a public name on its first use."""
    if name == "__version__":
        from crisiskit.version import version

        return version()
    if name not in _HOMES:
        msg = f"module 'crisiskit' has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    value = getattr(import_module(f"crisiskit.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
