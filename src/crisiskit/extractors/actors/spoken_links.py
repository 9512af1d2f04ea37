"""Whom "I" and "we" mean: the last step of the sieve, when all others are told."""

from bisect import bisect_left
from collections.abc import Iterable

from crisiskit.extractors.actors.agreement import SUBJECTS
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.memory import OWNERS, WINDOW, Memory
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.persons import fold
from crisiskit.extractors.actors.speech import Spoken
from crisiskit.nlp.syntax import relation
from crisiskit.ontology import ActorKind, Sector

__all__ = ["link_spoken"]

_STATE_SECTORS = ((Sector.GOV,), (Sector.MIL,))


def link_spoken(spoken: Iterable[Spoken], memory: Memory) -> None:
    """Link "I" to the one person the words around show speaking, "we" to their body."""
    # Whom somebody speaks for is looked for once: all they were called is gone through.
    bodies: dict[int, Cluster | None] = {}
    for pronoun in spoken:
        if not pronoun.speakers:
            _tell_institution(pronoun, memory)
            continue
        told = {id(c): c for t in pronoun.speakers if (c := memory.by_token.get(t.i))}
        if len(told) != 1 or len({t.i in memory.by_token for t in pronoun.speakers}) != 1:
            continue
        (speaker,) = told.values()
        if pronoun.mention.is_plural:
            if id(speaker) not in bodies:
                bodies[id(speaker)] = _body_of(speaker, memory)
            body = bodies[id(speaker)]
            if body is not None:
                body.add(pronoun.mention, "speaker-body")
        elif speaker.kind is ActorKind.PERSON and not speaker.is_plural:
            speaker.add(pronoun.mention, "speaker")


def _tell_institution(pronoun: Spoken, memory: Memory) -> None:
    """Link "we" that nobody speaks to the body the paragraph tells of: its own statement."""
    start = pronoun.mention.span.start
    place = bisect_left(memory.recent, start, key=lambda pair: pair[0].span.start)
    for earlier, cluster in reversed(memory.recent[max(0, place - WINDOW) : place]):
        if earlier.span.start < pronoun.since:
            return
        is_named = earlier.form is Form.NAME and relation(earlier.head) in SUBJECTS
        if is_named and cluster.kind in OWNERS:
            cluster.add(pronoun.mention, "institution")
            return


def _body_of(speaker: Cluster, memory: Memory) -> Cluster | None:
    """Find for whom somebody speaks: a body for itself, an official for theirs."""
    if speaker.kind is not ActorKind.PERSON:
        return speaker
    for mention in speaker.mentions:
        owner = memory.owner(mention) or _office(mention, memory)
        if owner is not None:
            return owner
    return None


def _office(mention: Mention, memory: Memory) -> Cluster | None:
    """Find the body or state a title names: "*Army* General", "*Kenyan* minister"."""
    for role in mention.roles:
        body = memory.by_key.get((str(ActorKind.ORGANIZATION), fold(role.of or "")))
        if body is not None:
            return body
    is_state = bool(mention.country) and mention.sectors[:1] in _STATE_SECTORS
    return (
        memory.by_key.get((str(ActorKind.COUNTRY), mention.country or "")) if is_state else None
    )
