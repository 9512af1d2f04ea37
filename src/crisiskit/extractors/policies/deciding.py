"""Who decides a measure: who does it, whose it is, who tells it."""

from collections.abc import Iterator

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.people import People
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import (
    finite_above,
    misread_subject,
    noun_forms,
    verb_lemma,
)
from crisiskit.extractors.policies.word_groups import STEPS
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
    obliques,
    possessors,
    relation,
    subjects,
)
from crisiskit.ontology import PolicyKind

__all__ = [
    "doer_before",
    "doers",
    "doers_over",
    "issuers_of",
    "leaders",
    "official_doers",
    "owners_around",
    "tellers",
]

_REACH = 4
_MADE_BY = frozenset({"by", "from"})
_TOLD = frozenset(
    {
        Relation.COMPLEMENT,
        Relation.OPEN_COMPLEMENT,
        Relation.PARATAXIS,
        Relation.ADVERBIAL_CLAUSE,
        Relation.CONJUNCT,
    }
)
_WORDS_BEFORE = 14


def official_doers(
    measure: Measure, told: Told, people: People, authorities: Authorities
) -> tuple[Participant, ...]:
    """Give the actors who do it; an official without a name acts for the government."""
    doing = tuple(doers(measure, told, authorities.words))
    deciding = people.known(doing)
    if not any(word.lemma_.casefold() in authorities.words.spokesmen for word in doing):
        return deciding
    by_actor = {one.actor: one for one in map(authorities.behind, deciding)}
    return tuple(by_actor.values())


def issuers_of(
    measure: Measure, told: Told, people: People, authorities: Authorities
) -> tuple[Participant, ...]:
    """Give who decides what nobody in its own clause does, by the clauses above."""
    issuers = _above(told, people)
    if not issuers and not _is_done_by_others(measure, told, authorities):
        issuers = _from_above(told, people, authorities) or _before(told, people, authorities)
    return issuers


def doers(measure: Measure, told: Told, words: PolicyWords) -> Iterator[Token]:
    """Find who takes the step; what the measure acts on never does."""
    verb = told.verb
    if verb is None:
        yield from owners(told.cue)
        return
    bound = {measure.theme.i, measure.theme.head.i, measure.head.i}
    misread = misread_subject(verb)
    if misread is not None:
        found: tuple[Token, ...] = (misread,)
    else:
        found = agents(verb) if _has_agents(verb) else subjects(finite_above(verb))
    for doer in (one for word in found for one in _behind(word, words)):
        if doer.i not in bound:
            yield from (word for word in conjuncts(doer) if word.i != measure.theme.i)


def owners_around(theme: Token, words: PolicyWords) -> Iterator[Token]:
    """Find whose a measure is, or whose step: "the imposition of a curfew *by the governor*"."""
    yield from owners(theme)
    above = governor(theme) if relation(theme) is Relation.NOMINAL else None
    if above is not None and above.lemma_.casefold() in words.stage_nouns:
        yield from owners(above)


def _behind(doer: Token, words: PolicyWords) -> tuple[Token, ...]:
    """Find who made the paper that does it: "*Chad* drafted a resolution proposing …".

    Or whose it is: "a decree *by the president* made masks mandatory".
    """
    head = governor(doer)
    if doer.lemma_.casefold() not in words.papers or head is None or not is_verb(head):
        return (doer,)
    if relation(doer) is Relation.SUBJECT:
        makers = tuple(o.noun for o in obliques(doer) if o.preposition in _MADE_BY)
        return (*possessors(doer), *makers) or (doer,)
    if relation(doer) is Relation.OBJECT:
        return subjects(head)
    return agents(head) if relation(doer) is Relation.PASSIVE_SUBJECT else (doer,)


def _has_agents(verb: Token) -> bool:
    return is_verb(verb) and is_passive(verb)


def owners(noun: Token) -> Iterator[Token]:
    """Find whose a noun is: "*Peru*'s request", "the request *by Peru*"."""
    yield from possessors(noun)
    for oblique in obliques(noun):
        if oblique.preposition == "by":
            yield from conjuncts(oblique.noun)
    for clause in children(noun, Relation.NOUN_CLAUSE):
        if clause.tag_ == "VBN":
            yield from agents(clause)


