"""Vocabularies: the codes records use, what they mean, and how other systems name them."""

from crisiskit.ontology.acled import AcledCode, acled_actor, acled_code
from crisiskit.ontology.actor_code import ActorKind, InternationalCode, Sector
from crisiskit.ontology.claim_code import Certainty, ClaimKind, Polarity
from crisiskit.ontology.countries import CountryCodes, country_codes, plover_country
from crisiskit.ontology.crosswalks import PloverCode, from_cameo, glide_code, to_cameo
from crisiskit.ontology.definitions import definition
from crisiskit.ontology.event_context import EventContext
from crisiskit.ontology.event_mode import EventMode
from crisiskit.ontology.event_status import EventStatus
from crisiskit.ontology.event_type import EventType
from crisiskit.ontology.figure_code import Bound, Measure
from crisiskit.ontology.humanitarian import hxl_tag, idmc_hazard, idmc_qualifier, idmc_term
from crisiskit.ontology.modes import modes_of
from crisiskit.ontology.open_code import closed_code, is_namespaced, open_code
from crisiskit.ontology.place_code import PlaceKind
from crisiskit.ontology.policy_code import PolicyKind, PolicyStatus
from crisiskit.ontology.quad import QuadClass
from crisiskit.ontology.scores import quad_class, requires_recipient, score
from crisiskit.ontology.time_code import Anchor, Precision, TimexType

__all__ = [
    "AcledCode",
    "ActorKind",
    "Anchor",
    "Bound",
    "Certainty",
    "ClaimKind",
    "CountryCodes",
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
    "acled_actor",
    "acled_code",
    "closed_code",
    "country_codes",
    "definition",
    "from_cameo",
    "glide_code",
    "hxl_tag",
    "idmc_hazard",
    "idmc_qualifier",
    "idmc_term",
    "is_namespaced",
    "modes_of",
    "open_code",
    "plover_country",
    "quad_class",
    "requires_recipient",
    "score",
    "to_cameo",
]
