"""Who acts and who is acted on, from the slots of a frame."""

import attrs

from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.recipients import recipients_of
from crisiskit.extractors.events.sides import Parties, own_parties, unique
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.syntax import Relation

__all__ = ["parties_of"]

_COPULA, _PREPOSITION = Relation.COPULA, Relation.PREPOSITION
_VISIT = "visit"
# Before a visit: whoever does something on it is the visitor.
_MEANWHILE = frozenset({"on", "during", "for", "after", "before", "from"})
# Who says, asks for or condemns an act is not thereby who does it.
_NO_CONTROL = frozenset({"say", "accuse", "request", "refuse"})
_NOUNS = frozenset({"NN", "NNS"})


def parties_of(coded: Coded, slots: SlotParties) -> Parties:
    """Find both sides of an event; a side the text leaves out stays empty."""
    own = own_parties(coded.match, slots)
    frame = coded.match.pattern.frame
    reciprocal = frame.reciprocal and coded.type == frame.type
    if reciprocal:
        own = _with_visitor(coded.match, own, slots)
        mutual = _mutual(coded, own, slots)
        if mutual is not None:
            return mutual
    actors = own.actors or _visitors(coded.match, slots)
    if coded.operator is not None and not actors and _controls(coded):
        actors = own_parties(coded.operator, slots).actors
    recipients = recipients_of(coded, actors, own.recipients, slots) if frame.recipient else ()
    if recipients and not own.recipients:
        reciprocal = False  # "agreed to send aid to Oria" is no act of Oria's
    return _settled(actors, recipients, reciprocal=reciprocal)


def _with_visitor(match: Match, own: Parties, slots: SlotParties) -> Parties:
    """Add who is in talks with the only side told ("*Sol* left after talks with Peru")."""
    if match.role or match.word.tag_ not in _NOUNS or not slots.has(match.word, "with"):
        return own
    if (own.recipients and own.actors) or any(syntax.possessors(match.word)):
        return own
    verb = syntax.governor(match.word)
    word = match.word if any(syntax.children(match.word, _COPULA)) else verb
    subjects = slots.first(word, ("subject",)) if word is not None else ()
    return attrs.evolve(own, actors=unique((*subjects, *own.actors)))


def _visitors(match: Match, slots: SlotParties) -> tuple[Participant, ...]:
    """Give who goes on a visit that a clause or noun is set in ("*Sol*, on a visit to Peru, …")."""
    noun = match.word
    if match.role or _VISIT not in match.pattern.frame.modes or noun.tag_ not in _NOUNS:
        return ()
    above = syntax.governor(noun)
    cases = {case.lower_ for case in syntax.children(noun, _PREPOSITION)}
    if above is None or cases.isdisjoint(_MEANWHILE) or any(syntax.possessors(noun)):
        return ()
    if syntax.is_verb(above):
        return slots.first(above, ("grammatical subject",))
    visitor = slots.cast.at(above)
    return () if visitor is None else (visitor,)


def _mutual(coded: Coded, own: Parties, slots: SlotParties) -> Parties | None:
    """Give those who act on each other if one slot has them all; None if it has not."""
    if own.recipients or not own.actors:
        return None
    if len(own.actors) > 1:
        return Parties(actors=unique(own.actors))
    frame = coded.match.pattern.frame
    sides = slots.sides(coded.match.anchor, ("subject", *frame.actor))
    return Parties(actors=sides) if sides else None


def _controls(coded: Coded) -> bool:
    """Tell whether who plans or announces an act is also who does it."""
    operator = coded.operator
    if operator is None or operator.pattern.frame.topic in _NO_CONTROL:
        return False
    return bool(coded.match.pattern.frame.actor)


def _settled(
    actors: tuple[Participant, ...], recipients: tuple[Participant, ...], *, reciprocal: bool
) -> Parties:
    if reciprocal and (recipients or len(actors) > 1):
        return Parties(actors=unique((*actors, *recipients)))
    acting = {each.actor for each in actors}
    return Parties(
        actors=unique(actors),
        recipients=unique(each for each in recipients if each.actor not in acting),
    )
