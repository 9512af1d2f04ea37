"""Whose measure it is, who asked for it, whom it binds and whom it helps."""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.lexicon import PolicyWords
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.stage import OPPOSING
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import (
    finite_above,
    misread_subject,
    noun_forms,
    verb_lemma,
)
from crisiskit.extractors.policies.word_order import authority_before
from crisiskit.model import Participant
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    agents,
    children,
    conjuncts,
    governor,
    is_finite,
    is_passive,
    is_verb,
    objects,
    obliques,
    possessors,
    relation,
    span_of,
    subjects,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["Parties", "counts", "known_actors", "parties_of"]

_ON = frozenset({"on", "against", "at", "from"})
_FOR = frozenset({"to", "for"})
_ASKED = frozenset({"from", "on", "upon", "to", "of"})
_GIVING = frozenset(
    {
        PolicyKind.AID,
        PolicyKind.SECURITY_ASSISTANCE,
        PolicyKind.DEPLOYMENT,
        PolicyKind.HEALTH,
        PolicyKind.AGREEMENT,
    }
)
_ACTED_ON = frozenset({PolicyKind.GOVERNANCE, PolicyKind.DIPLOMATIC, PolicyKind.MIGRATION})
_BINDING = frozenset(
    {PolicyKind.SANCTION, PolicyKind.TRAVEL, PolicyKind.EMERGENCY, PolicyKind.MIGRATION}
)
_PAPERS = frozenset(
    "resolution decree law bill order plan statement document circular letter draft act".split()
)
_CLAUSES_ASKED = (
    Relation.OPEN_COMPLEMENT,
    Relation.COMPLEMENT,
    Relation.ADVERBIAL_CLAUSE,
)
_REACH = 4
_WORDS_BEFORE = 14
_STEPS = frozenset(
    {
        PolicyStatus.ANNOUNCED,
        PolicyStatus.ADOPTED,
        PolicyStatus.IN_FORCE,
        PolicyStatus.SUSPENDED,
        PolicyStatus.ENDED,
    }
)


@attrs.frozen(kw_only=True)
class Parties:
    """The participants of one measure; each empty where the text is silent."""

    issuers: tuple[Participant, ...] = ()
    requested_by: tuple[Participant, ...] = ()
    opposed_by: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    beneficiaries: tuple[Participant, ...] = ()


def parties_of(
    measure: Measure, told: Told, found: Findings, authorities: Authorities
) -> Parties:
    """Find the participants by the grammar around the measure and its stage."""
    doers = _deciders(_doers(measure, told), found, authorities)
    owners = known_actors(_owners(measure.theme), found)
    bound, helped = _affected(measure, told, found)
    if told.status is PolicyStatus.REQUESTED:
        asked = known_actors(_asked(measure, told), found)
        if measure.is_act and _is_advice(asked, doers, authorities):
            bound, asked = _joined(asked, bound), doers
        bound = _without(bound, asked)
        return Parties(
            issuers=asked,
            requested_by=doers or owners,
            opposed_by=known_actors(subjects(told.opposing), found) if told.opposing else (),
            targets=bound,
            beneficiaries=helped,
        )
    if told.status is PolicyStatus.BLOCKED or told.cue.lemma_ in OPPOSING:
        return Parties(issuers=owners, opposed_by=doers, targets=bound, beneficiaries=helped)
    issuers = doers or owners or _above(told, found)
    if not issuers and not _is_done_by_others(measure, told, authorities):
        issuers = _from_above(told, found, authorities) or _before(told, found, authorities)
    issuers = _joined(issuers, known_actors(_leaders(measure), found))
    opposed = known_actors(subjects(told.opposing), found) if told.opposing else ()
    bound = _without(bound, issuers)
    return Parties(issuers=issuers, opposed_by=opposed, targets=bound, beneficiaries=helped)


def _is_advice(
    asked: tuple[Participant, ...], doers: tuple[Participant, ...], authorities: Authorities
) -> bool:
    """Tell what an authority asks of people, which is its own measure and binds them."""
    decides = any(map(authorities.holds, doers))
    return bool(asked) and decides and not any(map(authorities.holds, asked))


