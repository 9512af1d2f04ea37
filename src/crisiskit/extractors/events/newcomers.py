"""Who takes part in an event without being an actor of the article yet.

Actors are named or described. A side of an event may be told by less: an adjective
("*Chilean* jets"), a place ("aid *to Peru*", "shelled *Arica*"), a noun no rule of the
actors takes for somebody ("attacked *a clinic*").
"""

from collections.abc import Iterable, Mapping
from functools import cache

import attrs

from crisiskit.extractors.events.noun_classes import noun_classes
from crisiskit.extractors.findings import Findings
from crisiskit.lexicons.countries import countries, demonym_country
from crisiskit.model import Actor, Participant, Place, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import ActorKind, Sector

__all__ = ["Newcomers", "is_newcomer", "without_newcomers"]

_RULE = "event-party"
_PREFIX = "newcomer "
_INSIDE = (Relation.ADJECTIVE, Relation.COMPOUND, Relation.FLAT)
_NAME_PARTS = (Relation.COMPOUND, Relation.FLAT)
_PLURAL = ("NNS", "NNPS")
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_COUNTS = frozenset({"dozen", "score", "hundred", "thousand"})


def is_newcomer(party: Participant) -> bool:
    """Tell whether *party* is one of those before they were settled."""
    return party.actor.startswith(_PREFIX)


def without_newcomers(found: Findings) -> Findings:
    """Leave out whom an earlier look at the same article made, so that a second finds the same."""
    actors = tuple(actor for actor in found.actors if actor.rule != _RULE)
    return found if len(actors) == len(found.actors) else attrs.evolve(found, actors=actors)


@attrs.frozen(kw_only=True)
class _Newcomer:
    name: str
    kind: ActorKind
    country: str | None


