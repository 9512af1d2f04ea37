"""How far a measure has come: by the words above its noun, or by its act itself."""

import attrs

from crisiskit.extractors.policies.climbing import climbed
from crisiskit.extractors.policies.conditions import is_asked, is_condition, is_mere_power
from crisiskit.extractors.policies.measure import Measure, is_regulated
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.step_above import step_above
from crisiskit.extractors.policies.told import Told, shifted, weighed
from crisiskit.extractors.policies.verbs import noun_forms, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    governor,
    is_negated,
    is_passive,
    obliques,
    possessors,
    related,
    relation,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["OPPOSING", "status_of", "told_stages"]

_S = PolicyStatus
# Verbs of those who speak against what is not theirs to decide.
OPPOSING = frozenset("oppose denounce condemn criticize criticise protest".split())
_LETTING = frozenset({"allow", "permit"})
# Kinds whose nouns name nothing but a measure.
_TITLED = frozenset({PolicyKind.EMERGENCY, PolicyKind.HEALTH, PolicyKind.TRAVEL})
_ADDED = (Relation.APPOSITION, Relation.CONJUNCT, Relation.PARATAXIS)
_NAMES = frozenset({"NNP", "CD"})
_OF_CLAUSES = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.COPULA, Relation.PARATAXIS)
_UPON = frozenset({"under", "in"})
_OFFERED = frozenset({_S.PROPOSED, _S.ANNOUNCED})
# Kinds a place "has" while they hold.
_HAD = frozenset({PolicyKind.EMERGENCY, PolicyKind.HEALTH, PolicyKind.TRAVEL})
_UNREAL = frozenset({"would", "could", "should", "might"})
_WHERE = frozenset({"in", "at", "to"})


def told_stages(measure: Measure, words: PolicyWords) -> tuple[Told, ...]:
    """Read the status off the words above; empty if nothing tells one.

    A request that someone else takes up is told twice: "Peru is reviewing Chile's
    request for troops" is Chile's request and Peru's review.
    """
    open_ones = (_opened(told, words) for told in _stages(measure, words))
    return tuple(weighed(told) for told in open_ones if told is not None)


def _opened(told: Told, words: PolicyWords) -> Told | None:
    """Take no step from a condition, but that who is to approve has not done so yet."""
    is_step = told.verb is not None or told.cue.lemma_ == "be"
    if told.verb is not None and _tells_no_step(told.verb, words):
        return None
    if not is_step or not is_condition(told.top, words):
        return told
    if words.stages.get(verb_lemma(told.cue, words.forms)) is _S.ADOPTED:
        return attrs.evolve(told, status=_S.UNDER_REVIEW)
    return None


def _is_unreal(verb: Token) -> bool:
    """Tell what was not done: "the pact *would have* opened markets"."""
    if relation(verb) is Relation.RELATIVE_CLAUSE:
        return False  # "the draft that would have ordered a truce" is one
    helpers = {helper.lower_ for helper in auxiliaries(verb)}
    return "have" in helpers and not helpers.isdisjoint(_UNREAL)


def _is_mere_having(measure: Measure, told: Told) -> bool:
    """Tell "Kenya has six trade agreements" from "the city has a curfew", "has eased rules"."""
    if told.cue.lemma_ != "have" or measure.kind in _HAD:
        return False
    return not any(w.lower_.endswith("ed") for w in children(measure.head, Relation.ADJECTIVE))


def _tells_no_step(verb: Token, words: PolicyWords) -> bool:
    return is_asked(verb) or _is_habit(verb, words) or _is_unreal(verb)


def _is_habit(verb: Token, words: PolicyWords) -> bool:
    return any(adverb.lower_ in words.often for adverb in children(verb, Relation.ADVERB))


def _stages(measure: Measure, words: PolicyWords) -> tuple[Told, ...]:
    if measure.is_act:
        verb = measure.head
        return (
            () if is_mere_power(verb, words) else (climbed(_own(measure, words), verb, words),)
        )
    first = None if _is_whereabouts(measure) else step_above(measure.head, words)
    if first is None:
        return _without_step(measure, words)
    if measure.kind in words.lasting:
        first = _ordered(first)
    if measure.key in words.tabled:
        first = _tabled(first, words)
    is_bare = first.top.i == measure.head.i and measure.kind not in words.lasting
    if is_bare or _is_mere_having(measure, first):
        return ()
    answer = step_above(first.cue, words) if first.verb is None else None
    return (first,) if answer is None else _answered(first, answer)


def _without_step(measure: Measure, words: PolicyWords) -> tuple[Told, ...]:
    """Read a measure that holds off a place that is under it, or off a title."""
    noun = measure.head
    if _is_upon(measure):
        return (Told(shifted(_S.IN_FORCE, noun, words), noun, None, noun),)
    return (Told(_S.IN_FORCE, noun, None, noun),) if _is_title(measure, words) else ()