def _is_done_by_others(measure: Measure, told: Told, authorities: Authorities) -> bool:
    """Tell what happened from what was decided: "*the storm* closed the port, Peru said"."""
    return told.verb is not None and any(
        doer.tag_ in ("NN", "NNS")
        and doer.lemma_.casefold() not in _PAPERS
        and not any(form in authorities.words.nouns for form in noun_forms(doer))
        and not authorities.is_one(doer)
        for doer in _doers(measure, told)
    )


def counts(measure: Measure, told: Told, parties: Parties, authorities: Authorities) -> bool:
    """Tell whether a measure of this kind counts in the hands of whoever takes it."""
    if measure.by == "anyone":
        return True
    doers = tuple(_doers(measure, told))
    if measure.by == "anyone_named" and not doers:
        return True
    named = (*parties.issuers, *parties.requested_by, *parties.opposed_by)
    if any(authorities.holds(participant) for participant in named):
        return True
    deciders = doers or tuple(_tellers(told, authorities.words.telling))
    return any(authorities.is_one(word) for word in deciders)


def _deciders(
    doers: Iterable[Token], found: Findings, authorities: Authorities
) -> tuple[Participant, ...]:
    """Give the actors who do it; an official without a name acts for the government."""
    listed = tuple(doers)
    deciders = known_actors(listed, found)
    if not any(word.lemma_.casefold() in authorities.words.spokesmen for word in listed):
        return deciders
    by_actor = {one.actor: one for one in map(authorities.behind, deciders)}
    return tuple(by_actor.values())


def _doers(measure: Measure, told: Told) -> Iterator[Token]:
    """Find who takes the step; what the measure acts on never does."""
    verb = told.verb
    if verb is None:
        yield from _owners(told.cue)
        return
    bound = {measure.theme.i, measure.theme.head.i, measure.head.i}
    misread = misread_subject(verb)
    if misread is not None:
        found: tuple[Token, ...] = (misread,)
    else:
        found = agents(verb) if _has_agents(verb) else subjects(finite_above(verb))
    for doer in (one for word in found for one in _behind(word)):
        if doer.i not in bound:
            yield from (word for word in conjuncts(doer) if word.i != measure.theme.i)


def _behind(doer: Token) -> tuple[Token, ...]:
    """Find who made the paper that does it: "*Chad* drafted a resolution proposing …"."""
    head = governor(doer)
    if doer.lemma_.casefold() not in _PAPERS or head is None or not is_verb(head):
        return (doer,)
    if relation(doer) is Relation.OBJECT:
        return subjects(head)
    return agents(head) if relation(doer) is Relation.PASSIVE_SUBJECT else (doer,)


def _has_agents(verb: Token) -> bool:
    return is_verb(verb) and is_passive(verb)


def _owners(noun: Token) -> Iterator[Token]:
    """Find whose a noun is: "*Peru*'s request", "the request *by Peru*"."""
    yield from possessors(noun)
    for oblique in obliques(noun):
        if oblique.preposition == "by":
            yield from conjuncts(oblique.noun)
    for clause in children(noun, Relation.NOUN_CLAUSE):
        if clause.tag_ == "VBN":
            yield from agents(clause)


def _above(told: Told, found: Findings) -> tuple[Participant, ...]:
    """Find the subject of the verb above a noun: "He announced the imposition of …"."""
    head = told.cue.head
    if told.verb is not None or not is_verb(head):
        return ()
    return known_actors(subjects(head), found)


def _tellers(told: Told, verbs: frozenset[str]) -> Iterator[Token]:
    """Find who tells it, by the *verbs* above."""
    word = told.cue
    for _ in range(_REACH):
        head = governor(word)
        if head is None:
            return
        reaches = relation(word) in (
            Relation.COMPLEMENT,
            Relation.OPEN_COMPLEMENT,
            Relation.PARATAXIS,
            Relation.ADVERBIAL_CLAUSE,
            Relation.CONJUNCT,
        )
        if not reaches:
            return
        if is_verb(head) and head.lemma_.casefold() in verbs:
            for subject in subjects(head):
                yield from conjuncts(subject)
        word = head


def _from_above(
    told: Told, found: Findings, authorities: Authorities
) -> tuple[Participant, ...]:
    """Take who agrees on it, else the first authority that tells it or acts above."""
    words = authorities.words
    agreeing = known_actors(_tellers(told, words.agreeing), found)
    if agreeing:
        return agreeing
    tellers = (*_tellers(told, words.telling), *_over(told, words))
    tellings = (p for p in known_actors(tellers, found) if authorities.holds(p))
    return tuple(authorities.behind(p) for p in tellings)[:1]


