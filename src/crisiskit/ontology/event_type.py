"""What happened: the 16 types of PLOVER 2.0 and the humanitarian extension."""

from enum import StrEnum

__all__ = ["EventType"]


class EventType(StrEnum):
    """A type of happening.

    ``AGREE`` to ``ASSAULT`` are the types of PLOVER 2.0 (Open Event Data Alliance,
    manual of 2024-02-04, section "Event types"); ``HAZARD``, ``DISPLACE`` and
    ``SHORTAGE`` are crisiskit's extension for what PLOVER leaves open.
    Definitions: :func:`crisiskit.ontology.definition`.
    """

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    HAZARD = "HAZARD"
    DISPLACE = "DISPLACE"
    SHORTAGE = "SHORTAGE"
