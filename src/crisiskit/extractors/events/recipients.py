"""To whom an act is done, told by its slots, by what it is about, or further below."""

from crisiskit.extractors.events.aims import AIMED, aimed_at
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.sides import ids_of, own_parties
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["recipients_of"]

_OBLIQUE, _PREPOSITION = Relation.OBLIQUE, Relation.PREPOSITION
# Before a request they lead to what was done because of it.
_UPON = frozenset({"at", "upon", "on"})
# Longest way up from an infinitive to the verb of its clause.
_UP = 4
# Acts among those who take part, not aimed at what they are about.
_BETWEEN = frozenset({"CONSULT", "COOPERATE"})
# Acts whose refusal is aimed at who wanted them, told by a noun.
_ASKED = frozenset({"REQUEST", "AGREE"})
_NOUNS = frozenset({"NN", "NNS"})


def recipients_of(
    coded: Coded,
    actors: tuple[Participant, ...],
    own: tuple[Participant, ...],
    slots: SlotParties,
) -> tuple[Participant, ...]:
    """Find the recipients of an act by *actors*; *own* are those in its slots."""
    found = own
    if coded.content is not None:
        if coded.type == "REJECT":
            found = _askers(coded.content, actors, slots) or found
        found = found or _from_content(coded.content, actors, slots)
    if coded.operator is not None:
        found = found or _ordered(coded.operator, coded.match, slots)
    if coded.type == "REQUEST":
        found = found or _requested(coded.match, slots)
    frame = coded.match.pattern.frame
    if coded.type in AIMED and not (frame.reciprocal and frame.type in _BETWEEN):
        kind, content = coded.type, coded.content
        found = found or aimed_at(coded.match, actors, slots, content=content, kind=kind)
    return found


def _askers(
    content: Match, actors: tuple[Participant, ...], slots: SlotParties
) -> tuple[Participant, ...]:
    """Give who wanted what was refused ("rejected *Oria's* offer"), unless they refused it."""
    is_asked = content.word.tag_ in _NOUNS and content.pattern.frame.type in _ASKED
    asking = own_parties(content, slots).actors if is_asked else ()
    acting = ids_of(actors)
    return tuple(each for each in asking if each.actor not in acting)


def _requested(match: Match, slots: SlotParties) -> tuple[Participant, ...]:
    """Give who acts "at the request of" somebody: whom was asked."""
    noun = match.word
    verb = syntax.governor(noun)
    if verb is None or noun.tag_ not in _NOUNS or syntax.relation(noun) is not _OBLIQUE:
        return ()
    cases = syntax.children(noun, _PREPOSITION)
    if not any(case.lower_ in _UPON for case in cases):
        return ()
    return slots.first(_doing(verb), ("subject",))


def _doing(verb: Token) -> Token:
    """Give the verb whose subject does what an infinitive tells ("sent a ship *to patrol* …")."""
    for _ in range(_UP):
        head = syntax.governor(verb)
        if verb.tag_ != "VB" or head is None or any(syntax.subjects(verb)):
            break
        verb = head
    return verb


def _ordered(operator: Match, content: Match, slots: SlotParties) -> tuple[Participant, ...]:
    """Give who is told to do the act ("ordered *the paper* to suspend publication")."""
    if operator.pattern.frame.topic != "announce" or content.word.tag_ in _NOUNS:
        return ()
    return slots.first(operator.word, ("object",))


def _from_content(
    content: Match, actors: tuple[Participant, ...], slots: SlotParties
) -> tuple[Participant, ...]:
    inner = own_parties(content, slots)
    acting = ids_of(actors)
    if inner.recipients:
        return inner.recipients
    is_aimed = content.pattern.frame.type in AIMED
    below = aimed_at(content, actors, slots) if is_aimed else ()
    return below or tuple(each for each in inner.actors if each.actor not in acting)
