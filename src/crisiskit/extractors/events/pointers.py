"""Nouns that point back to a place named elsewhere: "the nation", "the Peruvian capital"."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.place_words import clause_above
from crisiskit.extractors.findings import Findings
from crisiskit.model import Place
from crisiskit.nlp import syntax
from crisiskit.nlp.columns import forms_of
from crisiskit.nlp.doc import Doc, DocSpan, Token
from crisiskit.nlp.syntax import Relation
from crisiskit.places import capital_country, country_of, demonym_countries

__all__ = ["Pointer", "Pointers", "recalls_scene"]

# So many places back "the country" can mean one: articles hardly name as many.
_FAR_UP = 300
# Code points over which "the country" is the last one named; then it is the article's own.
_NEAR = 400
_COMPOUND, _SUBJECT = Relation.COMPOUND, Relation.SUBJECT
_POINTING = frozenset({"the", "this", "that"})
_ADJECTIVE = "JJ"
# Prepositions that tell which place is meant: "the city *of* Ica", "the town *near* Lima".
_TELLING = frozenset(
    {"of", "in", "near", "outside", "with", "between", "along", "around", "like"}
)


@attrs.frozen
class Pointer:
    """A noun and the place it means.

    Attributes:
        noun: The noun.
        place: A mention of the place, mostly the last one before the noun.
    """

    noun: Token
    place: Place


@attrs.frozen(kw_only=True)
class Pointers:
    """The places of an article that nouns can point back to.

    Attributes:
        found: What was found before.
        cues: Offsets of the verbs of saying: nothing happened where somebody spoke of it.
        countries: The country of each actor, by its id.
    """

    found: Findings
    cues: frozenset[int]
    countries: Mapping[str, str | None]

    @classmethod
    def of(cls, found: Findings, cues: frozenset[int]) -> "Pointers":
        """Prepare for the article whose findings these are."""
        countries = {actor.id: actor.country for actor in found.actors}
        return cls(found=found, cues=cues, countries=countries)

    def within(self, sentence: DocSpan) -> Iterator[Pointer]:
        """Yield the nouns of a sentence that point to a place, in text order."""
        known = _nouns() if self.found.places else {}
        for noun in _nouns_in(sentence):
            if known and known[noun.lower_].kinds and _is_pointing(noun):
                place = self._meant_by(noun, known[noun.lower_])
                if place is not None:
                    yield Pointer(noun, place)

    def home_of(self, noun: Token) -> Place | None:
        """Give the country that a word before *noun* tells, if it is named: "a *Peruvian* quake"."""
        words = noun.doc[noun.left_edge.i : noun.i] if self.found.places else ()
        told = (demonym_countries(word.text) for word in words if word.text[0].isupper())
        whose = next((codes[0] for codes in told if len(codes) == 1), None)
        if whose is None:
            return None
        country = _nouns()["country"]
        before = (place for place in self._before(noun) if _fits(place, country, whose))
        return next(before, None) or self._after(noun, country, whose)

    def _meant_by(self, noun: Token, kind: "_Kind") -> Place | None:
        whose = _whose(noun)
        if whose is None:
            # The country it was linked to as an actor ("the *nation*"), if it was.
            party = self.found.participant_at(syntax.span_of(noun))
            whose = None if party is None else self.countries.get(party.actor)
        fitting = [p for p in self._before(noun) if _fits(p, kind, whose)]
        scenes = (place for place in fitting if self._is_scene(place, noun.doc))
        nearest = next(scenes, None)
        if whose is not None:
            return nearest or next(iter(fitting), None) or self._after(noun, kind, whose)
        if nearest is None or not kind.whole or noun.idx - nearest.span.end <= _NEAR:
            return nearest
        return self._most_told(noun, fitting) or nearest

    def _before(self, noun: Token) -> Iterator[Place]:
        """Yield the places before a noun, the nearest first, and not from too far up."""
        places = self.found.places
        first = bisect_left(places, noun.idx, key=_start)
        near = reversed(places[max(0, first - _FAR_UP) : first])
        return (place for place in near if place.span.end <= noun.idx)

    def _after(self, noun: Token, kind: "_Kind", whose: str) -> Place | None:
        """Give the first place after a noun that tells itself whose it is ("the Peruvian capital")."""
        places = self.found.places
        first = bisect_left(places, noun.idx, key=_start)
        following = places[first : first + _FAR_UP]
        return next((place for place in following if _fits(place, kind, whose)), None)

    def _most_told(self, noun: Token, fitting: list[Place]) -> Place | None:
        """Give the country most of the places before a noun lie in, if it is named itself."""
        told = Counter(place.country for place in self._before(noun) if place.country)
        most = max(told, key=lambda code: (told[code], code), default=None)
        return next((place for place in fitting if place.country == most), None)

    def _is_scene(self, place: Place, doc: Doc) -> bool:
        """Tell a scene from whose somebody is ("*US* officials") and from where it was told."""
        words = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
        if words is None:
            return True
        return syntax.relation(words.root) is not _COMPOUND and not self._is_of_teller(
            words.root
        )

    def _is_of_teller(self, place: Token) -> bool:
        """Tell "said *in Lima*" and "the ministry *in Lima* said" from what was said of Lima."""
        above = clause_above(place)
        if above is None:
            return False
        word, verb = above
        is_own = word.i == place.i or syntax.relation(word) is _SUBJECT
        return is_own and verb.idx in self.cues


def recalls_scene(sentence: DocSpan) -> bool:
    """Tell whether a sentence speaks of where the last act happened ("the *area*")."""
    nouns = _nouns_in(sentence)
    return any(not _nouns()[noun.lower_].kinds and _is_pointing(noun) for noun in nouns)


@attrs.frozen
class _Kind:
    """What a noun can point back to.

    Attributes:
        kinds: Kinds of places; none for the place of the last act.
        capital: Whether only a country's capital will do.
        whole: Whether it is a country.
    """

    kinds: frozenset[str]
    capital: bool
    whole: bool


@cache
def _nouns() -> Mapping[str, _Kind]:
    return {
        noun: _Kind(
            frozenset(row["kinds"]),
            bool(row.get("capital")),
            "country" in row["kinds"],
        )
        for row in lexicons.load("frames_attachment")["pointing"]
        for noun in row["nouns"]
    }


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(lexicons.load("frames_attachment")["elsewhere"]["words"])


def _start(place: Place) -> int:
    return place.span.start


def _nouns_in(sentence: DocSpan) -> Iterator[Token]:
    known = _nouns()
    forms = forms_of(sentence.doc)[sentence.start : sentence.end]
    return (sentence[i] for i, form in enumerate(forms) if form in known)


def _is_pointing(noun: Token) -> bool:
    """Tell "the poor *nation*" and "Peru's *capital*" from "the *city* of Ica", "the other *town*"."""
    if not noun.is_lower or not _is_definite(noun):
        return False  # "the Dominican *Republic*"
    told = syntax.modifiers(noun)
    beside = (each.preposition for each in syntax.nominal_complements(noun))
    named = not _TELLING.isdisjoint(beside) or any(syntax.appositions(noun))
    return not named and all(_may_modify(word, noun) for word in told)


def _is_definite(noun: Token) -> bool:
    determiner = syntax.determiner(noun)
    if determiner is not None:
        return determiner.lower_ in _POINTING
    if any(country_of(owner.text) for owner in syntax.possessors(noun)):
        return True
    # Parsers take verbs for nouns: "the *nation* grapples with".
    before = noun.nbor(-1).lower_ if noun.i else ""
    return before in _POINTING and _nouns()[noun.lower_].whole and noun.head.i == noun.i + 1


def _may_modify(word: Token, noun: Token) -> bool:
    if word.lower_ in _nouns() or demonym_countries(word.text):
        return True
    if word.i > noun.i or word.lower_ in _elsewhere():
        return False
    return word.tag_ == _ADJECTIVE or (_nouns()[noun.lower_].whole and word.tag_ != "CD")


def _whose(noun: Token) -> str | None:
    """Give the country of "the *Peruvian* capital" and "*Peru*'s capital"; None if not told."""
    for word in (*syntax.modifiers(noun), *syntax.possessors(noun)):
        code = country_of(word.text)
        if code is not None:
            return code
    return None


def _fits(place: Place, kind: _Kind, whose: str | None) -> bool:
    if str(place.kind) not in kind.kinds or whose not in (None, place.country):
        return False
    return not kind.capital or capital_country(place.name) is not None
