"""Talk, help and assent that nobody is said to give.

PLOVER 2.0, section 2: no event without an actor (step 8), and what only might be of these
types is none (shift table).
"""

from collections.abc import Iterator

from crisiskit.extractors.events.telling import Telling
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation
from crisiskit.nlp.things import is_thing, is_time
from crisiskit.ontology import EventStatus

__all__ = ["is_unsided"]

# Acts that are none if they only might be and have but one side.
_DONE = frozenset(
    {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "ACCUSE",
        "REJECT",
        "THREATEN",
    }
)
# Acts that are none without sides, time and place: in the passive, as nouns, as active verbs.
_SIDED = frozenset({"AID", "CONSULT", "COOPERATE", "REJECT", "SUPPORT"})
_SIDED_NOUNS = _SIDED | {"AGREE"}
_SIDED_VERBS = _SIDED_NOUNS | {"CONCEDE"}
# Acts nothing but somebody can do; aid may "reach" a town, talks may "start".
_WILLED = _DONE - {"AID", "CONSULT"} | {"REQUEST"}
# What accidents do as well as people.
_HURTING = frozenset({"injure", "hurt"})
_SOME = frozenset({"we", "they", "he", "she"})
_COMMON = ("NN", "NNS")


def is_unsided(telling: Telling, word: Token) -> bool:
    """Tell an act between no two, by nobody, or by a thing ("the *flaw* allows thieves in")."""
    if telling.actors and telling.recipients:
        return False
    if telling.status is EventStatus.HYPOTHETICAL and telling.type in _DONE:
        return True
    if _is_undone(telling):
        return True
    if telling.actors:
        return False
    is_active = not telling.is_noun and not syntax.is_passive(word)
    return (is_active and _is_of_thing(telling, word)) or _is_bare(
        telling, word, is_active=is_active
    )


def _is_undone(telling: Telling) -> bool:
    """Tell what was not refused, and what befell nobody ("no one was *hurt*")."""
    if telling.status is not EventStatus.NEGATED or telling.recipients or telling.actors:
        return False
    return telling.type == "REJECT" or telling.lemma in _HURTING


def _is_bare(telling: Telling, word: Token, *, is_active: bool) -> bool:
    """Tell an act of nobody with nobody, at no time and no place."""
    passive = _SIDED_NOUNS if telling.is_noun else _SIDED
    if telling.type not in (_SIDED_VERBS if is_active else passive):
        return False
    if telling.recipients or telling.moment or telling.places:
        return False
    return telling.status is not EventStatus.NEGATED and not _is_of_some(telling, word)


def _is_of_some(telling: Telling, verb: Token) -> bool:
    """Tell what a pronoun's "*they*" did, and what aid did by itself ("the convoy *arrived*")."""
    return any(
        each.lower_ in _SOME or (telling.type == "AID" and each.tag_ in _COMMON)
        for each in syntax.children(verb, Relation.SUBJECT)
    )


def _is_of_thing(telling: Telling, verb: Token) -> bool:
    if telling.type not in _WILLED:
        return False
    return any(
        is_thing(each) and each.text.islower() and not is_time(each)
        for each in _own_subjects(verb)
    )


def _own_subjects(verb: Token) -> Iterator[Token]:
    """Give the subjects of a verb's own clause: "the bill *that* would allow"."""
    for each in syntax.children(verb, Relation.SUBJECT):
        is_relative = each.tag_ == "WDT" and syntax.relation(verb) is Relation.RELATIVE_CLAUSE
        yield verb.head if is_relative else each
