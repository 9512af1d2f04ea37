"""Where acts happened that their own sentence gives no place for."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.findings import Findings
from crisiskit.model import Place
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token

__all__ = ["with_whereabouts"]

# So many sentences later the scene is still the same.
_SCENE = 2
_POINTING = frozenset({"the", "this", "that"})


def with_whereabouts(tellings: Iterable[Telling], found: Findings) -> Iterator[Telling]:
    """Give physical acts without a place the place their words point back to.

    "The *country*" is the last one named, "the *area*" the last place of an act; a sentence
    that names no place goes on where the act before happened. All in text order.
    """
    last: Telling | None = None
    for telling in tellings:
        if telling.type not in _words().physical:
            yield telling
            continue
        placed = telling
        if not telling.places:
            places = _pointed_at(telling, found, last) or _scene(telling, found, last)
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


def _pointed_at(telling: Telling, found: Findings, last: Telling | None) -> tuple[Place, ...]:
    """Give the place that a noun beside the act points back to ("struck *the country*")."""
    if telling.coded is None:
        return ()
    for token in telling.coded.match.word.sent:
        kinds = _words().pointing.get(token.lower_)
        if kinds is None or not _is_pointing(token):
            continue
        if not kinds:
            return last.places if last is not None else ()
        before = (place for place in reversed(found.places) if place.span.end <= token.idx)
        place = next((each for each in before if str(each.kind) in kinds), None)
        if place is not None:
            return (place,)
    return ()


def _is_pointing(noun: Token) -> bool:
    determiner = syntax.determiner(noun)
    if determiner is None or determiner.lower_ not in _POINTING:
        return False
    return not any(syntax.modifiers(noun)) and not any(syntax.nominal_complements(noun))


def _scene(telling: Telling, found: Findings, last: Telling | None) -> tuple[Place, ...]:
    if last is None or telling.sentence - last.sentence > _SCENE:
        return ()
    return () if found.places_in(telling.evidence) else last.places
