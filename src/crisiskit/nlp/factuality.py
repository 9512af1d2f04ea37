"""Whether a clause tells what happened, goes on, is to come, may be or did not happen."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import attrs
from spacy.tokens import Token

from crisiskit import lexicons
from crisiskit.nlp.syntax import Relation, children, governor, is_verb, negations, relation
from crisiskit.ontology.event_status import EventStatus

__all__ = ["Factuality", "StatusCues", "factuality", "status_cues"]

# Longest chain of clauses above a word that is looked at: keeps the work linear.
_REACH = 6
_COMPLEMENTS = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_ARGUMENTS = (
    Relation.OBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.SUBJECT,
    Relation.OBLIQUE,
    Relation.NOMINAL,
    Relation.PREPOSITION_OBJECT,
)
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_AUXILIARIES = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)
_PAST = frozenset({"VBD", "VBN"})


@attrs.frozen
class Factuality:
    """What the words say about whether something happens.

    Attributes:
        status: The status; never ``historical``, which takes a date to tell.
        cue: The word that says so; None if only the tense does.
    """

    status: EventStatus
    cue: Token | None = None


@attrs.frozen(kw_only=True)
class StatusCues:
    """Words that change the status of what they govern, by lemma.

    Attributes:
        modals: Modal verbs.
        conditions: Conjunctions that open a condition.
        prepositions: Prepositions, on the noun they govern.
        adjectives: Adjectives, on their noun.
        verbs: Verbs, on their complement or object.
        nouns: Nouns, on their complement ("a plan to …").
        adverbs: Adverbs, on their verb.
        determiners: Determiners, on their noun.
        implicative: Verbs whose infinitive happens as they do ("forced them to flee").
    """

    modals: Mapping[str, EventStatus]
    conditions: Mapping[str, EventStatus]
    prepositions: Mapping[str, EventStatus]
    adjectives: Mapping[str, EventStatus]
    verbs: Mapping[str, EventStatus]
    nouns: Mapping[str, EventStatus]
    adverbs: Mapping[str, EventStatus]
    determiners: Mapping[str, EventStatus]
    implicative: frozenset[str]


@cache
def status_cues() -> StatusCues:
    """Read the lexicon ``status`` once."""
    table = lexicons.load("status")
    names = [field.name for field in attrs.fields(StatusCues) if field.name != "implicative"]
    return StatusCues(
        **{name: _by_word(table[name]) for name in names},
        implicative=frozenset(table["implicative"]["verbs"]),
    )


def factuality(word: Token, *, durative: bool = False) -> Factuality:
    """Judge the clause or noun phrase that *word* heads.

    The nearest sign decides: negation, then modal, condition, tense; a word without
    tense takes the status of the clause it hangs on, as far as the words above
    ("plans to", "denied", "feared") do not change it.

    Args:
        word: A verb or a noun that names an act.
        durative: Whether its simple present tells a state that lasts.
    """
    return _judge(word, durative, status_cues(), _REACH)


def _by_word(table: Mapping[str, Any]) -> dict[str, EventStatus]:
    return {word: EventStatus(status) for status, words in table.items() for word in words}


def _judge(word: Token, durative: bool, cues: StatusCues, reach: int) -> Factuality:
    own = next(_own_signs(word, cues), None)
    if own is not None:
        return own
    above = _from_above(word, durative, cues, reach) if reach > 0 else None
    return above or _tense(word, durative) or Factuality(_untensed(word, durative))


def _untensed(word: Token, durative: bool) -> EventStatus:
    """A lasting state goes on unless a verb puts it into the past ("the *drought*")."""
    lasting = durative and (not is_verb(word) or word.tag_ == "VBN")
    return EventStatus.ONGOING if lasting else EventStatus.OCCURRED


def _own_signs(word: Token, cues: StatusCues) -> Iterator[Factuality]:
    negation = next(iter(negations(word)), None)
    if negation is not None:
        yield Factuality(EventStatus.NEGATED, negation)
    signs = [sign for child in word.children for sign in _sign(child, word, cues)]
    # A condition outweighs the modal beside it: "will strike if …".
    yield from (sign for sign in signs if sign.status is EventStatus.HYPOTHETICAL)
    yield from signs


def _sign(child: Token, word: Token, cues: StatusCues) -> Iterator[Factuality]:
    lemma = child.lower_
    table: Mapping[str, EventStatus]
    match relation(child):
        case Relation.AUXILIARY:
            table = {} if child.tag_ != "MD" else _modals(word, cues)
        case Relation.MARK:
            table = cues.conditions
        case Relation.PREPOSITION if child.i < word.i:
            table = cues.prepositions
        case Relation.ADJECTIVE:
            table, lemma = cues.adjectives, child.lemma_.lower()
        case Relation.ADVERB:
            table = cues.adverbs
        case Relation.DETERMINER:
            table = cues.determiners
        case Relation.ADVERBIAL_CLAUSE if not _is_told_as_done(word):
            yield from _condition(child, cues)
            return
        case _:
            return
    if lemma in table:
        yield Factuality(table[lemma], child)


def _is_told_as_done(word: Token) -> bool:
    """Tell past or perfect without a modal: what it says is no consequence of an "if".

    "They *threatened* to strike unless …": only the threatened act hangs on it.
    """
    helpers = tuple(children(word, *_AUXILIARIES))
    if any(helper.tag_ == "MD" for helper in helpers):
        return False
    has = any(helper.lemma_ == "have" for helper in helpers)
    return word.tag_ == "VBD" or (word.tag_ == "VBN" and has)


def _modals(word: Token, cues: StatusCues) -> Mapping[str, EventStatus]:
    """Give the modals; after "said" the word "would" is the future of the past."""
    head = governor(word)
    reported = relation(word) in _COMPLEMENTS and head is not None and head.tag_ in _PAST
    return {**cues.modals, "would": EventStatus.FUTURE} if reported else cues.modals


def _condition(clause: Token, cues: StatusCues) -> Iterator[Factuality]:
    for mark in children(clause, Relation.MARK, Relation.ADVERB):
        if cues.conditions.get(mark.lower_) is EventStatus.HYPOTHETICAL:
            yield Factuality(EventStatus.HYPOTHETICAL, mark)


def _from_above(word: Token, durative: bool, cues: StatusCues, reach: int) -> Factuality | None:
    head = governor(word)
    if head is None:
        return None
    above: Factuality | None = None
    match relation(word):
        case Relation.CONJUNCT if not _stands_alone(word):
            above = _judge(head, durative, cues, reach - 1)
        case Relation.COMPLEMENT | Relation.OPEN_COMPLEMENT:
            above = _from_governor(word, head, durative, cues, reach)
        case Relation.NOUN_CLAUSE:
            above = _from_noun(word, head, durative, cues, reach)
        case Relation.ADVERBIAL_CLAUSE if not _has_tense(word):
            above = _from_main_clause(word, head, durative, cues, reach)
        case kind if kind in _ARGUMENTS and not is_verb(word):
            above = _from_predicate(word, head, durative, cues)
        case _:
            pass
    return above


def _stands_alone(word: Token) -> bool:
    """Tell whether a conjunct has a tense or subject of its own."""
    return _has_tense(word) or any(children(word, *_SUBJECTS))


def _from_governor(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    if any(negations(head)) and not _has_tense(word):
        return _judge(head, durative, cues, reach - 1)
    status = cues.verbs.get(head.lemma_.lower()) or cues.adjectives.get(head.lemma_.lower())
    if status is not None and not (_has_tense(word) and status is EventStatus.FUTURE):
        return Factuality(status, head)
    if _has_tense(word):
        above = _from_above(head, durative, cues, reach - 1) if reach > 1 else None
        return above if above and above.status is not EventStatus.OCCURRED else None
    return _judge(head, durative, cues, reach - 1)


def _from_noun(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    if word.tag_ == "VBN":
        return Factuality(_untensed(word, durative))
    status = cues.nouns.get(head.lemma_.lower())
    if status is not None:
        return Factuality(status, head)
    verb = governor(head)
    if verb is not None and _implies(verb, cues):  # "forced *families* to flee"
        return _judge(verb, durative, cues, reach - 1)
    return Factuality(EventStatus.FUTURE, _to(word)) if _to(word) else None


def _from_main_clause(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality:
    to = _to(word)
    if to is None or _implies(head, cues):
        return _judge(head, durative, cues, reach - 1)
    return Factuality(EventStatus.FUTURE, to)


def _implies(verb: Token, cues: StatusCues) -> bool:
    return is_verb(verb) and verb.lemma_.lower() in cues.implicative


def _from_predicate(
    word: Token, head: Token, durative: bool, cues: StatusCues
) -> Factuality | None:
    lemma = head.lemma_.lower()
    if is_verb(head):
        status = None if relation(word) is Relation.SUBJECT else cues.verbs.get(lemma)
        if status is not None:
            return Factuality(status, head)
        if durative and relation(word) in (Relation.SUBJECT, Relation.OBJECT):
            tense = _tense(head, durative)
            return tense if tense and tense.status is EventStatus.ONGOING else None
        return None
    status = cues.nouns.get(lemma)
    return Factuality(status, head) if status is not None else None


def _tense(word: Token, durative: bool) -> Factuality | None:
    helpers = tuple(children(word, *_AUXILIARIES))
    forms = {helper.lower_ for helper in helpers}
    present = any(helper.tag_ in ("VBZ", "VBP") for helper in helpers)
    if not is_verb(word) and not helpers:
        return None
    if word.tag_ == "VBG" and present:
        return Factuality(EventStatus.ONGOING)
    if word.tag_ == "VBN" and present and not forms & {"has", "have", "'ve", "’ve", "'s"}:
        return Factuality(EventStatus.ONGOING if durative else EventStatus.OCCURRED)
    if word.tag_ in ("VBZ", "VBP") and durative:
        return Factuality(EventStatus.ONGOING)
    return Factuality(EventStatus.OCCURRED) if _has_tense(word) else None


def _has_tense(word: Token) -> bool:
    """Tell whether the clause has a tense or modal of its own."""
    if word.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return any(
        child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in children(word, *_AUXILIARIES)
    )


def _to(verb: Token) -> Token | None:
    marks = children(verb, Relation.MARK, Relation.AUXILIARY)
    return next((mark for mark in marks if mark.lower_ == "to"), None)
