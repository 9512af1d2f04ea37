"""Whom the words around a measure mean: actors of the article, and people told only there."""

import functools
from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.lexicons import load
from crisiskit.model import Actor, Participant, Policy, Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    conjuncts,
    governor,
    noun_phrase,
    obliques,
    possessors,
    relation,
    span_of,
)
from crisiskit.ontology import ActorKind, Sector
from crisiskit.places.countries import country_of, demonym_countries

__all__ = ["People", "without_new_people"]

_RULE = "policy-party"
_REACH = 6  # nouns up to the first of those joined
_LONGEST = 16  # words from the first to the last of those joined
_PLURAL = frozenset({"NNS", "NNPS"})


@attrs.define(eq=False, slots=False)
class People:
    """The actors of one article, asked by the words that mean them.

    Attributes:
        found: What was found before.
        offices: Nouns for who decides, or by what, for those whose it is: "Chad's *council*".
        persons: Nouns for people, with the code of their sector or "".
        made: Actors of people no actor was known for, by their words: "34 suspects".
    """

    found: Findings
    persons: Mapping[str, str]
    offices: frozenset[str]
    made: dict[Span, Actor] = attrs.field(factory=dict, init=False)

    def known(self, words: Iterable[Token]) -> tuple[Participant, ...]:
        """Give the actors the words mention, or whose they are ("*Chad*'s council"), each once."""
        return _each_once(map(self._known, words))

    def concerned(self, words: Iterable[Token]) -> tuple[Participant, ...]:
        """Give the actors the words mention, or new ones where they mean people."""
        return _each_once(map(self._concerned, words))

    def among(self, policies: Iterable[Policy]) -> Iterator[Actor]:
        """Yield the new actors who have a part in the *policies*, in text order."""
        taken = {party.actor for policy in policies for party in _parties(policy)}
        for _, actor in sorted(self.made.items(), key=lambda made: made[0]):
            if actor.id in taken:
                yield actor

    def _concerned(self, word: Token) -> Participant | None:
        known = self.found.participant_at(span_of(word)) or self._joined_with(word)
        return known or self._new(word) or self._state(word)

    def _known(self, word: Token) -> Participant | None:
        participant = self.found.participant_at(span_of(word))
        if participant is not None:
            return participant
        if word.lemma_.casefold() not in self.offices:
            return self._named_state(word)
        owners = (*possessors(word), *_of(word))
        asked = (self.found.participant_at(span_of(owner)) for owner in owners)
        states = (self._state(own) for own in (word, *owners) if not _is_part(own))
        return next((one for one in (*asked, *states) if one is not None), None)

    def _named_state(self, word: Token) -> Participant | None:
        """Give the state of a country that acts, though it was told as a place only."""
        for place in self.found.places_in(span_of(word)):
            if place.kind == "country" and place.country in _codes():
                return self._state_of(place.country, place.span)
        return None

    def _new(self, word: Token) -> Participant | None:
        """Make an actor of "34 suspects"; several joined ("generals and judges") are one."""
        if not self._is_people(word):
            return None
        joined = self._joined(word)
        first = joined[0]
        span = noun_phrase(first, complements=False, coordinated=len(joined) > 1)
        if span not in self.made:
            words = first.doc.char_span(span.start, span.end, alignment_mode="expand")
            sector = self.persons[first.lemma_.casefold()]
            self.made[span] = Actor(
                name=" ".join(words.text.split()) if words is not None else first.text,
                kind=ActorKind.GROUP if first.tag_ in _PLURAL else ActorKind.PERSON,
                country=next((code for code in map(_country, _modifiers(first)) if code), None),
                sectors=(Sector(sector),) if sector else (),
                mentions=(span,),
                rule=_RULE,
            )
        return Participant(actor=self.made[span].id, span=span)

    def _is_people(self, word: Token) -> bool:
        """Tell "34 suspects", "a suspect"; a bare singular is nobody."""
        if word.tag_[:2] != "NN" or word.lemma_.casefold() not in self.persons:
            return False
        return word.tag_ in _PLURAL or (word.tag_ == "NN" and word.left_edge.i != word.i)

    def _joined_with(self, word: Token) -> Participant | None:
        """Give the group *word* is named with: "judges *and officials*" are one."""
        first = _first_joined(word)
        if first.i == word.i or not self._is_people(word) or first.tag_ not in _PLURAL:
            return None
        return self.found.participant_at(span_of(first)) if self._is_people(first) else None

    def _joined(self, word: Token) -> tuple[Token, ...]:
        """Give the plural nouns joined with *word* if all are people nobody knew; else it alone."""
        first = _first_joined(word)
        joined = conjuncts(first)
        are_new = all(
            one.tag_ in _PLURAL
            and self._is_people(one)
            and self.found.participant_at(span_of(one)) is None
            for one in joined
        )
        return joined if are_new and joined[-1].i - first.i < _LONGEST else (word,)

    def _state(self, word: Token) -> Participant | None:
        """Give the state named, or told by an adjective: "tariffs on *Chinese* steel"."""
        if word.tag_[:2] != "NN":
            return None
        for name in (word, *_modifiers(word)):
            code = _country(name)
            if code is not None:
                return self._state_of(code, span_of(name))
        return None

    def _state_of(self, code: str, span: Span) -> Participant:
        known = self._states.get(code)
        if known is None:
            made = next((a for a in self.made.values() if a.country == code), None)
            known = made.id if made is not None and made.kind is ActorKind.COUNTRY else None
        if known is None:
            actor = Actor(
                name=load("demonyms")["countries"][code]["name"],
                kind=ActorKind.COUNTRY,
                country=code,
                sectors=(Sector.GOV,),
                mentions=(span,),
                rule=_RULE,
            )
            self.made[span], known = actor, actor.id
        return Participant(actor=known, span=span)

    @functools.cached_property
    def _states(self) -> dict[str, str]:
        acting = (a for a in self.found.actors if a.kind is ActorKind.COUNTRY and a.country)
        return {str(actor.country): actor.id for actor in acting}


