"""Words that only mention an act, or tell one that is over."""

from functools import cache

from crisiskit import lexicons
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.status import Outcome
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.events.unsided import is_unsided
from crisiskit.model import Moment
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import EventStatus

__all__ = ["is_incident", "is_mention"]

_TALK = frozenset(
    {"CONSULT", "ACCUSE", "REQUEST", "AGREE", "SUPPORT", "CONCEDE", "AID", "THREATEN"}
)
# Prepositions between a word of charge and the crime.
_CHARGING = frozenset({"with", "of", "for", "on"})
_ASIDE = (Relation.OBLIQUE, Relation.NOMINAL, Relation.PREPOSITION_OBJECT)


def is_incident(coded: Coded, outcome: Outcome, moment: Moment | None) -> bool:
    """Tell fighting of one day, or that is over: "a *battle* on Monday", "the clashes *ended*"."""
    noun = coded.match.word
    if outcome.type != "ASSAULT" or not noun.tag_.startswith("NN"):
        return False
    if moment is not None and moment.earliest is not None and moment.earliest == moment.latest:
        return True
    is_subject = syntax.relation(noun) in (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
    return is_subject and noun.head.tag_ == "VBD" and not coded.match.pattern.frame.general


def is_mention(telling: Telling, coded: Coded) -> bool:
    """Tell whether words only mention an act nobody is said to do.

    Acts without sides, what something is likened to, a verbal act ("after *talks*"), a danger rather than a
    threat ("the *threat* of floods"), what somebody is charged with ("charged with *murder*"),
    and what a law is named by ("a state of *siege*").
    """
    word = coded.match.word
    if (
        _is_readiness(coded, telling.status)
        or is_unsided(telling, word)
        or (telling.is_noun and _is_likeness(word))
    ):
        return True
    if not telling.is_noun or telling.is_headline or coded.match.role:
        return False
    if telling.type == "THREATEN":
        return not telling.actors
    if telling.type == "ASSAULT":
        return not telling.recipients and _is_charge(word)
    if telling.type not in _TALK or telling.actors or telling.recipients or telling.moment:
        return False
    # "after the raid and *calls* for calm": who calls does so as surely as the raid happened
    first = word if telling.type == "REQUEST" else syntax.first_conjunct(word)
    return syntax.relation(first) in _ASIDE


def _is_readiness(coded: Coded, status: EventStatus) -> bool:
    """Tell who is "*ready*" or "*willing*" for nothing that is an act itself."""
    pattern = coded.match.pattern
    is_state = pattern.frame.type == "AGREE" and pattern.lemma == "be"
    return is_state and coded.content is None and status is not EventStatus.NEGATED


def _is_likeness(noun: Token) -> bool:
    """Tell what something is only likened to ("spread *like wildfire*")."""
    return any(mark.lower_ == "like" for mark in syntax.children(noun, Relation.PREPOSITION))


def _is_charge(noun: Token) -> bool:
    """Tell a crime somebody is charged with, or found guilty of, and that has no side named."""
    first = syntax.first_conjunct(noun)
    if syntax.determiner(first) is not None:
        return False
    marks = {mark.lower_ for mark in syntax.children(first, Relation.PREPOSITION)}
    return not marks.isdisjoint(_CHARGING) and first.head.lemma_.lower() in _charges()


@cache
def _charges() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["charging"]["words"])
