"""What the words on a verb or noun itself say of whether it happened."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from crisiskit.nlp.status_cues import StatusCues
from crisiskit.nlp.status_sign import Factuality
from crisiskit.nlp.syntax import Relation, children, governor, negations, relation
from crisiskit.nlp.syntax.relation import related
from crisiskit.nlp.tense_status import AUXILIARIES, PAST, infinitive_mark
from crisiskit.ontology.event_status import EventStatus

__all__ = ["own_signs"]

_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_COMPLEMENTS = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_SIGNS = frozenset(
    {
        *AUXILIARIES,
        Relation.MARK,
        Relation.PREPOSITION,
        Relation.ADJECTIVE,
        Relation.NOUN_CLAUSE,
        Relation.ADVERB,
        Relation.DETERMINER,
        Relation.ADVERBIAL_CLAUSE,
    }
)


def own_signs(word: Token, cues: StatusCues) -> Iterator[Factuality]:
    """Yield the signs on a verb or noun, the one that decides first; none if it has none."""
    negation = next(iter(negations(word)), None)
    if negation is not None:
        yield Factuality(EventStatus.NEGATED, negation)
    # Most children are none: to try the cases in turn for each takes longer.
    own = [pair for pair in related(word) if pair[0] in _SIGNS]
    signs = [sign for kind, child in own for sign in _sign(kind, child, word, cues)]
    # A condition outweighs the modal beside it: "will strike if …".
    yield from (sign for sign in signs if sign.status is EventStatus.HYPOTHETICAL)
    yield from signs


def _sign(kind: Relation, child: Token, word: Token, cues: StatusCues) -> Iterator[Factuality]:
    lemma = child.lower_
    table: Mapping[str, EventStatus]
    match kind:
        case Relation.AUXILIARY | Relation.PASSIVE_AUXILIARY | Relation.COPULA:
            table = _of_helper(child, word, cues)
        case Relation.MARK:
            table = cues.conditions
        case Relation.PREPOSITION if child.i < word.i:
            table, child = cues.prepositions, _whole(child)
            lemma = child.lower_
        case Relation.ADJECTIVE:
            table, lemma = cues.adjectives, child.lemma_.lower()
        case Relation.ADVERB:
            table = (
                cues.adverbs
                if infinitive_mark(word) is None
                else {**cues.adverbs, **cues.waiting}
            )
        case Relation.DETERMINER:
            table = cues.determiners
        case Relation.NOUN_CLAUSE:
            yield from _coming(child, cues)
            return
        case Relation.ADVERBIAL_CLAUSE if not _is_told_as_done(word):
            yield from _condition(child, cues)
            return
        case _:
            return
    if lemma in table:
        status = table[lemma]
        yield Factuality(status, None if status is EventStatus.OCCURRED else child)


def _of_helper(helper: Token, word: Token, cues: StatusCues) -> Mapping[str, EventStatus]:
    if _is_inverted(helper, word):
        asks = any(child.lower_ == "?" for child in word.children)
        return {helper.lower_: EventStatus.HYPOTHETICAL} if asks else cues.inversions
    if _is_to_be_done(helper, word):
        return {helper.lower_: EventStatus.FUTURE}
    return _modals(word, cues) if helper.tag_ == "MD" else {}


def _is_to_be_done(helper: Token, verb: Token) -> bool:
    """Tell what somebody "*is* to do", and what "*was* to be done"."""
    if helper.lemma_.lower() != "be" or verb.tag_ not in ("VB", "VBN"):
        return False
    to = infinitive_mark(verb)
    return to is not None and helper.i < to.i


def _coming(clause: Token, cues: StatusCues) -> Iterator[Factuality]:
    """Tell what is to come by its infinitive: "talks *to be held* in May"."""
    to = infinitive_mark(clause)
    is_passive = any(
        child.lower_ == "be" for child in children(clause, Relation.PASSIVE_AUXILIARY)
    )
    if to is not None and is_passive and clause.lemma_.lower() in cues.holding:
        yield Factuality(EventStatus.FUTURE, to)


def _whole(preposition: Token) -> Token:
    """Give the word that tells in "*ahead* of", which a parser may hang elsewhere."""
    is_second = preposition.lower_ == "of" and preposition.i > 0
    return preposition.nbor(-1) if is_second else preposition


def _is_told_as_done(word: Token) -> bool:
    """Tell past or perfect without a modal: what it says is no consequence of an "if".

    "They *threatened* to strike unless …": only the threatened act hangs on it.
    """
    helpers = tuple(children(word, *AUXILIARIES))
    if any(helper.tag_ == "MD" for helper in helpers):
        return False
    has = any(helper.lemma_ == "have" for helper in helpers)
    return word.tag_ == "VBD" or (word.tag_ == "VBN" and has)


def _is_inverted(helper: Token, verb: Token) -> bool:
    """Tell whether a clause opens with its helper ("*had* they …"): a condition or a question."""
    first = verb.left_edge
    while first.is_punct and first.i < helper.i:  # '"Did they …'
        first = first.nbor()
    if helper.i != first.i:
        return False
    return any(helper.i < subject.i < verb.i for subject in children(verb, *_SUBJECTS))


def _modals(word: Token, cues: StatusCues) -> Mapping[str, EventStatus]:
    """Give the modals; after "said" the word "would" is the future of the past."""
    head = governor(word)
    reported = relation(word) in _COMPLEMENTS and head is not None and head.tag_ in PAST
    return {**cues.modals, "would": EventStatus.FUTURE} if reported else cues.modals


def _condition(clause: Token, cues: StatusCues) -> Iterator[Factuality]:
    for mark in children(clause, Relation.MARK, Relation.ADVERB):
        if cues.conditions.get(mark.lower_) is EventStatus.HYPOTHETICAL:
            yield Factuality(EventStatus.HYPOTHETICAL, mark)
    for helper in children(clause, *AUXILIARIES):
        if helper.lower_ in cues.inversions and _is_inverted(helper, clause):
            yield Factuality(EventStatus.HYPOTHETICAL, helper)
