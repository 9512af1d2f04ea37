"""Whose measure it is, who asked for it, whom it binds and whom it helps."""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.stage import Told
from crisiskit.model import Participant
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    agents,
    conjuncts,
    is_passive,
    objects,
    obliques,
    possessors,
    span_of,
    subjects,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["Parties", "parties_of"]

_ON = frozenset({"on", "against", "at", "from"})
_FOR = frozenset({"to", "for", "of"})
_BINDING = (PolicyKind.SANCTION, PolicyKind.TRAVEL, PolicyKind.EMERGENCY, PolicyKind.MIGRATION)


@attrs.frozen(kw_only=True)
class Parties:
    """The participants of one measure; each empty where the text is silent."""

    issuers: tuple[Participant, ...] = ()
    requested_by: tuple[Participant, ...] = ()
    opposed_by: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    beneficiaries: tuple[Participant, ...] = ()


def parties_of(measure: Measure, told: Told, found: Findings) -> Parties:
    """Find the participants by the grammar around the measure and its stage."""
    doers = _known(_doers(told), found)
    owners = _known(possessors(measure.theme), found)
    bound, helped = _affected(measure, told, found)
    if told.status is PolicyStatus.REQUESTED:
        asked = _known(_asked(told), found)
        return Parties(
            issuers=asked, requested_by=doers or owners, targets=bound, beneficiaries=helped
        )
    if told.status is PolicyStatus.BLOCKED:
        return Parties(issuers=owners, opposed_by=doers, targets=bound, beneficiaries=helped)
    issuers = doers or owners or _known(_above_doers(told), found)
    return Parties(issuers=issuers, targets=bound, beneficiaries=helped)


def _doers(told: Told) -> Iterator[Token]:
    verb = told.verb
    if verb is None:
        yield from possessors(told.cue)
        return
    found = agents(verb) if is_passive(verb) else subjects(verb)
    for doer in found:
        yield from conjuncts(doer)


def _above_doers(told: Told) -> Iterator[Token]:
    """Find the subject of the verb above a noun: "He announced the imposition of …"."""
    head = told.cue.head
    if told.verb is None and head.tag_.startswith("VB"):
        yield from subjects(head)


def _asked(told: Told) -> Iterator[Token]:
    if told.verb is None:
        return
    if told.verb.lemma_ in ("ask", "urge", "press", "call", "beg", "implore"):
        yield from objects(told.verb)
    yield from (o.noun for o in obliques(told.verb) if o.preposition in ("from", "on", "upon"))


def _affected(
    measure: Measure, told: Told, found: Findings
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    words = [*obliques(measure.theme)]
    if measure.is_act:
        words.extend(obliques(measure.head))
    if told.verb is not None and told.verb.i != measure.head.i:
        words.extend(o for o in obliques(told.verb) if o.preposition in _ON)
    bound = _known((o.noun for o in words if o.preposition in _ON), found)
    helped = _known((o.noun for o in words if o.preposition in _FOR), found)
    if measure.is_act and measure.kind in _BINDING:
        bound = (*_known([measure.theme], found), *bound)
    return bound, helped


def _known(tokens: Iterable[Token], found: Findings) -> tuple[Participant, ...]:
    participants = (found.participant_at(span_of(token)) for token in tokens)
    by_actor = {p.actor: p for p in participants if p is not None}
    return tuple(by_actor.values())
