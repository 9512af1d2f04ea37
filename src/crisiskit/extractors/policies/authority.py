"""Who decides measures: governments, their bodies and officials, international ones."""

import functools

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.model import Actor, Participant
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, possessors, span_of
from crisiskit.ontology import ActorKind, InternationalCode, Sector
from crisiskit.places.countries import country_of, demonym_countries

__all__ = ["Authorities", "is_country"]

_SECTORS = frozenset(
    {Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.SPY, Sector.PRM}
)
# Who decides for others without being of a state.
_POWERS = frozenset({Sector.REB, Sector.UAF, Sector.PTY, Sector.OPP})
_NAMES = frozenset({"NNP", "NNPS"})
_PERSONS = frozenset({"PERSON", "PER"})
_HELPING = frozenset({InternationalCode.NGO, InternationalCode.UNO})
_CARING = frozenset({Sector.SOC, Sector.MED})
_CODES = frozenset({InternationalCode.IGO, InternationalCode.UNO, InternationalCode.EUR})


class Authorities:
    """The authorities among the actors of one article."""

    def __init__(self, found: Findings, words: PolicyWords) -> None:
        """Look the actors of *found* over once."""
        self.words = words
        self._found = found
        self._parties = {a.id: _party(a) for a in found.actors}
        self._officials = {a.id: str(a.country) for a in found.actors if _is_official(a)}
        self._governments = {
            str(a.country): a.id for a in reversed(found.actors) if a.kind is ActorKind.COUNTRY
        }
        self._ids = frozenset(actor.id for actor in found.actors if _is_authority(actor))
        self._known: dict[int, bool] = {}  # by word: each is asked about for many verbs
        self._private = frozenset(
            actor.id
            for actor in found.actors
            if actor.id not in self._ids and _is_private(actor)
        )
        self._courts = frozenset(a.id for a in found.actors if a.sectors[:1] == (Sector.JUD,))
        self._single = frozenset(a.id for a in found.actors if a.kind is ActorKind.PERSON)
        self._helpers = frozenset(actor.id for actor in found.actors if _is_helper(actor))

    def holds(self, participant: Participant) -> bool:
        """Tell whether a participant is an authority."""
        return participant.actor in self._ids

    def is_private(self, participant: Participant) -> bool:
        """Tell whether a participant is known to decide for nobody else: people, firms, media."""
        if participant.actor not in self._private:
            return False
        span = participant.span
        return span is None or not self._found.places_in(span)

    def is_private_person(self, participant: Participant) -> bool:
        """Tell whether a participant is one person without power: many may ask for a measure."""
        return participant.actor in self._single and self.is_private(participant)

    def judges(self, participant: Participant) -> bool:
        """Tell whether a participant is a court or a judge."""
        return participant.actor in self._courts

    def helps(self, participant: Participant) -> bool:
        """Tell whether a participant is an aid group or a body of the United Nations."""
        return participant.actor in self._helpers

    def is_one(self, word: Token) -> bool:
        """Tell whether a word names an authority: an actor, a place, or by its noun."""
        known = self._known.get(word.i)
        if known is None:
            known = self._known[word.i] = self._names_one(word)
        return known

    def _names_one(self, word: Token) -> bool:
        span = span_of(word)
        participant = self._found.participant_at(span)
        if participant is not None and self.holds(participant):
            return True
        if word.lemma_.casefold() in self.words.authorities:
            return True
        if any(place.kind == "country" for place in self._found.places_in(span)):
            return True
        return word.tag_ in _NAMES and (
            is_country(word.text) or _is_of_country(word, self.words)
        )

    def behind(self, participant: Participant) -> Participant:
        """Give the government an official speaks for, if the article names it."""
        country = self._officials.get(participant.actor, "")
        government = self._governments.get(country)
        return (
            participant if government is None else attrs.evolve(participant, actor=government)
        )

    def party(self, actor: str) -> str | None:
        """Name whom an actor decides for: a country for its government and officials.

        None for officials and bodies of a government that is not named.
        """
        return self._parties.get(actor, actor)


def _is_official(actor: Actor) -> bool:
    people = actor.kind in (ActorKind.PERSON, ActorKind.GROUP)  # "US officials"
    governs = people and Sector.GOV in actor.sectors
    return governs and actor.country is not None


def _is_helper(actor: Actor) -> bool:
    return actor.country in _HELPING or any(sector in _CARING for sector in actor.sectors)


def _is_private(actor: Actor) -> bool:
    """Tell people and firms from those who may have power or give help: armed groups, bodies."""
    if _is_helper(actor) or any(sector in _POWERS for sector in actor.sectors):
        return False
    if actor.kind is ActorKind.GROUP and actor.name.casefold().startswith("our "):
        return False  # "our teams bring food" is said by whoever sent them
    return actor.kind is not ActorKind.ORGANIZATION or bool(actor.sectors)


def _is_authority(actor: Actor) -> bool:
    return (
        actor.kind is ActorKind.COUNTRY
        or any(sector in _SECTORS for sector in actor.sectors)
        or actor.country in _CODES
    )


def _is_of_country(name: Token, words: PolicyWords) -> bool:
    """Tell the name of a body with its country in it: "*Health* Canada", "Chad's *CNDH*"."""
    parts = tuple(children(name, Relation.FLAT, Relation.COMPOUND))
    spelt = {name.lower_, *(part.lower_ for part in parts)}
    if name.ent_type_ in _PERSONS or spelt & words.companies:
        return False
    if any(is_country(part.text) for part in parts):
        return True
    return name.text.isupper() and any(is_country(owner.text) for owner in possessors(name))


@functools.cache
def is_country(name: str) -> bool:
    """Tell a country's name from a word for its people or what is of it."""
    return country_of(name) is not None and not demonym_countries(name)


def _party(actor: Actor) -> str | None:
    governs = actor.kind is ActorKind.COUNTRY or actor.sectors[:1] == (Sector.GOV,)
    return actor.country if governs else actor.id
