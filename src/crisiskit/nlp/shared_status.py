"""What the status of one clause says of what goes with it, is kept from happening, or is to cease."""

import re

from spacy.tokens import Token

from crisiskit.nlp.status_cues import StatusCues
from crisiskit.nlp.status_sign import Factuality
from crisiskit.nlp.syntax import Relation, children, governor, is_verb, relation
from crisiskit.nlp.tense_status import AUXILIARIES, has_tense
from crisiskit.ontology.event_status import EventStatus

__all__ = [
    "as_said_of",
    "ceased",
    "clause_above",
    "is_aim",
    "is_known",
    "is_new",
    "is_ranked",
    "is_topic",
    "kept_from",
    "may_share_time",
    "shared_time",
]

_ORDINAL = re.compile(
    r"first|second|third|last|latest|only|\d+(?:st|nd|rd|th)|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th"
)
# How many nouns up the verb is looked for.
_REACH = 3
_UNREAL = (EventStatus.FUTURE, EventStatus.HYPOTHETICAL)
_REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)
_KNOWN = frozenset(
    {"the", "this", "that", "these", "those", "its", "his", "her", "their", "our"}
)


def may_share_time(word: Token, cues: StatusCues) -> bool:
    """Tell what has the time of the clause above: "when they *meet*", "during a *visit*"."""
    kind = relation(word)
    if kind is Relation.ADVERBIAL_CLAUSE:
        return _is_time_clause(word, cues)
    if kind is not Relation.OBLIQUE and kind is not Relation.NOMINAL:
        return False
    marks = children(word, Relation.PREPOSITION)
    return any(mark.lower_ in cues.accompanying for mark in marks if mark.i < word.i)


def _is_time_clause(clause: Token, cues: StatusCues) -> bool:
    if not has_tense(clause):
        return False
    marks = {mark.lower_ for mark in children(clause, Relation.MARK, Relation.ADVERB)}
    if marks.isdisjoint(cues.temporal | cues.backshifting):
        return False
    return not any(helper.tag_ == "MD" for helper in children(clause, *AUXILIARIES))


def clause_above(word: Token) -> Token | None:
    """Give the verb a clause or noun stands beside, be it hung on a noun; None without one."""
    above = governor(word)
    for _ in range(_REACH):
        if above is None or is_verb(above):
            return above
        above = governor(above)
    return None


def shared_time(word: Token, main: Factuality, cues: StatusCues) -> Factuality | None:
    """Give what is told beside a main clause that is still to come the status of that."""
    if main.status is EventStatus.NEGATED:
        return _awaited(word, cues)
    if main.status not in _UNREAL or main.cue is None:
        return None
    if main.cue.tag_ != "MD" and not is_verb(word):
        return None
    tags = {word.tag_, *(helper.tag_ for helper in children(word, *AUXILIARIES))}
    if "VBD" not in tags:
        return None if "VBG" in tags and len(tags) > 1 else main  # "when they *are meeting*"
    marks = {mark.lower_ for mark in children(word, Relation.MARK, Relation.ADVERB)}
    is_shifted = main.cue.lower_ == "would" and not marks.isdisjoint(cues.backshifting)
    return main if is_shifted else None


def _awaited(clause: Token, cues: StatusCues) -> Factuality | None:
    """Judge what has not come yet: "will not talk *until* the prisoners *are freed*"."""
    words = (clause, *children(clause, *AUXILIARIES))
    if any(word.tag_ == "VBD" for word in words):
        return None
    marks = children(clause, Relation.MARK, Relation.ADVERB)
    cue = next((mark for mark in marks if mark.lower_ in cues.backshifting), None)
    return None if cue is None else Factuality(EventStatus.HYPOTHETICAL, cue)


def as_said_of(predicate: Token, cues: StatusCues) -> Factuality | None:
    """Judge what is said to be *likely* or *ongoing*; None if *predicate* says no such thing."""
    status = cues.adjectives.get(predicate.lemma_.lower())
    if status is None or status is EventStatus.OCCURRED or predicate.tag_ != "JJ":
        return None
    return Factuality(status, predicate)


def kept_from(verb: Token, judged: Factuality) -> Factuality:
    """Judge what *verb* keeps from happening, from whether the keeping happens."""
    if judged.status is EventStatus.NEGATED:  # "did not prevent an attack"
        return Factuality(EventStatus.OCCURRED)
    if judged.status in _UNREAL:
        return Factuality(EventStatus.HYPOTHETICAL, judged.cue or verb)
    return Factuality(EventStatus.NEGATED, verb)


def ceased(judged: Factuality) -> Factuality:
    """Judge what somebody ceases to do: it goes on until they do."""
    is_over = judged.status in _REAL
    return Factuality(EventStatus.OCCURRED if is_over else EventStatus.ONGOING)


def is_known(noun: Token) -> bool:
    """Tell a noun for what is there already: "*the* attack", "*their* demands", "attacks"."""
    words = children(noun, Relation.DETERMINER, Relation.POSSESSOR)
    if any(word.lower_ in _KNOWN or word.tag_.startswith("NN") for word in words):
        return not any(child.lower_ == "of" for child in _prepositions(noun))
    return False


def is_new(noun: Token) -> bool:
    """Tell a noun for what is told the first time, after its verb: "could lead to *a war*"."""
    kind = relation(noun)
    if kind is not Relation.OBJECT and kind is not Relation.OBLIQUE:
        return False
    return any(word.lower_ in ("a", "an") for word in children(noun, Relation.DETERMINER))


def is_aim(noun: Token) -> bool:
    """Tell what somebody reaches for: "campaigned *for a ceasefire*"."""
    return any(mark.lower_ == "for" for mark in children(noun, Relation.PREPOSITION))


def is_ranked(noun: Token) -> bool:
    """Tell who is ranked by what they did: "the *fifth* town to be shelled"."""
    words = (noun, *children(noun, Relation.ADJECTIVE, Relation.NUMBER))
    return any(word.tag_ == "JJS" or _ORDINAL.fullmatch(word.lower_) for word in words)


def is_topic(noun: Token) -> bool:
    """Tell what is only spoken of: "asked *about the attack*"."""
    return any(
        mark.lower_ in ("about", "over") for mark in children(noun, Relation.PREPOSITION)
    )


def _prepositions(noun: Token) -> tuple[Token, ...]:
    below = children(noun, Relation.NOMINAL)
    return tuple(case for word in below for case in children(word, Relation.PREPOSITION))
