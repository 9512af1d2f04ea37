"""Whether a clause tells what happened, goes on, is to come, may be or did not happen."""

from spacy.tokens import Token

from crisiskit.nlp.own_signs import own_signs
from crisiskit.nlp.shared_status import (
    as_said_of,
    ceased,
    clause_above,
    is_aim,
    is_known,
    is_new,
    is_ranked,
    is_topic,
    kept_from,
    may_share_time,
    shared_time,
)
from crisiskit.nlp.status_cues import StatusCues, status_cues
from crisiskit.nlp.status_sign import Factuality
from crisiskit.nlp.syntax import Relation, children, governor, is_verb, negations, relation
from crisiskit.nlp.tense_status import (
    has_tense,
    infinitive_mark,
    tense_status,
)
from crisiskit.ontology.event_status import EventStatus

__all__ = ["Factuality", "factuality"]

# Longest chain of clauses above a word that is looked at: keeps the work linear.
_REACH = 6
_COMPLEMENTS = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_CONTENTS = (*_COMPLEMENTS, Relation.SUBJECT_CLAUSE, Relation.NOUN_CLAUSE)
_ARGUMENTS = (
    Relation.OBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.SUBJECT,
    Relation.OBLIQUE,
    Relation.NOMINAL,
    Relation.PREPOSITION_OBJECT,
)
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_UNDERGOING = (Relation.OBJECT, Relation.PASSIVE_SUBJECT)


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


def _judge(word: Token, durative: bool, cues: StatusCues, reach: int) -> Factuality:
    own = next(own_signs(word, cues), None)
    if own is not None:
        doubted = _doubted(word, cues) if own.status is EventStatus.FUTURE else None
        return doubted or own
    above = _from_above(word, durative, cues, reach) if reach > 0 else None
    return (
        above
        or tense_status(word, durative, cues.states)
        or Factuality(_untensed(word, durative))
    )


def _doubted(clause: Token, cues: StatusCues) -> Factuality | None:
    """Give the word that makes the future of a clause doubtful ("*fears* that they will")."""
    head = governor(clause)
    if head is None or not _is_content(clause):
        return None
    lemma = head.lemma_.lower()
    status = cues.doubts.get(lemma)
    if status is None and cues.nouns.get(lemma) is EventStatus.HYPOTHETICAL:
        status = EventStatus.HYPOTHETICAL
    return None if status is None else Factuality(status, head)


def _is_content(clause: Token) -> bool:
    """Tell whether a clause is what its head is about, whatever the parser called it."""
    kind = relation(clause)
    if kind is Relation.RELATIVE_CLAUSE:
        return any(mark.lower_ == "that" for mark in children(clause, Relation.MARK))
    return kind in _CONTENTS


def _untensed(word: Token, durative: bool) -> EventStatus:
    """A lasting state goes on unless a verb puts it into the past ("the *drought*")."""
    lasting = durative and (not is_verb(word) or word.tag_ == "VBN")
    return EventStatus.ONGOING if lasting else EventStatus.OCCURRED


def _from_above(word: Token, durative: bool, cues: StatusCues, reach: int) -> Factuality | None:
    head = governor(word)
    if head is None:
        return None
    if may_share_time(word, cues):
        main = clause_above(word)
        if main is None:
            return None
        return shared_time(word, _judge(main, durative, cues, reach - 1), cues)
    above: Factuality | None = None
    match _part(word, head):
        case Relation.CONJUNCT if not _stands_alone(word):
            above = _judge(head, durative, cues, reach - 1)
        case Relation.COMPLEMENT | Relation.OPEN_COMPLEMENT | Relation.SUBJECT_CLAUSE:
            above = _from_governor(word, head, durative, cues, reach)
        case Relation.NOUN_CLAUSE:
            above = _from_noun(word, head, durative, cues, reach)
        case Relation.RELATIVE_CLAUSE if head.lemma_.lower() in cues.evidence:
            above = _from_noun(word, head, durative, cues, reach) if _is_content(word) else None
        case Relation.ADVERBIAL_CLAUSE if not has_tense(word):
            above = _from_main_clause(word, head, durative, cues, reach)
        case kind if kind in _ARGUMENTS and not is_verb(word):
            above = _from_predicate(word, head, durative, cues, reach)
        case _:
            pass
    return above


