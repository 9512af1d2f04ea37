"""How far a measure has come, by the words above it."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.policies.climbing import climbed
from crisiskit.extractors.policies.lexicon import PolicyWords
from crisiskit.extractors.policies.measure import Measure, is_regulated
from crisiskit.extractors.policies.told import DONE, ENDING, Told, shifted, weighed
from crisiskit.extractors.policies.verbs import misread_subject, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    governor,
    is_negated,
    is_passive,
    objects,
    obliques,
    relation,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["OPPOSING", "is_sum", "status_of", "told_stages"]

# How many words up a stage is looked for; deeper chains are no language.
_STEPS = 8
_S = PolicyStatus
_BELOW = frozenset({Relation.OBJECT, Relation.PASSIVE_SUBJECT, Relation.INDIRECT_OBJECT})
# What a participle before the noun tells: "the *proposed* law", "a *planned* deployment".
_SAID_OF = frozenset({_S.PROPOSED, _S.SUSPENDED, _S.ADOPTED, _S.REJECTED, _S.BLOCKED})
_PLANNED = frozenset({"plan", "announce", "schedule", "pledge", "promise"})
# Verbs of those who speak against what is not theirs to decide.
OPPOSING = frozenset("oppose denounce condemn criticize criticise".split())
# Verbs by which a measure says what it does: "the curfew allows no one out".
_SAYING_WHAT = frozenset(
    "allow permit ban prohibit require restrict bar include cover affect target apply".split()
)
_SUMS = frozenset({"$", "CD"})  # "*$5 million* in new aid"
_SUMMED = _BELOW | {Relation.OBLIQUE, Relation.NOMINAL}
_WITHIN = frozenset({Relation.NOMINAL, Relation.COMPOUND})
# Verbs that take an object and still have the measure as their subject: "takes effect".
_TIMES = frozenset({"hour", "day", "week", "month", "year"})
_WHERE = frozenset({"in", "at", "to"})
_LETTING = frozenset({"allow", "permit"})
_TAKING = frozenset(
    {"enter", "take", "include", "cover", "require", "ban", "prohibit", "affect"}
)


def is_sum(word: Token) -> bool:
    """Tell a sum that something is done with: "pledged *$5 million* in new aid"."""
    return word.tag_ in _SUMS and relation(word) in _SUMMED


def told_stages(measure: Measure, words: PolicyWords) -> tuple[Told, ...]:
    """Read the status off the words above; empty if nothing tells one.

    A request that someone else takes up is told twice: "Peru is reviewing Chile's
    request for troops" is Chile's request and Peru's review.
    """
    return tuple(weighed(told) for told in _stages(measure, words))


def _stages(measure: Measure, words: PolicyWords) -> tuple[Told, ...]:
    if measure.is_act:
        return (climbed(_own(measure, words), measure.head, words),)
    first = None if _is_whereabouts(measure) else _first(measure.head, words)
    if first is not None and measure.kind in words.lasting:
        first = _ordered(first)
    if first is None or (first.top.i == measure.head.i and measure.kind not in words.lasting):
        return ()
    answer = _first(first.cue, words) if first.verb is None else None
    if answer is None:
        return (first,)
    if answer.cue.lemma_ in OPPOSING:
        return (attrs.evolve(first, opposing=answer.verb),)
    if first.status is _S.REQUESTED and answer.status is not _S.REQUESTED:
        return (first, answer)
    return (first,)


def _is_whereabouts(measure: Measure) -> bool:
    """Tell where somebody is from what is done: "was kept *in hospital*"."""
    noun = measure.head
    if measure.by != "authority" or relation(noun) is not Relation.OBLIQUE:
        return False
    return any(case.lower_ in _WHERE for case in children(noun, Relation.PREPOSITION))


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


def _first(noun: Token, words: PolicyWords, reach: int = _STEPS) -> Told | None:
    """Find the nearest word above a noun that tells a step, and what outweighs it."""
    word = noun
    for _ in range(_STEPS):
        head = governor(word)
        told = _by_relation(word, head, words)
        if told is not None:
            return (
                climbed(told, told.cue, words)
                if told.verb is not None
                else _noun_climbed(told, words, reach - 1)
            )
        if head is None or not _is_transparent(word, head, words):
            break
        word = head
    return (
        _by_clause_below(noun, words) or _by_existence(noun, words) or _by_holding(noun, words)
    )


def _is_transparent(word: Token, head: Token, words: PolicyWords) -> bool:
    """Tell whether the words above *head* speak of *word* too."""
    match relation(word):
        case Relation.CONJUNCT:
            return not verb_lemma(head, words.forms)
        case Relation.NOMINAL:
            return is_sum(head) or head.lemma_.casefold() in words.light
        case Relation.APPOSITION:
            return True
        case _:
            return False


def _by_relation(word: Token, head: Token | None, words: PolicyWords) -> Told | None:
    """Read the step off the word above: a verb, a predicate, or a noun."""
    if head is None:
        return None
    kind = relation(word)
    if kind in _BELOW and head.lemma_ == "have":
        return _by_split_perfect(word, head, words)
    lemma = verb_lemma(head, words.forms)
    if lemma:
        return _by_verb(word, head, lemma, words)
    lemma = head.lemma_.casefold()
    if kind in (Relation.SUBJECT, Relation.PASSIVE_SUBJECT):
        status = words.predicates.get(lemma)
        return None if status is None else Told(shifted(status, head, words), head, None, head)
    status = words.stage_nouns.get(lemma) if kind in _WITHIN else None
    return None if status is None else Told(status, head, None, head)


def _by_verb(word: Token, verb: Token, lemma: str, words: PolicyWords) -> Told | None:
    status = None
    if relation(word) is Relation.SUBJECT and lemma in _SAYING_WHAT and is_negated(verb):
        return Told(_S.IN_FORCE, verb, None, verb)  # what "does not allow" holds
    match relation(word):
        case kind if kind in _BELOW or kind is Relation.OPEN_COMPLEMENT:
            status = words.stages.get(lemma)
        case Relation.OBLIQUE if _follows_time(word):
            status = words.stages.get(lemma)
        case Relation.SUBJECT if lemma in _TAKING or not _acts_on(verb):
            status = words.subjects.get(lemma)
        case Relation.OBLIQUE if (holder := _nearer_noun(word, verb, words)) is not None:
            return Told(words.stage_nouns[holder.lemma_.casefold()], holder, None, holder)
        case Relation.OBLIQUE | Relation.NOMINAL | Relation.PREPOSITION_OBJECT:
            status = words.governed.get(f"{lemma} {_preposition(word, verb)}")
        case _:
            pass
    return None if status is None else Told(shifted(status, verb, words), verb, verb, verb)


def _follows_time(noun: Token) -> bool:
    """Mend "will send in the coming *days food aid*" where the time was read into the noun."""
    times = children(noun, Relation.COMPOUND)
    return any(time.tag_ == "NNS" and time.lemma_ in _TIMES for time in times)


def _acts_on(verb: Token) -> bool:
    return any(children(verb, Relation.OBJECT)) or is_passive(verb)


def _nearer_noun(word: Token, head: Token, words: PolicyWords) -> Token | None:
    """Mend "consider *the request* by Chad *for* troops" where "for" was hung on the verb."""
    if _preposition(word, head) not in ("for", "of", "to"):
        return None
    between = (c for c in children(head, Relation.OBJECT) if head.i < c.i < word.i)
    return next((c for c in between if c.lemma_.casefold() in words.stage_nouns), None)


def _by_split_perfect(noun: Token, have: Token, words: PolicyWords) -> Told | None:
    """Mend "has *imposed* sanctions" where the participle was read as an adjective."""
    for participle in _participles(noun):
        status = words.stages.get(verb_lemma(participle, words.forms))
        if status is not None and have.i < participle.i:
            return Told(shifted(status, have, words), participle, have, have)
    return Told(shifted(_S.IN_FORCE, have, words), have, have, have)


def _participles(noun: Token) -> Iterator[Token]:
    return (c for c in children(noun, Relation.ADJECTIVE) if c.tag_ in ("VBN", "VBD", "JJ"))


def _preposition(word: Token, head: Token) -> str:
    return next((o.preposition for o in obliques(head) if o.noun.i == word.i), "")


def _noun_climbed(told: Told, words: PolicyWords, reach: int) -> Told:
    """Look above a noun that tells a step: "*announced* the imposition of …".

    Who announces the lifting of a measure lifts it.
    """
    above = _first(told.cue, words, reach) if reach and told.status in DONE else None
    if above is None:
        return told
    if told.status in ENDING:
        if above.status is _S.REJECTED:
            return attrs.evolve(above, status=_S.IN_FORCE)
        if above.status in DONE | {_S.ANNOUNCED}:
            return attrs.evolve(told, verb=above.verb, top=above.top)
        return above
    return above if above.status not in DONE or told.status is _S.IN_FORCE else told


def _by_clause_below(noun: Token, words: PolicyWords) -> Told | None:
    """Read "the ban *imposed by* Peru", "measures that were *approved*", "a *planned* ban"."""
    for participle in _participles(noun):
        lemma = verb_lemma(participle, words.forms)
        status = words.stages.get(lemma)
        if status is not None and misread_subject(participle) is not None:
            return Told(status, participle, participle, participle)
        if status in _SAID_OF or lemma in _PLANNED:
            return Told(status or _S.ANNOUNCED, participle, None, participle)
    for clause in children(noun, Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE):
        status = words.stages.get(verb_lemma(clause, words.forms))
        acts_on = clause.tag_ == "VBN" or any(o.i == noun.i for o in objects(clause))
        if status is not None and acts_on:
            return Told(shifted(status, clause, words), clause, clause, clause)
    return None


def _by_existence(noun: Token, words: PolicyWords) -> Told | None:
    """Read "there *is* a curfew"."""
    head = governor(noun)
    if head is None or head.lemma_ != "be" or not any(c.dep_ == "expl" for c in head.children):
        return None
    return Told(shifted(_S.IN_FORCE, head, words), head, None, head)


def _by_holding(noun: Token, words: PolicyWords) -> Told | None:
    """Read "*under* the curfew", "*despite* the ceasefire"."""
    head = governor(noun)
    if head is None or relation(noun) not in (Relation.OBLIQUE, Relation.NOMINAL):
        return None
    preposition = _preposition(noun, head)
    if preposition not in words.holding:
        return None
    cue = next((w for w in noun.lefts if w.lower_ == preposition.partition(" ")[0]), noun)
    return Told(_S.IN_FORCE, cue, None, noun)


def _own(measure: Measure, words: PolicyWords) -> Told:
    """Tell the step an act is by itself: done, but for pledges and what is put forward."""
    verb = measure.head
    told = words.stages.get(verb_lemma(verb, words.forms))
    if measure.shape == "duty":
        status = _S.REJECTED if is_negated(verb) and not _forbids(verb) else _S.IN_FORCE
    else:
        if _is_ruled_out(verb, words):
            return Told(_S.IN_FORCE, verb, verb, verb)
        is_soft = told is _S.ANNOUNCED and measure.by == "anyone"
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
