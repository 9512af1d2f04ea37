"""What is being done about it: kinds and stages of measures."""

from enum import StrEnum

__all__ = ["PolicyKind", "PolicyStatus"]


class PolicyKind(StrEnum):
    """What a measure does, by content rather than by form."""

    SANCTION = "sanction"  # sanctions, embargoes, asset freezes
    TRAVEL = "travel"  # visa rules, bans, advisories, borders
    DEPLOYMENT = "deployment"  # troops, police, missions, ships
    SECURITY_ASSISTANCE = "security_assistance"  # money, gear, training for forces
    AID = "aid"  # humanitarian and financial help
    EMERGENCY = "emergency"  # state of emergency, curfew, lockdown
    HEALTH = "health"
    AGREEMENT = "agreement"  # ceasefires, accords
    GOVERNANCE = "governance"  # transition, elections, appointments
    LEGISLATION = "legislation"  # laws, decrees, resolutions
    DIPLOMATIC = "diplomatic"  # recall, recognition, expulsion
    MIGRATION = "migration"  # asylum, camps, deportation
    OTHER = "other"


class PolicyStatus(StrEnum):
    """How far a measure has come."""

    REQUESTED = "requested"
    PROPOSED = "proposed"
    UNDER_REVIEW = "under_review"
    ANNOUNCED = "announced"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    BLOCKED = "blocked"
    REJECTED = "rejected"
    SUSPENDED = "suspended"
    ENDED = "ended"
