"""Whether a later sentence comes back to a happening told before."""

from collections.abc import Iterable, Sequence
from functools import cache

from crisiskit import lexicons
from crisiskit.extractors.events.happening import Happening
from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Moment, Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.syntax import Relation

__all__ = [
    "differ",
    "hits_again",
    "ids_of",
    "is_announced",
    "is_further",
    "is_of_hazard",
    "modes_of",
    "overlap",
    "recalls",
    "shared_between",
]

# What is in force or not, and declared but once.
_LASTING = frozenset({"curfew", "martial-law"})
# Acts that are done to the same again and again.
_REPEATED = frozenset(
    {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "HAZARD", "DISPLACE", "REQUEST"}
)
_UNDERGOING = (Relation.OBJECT, Relation.PASSIVE_SUBJECT)
_ASIDE = (Relation.ADVERB, Relation.DETERMINER, Relation.ADJECTIVE)


def recalls(telling: Telling, old: Happening) -> bool:
    """Tell whether a later sentence comes back to an earlier happening."""
    alike = any(
        telling.lemma == other.lemma or telling.frame.rule == other.frame.rule
        for other in old.compared
    )
    shared = shared_between(telling, old.compared)
    if old.first.is_headline and (shared or alike):
        return True
    lasting = _LASTING.intersection(telling.modes)
    if telling.type == "HAZARD" or lasting:
        in_force = alike or not lasting.isdisjoint(modes_of(old))
        return in_force and not _elsewhere(telling, old)
    if is_further(telling):
        return False
    if _is_said_again(telling, old) or hits_again(telling, old):
        return not _elsewhere(telling, old)
    by_words = (alike and shared >= 2) or (telling.lemma == old.first.lemma and shared >= 1)
    return by_words or _points_back(telling, alike=alike)


def _points_back(telling: Telling, *, alike: bool) -> bool:
    """Tell a noun that names what is known ("the attack", "these curbs", a bare "raids")."""
    has_sides = bool(telling.actors or telling.recipients)
    if telling.is_noun and telling.is_definite:
        return alike or not has_sides or _is_pointing(telling)
    return alike and telling.is_noun and not has_sides and telling.moment is None


def hits_again(telling: Telling, old: Happening) -> bool:
    """Tell an assault on somebody told of as hit before; being seized is another matter."""
    if telling.type != "ASSAULT" or ("abduct" in telling.modes) != (
        "abduct" in old.first.modes
    ):
        return False
    known = {party.actor for other in old.compared for party in other.persons}
    return any(party.actor in known for party in telling.persons)


def is_of_hazard(telling: Telling, old: Happening) -> bool:
    """Tell what a hazard of this kind did ("an *outbreak* … the *disease* has killed")."""
    is_kind = (
        telling.type == "HAZARD" and bool(telling.modes) and modes_of(old) == {*telling.modes}
    )
    return is_kind and not is_further(telling) and not _elsewhere(telling, old)


def is_announced(telling: Telling, old: Happening) -> bool:
    """Tell what only the headline told yet, of the same sufferers ("*Two dead* as …")."""
    suffering = ids_of(telling.recipients)
    return old.first.is_headline and bool(suffering & ids_of(old.first.recipients))


def is_further(telling: Telling) -> bool:
    """Tell what comes on top of what was told ("*also* hit", "*another* raid", "*another* ten")."""
    if telling.coded is None:
        return False
    match = telling.coded.match
    hit = syntax.children(match.word, *_UNDERGOING)
    around = [
        w for word in (match.anchor, match.word, *hit) for w in syntax.children(word, *_ASIDE)
    ]
    return any(word.lower_ in _words("further") for word in around)


def shared_between(telling: Telling, tellings: Sequence[Telling]) -> int:
    """Count the sides, places and times two tellings have in common."""
    return max(
        bool(ids_of(telling.actors) & ids_of(other.actors))
        + bool(ids_of(telling.recipients) & ids_of(other.recipients))
        + bool({p.name for p in telling.places} & {p.name for p in other.places})
        + (telling.moment is not None and overlap(telling.moment, other.moment))
        for other in tellings
    )


def modes_of(old: Happening) -> set[str]:
    """Give the modes of what was told of it."""
    return {mode for other in old.compared for mode in other.modes}


def ids_of(parties: Iterable[Participant]) -> set[str]:
    """Give the ids of *parties*."""
    return {party.actor for party in parties}


def differ(one: set[str], other: set[str]) -> bool:
    """Tell two sets that are known and have nothing in common."""
    return bool(one and other) and one.isdisjoint(other)


def overlap(one: Moment, other: Moment | None) -> bool:
    """Tell two times that have a day in common; unresolved ones have none."""
    if other is None or one.earliest is None or other.earliest is None:
        return False
    one_end, other_end = one.latest or one.earliest, other.latest or other.earliest
    return one.earliest <= other_end and other.earliest <= one_end


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicons.load("frames_attachment")["recalls"][kind])


def _is_said_again(telling: Telling, old: Happening) -> bool:
    """Tell that the same say or promise the same to the same; who fights may do so again."""
    if telling.type in _REPEATED:
        return False
    doing, suffering = ids_of(telling.actors), ids_of(telling.recipients)
    known = old.compared
    return any(doing & ids_of(other.actors) for other in known) and any(
        suffering & ids_of(other.recipients) for other in known
    )


def _is_pointing(telling: Telling) -> bool:
    """Tell "*these* restrictions": what was told before, whatever it was called."""
    determiner = None if telling.coded is None else syntax.determiner(telling.coded.match.word)
    return determiner is not None and determiner.lower_ in _words("pointing")


def _elsewhere(telling: Telling, old: Happening) -> bool:
    known = {place.name for other in old.compared for place in other.places}
    return differ({place.name for place in telling.places}, known)
