"""Measures told by a clause: an authority says what will be done or must be done."""

from collections.abc import Iterator, Sequence
from itertools import islice

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.measure import Measure, act_on
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.scope import words_below
from crisiskit.extractors.policies.stage import told_stages
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.topic_order import PLACES, regulates
from crisiskit.extractors.policies.verbs import verb_lemma
from crisiskit.extractors.policies.word_groups import STEPS, Act, Kind
from crisiskit.extractors.policies.word_order import authority_before
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    conjuncts,
    is_passive,
    subjects,
)

__all__ = ["told_by_announcement"]

_CLAUSES = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_DO = frozenset({"do", "does", "did"})
_MIGHT = frozenset({"could", "can", "might", "may"})
_WOULD = frozenset({"would"})
_PLANNING = _MIGHT | frozenset(
    {"to", "will", "would", "'ll", "shall", "should", "must", "ought"}
)
_WORDS = 80  # words of the clause that are looked at for its topic


def told_by_announcement(
    tokens: Sequence[Token], verbs: Sequence[tuple[int, str]], authorities: Authorities
) -> Iterator[tuple[Measure, Told, Token | None]]:
    """Yield the first measure an authority announces, with its step and the authority's word.

    *verbs* are the places of what may be verbs, each with its dictionary form.
    """
    words = authorities.words
    for place, lemma in verbs:
        verb = tokens[place]
        if lemma not in words.decisions or verb_lemma(verb, words.forms) != lemma:
            continue
        clause = _clause_of(verb)
        if clause is None or not _tells_what_to_do(clause, lemma, words):
            continue
        impersonal = (
            is_passive(verb) and lemma not in words.reporting
        )  # "it was announced that"
        doer = next((d for d in _doers(verb) if authorities.is_one(d)), None)
        doer = doer or (None if impersonal else authority_before(tokens, place, authorities))
        if doer is None and not impersonal:
            continue
        enough = 2 if impersonal or lemma in words.reporting else 1
        is_final = lemma in words.final or lemma in words.directives
        is_final = is_final and not any(s.tag_ == "PRP" for s in _first_persons(clause))
        kind = _topic(clause, words, enough=enough, is_final=is_final)
        if kind is not None:
            measure = act_on(clause, _theme(clause), Act(kind=kind, by="authority"), words)
            for told in told_stages(measure, words):
                yield measure, told, doer
            return


def _clause_of(verb: Token) -> Token | None:
    """Give what is announced; behind "it was announced" a parse may hang it as an aside."""
    clause = next(children(verb, *_CLAUSES), None)
    if clause is not None:
        return clause
    asides = children(verb, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS)
    return next(
        (a for a in asides if any(m.lower_ == "that" for m in children(a, Relation.MARK))), None
    )


def _doers(verb: Token) -> Iterator[Token]:
    for subject in () if is_passive(verb) else subjects(verb):
        yield from conjuncts(subject)


def _tells_what_to_do(clause: Token, lemma: str, words: PolicyWords) -> bool:
    """Tell plans, orders and rules from reports of what happened."""
    helpers = {helper.lower_ for helper in auxiliaries(clause)}
    reports = lemma in words.reporting
    if helpers & _DO or (reports and (not helpers or clause.tag_[:2] != "VB")):
        return False  # "said they *will be in charge*", "*let* us see, she said"
    verb = clause.lemma_.casefold()
    is_step = verb in words.acts or words.stages.get(verb) in STEPS
    if helpers & _PLANNING or clause.tag_ == "VB":
        # "said that a delay *could* cost lives"
        return not (reports and (helpers & _MIGHT or (helpers & _WOULD and not is_step)))
    if clause.tag_[:2] != "VB" or not is_passive(clause):
        return False
    return verb in words.duties.rules or (is_step and not reports)


def _theme(clause: Token) -> Token:
    kinds = (Relation.OBJECT, Relation.PASSIVE_SUBJECT, Relation.SUBJECT)
    return next(children(clause, *kinds), clause)


def _first_persons(clause: Token) -> Iterator[Token]:
    """Find "I" among those who do it: "announced that *I* will travel" is a plan of one."""
    for subject in subjects(clause):
        yield from (s for s in conjuncts(subject) if s.lower_ == "i")


def _topic(clause: Token, words: PolicyWords, *, enough: int, is_final: bool) -> Kind | None:
    """Take the kind most different words hint at; None if fewer than *enough* hint at any."""
    below = islice(words_below(clause), _WORDS)
    kind, weight = words.hinted(word.lemma_.casefold() for word in below)
    if weight < enough:
        return None
    if (
        kind in PLACES
        and not is_final
        and not regulates(islice(words_below(clause), _WORDS), words)
    ):
        return None  # "began to name streets"
    return kind
