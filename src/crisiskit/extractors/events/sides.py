"""The sides of an act, from the slots of its frame and of the verb that carries it."""

from collections.abc import Iterable

import attrs

from crisiskit.extractors.events.listed_victims import listed_victims
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.named_victims import HARMING, named_victims
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.model import Participant, Span

__all__ = ["Parties", "ids_of", "own_parties", "unique"]

_WITH = ("with", "between", "among")
_HIT = ("object", "of")
_BEFORE = ("possessor", "compound")


@attrs.frozen(kw_only=True)
class Parties:
    """Both sides of an event.

    Attributes:
        actors: Who does it.
        recipients: To whom it is done.
    """

    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()


def own_parties(match: Match, slots: SlotParties) -> Parties:
    """Find the sides that stand in the slots of an act; what it is about is not looked at."""
    supported = match.anchor.i != match.word.i
    told = _supported(match, slots) if supported else _direct(match, slots)
    frame = match.pattern.frame
    if frame.objective and not told.recipients:
        if match.word.tag_ == "NN":
            told = _with_victims(told, match, slots)
        hit = told.recipients or slots.named(match.word, _HIT)
        return attrs.evolve(told, recipients=hit)
    if frame.type not in HARMING or not told.recipients:
        return told
    named = named_victims(match, told.recipients, slots)
    beside = listed_victims(match.word, told.recipients, slots)
    acting = ids_of(told.actors)
    others = (party for party in (*named, *beside) if party.actor not in acting)
    return attrs.evolve(told, recipients=unique((*told.recipients, *others)))


def _with_victims(told: Parties, match: Match, slots: SlotParties) -> Parties:
    """Take persons before the noun for whom it hit ("*Sol's* murder", "*the nuns'* murder")."""
    before = slots.first(match.word, _BEFORE)
    hit = tuple(party for party in before if slots.cast.is_unarmed(party))
    apart = ids_of(hit)
    actors = tuple(party for party in told.actors if party.actor not in apart)
    return Parties(actors=actors, recipients=hit)


def _direct(match: Match, slots: SlotParties) -> Parties:
    frame = match.pattern.frame
    actors = slots.first(match.word, frame.actor, match.idiom)
    recipients = slots.first(
        match.word, frame.recipient, match.idiom, kind=frame.type, apart=ids_of(actors)
    )
    if frame.reciprocal and len(ids_of((*actors, *recipients))) == 1:
        recipients = (*recipients, *_partners(match, (*actors, *recipients), slots))
    return Parties(actors=actors, recipients=recipients)


def _partners(
    match: Match, told: tuple[Participant, ...], slots: SlotParties
) -> tuple[Participant, ...]:
    """Give who takes part in what the pattern asks for ("engaged in talks *with rebels*")."""
    nouns = (match.word.doc[i] for i in match.named if i not in match.idiom)
    around = (slots.first(noun, _WITH, apart=ids_of(told)) for noun in nouns)
    return next((parties for parties in around if parties), ())


def _supported(match: Match, slots: SlotParties) -> Parties:
    """Sides of a noun with a support verb: the verb's subject fills what the noun leaves."""
    frame = match.pattern.frame
    actors = slots.first(match.word, frame.actor)
    subjects = slots.first(match.anchor, ("subject",))
    if match.role in ("do", "engage"):
        if not frame.actor:  # who "has a shortage" is hit by it
            return Parties(recipients=subjects or slots.first(match.word, frame.recipient))
        actors = subjects or actors
    apart = ids_of(actors)
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


def ids_of(parties: Iterable[Participant]) -> frozenset[str]:
    """Collect the ids of the actors."""
    return frozenset(party.actor for party in parties)


def unique(parties: Iterable[Participant]) -> tuple[Participant, ...]:
    """List each actor once, where it is first; none that stands inside another's words."""
    first: dict[str, Participant] = {}
    for party in parties:
        first.setdefault(party.actor, party)
    if len(first) < 2:
        return tuple(first.values())
    spans = [party.span for party in first.values() if party.span is not None]
    return tuple(p for p in first.values() if not _is_within(p.span, spans))


def _is_within(span: Span | None, others: Iterable[Span]) -> bool:
    """Tell "generals" from "generals and admirals"."""
    return span is not None and any(other != span and other.contains(span) for other in others)
