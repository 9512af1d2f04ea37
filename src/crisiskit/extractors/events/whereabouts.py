"""Where acts happened that their own sentence gives no place for."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.place_words import clause_above
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.findings import Findings
from crisiskit.model import Place
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.syntax import Relation
from crisiskit.places import capital_country

__all__ = ["with_whereabouts"]

# So many sentences later the scene is still the same.
_SCENE = 2
# So many places back "the country" can mean one: articles hardly name as many.
_FAR_UP = 300
_COMPOUND, _SUBJECT = Relation.COMPOUND, Relation.SUBJECT
_POINTING = frozenset({"the", "this", "that"})


def with_whereabouts(
    tellings: Iterable[Telling], found: Findings, cues: frozenset[int]
) -> Iterator[Telling]:
    """Give physical acts without a place the place their words point back to.

    "The *country*" is the last one named, "the *area*" the last place of an act. Else it is
    the only place of the sentence; one that names no place goes on where the last act that
    has a place of its own happened. All in text order.

    Args:
        tellings: What is told, in text order.
        found: What was found before.
        cues: Offsets of the verbs of saying: nothing happened where somebody spoke of it.
    """
    last: Telling | None = None
    scenes = _Scenes(found=found, cues=cues)
    countries = {actor.id: actor.country for actor in found.actors}
    pointing: dict[int, tuple[Token, ...]] = {}  # by sentence
    for telling in tellings:
        if telling.type not in _words().physical:
            yield telling
            continue
        placed = telling
        if not telling.places:
            if telling.sentence not in pointing:
                pointing[telling.sentence] = _pointing_in(telling)
            nouns = pointing[telling.sentence]
            pointed = _pointed_at(nouns, scenes, last, countries)
            places = pointed or telling.likely or _scene(telling, found, last)
            placed = attrs.evolve(telling, places=places) if places else telling
        if telling.places or telling.likely:
            last = placed
        yield placed


@attrs.frozen(kw_only=True)
class _Scenes:
    """The places of an article that words can point back to."""

    found: Findings
    cues: frozenset[int]

    def before(self, noun: Token) -> Iterator[Place]:
        """Yield the places before a noun, the nearest first, and not from too far up."""
        places = self.found.places
        first = bisect_left(places, noun.idx, key=lambda place: place.span.start)
        near = reversed(places[max(0, first - _FAR_UP) : first])
        return (place for place in near if place.span.end <= noun.idx)

    def is_one(self, place: Place, doc: Doc) -> bool:
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


@attrs.frozen(kw_only=True)
class _Words:
    physical: frozenset[str]
    capitals: frozenset[str]
    pointing: Mapping[str, frozenset[str]]


@cache
def _words() -> _Words:
    table = lexicons.load("frames_attachment")
    pointing = {
        noun: frozenset(row["kinds"]) for row in table["pointing"] for noun in row["nouns"]
    }
    capitals = {
        noun for row in table["pointing"] if row.get("capital") for noun in row["nouns"]
    }
    return _Words(
        physical=frozenset(table["places"]["physical"]),
        capitals=frozenset(capitals),
        pointing=pointing,
    )


def _pointing_in(telling: Telling) -> tuple[Token, ...]:
    """List the nouns of the sentence that point back to a place ("struck *the country*")."""
    if telling.coded is None:
        return ()
    nouns = _words().pointing
    sentence = telling.coded.match.word.sent
    return tuple(word for word in sentence if word.lower_ in nouns and _is_pointing(word))


def _pointed_at(
    nouns: Iterable[Token],
    scenes: _Scenes,
    last: Telling | None,
    countries: Mapping[str, str | None],
) -> tuple[Place, ...]:
    """Give the place that one of *nouns* points back to."""
    for token in nouns:
        kinds = _words().pointing[token.lower_]
        if not kinds:
            return last.places if last is not None else ()
        # The country it was linked to as an actor ("the *nation*"), if it was.
        party = scenes.found.participant_at(syntax.span_of(token))
        country = None if party is None else countries.get(party.actor)
        fitting = (
            each
            for each in scenes.before(token)
            if str(each.kind) in kinds
            and country in (None, each.country)
            and (token.lower_ not in _words().capitals or capital_country(each.name))
        )
        place = next((each for each in fitting if scenes.is_one(each, token.doc)), None)
        if place is not None:
            return (place,)
    return ()


def _is_pointing(noun: Token) -> bool:
    determiner = syntax.determiner(noun)
    if determiner is None or determiner.lower_ not in _POINTING:
        return False
    told = (word.lower_ for word in syntax.modifiers(noun))  # "the *capital* city" still points
    return all(word in _words().pointing for word in told) and not any(
        syntax.nominal_complements(noun)
    )


def _scene(telling: Telling, found: Findings, last: Telling | None) -> tuple[Place, ...]:
    if last is None or telling.sentence - last.sentence > _SCENE:
        return ()
    return () if found.places_in(telling.evidence) else last.places
