"""Who acts and who is acted on, from the slots of a frame."""

from collections.abc import Iterable

import attrs

from crisiskit.extractors.events.aims import AIMED, aimed_at
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.model import Participant

__all__ = ["Parties", "parties_of"]

# Who says, asks for or condemns an act is not thereby who does it.
_NO_CONTROL = frozenset({"say", "accuse", "request", "refuse"})
_BEFORE = ("possessor", "compound")
# Acts whose refusal is aimed at who wanted them, told by a noun.
_ASKED = frozenset({"REQUEST", "AGREE"})
_NOUNS = frozenset({"NN", "NNS"})


@attrs.frozen(kw_only=True)
class Parties:
    """Both sides of an event.

    Attributes:
        actors: Who does it.
        recipients: To whom it is done.
    """

    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()


def parties_of(coded: Coded, slots: SlotParties) -> Parties:
    """Find both sides of an event; a side the text leaves out stays empty."""
    own = _parties(coded.match, slots)
    frame = coded.match.pattern.frame
    reciprocal = frame.reciprocal and coded.type == frame.type
    mutual = _mutual(coded, own, slots) if reciprocal else None
    if mutual is not None:
        return mutual
    actors = own.actors
    if coded.operator is not None and not actors and _controls(coded):
        actors = _parties(coded.operator, slots).actors
    recipients = _aims(coded, actors, own.recipients, slots) if frame.recipient else ()
    if frame.type == "AGREE" and recipients and not own.recipients:
        reciprocal = False  # "agreed to send aid to Oria" is no act of Oria's
    return _settled(actors, recipients, reciprocal=reciprocal)


def _mutual(coded: Coded, own: Parties, slots: SlotParties) -> Parties | None:
    """Give those who act on each other if one slot has them all; None if it has not."""
    if own.recipients or not own.actors:
        return None
    if len(own.actors) > 1:
        return Parties(actors=_unique(own.actors))
    frame = coded.match.pattern.frame
    sides = slots.sides(coded.match.anchor, ("subject", *frame.actor))
    return Parties(actors=sides) if sides else None


def _aims(
    coded: Coded,
    actors: tuple[Participant, ...],
    own: tuple[Participant, ...],
    slots: SlotParties,
) -> tuple[Participant, ...]:
    """Find the recipients: in its *own* slots, in what it is about, or the nearest below."""
    found = own
    if coded.content is not None:
        if coded.type == "REJECT":
            found = _askers(coded.content, actors, slots) or found
        found = found or _from_content(coded.content, actors, slots)
    if coded.operator is not None:
        found = found or _ordered(coded.operator, coded.match, slots)
    if coded.type in AIMED:
        found = found or aimed_at(coded.match, actors, slots)
    return found


def _askers(
    content: Match, actors: tuple[Participant, ...], slots: SlotParties
) -> tuple[Participant, ...]:
    """Give who wanted what was refused ("rejected *Oria's* offer"), unless they refused it."""
    is_asked = content.word.tag_ in _NOUNS and content.pattern.frame.type in _ASKED
    asking = _parties(content, slots).actors if is_asked else ()
    acting = _ids(actors)
    return tuple(each for each in asking if each.actor not in acting)


def _ordered(operator: Match, content: Match, slots: SlotParties) -> tuple[Participant, ...]:
    """Give who is told to do the act ("ordered *the paper* to suspend publication")."""
    if operator.pattern.frame.topic != "announce" or content.word.tag_ in _NOUNS:
        return ()
    return slots.first(operator.word, ("object",))


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
        return Parties(actors=_unique((*actors, *recipients)))
    acting = {each.actor for each in actors}
    return Parties(
        actors=_unique(actors),
        recipients=_unique(each for each in recipients if each.actor not in acting),
    )


def _parties(match: Match, slots: SlotParties) -> Parties:
    supported = match.anchor.i != match.word.i
    told = _supported(match, slots) if supported else _direct(match, slots)
    is_hit = match.pattern.frame.objective and match.word.tag_ == "NN" and not told.recipients
    return _with_victims(told, match, slots) if is_hit else told


def _with_victims(told: Parties, match: Match, slots: SlotParties) -> Parties:
    """Take a person before the noun for whom it hit ("*Sol's* murder", "the *Sol* murder")."""
    before = slots.first(match.word, _BEFORE)
    hit = tuple(party for party in before if slots.cast.is_person(party))
    apart = _ids(hit)
    actors = tuple(party for party in told.actors if party.actor not in apart)
    return Parties(actors=actors, recipients=hit)


def _direct(match: Match, slots: SlotParties) -> Parties:
    frame = match.pattern.frame
    actors = slots.first(match.word, frame.actor, match.idiom)
    recipients = slots.first(
        match.word, frame.recipient, match.idiom, kind=frame.type, apart=_ids(actors)
    )
    return Parties(actors=actors, recipients=recipients)


def _supported(match: Match, slots: SlotParties) -> Parties:
    """Sides of a noun with a support verb: the verb's subject fills what the noun leaves."""
    frame = match.pattern.frame
    actors = slots.first(match.word, frame.actor)
    subjects = slots.first(match.anchor, ("subject",))
    if match.role in ("do", "engage"):
        actors = subjects or actors
    apart = _ids(actors)
    recipients = slots.first(match.word, frame.recipient, kind=frame.type, apart=apart)
    if match.role in ("do", "engage"):
        outer = tuple(slot for slot in frame.recipient if slot not in ("of", "in", "by"))
        recipients = recipients or slots.first(
            match.anchor, outer, kind=frame.type, apart=apart
        )
    elif match.role == "undergo":
        recipients = subjects or recipients
    elif (
        match.role == "happen" and frame.type in ("ASSAULT", "HAZARD") and not frame.reciprocal
    ):
        recipients = recipients or slots.first(match.anchor, ("object",), kind=frame.type)
    return Parties(actors=actors, recipients=recipients)


def _from_content(
    content: Match, actors: tuple[Participant, ...], slots: SlotParties
) -> tuple[Participant, ...]:
    inner = _parties(content, slots)
    if inner.recipients:
        return inner.recipients
    is_aimed = content.pattern.frame.type in AIMED
    return (aimed_at(content, actors, slots) if is_aimed else ()) or inner.actors


def _ids(parties: Iterable[Participant]) -> frozenset[str]:
    return frozenset(party.actor for party in parties)


def _unique(parties: Iterable[Participant]) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for party in parties:
        first.setdefault(party.actor, party)
    return tuple(first.values())