def _first_joined(word: Token) -> Token:
    for _ in range(_REACH):
        above = governor(word) if relation(word) is Relation.CONJUNCT else None
        if above is None:
            break
        word = above
    return word


@functools.cache
def _codes() -> frozenset[str]:
    return frozenset(load("demonyms")["countries"])


def _country(name: Token) -> str | None:
    """Give the state a word names or says is meant; None if several may be, or none."""
    if not (name.text[:1].isupper() and name.is_alpha):
        return None
    codes = demonym_countries(name.text)
    code = codes[0] if len(codes) == 1 else None if codes else country_of(name.text)
    return code if code in _codes() else None


def _is_part(word: Token) -> bool:
    """Tell the last word of a longer name: "New *Guinea*"."""
    return word.tag_[:3] == "NNP" and word.i > word.left_edge.i and word.nbor(-1).tag_ != "DT"


def _modifiers(word: Token) -> Iterator[Token]:
    return children(word, Relation.ADJECTIVE, Relation.COMPOUND)


def without_new_people(found: Findings) -> Findings:
    """Leave out whom an earlier look at the same article made, so that a second finds the same."""
    actors = tuple(actor for actor in found.actors if actor.rule != _RULE)
    return found if len(actors) == len(found.actors) else attrs.evolve(found, actors=actors)


def _parties(policy: Policy) -> tuple[Participant, ...]:
    asked = (*policy.issuers, *policy.requested_by, *policy.opposed_by)
    return (*asked, *policy.targets, *policy.beneficiaries)


def _each_once(found: Iterable[Participant | None]) -> tuple[Participant, ...]:
    by_actor: dict[str, Participant] = {}
    for participant in found:
        if participant is not None:
            by_actor.setdefault(participant.actor, participant)
    return tuple(by_actor.values())


def _of(noun: Token) -> Iterator[Token]:
    return (o.noun for o in obliques(noun) if o.preposition == "of")