def tellers(told: Told, verbs: frozenset[str]) -> Iterator[Token]:
    """Find who tells it, by the *verbs* above, or beside it: "according to the governor"."""
    word = told.cue
    yield from _tellers_beside(word, verbs)
    for _ in range(_REACH):
        head = governor(word)
        if head is None or relation(word) not in _TOLD:
            return
        if is_verb(head) and head.lemma_.casefold() in verbs:
            for subject in subjects(head):
                yield from conjuncts(subject)
        word = head


def _tellers_beside(verb: Token, verbs: frozenset[str]) -> Iterator[Token]:
    """Find who tells it in a clause or phrase of the verb: "as *the ministry* announced"."""
    for oblique in obliques(verb):
        if oblique.preposition == "according to":
            yield oblique.noun
    for clause in children(verb, Relation.PARATAXIS, Relation.ADVERBIAL_CLAUSE):
        if is_verb(clause) and clause.lemma_.casefold() in verbs:
            yield from agents(clause) if is_passive(clause) else subjects(clause)


def leaders(measure: Measure) -> Iterator[Token]:
    """Find who leads a force: "a force *led by* Ghana"."""
    if measure.kind is not PolicyKind.DEPLOYMENT:
        return
    for noun in (measure.theme, *(o.noun for o in obliques(measure.theme))):
        for clause in children(noun, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE):
            if clause.lemma_ == "lead":
                yield from agents(clause)


def _is_done_by_others(measure: Measure, told: Told, authorities: Authorities) -> bool:
    """Tell what happened from what was decided: "*the storm* closed the port, Peru said"."""
    return told.verb is not None and any(
        doer.tag_ in ("NN", "NNS")
        and doer.lemma_.casefold() not in authorities.words.papers
        and not any(form in authorities.words.nouns for form in noun_forms(doer))
        and not authorities.is_one(doer)
        for doer in doers(measure, told, authorities.words)
    )


def _above(told: Told, people: People) -> tuple[Participant, ...]:
    """Find the subject of the verb above a noun: "He announced the imposition of …"."""
    head = told.cue.head
    if told.verb is not None or not is_verb(head):
        return ()
    return people.known(subjects(head))


def _from_above(
    told: Told, people: People, authorities: Authorities
) -> tuple[Participant, ...]:
    """Take who agrees on it, else the first authority that tells it or acts above."""
    words = authorities.words
    agreeing = people.known(tellers(told, words.agreeing))
    if agreeing:
        return agreeing
    telling = (*tellers(told, words.telling), *doers_over(told, words))
    for word in telling:
        for participant in people.known((word,)):
            if authorities.holds(participant) or authorities.is_one(word):
                return (authorities.behind(participant),)
    return ()


def _before(told: Told, people: People, authorities: Authorities) -> tuple[Participant, ...]:
    doer = doer_before(told, authorities)
    return () if doer is None else people.known((doer,))


def doer_before(told: Told, authorities: Authorities) -> Token | None:
    """Find the authority right before a finite verb that a parse left without a subject."""
    verb = told.verb
    if verb is None or not is_finite(verb) or is_passive(verb) or any(subjects(verb)):
        return None
    if verb.lemma_ == "be":
        return None  # "there is no law" has a subject
    before = [verb.doc[i] for i in range(max(0, verb.i - _WORDS_BEFORE), verb.i)]
    return authority_before(before, len(before), authorities)


def doers_over(told: Told, words: PolicyWords) -> Iterator[Token]:
    """Find who acts in the clauses above: "*Chad* adopted rules that require …"."""
    word = told.cue
    for _ in range(_REACH):
        head = governor(word)
        if head is None:
            return
        lemma = verb_lemma(head, words.forms)
        if lemma and (words.stages.get(lemma) in STEPS or lemma in words.acting):
            yield from () if is_passive(head) else subjects(head)
        word = head
