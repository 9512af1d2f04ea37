"""Status of an event, and what its type becomes when it is not a plain fact."""

from collections.abc import Mapping
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.alleged import alleged_by
from crisiskit.extractors.events.frame_lexicon import FrameLexicon
from crisiskit.extractors.events.operators import Coded
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.factuality import Factuality, factuality
from crisiskit.nlp.status_cues import status_cues
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import EventStatus

__all__ = ["Outcome", "outcome_of"]

# PLOVER 2.0, shift table: what a coming act of these types is coded as.
_COMING: Mapping[str, str] = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "RETREAT": "CONCEDE",
}
# Types whose refusal is REJECT rather than an event that did not happen.
_REFUSABLE = frozenset(
    {"AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE", "CONCEDE", "RETREAT"}
)
# Acts that the present tense tells of as going on, not as a performance ("police hold five").
_HABITS = frozenset({"ASSAULT", "COERCE", "DISPLACE", "AID", "MOBILIZE", "COOPERATE"})
_PRESENT = frozenset({"VBZ", "VBP"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)
_UNREAL = (EventStatus.FUTURE, EventStatus.HYPOTHETICAL)
# Acts that are done by saying so, and what may stand before them: "I want to thank …".
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
_WISHES = frozenset({"like", "want", "wish", "must", "have"})
_VOWS = frozenset({"vow", "pledge", "promise", "swear"})
_DUTIES = frozenset({"need", "have"})
_FIRST_PERSON = frozenset({"i", "we"})
_WILL = frozenset({"will", "wo", "would", "'ll", "’ll"})


@attrs.frozen(kw_only=True)
class Outcome:
    """Type, modes and status an event comes to.

    Attributes:
        type: Event type.
        modes: Modes.
        status: Whether it happened.
        cue: The word that says so.
    """

    type: str
    modes: tuple[str, ...]
    status: EventStatus
    cue: Token | None


def outcome_of(
    coded: Coded,
    lexicon: FrameLexicon,
    *,
    has_actor: bool,
    by_speaker: bool,
    is_headline: bool = False,
) -> Outcome:
    """Judge an event and shift its type by PLOVER's table.

    A coming meeting or help is AGREE, a coming retreat CONCEDE, a meeting or help that
    somebody will not give REJECT, an attack the attacker announces THREATEN.

    Args:
        coded: The event.
        lexicon: For the modes of what is refused.
        has_actor: Whether somebody is named who does it.
        by_speaker: Whether that is who says so.
        is_headline: Whether it stands in the headline, where the present tells the past.
    """
    judged = _judged(coded, is_headline=is_headline)
    kind, modes = coded.type, coded.modes
    if kind == "THREATEN" and _is_forsworn(coded.match.word):
        return Outcome(type="CONCEDE", modes=(), status=judged.status, cue=judged.cue)
    if kind == "ASSAULT" and by_speaker and judged.status is EventStatus.FUTURE:
        return Outcome(
            type="THREATEN", modes=("violence",), status=judged.status, cue=judged.cue
        )
    if (
        judged.status is EventStatus.FUTURE
        and kind in _COMING
        and not _is_purpose(judged, coded)
    ):
        return Outcome(type=_COMING[kind], modes=(), status=judged.status, cue=judged.cue)
    if judged.status is EventStatus.NEGATED and has_actor and kind in _REFUSABLE:
        word = coded.match.anchor
        if _is_volition(word) and not _is_no_decision(judged.cue, word):
            mode = lexicon.topic_modes["REJECT"].get(kind)
            return Outcome(
                type="REJECT",
                modes=(mode,) if mode else (),
                status=EventStatus.OCCURRED,
                cue=judged.cue,
            )
    return Outcome(type=kind, modes=modes, status=judged.status, cue=judged.cue)


def _is_forsworn(verb: Token) -> bool:
    """Tell "vowed *not* to attack" from "vowed to attack"."""
    if verb.lemma_.lower() not in _VOWS:
        return False
    clauses = (child for child in verb.children if child.tag_ == "VB" and child.i > verb.i)
    return any(syntax.is_negated(clause) for clause in clauses)


def _is_purpose(judged: Factuality, coded: Coded) -> bool:
    """Tell what a done act is for ("arrived *to deliver* aid"): no words commit anybody to it."""
    if coded.match.anchor.tag_ in _FINITE or judged.cue is None or judged.cue.lower_ != "to":
        return False
    whole = syntax.governor(judged.cue.head)
    return whole is not None and factuality(whole).status in _REAL


def _judged(coded: Coded, *, is_headline: bool) -> Factuality:
    match = coded.match
    is_habit = not is_headline and coded.type in _HABITS and match.anchor.tag_ in _PRESENT
    durative = match.pattern.frame.durative or is_habit
    judged = _charged(match.anchor, factuality(match.anchor, durative=durative))
    if _is_performed(coded, judged):
        return Factuality(EventStatus.OCCURRED)
    is_under_way = judged.status is EventStatus.ONGOING and coded.content is not None
    if coded.type == "AGREE" and is_under_way:  # "is working to deploy": still to come
        return Factuality(EventStatus.FUTURE, judged.cue)
    if match.anchor.i == match.word.i:
        return judged
    if judged.status not in _REAL and match.anchor.lemma_.lower() in status_cues().ceasing:
        return factuality(match.word, durative=match.pattern.frame.durative)
    if judged.status is EventStatus.NEGATED:
        return judged
    noun = factuality(match.word, durative=match.pattern.frame.durative)
    return noun if noun.cue is not None and judged.cue is None else judged


def _charged(word: Token, judged: Factuality) -> Factuality:
    """Leave open what somebody is only accused of."""
    charge = alleged_by(word) if judged.status in _REAL else None
    return judged if charge is None else Factuality(EventStatus.HYPOTHETICAL, charge)


def _is_performed(coded: Coded, judged: Factuality) -> bool:
    """Tell words that are the act: "I *would like to thank*", "they *will need to* act"."""
    if judged.status not in _UNREAL or judged.cue is None:
        return False
    if coded.type == "REQUEST" and coded.match.anchor.lemma_.lower() in _DUTIES:
        return judged.cue.lower_ in _WILL
    if coded.type not in _SPOKEN or judged.cue.lemma_.lower() not in _WISHES:
        return False
    return any(each.lower_ in _FIRST_PERSON for each in syntax.subjects(judged.cue))


@cache
def _incapable() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["incapable"]["words"])


def _is_no_decision(cue: Token | None, verb: Token) -> bool:
    """Tell what is still to come ("has *yet* to") or only said not to be ("*denied* they are")."""
    if cue is None:
        return False
    return cue.lower_ == "yet" or (cue.tag_.startswith("VB") and _has_subject(verb))


def _has_subject(verb: Token) -> bool:
    return any(syntax.children(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT))


def _is_volition(verb: Token) -> bool:
    """Tell whether a negated verb says what somebody will not do ("will not", "is not …ing")."""
    if any(helper.lower_ in _WILL for helper in syntax.children(verb, Relation.AUXILIARY)):
        return True
    present = any(h.tag_ in ("VBZ", "VBP") for h in syntax.children(verb, Relation.AUXILIARY))
    head = syntax.governor(verb)
    decided = (
        head is not None
        and head.lemma_.lower() not in _incapable()
        and syntax.relation(verb) is Relation.OPEN_COMPLEMENT
    )
    return (verb.tag_ == "VBG" and present) or decided