@attrs.define(kw_only=True, eq=False)
class Newcomers:
    """Those who take part in events only, each once; holds whom it was asked for.

    Attributes:
        found: What was found before.
        text: Text of the article.
    """

    found: Findings
    text: str
    _states: Mapping[str, str] = attrs.field(init=False)
    _places: Mapping[int, Place] = attrs.field(init=False)
    _known: dict[str, _Newcomer] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Index the states that act and the places, by code and by offset."""
        states = (a for a in self.found.actors if a.kind is ActorKind.COUNTRY and a.country)
        self._states = {str(actor.country): actor.id for actor in states}
        self._places = {place.span.start: place for place in self.found.places}

    def at(
        self, word: Token, *, is_place: bool = True, is_facility: bool = False
    ) -> Participant | None:
        """Give whom the noun phrase of *word* tells; None if that is nobody.

        Args:
            word: Head of the noun phrase.
            is_place: Whether the name of a place will do.
            is_facility: Whether a place with people or a staff will do ("a clinic").
        """
        place = self._place_of(word)
        if place is not None:
            return self._of_place(place) if is_place else None
        if syntax.relation(word) in _INSIDE:
            return None if _is_money(word.head) else self._of_modifier(word)
        nouns = _newcomer_nouns()
        lemma = "" if _is_part_of_name(word) else word.lemma_.lower()
        code = demonym_country(word.text)
        if code is not None and word.tag_ not in _PLURAL:
            return self._state(code, syntax.span_of(word))
        # lemmas of rare plurals keep their ending: "mafias"
        is_person = lemma in nouns.persons or lemma.removesuffix("s") in nouns.persons
        is_person = is_person or _is_crowd(word)
        if code is not None or is_person:
            is_nobody = _is_said_of_one(word) or _is_none(word)
            return None if is_nobody else self._described(word, code)
        if is_facility and _is_facility(word):
            return self._described(word, code, is_facility=True)
        return self.behind(word)

    def described(self, word: Token) -> Participant | None:
        """Give the persons, or the place with people, that the head of a phrase names; None if neither."""
        lemma = "" if _is_part_of_name(word) else word.lemma_.lower()
        if lemma in _newcomer_nouns().persons and not _is_said_of_one(word):
            return None if _is_none(word) else self._described(word, None)
        if not _is_facility(word) or self._place_of(word) is not None:
            return None
        return self._described(word, None, is_facility=True)

    def named(self, word: Token) -> Participant | None:
        """Give the person of two names or more that the name finder passed over or took for a place."""
        parts = [word, *syntax.children(word, *_NAME_PARTS)]
        is_name = len(parts) > 1 and all(_is_name_part(each) for each in parts)
        if not is_name or self._place_of(word) is not None:
            return None
        parts.sort(key=lambda part: part.i)
        span = syntax.words_span(word.doc[parts[0].i : parts[-1].i + 1])
        name = self.text[span.start : span.end]
        who = _Newcomer(name=name, kind=ActorKind.PERSON, country=None)
        return self._participant(name, who, span)

    def group(self, word: Token) -> Participant | None:
        """Give the group that goes by a name in the plural ("*the Herons*"); None if it is none."""
        if word.tag_ != "NNPS" or self._place_of(word) is not None:
            return None
        determiner = syntax.determiner(word)
        if determiner is None or determiner.lower_ != "the":
            return None
        return self._described(word, None)

    def is_place(self, span: Span | None) -> bool:
        """Tell whether *span* is the name of a place and no more."""
        place = None if span is None else self._places.get(span.start)
        return place is not None and place.span == span

    def facility(self, word: Token) -> Participant | None:
        """Give the place with people or a staff that *word* names; None if it is none."""
        if not _is_facility(word):
            return None
        is_part = syntax.relation(word) in _INSIDE or self._place_of(word) is not None
        return None if is_part else self._described(word, None, is_facility=True)

    def _of_modifier(self, modifier: Token) -> Participant | None:
        code = self._code(modifier)
        return None if code is None else self._state(code, syntax.span_of(modifier))

    def behind(self, noun: Token) -> Participant | None:
        """Give the country whose adjective or name stands before *noun* ("*Chilean* jets")."""
        if _is_money(noun):
            return None
        for modifier in syntax.children(noun, *_INSIDE):
            code = self._code(modifier)
            if code is not None:
                return self._state(code, syntax.span_of(modifier))
        return None

    def sides(self, noun: Token) -> tuple[Participant, ...]:
        """Give the countries whose adjectives or names stand side by side before *noun*."""
        firsts = syntax.children(noun, *_INSIDE)
        modifiers = (each for first in firsts for each in syntax.conjuncts(first))
        codes = {code: each for each in modifiers if (code := self._code(each)) is not None}
        if len(codes) < 2:
            return ()
        return tuple(self._state(code, syntax.span_of(each)) for code, each in codes.items())

    def settled(
        self, groups: Iterable[Iterable[Participant]]
    ) -> tuple[dict[str, str], tuple[Actor, ...]]:
        """Make actors of the newcomers among *groups*, with their ids by the ones they had."""
        spans: dict[str, dict[Span, None]] = {}
        for party in (party for group in groups for party in group):
            if party.actor in self._known and party.span is not None:
                spans.setdefault(party.actor, {})[party.span] = None
        actors = {name: _actor(self._known[name], sorted(spans[name])) for name in spans}
        return {name: actor.id for name, actor in actors.items()}, tuple(actors.values())

    def _place_of(self, word: Token) -> Place | None:
        first = word
        if first.idx not in self._places:
            before = [c for c in syntax.children(word, *_INSIDE) if c.idx in self._places]
            first = before[0] if before else word
        place = self._places.get(first.idx)
        ends = word.idx + len(word)
        return place if place is not None and place.span.end >= ends else None

    def _of_place(self, place: Place) -> Participant | None:
        if place.country is None:
            return None
        if place.kind == "country" or place.country in self._states:
            return self._state(place.country, place.span)
        name = self.text[place.span.start : place.span.end]
        who = _Newcomer(name=name, kind=ActorKind.GROUP, country=place.country)
        return self._participant(f"{place.country} {name}", who, place.span)

    def _code(self, modifier: Token) -> str | None:
        place = self._places.get(modifier.idx)
        if place is not None and place.kind == "country":
            return place.country
        return demonym_country(modifier.text)

    def _state(self, code: str, span: Span) -> Participant:
        if code in self._states:
            return Participant(actor=self._states[code], span=span)
        name = countries()[code].name
        who = _Newcomer(name=name, kind=ActorKind.COUNTRY, country=code)
        return self._participant(code, who, span)

    def _described(
        self, noun: Token, code: str | None, *, is_facility: bool = False
    ) -> Participant:
        span = _words_before(noun)
        name = self.text[span.start : span.end]
        if code is None:
            codes = (self._code(each) for each in syntax.children(noun, *_INSIDE))
            code = next((each for each in codes if each is not None), None)
        is_plural = noun.tag_ in _PLURAL
        kind = ActorKind.GROUP if is_plural else ActorKind.PERSON
        if is_facility:
            kind = ActorKind.ORGANIZATION
        who = _Newcomer(name=name, kind=kind, country=code)
        return self._participant(f"{name} {span.start}", who, span)

    def _participant(self, key: str, who: _Newcomer, span: Span) -> Participant:
        name = f"{_PREFIX}{key}"
        self._known.setdefault(name, who)
        return Participant(actor=name, span=span)


def _is_money(noun: Token) -> bool:
    """Tell what an adjective of a country only makes a currency of ("*Swiss* francs")."""
    return noun.lemma_.lower().removesuffix("s") in _newcomer_nouns().currencies


def _is_crowd(word: Token) -> bool:
    """Tell those who are only counted: "*hundreds* were killed", but not "hundreds of shops"."""
    if word.tag_ != "NNS" or syntax.relation(word) not in _SUBJECTS:
        return False
    return word.lemma_.lower() in _COUNTS and not any(syntax.children(word, Relation.NOMINAL))


def _is_part_of_name(word: Token) -> bool:
    """Tell the end of a name with hyphens ("Port-au-*Prince*")."""
    return word.i > 0 and word.tag_.startswith("NNP") and word.nbor(-1).tag_ == "HYPH"


def _words_before(noun: Token) -> Span:
    """Cover a noun and what stands before it; wrong parses hang clauses on nouns."""
    kinds = (*_INSIDE, Relation.DETERMINER, Relation.NUMBER, Relation.POSSESSOR)
    before = [child for child in syntax.children(noun, *kinds) if child.i < noun.i]
    edge = min((child.left_edge.i for child in before), default=noun.i)
    first = noun.i
    while first > edge and not _parts(noun.doc[first - 1]):
        first -= 1
    return syntax.words_span(noun.doc[first : noun.i + 1])


def _parts(word: Token) -> bool:
    """Tell what ends a noun phrase: punctuation but hyphens, verbs misread as adjectives."""
    if word.tag_ == "VBN" and word.i:
        return word.nbor(-1).tag_.startswith("NN") and word.whitespace_ == " "
    return word.is_punct and word.tag_ != "HYPH"


def _is_name_part(word: Token) -> bool:
    """Tell a part of a person's name, which is no acronym ("US") and no noun of a body or place."""
    is_written = word.tag_ == "NNP" and word.text.istitle() and len(word) > 1
    return is_written and word.ent_type_ != "ORG" and not _is_facility(word)


