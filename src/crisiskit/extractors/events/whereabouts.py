"""Where acts happened that their own sentence gives no place for."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.findings import Findings
from crisiskit.model import Place
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.syntax import Relation

__all__ = ["with_whereabouts"]

# So many sentences later the scene is still the same.
_SCENE = 2
# So many places back "the country" can mean one: articles hardly name as many.
_FAR_UP = 300
_COMPOUND = Relation.COMPOUND
_POINTING = frozenset({"the", "this", "that"})


def with_whereabouts(tellings: Iterable[Telling], found: Findings) -> Iterator[Telling]:
    """Give physical acts without a place the place their words point back to.

    "The *country*" is the last one named, "the *area*" the last place of an act. Else it is
    the only place of the sentence; one that names no place goes on where the act before
    happened. All in text order.
    """
    last: Telling | None = None
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
            pointed = _pointed_at(nouns, found, last, countries)
            places = pointed or telling.likely or _scene(telling, found, last)
            placed = attrs.evolve(telling, places=places) if places else telling
        if placed.places:
            last = placed
        yield placed


@attrs.frozen(kw_only=True)
class _Words:
    physical: frozenset[str]
    pointing: Mapping[str, frozenset[str]]


@cache
def _words() -> _Words:
    table = lexicons.load("frames_attachment")
    pointing = {
        noun: frozenset(row["kinds"]) for row in table["pointing"] for noun in row["nouns"]
    }
    return _Words(physical=frozenset(table["places"]["physical"]), pointing=pointing)


def _pointing_in(telling: Telling) -> tuple[Token, ...]:
    """List the nouns of the sentence that point back to a place ("struck *the country*")."""
    if telling.coded is None:
        return ()
    nouns = _words().pointing
    sentence = telling.coded.match.word.sent
    return tuple(word for word in sentence if word.lower_ in nouns and _is_pointing(word))


def _pointed_at(
    nouns: Iterable[Token],
    found: Findings,
    last: Telling | None,
    countries: Mapping[str, str | None],
) -> tuple[Place, ...]:
    """Give the place that one of *nouns* points back to."""
    for token in nouns:
        kinds = _words().pointing[token.lower_]
        if not kinds:
            return last.places if last is not None else ()
        # The country it was linked to as an actor ("the *nation*"), if it was.
        party = found.participant_at(syntax.span_of(token))
        country = None if party is None else countries.get(party.actor)
        before = (each for each in _before(token, found) if each.span.end <= token.idx)
        fitting = (
            each
            for each in before
            if str(each.kind) in kinds and country in (None, each.country)
        )
        place = next((each for each in fitting if not _is_modifier(each, token.doc)), None)
        if place is not None:
            return (place,)
    return ()


def _before(noun: Token, found: Findings) -> Iterator[Place]:
    """Yield the places that begin before a noun, the nearest first, and not from too far up."""
    first = bisect_left(found.places, noun.idx, key=lambda place: place.span.start)
    return reversed(found.places[max(0, first - _FAR_UP) : first])


def _is_modifier(place: Place, doc: Doc) -> bool:
    """Tell a name that only says whose somebody is ("*US* officials")."""
    words = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
    return words is not None and syntax.relation(words.root) is _COMPOUND


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
