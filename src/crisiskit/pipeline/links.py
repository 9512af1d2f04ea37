"""Links between claims and what they tell of, made when all records are there."""

from collections.abc import Iterable
from typing import TypeVar

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.model import Claim, Event, Policy
from crisiskit.pipeline.changed import changed
from crisiskit.pipeline.log import Log

__all__ = ["linked"]

_SOURCE = "links"

Topic = TypeVar("Topic", Event, Policy)


def linked(found: Findings, log: Log) -> Findings:
    """Fill ``Claim.about`` from the claims that events and policies name.

    Ids that lead nowhere are dropped and reported. Nothing else changes, ids included.
    """
    claims = {claim.id for claim in found.claims}
    topics = {event.id for event in found.events} | {policy.id for policy in found.policies}
    events = tuple(_with_known_claims(event, claims, log) for event in found.events)
    policies = tuple(_with_known_claims(policy, claims, log) for policy in found.policies)
    about = _topics_by_claim([*events, *policies])
    return attrs.evolve(
        found,
        events=events,
        policies=policies,
        claims=tuple(
            _with_topics(claim, about.get(claim.id, ()), topics, log) for claim in found.claims
        ),
    )


def _topics_by_claim(topics: Iterable[Event | Policy]) -> dict[str, list[str]]:
    about: dict[str, list[str]] = {}
    for topic in topics:
        for claim in topic.claims:
            about.setdefault(claim, []).append(topic.id)
    return about


def _with_known_claims(topic: Topic, claims: set[str], log: Log) -> Topic:
    known = _known(topic.id, dict.fromkeys(topic.claims), claims, log)
    return topic if known == topic.claims else changed(topic, claims=known)


def _with_topics(claim: Claim, more: Iterable[str], topics: set[str], log: Log) -> Claim:
    about = _known(claim.id, dict.fromkeys((*claim.about, *more)), topics, log)
    return claim if about == claim.about else changed(claim, about=about)


def _known(where: str, ids: Iterable[str], known: set[str], log: Log) -> tuple[str, ...]:
    for missing in (one for one in ids if one not in known):
        log.add(_SOURCE, f"{where} refers to {missing!r}, which was not found: link left out")
    return tuple(one for one in ids if one in known)