def _is_none(word: Token) -> bool:
    """Tell "*no* staff were hurt"."""
    determiner = syntax.determiner(word)
    return determiner is not None and determiner.lower_ == "no"


def _is_said_of_one(noun: Token) -> bool:
    """Tell a singular noun that nothing marks, which names nobody: "a *terrorist* threat"."""
    if noun.tag_ != "NN" or syntax.relation(noun) is Relation.SUBJECT:
        return False
    marks = (Relation.DETERMINER, Relation.NUMBER, Relation.POSSESSOR, *_INSIDE)
    return not any(child.i < noun.i for child in syntax.children(noun, *marks))


def _is_facility(noun: Token) -> bool:
    """Tell a place with people or a staff, or a work of use to all, by one word or two."""
    facilities, lemma = _newcomer_nouns().facilities, noun.lemma_.lower()
    if lemma in facilities:
        return True
    pairs = (f"{modifier.lemma_.lower()} {lemma}" for modifier in syntax.modifiers(noun))
    return any(pair in facilities for pair in pairs)


@attrs.frozen(kw_only=True)
class _NewcomerNouns:
    persons: frozenset[str]
    facilities: frozenset[str]
    currencies: frozenset[str]


@cache
def _newcomer_nouns() -> _NewcomerNouns:
    classes = noun_classes()
    persons = classes["persons"].words | classes["police"].words
    nobody, facilities = classes["nobody"].words, classes["facilities"].words
    return _NewcomerNouns(
        persons=persons - nobody,
        facilities=facilities - nobody,
        currencies=classes["currencies"].words,
    )


def _actor(who: _Newcomer, spans: list[Span]) -> Actor:
    return Actor(
        name=" ".join(who.name.split()),
        kind=who.kind,
        country=who.country,
        sectors=(Sector.GOV,) if who.kind is ActorKind.COUNTRY else (),
        mentions=tuple(spans),
        rule=_RULE,
    )
