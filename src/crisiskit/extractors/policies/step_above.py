"""Steps told by the words above the noun of a measure: "*lifted* the ban", "*plan* for a ban"."""

import attrs

from crisiskit.extractors.policies.climbing import climbed
from crisiskit.extractors.policies.conditions import is_mere_power
from crisiskit.extractors.policies.nouns import is_misread_noun
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.step_beside import (
    participles_of,
    preposition_of,
    step_beside,
)
from crisiskit.extractors.policies.told import DONE, ENDING, Told, shifted
from crisiskit.extractors.policies.verbs import verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    governor,
    is_negated,
    is_passive,
    relation,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["is_sum", "step_above"]

# How many words up a stage is looked for; deeper chains are no language.
_STEPS = 8
_S = PolicyStatus
_BELOW = frozenset({Relation.OBJECT, Relation.PASSIVE_SUBJECT, Relation.INDIRECT_OBJECT})
_SUMS = frozenset({"$", "CD"})  # "*$5 million* in new aid"
_SUMMED = _BELOW | {Relation.OBLIQUE, Relation.NOMINAL}
_WITHIN = frozenset({Relation.NOMINAL, Relation.COMPOUND})
_LETTING = frozenset({"allow", "permit"})
_CALLED = frozenset({PolicyKind.GOVERNANCE, PolicyKind.AGREEMENT})
_TIMES = frozenset({"hour", "day", "week", "month", "year"})


def is_sum(word: Token) -> bool:
    """Tell a sum that something is done with: "pledged *$5 million* in new aid"."""
    return word.tag_ in _SUMS and relation(word) in _SUMMED


def step_above(noun: Token, words: PolicyWords, reach: int = _STEPS) -> Told | None:
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
    return step_beside(noun, words)


def _is_transparent(word: Token, head: Token, words: PolicyWords) -> bool:
    """Tell whether the words above *head* speak of *word* too."""
    match relation(word):
        case Relation.CONJUNCT:
            return not verb_lemma(head, words.forms)
        case Relation.NOMINAL:
            return is_sum(head) or head.lemma_.casefold() in words.light
        case Relation.APPOSITION:
            return True
        case Relation.ADJECTIVE:
            return word.tag_ == "JJ" and is_misread_noun(word, words)
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
        return None if is_mere_power(head, words) else _by_verb(word, head, lemma, words)
    lemma = head.lemma_.casefold()
    if kind in (Relation.SUBJECT, Relation.PASSIVE_SUBJECT):
        status = words.predicates.get(lemma)
        return None if status is None else Told(shifted(status, head, words), head, None, head)
    if kind is Relation.OBLIQUE:
        return _by_adjective(word, head, words)
    return _by_noun(head, lemma, words) if kind in _WITHIN else None


def _by_noun(head: Token, lemma: str, words: PolicyWords) -> Told | None:
    if lemma == "order" and head.i and head.nbor(-1).lower_ == "in":
        return None  # "*in order* for a transition to be made"
    status = words.stage_nouns.get(lemma)
    return None if status is None else Told(status, head, None, head)


def _by_adjective(word: Token, head: Token, words: PolicyWords) -> Told | None:
    """Read "are *subject to* a curfew", which holds."""
    if head.tag_ != "JJ":
        return None
    status = words.governed.get(f"{head.lemma_.casefold()} {preposition_of(word, head)}")
    holds = status is _S.IN_FORCE
    return Told(shifted(_S.IN_FORCE, head, words), head, None, head) if holds else None