def _before(told: Told, found: Findings, authorities: Authorities) -> tuple[Participant, ...]:
    """Take the authority right before a finite verb that a parse left without a subject."""
    verb = told.verb
    if verb is None or not is_finite(verb) or is_passive(verb) or any(subjects(verb)):
        return ()
    before = [verb.doc[i] for i in range(max(0, verb.i - _WORDS_BEFORE), verb.i)]
    doer = authority_before(before, len(before), authorities)
    return () if doer is None else known_actors((doer,), found)


def _over(told: Told, words: PolicyWords) -> Iterator[Token]:
    """Find who acts in the clauses above: "*Chad* adopted rules that require …"."""
    word = told.cue
    for _ in range(_REACH):
        head = governor(word)
        if head is None:
            return
        lemma = verb_lemma(head, words.forms)
        if lemma and (words.stages.get(lemma) in _STEPS or lemma in words.decisions):
            yield from () if is_passive(head) else subjects(head)
        word = head


def _leaders(measure: Measure) -> Iterator[Token]:
    """Find who leads a force: "a force *led by* Ghana"."""
    if measure.kind is not PolicyKind.DEPLOYMENT:
        return
    for noun in (measure.theme, *(o.noun for o in obliques(measure.theme))):
        for clause in children(noun, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE):
            if clause.lemma_ == "lead":
                yield from agents(clause)


def _without(
    some: tuple[Participant, ...], others: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    taken = {participant.actor for participant in others}
    return tuple(participant for participant in some if participant.actor not in taken)


def _joined(
    first: tuple[Participant, ...], more: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    known = {participant.actor for participant in first}
    return (*first, *(p for p in more if p.actor not in known))


def _asked(measure: Measure, told: Told) -> Iterator[Token]:
    """Find whom a request goes to: "asked *Chile* for troops", "urged *operators* to …"."""
    verb = told.verb
    if verb is None:
        yield from (o.noun for o in obliques(told.cue) if o.preposition in ("to", "from"))
        return
    if is_passive(verb):
        yield from subjects(verb)
        return
    is_act = measure.head.i == verb.i
    yield from children(verb, Relation.INDIRECT_OBJECT)
    if (
        is_act
        or any(children(verb, *_CLAUSES_ASKED))
        or any(o.preposition == "for" for o in obliques(verb))
    ):
        yield from (one for one in objects(verb) if is_act or one.i != measure.theme.i)
    yield from (o.noun for o in obliques(verb) if o.preposition in _ASKED)


def _affected(
    measure: Measure, told: Told, found: Findings
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    words = [*obliques(measure.theme)]
    for clause in children(measure.theme, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE):
        words.extend(o for o in obliques(clause) if o.preposition in _ON)
    if measure.is_act:
        words.extend(obliques(measure.head))
    if told.verb is not None and told.verb.i != measure.head.i:
        words.extend(o for o in obliques(told.verb) if o.preposition in ("on", "against"))
    on = _ON | {"of"} if measure.kind in _ACTED_ON else _ON
    bound = [o.noun for o in words if o.preposition in on]
    if measure.shape == "duty" or (measure.is_act and measure.kind in _BINDING):
        bound.insert(0, measure.theme)
    gives = measure.kind in _GIVING or not isinstance(measure.kind, PolicyKind)
    helped = (n for o in words if gives and o.preposition in _FOR for n in conjuncts(o.noun))
    return known_actors((n for noun in bound for n in conjuncts(noun)), found), known_actors(
        helped, found
    )


def known_actors(tokens: Iterable[Token], found: Findings) -> tuple[Participant, ...]:
    """Give the actors the tokens mention, or whose they are ("*Chad*'s council")."""
    by_actor: dict[str, Participant] = {}
    for token in tokens:
        participant = found.participant_at(span_of(token))
        owners = () if participant is not None else (*possessors(token), *_of(token))
        for one in (participant, *(found.participant_at(span_of(word)) for word in owners)):
            if one is not None:
                by_actor.setdefault(one.actor, one)
                break
    return tuple(by_actor.values())


def _of(noun: Token) -> Iterator[Token]:
    return (o.noun for o in obliques(noun) if o.preposition == "of")
