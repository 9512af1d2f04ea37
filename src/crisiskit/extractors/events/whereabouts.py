"""Where acts happened that their own sentence gives no place for."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.extractors.events.place_words import place_words
from crisiskit.extractors.events.pointers import recalls_scene
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.findings import Findings
from crisiskit.model import Place

__all__ = ["with_whereabouts"]

# So many sentences later the scene is still the same.
_SCENE = 2


def with_whereabouts(tellings: Iterable[Telling], found: Findings) -> Iterator[Telling]:
    """Give physical acts without a place the one their words point back to.

    "The *area*" is the last place of an act. Else it is what the sentence likely means; one
    that names no place goes on where the last act that has a place of its own happened. All
    in text order.

    Args:
        tellings: What is told, in text order.
        found: What was found before.
    """
    last: Telling | None = None
    countries = {actor.id: actor.country for actor in found.actors}
    for telling in tellings:
        if telling.type not in place_words().physical:
            promised = telling.likely if telling.type == "AGREE" else ()
            yield attrs.evolve(telling, places=telling.places or promised)
            continue
        placed = telling
        if not telling.places:
            places = (
                _scene(telling, last)
                or telling.likely
                or _home(telling, found, countries)
                or _goes_on(telling, found, last)
            )
            placed = attrs.evolve(telling, places=places) if places else telling
        if telling.places or telling.likely:
            last = placed
        yield placed


def _scene(telling: Telling, last: Telling | None) -> tuple[Place, ...]:
    if last is None or telling.coded is None:
        return ()
    return last.places if recalls_scene(telling.coded.match.word.sent) else ()


def _home(
    telling: Telling, found: Findings, countries: Mapping[str, str | None]
) -> tuple[Place, ...]:
    """Give the country, if the sentence names it, of those it befell ("an exodus of *Peruvians*")."""
    if telling.type not in place_words().suffered:
        return ()
    homes = {countries.get(party.actor) for party in telling.recipients} - {None}
    named = {
        place.name: place
        for place in found.places_in(telling.evidence)
        if place.kind == "country" and place.country in homes
    }
    return tuple(named.values()) if len(named) == 1 else ()


def _goes_on(telling: Telling, found: Findings, last: Telling | None) -> tuple[Place, ...]:
    if last is None or telling.sentence - last.sentence > _SCENE:
        return ()
    return () if found.places_in(telling.evidence) else last.places