def _by_verb(word: Token, verb: Token, lemma: str, words: PolicyWords) -> Told | None:
    status = None
    if relation(word) is Relation.SUBJECT and lemma in words.effects and is_negated(verb):
        # what "does not allow" holds; "does not require" tells of no step
        return Told(_S.IN_FORCE, verb, None, verb) if lemma in _LETTING else None
    if relation(word) is Relation.SUBJECT and lemma in words.outlasting:
        is_past = any(word.tag_ == "VBD" for word in (verb, *auxiliaries(verb)))
        status = _S.ENDED if is_past else shifted(_S.IN_FORCE, verb, words)
        return Told(status, verb, verb, verb)
    match relation(word):
        case kind if kind in _BELOW or kind is Relation.OPEN_COMPLEMENT:
            status = _status_of_object(word, lemma, words)
        case Relation.OBLIQUE if _follows_time(word):
            status = words.stages.get(lemma)
        case Relation.SUBJECT if lemma not in words.subjects and _lacks_helper(verb):
            status = words.stages.get(lemma)
        case Relation.SUBJECT if lemma in words.taking or not _acts_on(verb):
            status = words.subjects.get(lemma)
        case Relation.OBLIQUE if (holder := _nearer_noun(word, verb, words)) is not None:
            return Told(words.stage_nouns[holder.lemma_.casefold()], holder, None, holder)
        case Relation.OBLIQUE | Relation.NOMINAL | Relation.PREPOSITION_OBJECT:
            status = words.governed.get(f"{lemma} {preposition_of(word, verb)}")
        case _:
            pass
    return None if status is None else Told(shifted(status, verb, words), verb, verb, verb)


def _status_of_object(noun: Token, lemma: str, words: PolicyWords) -> PolicyStatus | None:
    """Tell "called *elections*", "called *a truce*" from "called it *an act* of war"."""
    if lemma != "call":
        return words.stages.get(lemma)
    is_called = words.nouns.get(noun.lemma_.casefold()) in _CALLED
    return _S.ANNOUNCED if is_called else None


def _lacks_helper(verb: Token) -> bool:
    """Tell the passive of headlines: "Sanctions *lifted*", "Elections *postponed* until May"."""
    if verb.tag_ not in ("VBN", "VBD") or auxiliaries(verb) or _acts_on(verb):
        return False
    return not any(children(verb, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT))


def _follows_time(noun: Token) -> bool:
    """Mend "will send in the coming *days food aid*" where the time was read into the noun."""
    times = children(noun, Relation.COMPOUND)
    return any(time.tag_ == "NNS" and time.lemma_ in _TIMES for time in times)


def _acts_on(verb: Token) -> bool:
    objects = children(verb, Relation.OBJECT, Relation.OPEN_COMPLEMENT)
    # "a curfew starting 6 August" has a day for an object at times
    return any(not child.text[:1].isdigit() for child in objects) or is_passive(verb)


def _nearer_noun(word: Token, head: Token, words: PolicyWords) -> Token | None:
    """Mend "consider *the request* by Chad *for* troops" where "for" was hung on the verb."""
    if preposition_of(word, head) not in ("for", "of", "to"):
        return None
    between = (c for c in children(head, Relation.OBJECT) if head.i < c.i < word.i)
    return next((c for c in between if c.lemma_.casefold() in words.stage_nouns), None)


def _by_split_perfect(noun: Token, have: Token, words: PolicyWords) -> Told | None:
    """Mend "has *imposed* sanctions" where the participle was read as an adjective."""
    for participle in participles_of(noun):
        status = words.stages.get(verb_lemma(participle, words.forms))
        if status is not None and have.i < participle.i:
            return Told(shifted(status, have, words), participle, have, have)
    # "we do not have a law" refuses none
    return (
        None if is_negated(have) else Told(shifted(_S.IN_FORCE, have, words), have, have, have)
    )


def _noun_climbed(told: Told, words: PolicyWords, reach: int) -> Told:
    """Look above a noun that tells a step: "*announced* the imposition of …".

    Who announces the lifting of a measure lifts it.
    """
    above = step_above(told.cue, words, reach) if reach and told.status in DONE else None
    if above is None:
        return told
    if told.status in ENDING:
        if above.status is _S.REJECTED:
            return attrs.evolve(above, status=_S.IN_FORCE)
        if above.status in DONE | {_S.ANNOUNCED}:
            return attrs.evolve(told, verb=above.verb, top=above.top)
        return above
    return above if above.status not in DONE or told.status is _S.IN_FORCE else told
