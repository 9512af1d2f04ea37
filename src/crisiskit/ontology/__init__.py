"""Vocabularies: the codes records use, what they mean, and how other systems name them."""

from crisiskit.ontology.actor_code import ActorKind, InternationalCode, Sector
from crisiskit.ontology.claim_code import Certainty, ClaimKind, Polarity
from crisiskit.ontology.crosswalks import PloverCode, from_cameo, glide_code
from crisiskit.ontology.definitions import definition
from crisiskit.ontology.event_context import EventContext
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_status import EventStatus
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.figure_code import Bound, Measure
from crisiskit.ontology.modes import modes_of
from crisiskit.ontology.open_code import closed_code, is_namespaced, open_code
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.ontology.policy_code import PolicyKind, PolicyStatus
from crisiskit.ontology.quad import QuadClass
from crisiskit.ontology.scores import quad_class, requires_recipient, score
from crisiskit.ontology.time_code import Anchor, Precision, TimexType

__all__ = [
    "ActorKind",
    "Anchor",
    "Bound",
    "Certainty",
    "ClaimKind",
    "EventContext",
    "EventMode",
    "EventStatus",
    "EventType",
    "InternationalCode",
    "Measure",
    "PlaceKind",
    "PloverCode",
    "Polarity",
    "PolicyKind",
    "PolicyStatus",
    "Precision",
    "QuadClass",
    "Sector",
    "TimexType",
    "closed_code",
    "definition",
    "from_cameo",
    "glide_code",
    "is_namespaced",
    "modes_of",
    "open_code",
    "quad_class",
    "requires_recipient",
    "score",
]
