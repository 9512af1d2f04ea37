"""Whom an act is aimed at when no slot of its frame holds anybody."""

from collections.abc import Iterator

from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import ASIDE
from crisiskit.extractors.events.slot_parties import APART, WHERE, SlotParties
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["AIMED", "aimed_at"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_ADVERBIAL_CLAUSE, _PREPOSITION = Relation.ADVERBIAL_CLAUSE, Relation.PREPOSITION
_OBJECT = Relation.OBJECT
AIMED = frozenset(
    {
        "REJECT", "ACCUSE", "REQUEST", "SUPPORT", "CONCEDE", "SANCTION", "COERCE", "THREATEN", "PROTEST", "RETREAT", "AID",
        "CONSULT", "COOPERATE", "MOBILIZE",
    }
)  # fmt: skip
"""Types of acts that are told by what they are about ("rejected an *appeal by* …")."""

# How many steps below the act the aim is looked for.
_FAR = 5
_SENDING = frozenset({"MOBILIZE", "AID"})
_CIRCUMSTANCES = ASIDE - {"by"}
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_DOWN = (
        *_SUBJECTS, Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.OBLIQUE, Relation.NOMINAL, Relation.AGENT,
        Relation.PREPOSITION, Relation.PREPOSITION_OBJECT, Relation.POSSESSOR, Relation.COMPOUND, Relation.APPOSITION,
        Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE,
)  # fmt: skip


def aimed_at(
    match: Match, actors: tuple[Participant, ...], slots: SlotParties
) -> tuple[Participant, ...]:
    """Find the nearest party below an act that is not among *actors*; empty without one.

    Circumstances, and the subject of the act itself, are not looked at.
    """
    acting = {each.actor for each in actors}
    level = [match.word] if match.anchor.i == match.word.i else [match.word, match.anchor]
    start = frozenset(word.i for word in level)
    frame = match.pattern.frame
    is_placed = frame.type not in APART and not frame.reciprocal
    for step in range(_FAR):
        below = (child for word in level for child in _below(word, start))
        level = [w for w in below if step or not _is_sent(w, frame.type)]
        for child in level:
            party = _party(child, start, slots, is_placed=is_placed)
            if party is not None and party.actor not in acting:
                others = slots.among([child])
                return (party, *(each for each in others if each.actor != party.actor))
    return ()


def _is_sent(word: Token, kind: str) -> bool:
    """Tell what is sent from those it is sent to or against ("deployed *troops*")."""
    if kind not in _SENDING:
        return False
    cases = syntax.children(word, _PREPOSITION)
    return syntax.relation(word) is _OBJECT or any(case.lower_ == "of" for case in cases)


def _below(word: Token, start: frozenset[int]) -> Iterator[Token]:
    for child in word.children:
        kind = syntax.relation(child)
        if child.i in start or kind not in _DOWN or (kind in _SUBJECTS and word.i in start):
            continue
        if kind is _ADVERBIAL_CLAUSE and child.tag_ != "VB":
            continue
        cases = syntax.children(child, _PREPOSITION)
        if not any(case.lower_ in _CIRCUMSTANCES for case in cases if case.i < child.i):
            yield child


def _party(
    word: Token, start: frozenset[int], slots: SlotParties, *, is_placed: bool
) -> Participant | None:
    if not syntax.is_nominal(word) and word.tag_ != "JJ":
        return None
    party = slots.cast.at(word)
    if party is not None or word.tag_.startswith("PRP"):
        return party
    cases = {case.lower_ for case in syntax.children(word, _PREPOSITION)}
    is_setting = not cases.isdisjoint(WHERE) and (not is_placed or word.head.i in start)
    return slots.cast.newcomers.at(word, is_place=not is_setting)