def _answered(first: Told, answer: Told) -> tuple[Told, ...]:
    """Tell a request and what others make of it apart."""
    if answer.cue.lemma_ in OPPOSING:
        return (attrs.evolve(first, opposing=answer.verb),)
    if first.status is _S.REQUESTED and answer.status is not _S.REQUESTED:
        return (first, answer)
    if first.status in _OFFERED and answer.status is _S.REJECTED:
        return (first, answer) if _is_owned(first.cue) else (answer,)
    return (first,)


def _is_owned(noun: Token) -> bool:
    """Tell "*Niger's* proposal", "the proposal *by Niger*"."""
    return bool(possessors(noun)) or any(o.preposition == "by" for o in obliques(noun))


def _is_whereabouts(measure: Measure) -> bool:
    """Tell where somebody is from what is done: "was kept *in hospital*"."""
    noun = measure.head
    if measure.tells_itself or relation(noun) is not Relation.OBLIQUE:
        return False
    if noun.head.tag_ == "JJ":
        return False  # "is *subject to* checks"
    return any(case.lower_ in _WHERE for case in children(noun, Relation.PREPOSITION))


def _is_upon(measure: Measure) -> bool:
    """Tell what somebody is under: "the city is *under curfew*", "in a *state of emergency*"."""
    noun = measure.head
    if measure.kind is not PolicyKind.EMERGENCY or not any(children(noun, Relation.COPULA)):
        return False
    return any(case.lower_ in _UPON for case in children(noun, Relation.PREPOSITION))


def _is_title(measure: Measure, words: PolicyWords) -> bool:
    """Tell what is told without a verb: "*Closure* of all markets from Monday"."""
    noun = measure.head
    is_closure = any(form in words.nominals for form in noun_forms(noun))
    is_name = measure.by == "anyone" and measure.kind in _TITLED
    if not measure.tells_itself or not (is_closure or is_name):
        return False
    before = (child.lower_ for _, child in related(noun) if child.i < noun.i)
    if any(words.verbs.get(form, form) != form for form in before):
        return False  # "Peru *lifts* curfew", read as one phrase
    above = governor(noun)
    if above is not None and relation(noun) in _ADDED and above.tag_ in _NAMES:
        noun, above = above, governor(above)  # "Lima, 4 May: *closure* of all markets"
    return above is None and not any(children(noun, *_OF_CLAUSES))


def _tabled(told: Told, words: PolicyWords) -> Told:
    """A bill that is introduced is only put forward."""
    holds = told.status in (_S.IN_FORCE, _S.ANNOUNCED)
    is_put_forward = holds and verb_lemma(told.cue, words.forms) in words.tabling
    return attrs.evolve(told, status=_S.PROPOSED) if is_put_forward else told


def _ordered(told: Told) -> Told:
    """What people are ordered to bear holds: "*ordered* the evacuation of the coast"."""
    is_order = told.status is _S.ANNOUNCED and told.cue.lemma_ == "order"
    if not is_order or (
        told.verb is not None and any(a.tag_ == "MD" for a in auxiliaries(told.verb))
    ):
        return told
    return attrs.evolve(told, status=_S.IN_FORCE)


def status_of(verb: Token, lemma: str, words: PolicyWords) -> PolicyStatus:
    """Read the status off a verb alone, its tense, mood and negation included."""
    return shifted(words.stages.get(lemma, _S.IN_FORCE), verb, words)


def _own(measure: Measure, words: PolicyWords) -> Told:
    """Tell the step an act is by itself: done, but for pledges and what is put forward."""
    verb = measure.head
    told = words.stages.get(words.with_particle(verb, verb_lemma(verb, words.forms)))
    if measure.shape == "duty":
        status = _S.REJECTED if is_negated(verb) and not _forbids(verb) else _S.IN_FORCE
    else:
        if _is_ruled_out(verb, words):
            return Told(_S.IN_FORCE, verb, verb, verb)
        is_soft = told is _S.ANNOUNCED and measure.tells_itself
        is_soft |= told is _S.REQUESTED and not is_regulated(measure.theme, words)
        is_soft |= (
            told is _S.ADOPTED and measure.kind == PolicyKind.AID
        )  # "approved $5 million"
        status = shifted(told if told is not None and is_soft else _S.IN_FORCE, verb, words)
    return Told(status, verb, verb, verb)


def _is_ruled_out(verb: Token, words: PolicyWords) -> bool:
    """Tell that a rule holds: "visits *are not allowed*"."""
    lemma = verb_lemma(verb, words.forms)
    return lemma in _LETTING and is_negated(verb) and is_passive(verb)


def _forbids(verb: Token) -> bool:
    """Tell "must not enter" from "are not mandatory"."""
    return any(a.tag_ == "MD" for a in auxiliaries(verb))