def _part(word: Token, head: Token) -> Relation:
    """Name what *word* is to *head*: "denied *shelling* the town" may be taken for a circumstance."""
    kind = relation(word)
    is_next = word.tag_ == "VBG" and word.i == head.i + 1
    return Relation.OPEN_COMPLEMENT if is_next and kind is Relation.ADVERBIAL_CLAUSE else kind


def _stands_alone(word: Token) -> bool:
    """Tell whether a conjunct has a tense or subject of its own."""
    return has_tense(word) or any(children(word, *_SUBJECTS))


def _from_governor(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    negation = next(iter(negations(head)), None)
    lemma = head.lemma_.lower()
    if negation is not None and lemma in cues.evidence:
        return Factuality(cues.evidence[lemma], negation)
    if negation is not None and not has_tense(word) and lemma not in cues.ceasing:
        return _judge(head, durative, cues, reach - 1)
    return _waiting(word, head, cues) or _from_word(word, head, durative, cues, reach)


def _from_word(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    """Judge a clause by what *head* says of it."""
    lemma = head.lemma_.lower()
    status = _by_word(word, head, cues)
    if status is EventStatus.NEGATED:
        judged = _judge(head, durative, cues, reach - 1)
        is_stop = lemma in cues.ceasing and word.tag_ == "VBG"
        stops = is_stop and not any(children(word, Relation.MARK))
        return ceased(judged) if stops else kept_from(head, judged)
    if status is not None:
        return Factuality(status, head)
    if has_tense(word):
        above = _from_above(head, durative, cues, reach - 1) if reach > 1 else None
        return above if above and above.status is not EventStatus.OCCURRED else None
    return _carried_on(head, _judge(head, durative, cues, reach - 1), cues)


def _waiting(clause: Token, head: Token, cues: StatusCues) -> Factuality | None:
    """Judge what somebody "has *yet* to" do, the adverb hung on "has"."""
    if head.lemma_.lower() != "have" or infinitive_mark(clause) is None:
        return None
    adverbs = (child for child in children(head, Relation.ADVERB) if child.i < clause.i)
    cue = next((child for child in adverbs if child.lower_ in cues.waiting), None)
    return None if cue is None else Factuality(cues.waiting[cue.lower_], cue)


def _by_word(clause: Token, head: Token, cues: StatusCues) -> EventStatus | None:
    """Give the status *head* gives to its clause; the future of a tense is its own."""
    lemma = head.lemma_.lower()
    status = cues.verbs.get(lemma) or cues.adjectives.get(lemma) or cues.predicates.get(lemma)
    if lemma in cues.asserting and has_tense(clause):
        return None  # "insisted that he *leave*" asks, "insisted that he *left*" tells
    if lemma == "go" and head.tag_ != "VBG":
        return None  # "went on to win" is no "going to win"
    return None if has_tense(clause) and status is EventStatus.FUTURE else status


def _carried_on(verb: Token, judged: Factuality, cues: StatusCues) -> Factuality:
    """Let what somebody *continues* to do go on, if the continuing itself is a fact."""
    status = cues.lasting.get(verb.lemma_.lower())
    is_fact = judged.status is EventStatus.OCCURRED
    return Factuality(status, verb) if status is not None and is_fact else judged


def _from_noun(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    to = infinitive_mark(word)
    if (word.tag_ == "VBN" and to is None) or (to is not None and is_ranked(head)):
        return Factuality(_untensed(word, durative))
    keeper = governor(head)
    kept = None if keeper is None else _kept_from_doing(word, keeper, durative, cues, reach)
    if kept is not None:
        return kept
    negation = next(iter(negations(head)), None)
    lemma = head.lemma_.lower()
    if negation is not None and (lemma in cues.evidence or lemma in cues.nouns):
        return Factuality(EventStatus.NEGATED, negation)
    verb = governor(head)
    status = cues.nouns.get(lemma)
    if status is not None:
        undone = verb is not None and _is_undone(head, verb, cues)
        return Factuality(EventStatus.NEGATED, verb) if undone else Factuality(status, head)
    if verb is not None and _implies(verb, cues):  # "forced *families* to flee"
        return _judge(verb, durative, cues, reach - 1)
    return None if to is None else Factuality(EventStatus.FUTURE, to)


def _kept_from_doing(
    word: Token, verb: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    """Judge what somebody was kept *from* doing ("barred them *from entering*")."""
    if word.tag_ != "VBG" or cues.verbs.get(verb.lemma_.lower()) is not EventStatus.NEGATED:
        return None
    if not any(
        mark.lower_ == "from" for mark in children(word, Relation.MARK, Relation.PREPOSITION)
    ):
        return None
    return kept_from(verb, _judge(verb, durative, cues, reach - 1))


def _is_undone(plan: Token, verb: Token, cues: StatusCues) -> bool:
    """Tell whether a plan came to nothing ("*foiled* a plot to …")."""
    if relation(plan) not in (Relation.OBJECT, Relation.PASSIVE_SUBJECT):
        return False
    return cues.verbs.get(verb.lemma_.lower()) is EventStatus.NEGATED


def _from_main_clause(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality:
    kept = _kept_from_doing(word, head, durative, cues, reach)
    if kept is not None:
        return kept
    to = infinitive_mark(word)
    if to is not None and not _implies(head, cues):
        return Factuality(EventStatus.FUTURE, to)
    judged = _carried_on(head, _judge(head, durative, cues, reach - 1), cues)
    is_fact = judged.status is EventStatus.OCCURRED
    if is_fact and word.tag_ == "VBG" and _is_under_way(head):
        return Factuality(EventStatus.ONGOING)  # "teams are in the hills, *searching* …"
    return judged


def _is_under_way(head: Token) -> bool:
    """Tell whether a clause tells a state in the present ("*are* in the hills")."""
    return any(helper.tag_ in ("VBZ", "VBP") for helper in children(head, Relation.COPULA))


def _implies(verb: Token, cues: StatusCues) -> bool:
    if not is_verb(verb):
        return False
    # Parsers differ on what "on" is here; before "to" it can be nothing else.
    goes_on = (
        verb.lemma_.lower() == "go"
        and verb.i + 1 < len(verb.doc)
        and verb.nbor().lower_ == "on"
    )
    return goes_on or verb.lemma_.lower() in cues.implicative


def _from_predicate(
    word: Token, head: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    """Judge a noun by the verb or noun it stands beside."""
    if is_verb(head):
        return _from_verb(word, head, durative, cues, reach)
    lemma = head.lemma_.lower()
    if relation(word) in _SUBJECTS:
        return as_said_of(head, cues)
    negation = next(iter(negations(head)), None) if lemma in cues.evidence else None
    if negation is not None:  # "no reports *of attacks*"
        return Factuality(cues.evidence[lemma], negation)
    status = cues.nouns.get(lemma)
    return Factuality(status, head) if status is not None else None


def _from_verb(
    word: Token, verb: Token, durative: bool, cues: StatusCues, reach: int
) -> Factuality | None:
    lemma = verb.lemma_.lower()
    status = None if relation(word) is Relation.SUBJECT else cues.verbs.get(lemma)
    if lemma in cues.striving:
        return Factuality(EventStatus.HYPOTHETICAL, verb) if is_aim(word) else None
    ceases = lemma in cues.ceasing and relation(word) in _UNDERGOING and is_known(word)
    if ceases or status is EventStatus.NEGATED:
        judged = _judge(verb, durative, cues, reach - 1)
        return ceased(judged) if ceases else kept_from(verb, judged)
    if status is not None:
        is_there = lemma in cues.weighing and is_known(word)
        return None if is_there or is_topic(word) else Factuality(status, verb)
    is_caused = lemma in cues.causing and relation(word) is Relation.OBJECT
    if (is_caused or is_new(word)) and lemma not in cues.presupposing:
        main = _judge(verb, durative, cues, reach - 1)
        return main if main.cue is not None and main.cue.tag_ == "MD" else None
    if durative and relation(word) in (Relation.SUBJECT, Relation.OBJECT):
        tense = tense_status(verb, durative)
        return tense if tense and tense.status is EventStatus.ONGOING else None
    return None
