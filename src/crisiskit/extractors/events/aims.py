"""Whom an act is aimed at when no slot of its frame holds anybody."""

from collections.abc import Iterator
from functools import cache

from crisiskit import lexicons
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import ASIDE
from crisiskit.extractors.events.slot_parties import APART, WHERE, SlotParties
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation
from crisiskit.nlp.syntax.relation import related

__all__ = ["AIMED", "aimed_at"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_ADVERBIAL_CLAUSE, _PREPOSITION = Relation.ADVERBIAL_CLAUSE, Relation.PREPOSITION
_OBJECT, _MARK = Relation.OBJECT, Relation.MARK
_CONDITIONS = frozenset({"if", "unless", "until"})
_CONDITIONED = frozenset({"THREATEN", "REJECT"})
AIMED = frozenset(
    {
        "REJECT", "ACCUSE", "REQUEST", "SUPPORT", "CONCEDE", "SANCTION", "COERCE", "THREATEN", "PROTEST", "RETREAT", "AID",
        "CONSULT", "COOPERATE", "MOBILIZE", "AGREE",
    }
)  # fmt: skip
"""Types of acts that are told by what they are about ("rejected an *appeal by* …")."""

# How many steps below the act the aim is looked for.
_FAR = 5
_OBJECTS = (_OBJECT, Relation.PASSIVE_SUBJECT)
_AT = frozenset({"at"})
_INDEFINITE = frozenset({"a", "an", "more", "another"})
_SENDING = frozenset({"MOBILIZE", "AID"})
_CIRCUMSTANCES = (ASIDE | {"without"}) - {"by"}
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_DOWN = (
        *_SUBJECTS, Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.OBLIQUE, Relation.NOMINAL, Relation.AGENT,
        Relation.PREPOSITION, Relation.PREPOSITION_OBJECT, Relation.POSSESSOR, Relation.COMPOUND, Relation.APPOSITION,
        Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE,
)  # fmt: skip


def aimed_at(
    match: Match,
    actors: tuple[Participant, ...],
    slots: SlotParties,
    *,
    content: Match | None = None,
    kind: str = "",
) -> tuple[Participant, ...]:
    """Find the nearest party below an act that is not among *actors*; empty without one.

    *kind* is the type the act came to, where that is not the frame's.

    Circumstances, the subject of the act itself, and what it or its *content* sends or
    asks for are not looked at.
    """
    acting = {each.actor for each in actors}
    level = [match.word] if match.anchor.i == match.word.i else [match.word, match.anchor]
    start = frozenset(word.i for word in level)
    frame = match.pattern.frame
    is_placed = frame.type not in APART and not frame.reciprocal
    kinds = dict.fromkeys(start, frame.type)
    if content is not None:
        kinds[content.word.i] = content.pattern.frame.type
    for _ in range(_FAR):
        below = [child for word in level for child in _below(word, start)]
        things = [w for w in below if _is_thing(w, kinds.get(w.head.i, ""), slots)]
        level = [word for word in below if word not in things]
        level += [aim for thing in things for aim in _uses(thing)]
        if frame.type == "AGREE":  # "agreed to set up *a council*" is aimed at none
            level = [word for word in level if not _is_made(word)]
        for child in level:
            party = _party(child, start, slots, is_placed=is_placed)
            if party is not None and party.actor not in acting:
                others = slots.among([child])
                return (party, *(each for each in others if each.actor != party.actor))
    return _awaited(match, acting, slots) if (kind or frame.type) in _CONDITIONED else ()


def _awaited(match: Match, acting: set[str], slots: SlotParties) -> tuple[Participant, ...]:
    """Give on whose doing a threat or refusal hangs ("will not resign unless *Oria* yields")."""
    verbs = [match.word]
    for verb in verbs:  # "threatened to stop working to …"
        verbs.extend(syntax.clause_complements(verb))
    clauses = (c for verb in verbs for c in syntax.children(verb, _ADVERBIAL_CLAUSE))
    for clause in clauses:
        marks = syntax.children(clause, _MARK)
        if any(mark.lower_ in _CONDITIONS for mark in marks):
            doers = (*syntax.agents(clause), *syntax.subjects(clause))
            parties = tuple(slots.among(doers))
            if parties and acting.isdisjoint(each.actor for each in parties):
                return parties
    return ()


def _is_thing(word: Token, kind: str, slots: SlotParties) -> bool:
    """Tell what is sent or wanted from whom an act is aimed at.

    "Deployed *troops* to Oria" is aimed at Oria, "called for *a force* to help Oria" at nobody.
    """
    cases = {case.lower_ for case in syntax.children(word, _PREPOSITION)}
    if kind == "REQUEST":
        if "for" in cases and word.head.tag_.startswith("NN"):
            return slots.cast.at(word) is None
        article = syntax.determiner(word)
        return "for" in cases and article is not None and article.lower_ in _INDEFINITE
    return kind in _SENDING and (syntax.relation(word) is _OBJECT or "of" in cases)


def _uses(thing: Token) -> Iterator[Token]:
    """Give what something is sent for, hung on it ("sent a ship *to help* Oria")."""
    return (c for c in syntax.children(thing, Relation.NOUN_CLAUSE) if c.tag_ == "VB")


def _is_made(word: Token) -> bool:
    """Tell an object that is spoken of as new ("to set up *a council*")."""
    article = syntax.determiner(word)
    is_new = article is not None and article.lower_ in _INDEFINITE
    return is_new and syntax.relation(word) in _OBJECTS


def _below(word: Token, start: frozenset[int]) -> Iterator[Token]:
    for kind, child in related(word):
        if child.i in start or kind not in _DOWN or (kind in _SUBJECTS and word.i in start):
            continue
        if kind is _ADVERBIAL_CLAUSE and child.tag_ != "VB":
            continue
        opening = syntax.children(child, _PREPOSITION, _MARK)  # "*as* revealed by Oria"
        cases = {word.lower_ for word in opening if word.i < child.i}
        if cases.isdisjoint(_CIRCUMSTANCES) or (cases == _AT and word.lower_ in _pointing()):
            yield child


@cache
def _pointing() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["pointing"]["participles"])


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
