"""Who acts: PLOVER's sectors, its international names, kinds of actor."""

from enum import StrEnum

__all__ = ["ActorKind", "InternationalCode", "Sector"]


class ActorKind(StrEnum):
    """What sort of participant an actor is."""

    PERSON = "person"  # one human being, named or not
    ORGANIZATION = "organization"  # a body with members or staff
    COUNTRY = "country"  # a state and its national government
    GROUP = "group"  # people without a body of their own


class Sector(StrEnum):
    """A PLOVER 2.0 sector: the part of society an actor belongs to.

    Meanings: :func:`crisiskit.ontology.definition`.
    """

    COP = "COP"
    GOV = "GOV"
    JUD = "JUD"
    LEG = "LEG"
    MIL = "MIL"
    PRM = "PRM"
    PTY = "PTY"
    REB = "REB"
    SPY = "SPY"
    UAF = "UAF"
    UNK = "UNK"
    AGR = "AGR"
    BUS = "BUS"
    CRM = "CRM"
    CVL = "CVL"
    EDU = "EDU"
    ELI = "ELI"
    JRN = "JRN"
    LAB = "LAB"
    MED = "MED"
    REF = "REF"
    OPP = "OPP"
    PRE = "PRE"
    REL = "REL"
    SOC = "SOC"


class InternationalCode(StrEnum):
    """PLOVER 2.0's stand-ins for a country where an actor has none."""

    IGO = "IGO"
    UNO = "UNO"
    EUR = "EUR"
    NGO = "NGO"
    ISM = "ISM"
    IMG = "IMG"
    MNC = "MNC"
