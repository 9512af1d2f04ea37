"""Where a sentence names a measure: by a noun, by a verb with its object, or by a duty."""

from collections.abc import Iterator, Sequence

from crisiskit.extractors.policies.acts import by_act
from crisiskit.extractors.policies.duties import by_adjective, by_duty, by_predicate
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.nouns import by_noun, is_misread_noun, noun_measure
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.scope import own_words, words_below
from crisiskit.extractors.policies.verbs import is_compound, is_gerund, verb_lemma
from crisiskit.nlp.columns import forms_of, lemmas_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, related, relation

__all__ = ["measures_of"]

_TAGS = frozenset({"NN", "VB", "JJ"})
_ARGUMENTS = frozenset(
    {Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT, Relation.OBLIQUE}
)


def measures_of(tokens: Sequence[Token], words: PolicyWords) -> Iterator[Measure]:
    """Yield the measures the *tokens* of a sentence name, in text order.

    A measure named inside another one ("the deployment of a *mission*") is part of it.
    """
    covered: set[int] = set()
    for token in _telling(tokens, words):
        if token.i in covered:
            continue
        measure = _measure(token, words)
        if measure is not None and not _is_told_below(measure, words):
            covered.update(word.i for word in _inside(measure))
            yield measure


def _is_told_below(measure: Measure, words: PolicyWords) -> bool:
    """Tell "scrapped its *plan* to close the port", which is about the closing."""
    if measure.is_act or measure.tells_itself:
        return False
    for clause in children(measure.head, Relation.NOUN_CLAUSE):
        act = _measure(clause, words) if clause.tag_ == "VB" else None
        if act is not None and act.is_act:
            return True
    return False


def _telling(tokens: Sequence[Token], words: PolicyWords) -> Iterator[Token]:
    """Pass by the words that no rule looks at: most of them. After a modal any verb may tell."""
    signs, modals, phrases = words.signs, words.duties.modals, words.duties.phrase_forms
    doc, first = tokens[0].doc, tokens[0].i
    own = slice(first, first + len(tokens))
    is_obliged, before = False, ""
    for token, form, lemma in zip(tokens, forms_of(doc)[own], lemmas_of(doc)[own], strict=True):
        is_obliged = is_obliged or form in modals or (form == "to" and before in phrases)
        if is_obliged or form in signs or lemma in signs:
            yield token
        before = form


def _measure(token: Token, words: PolicyWords) -> Measure | None:
    tag = token.tag_[:2]
    if tag not in _TAGS:
        return None
    lemma = verb_lemma(token, words.forms) if tag == "VB" or token.lower_ in words.forms else ""
    if lemma and is_gerund(token):
        return by_noun(token, words)
    if lemma:
        return None if is_compound(token) else _by_verb(token, lemma, words)
    if tag == "NN":
        return by_noun(token, words) or by_predicate(token, words)
    if relation(token) in _ARGUMENTS or is_misread_noun(token, words):
        return noun_measure(token, words)  # a noun that was read as an adjective
    return by_adjective(token, words)


def _by_verb(verb: Token, lemma: str, words: PolicyWords) -> Measure | None:
    """Find an act or a duty; what must be done binds, whoever else's act it might be."""
    act = by_act(verb, lemma, words)
    if act is not None and act.tells_itself:
        return act
    return by_duty(verb, lemma, words) or act


def _inside(measure: Measure) -> Iterator[Token]:
    yield measure.theme
    if measure.is_act and relation(measure.theme) is Relation.NOMINAL:
        yield measure.theme.head  # "sent *doses* of vaccine"
    for kind, child in related(measure.theme):
        if child.i > measure.theme.i and kind in (Relation.NOMINAL, Relation.PREPOSITION):
            yield from words_below(child)
    if measure.is_act:
        for clause in (
            *children(measure.head, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT),
            *children(measure.theme, Relation.NOUN_CLAUSE),
        ):
            if clause.tag_ == "VB" and clause.i > measure.head.i:  # what it is for
                yield from own_words(clause)
