"""Measures told by what people must or may do: "travellers must", "masks are mandatory"."""

import attrs

from crisiskit.extractors.policies.measure import Measure, is_regulated, topic_of
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.verbs import is_to_be
from crisiskit.extractors.policies.word_file import By
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    conjuncts,
    governor,
    is_passive,
    objects,
    related,
    relation,
    subjects,
)
from crisiskit.ontology import PolicyKind

__all__ = ["by_adjective", "by_duty", "by_predicate"]

_HELPERS = (Relation.AUXILIARY, Relation.MARK)
_MAKING = frozenset({"make", "declare", "render"})  # "*made* it mandatory to …"
_ARE = frozenset({"is", "are"})
_HELPING = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)
_MAY = frozenset({"may", "can"})
_WILL = frozenset({"will", "'ll", "shall"})
_LASTING = frozenset({"remain", "stay", "become", "keep"})


def by_duty(verb: Token, lemma: str, words: PolicyWords) -> Measure | None:
    """Find "travellers *must* wear masks", "shops *have to* close", "it is *forbidden* to …"."""
    if lemma in words.duties.rules and is_passive(verb) and _is_expletive(verb):
        return _duty_of_nobody(verb, words)
    has_helper = any(children(verb, *_HELPING))
    if has_helper and (_is_obliged(verb, words) or _is_to_be(verb) or _may_only(verb)):
        return _duty(verb, words)
    above = governor(verb) if relation(verb) is Relation.OPEN_COMPLEMENT else None
    if above is not None and above.lower_ in _ARE and _is_to_do(verb):
        return _duty(verb, words)
    if (
        above is None
        or above.tag_ in ("VBN", "VBD")
        or above.lemma_ not in words.duties.phrases
        or relation(above)
        is Relation.RELATIVE_CLAUSE  # "visitors *who have to* cross the port"
    ):
        return None
    needed = _duty(verb, words)
    if needed is None or _is_to_come(above):
        return needed
    return attrs.evolve(needed, by="authority")  # who says so decides whether it binds


def by_predicate(noun: Token, words: PolicyWords) -> Measure | None:
    """Find "drivers *must be in possession* of a licence"."""
    if not any(children(noun, Relation.COPULA)) or not _is_obliged(noun, words):
        return None
    return _duty(noun, words)


def _is_obliged(head: Token, words: PolicyWords) -> bool:
    return any(a.lower_ in words.duties.modals for a in auxiliaries(head))


def _may_only(verb: Token) -> bool:
    """Tell "shops *may only* open at noon"."""
    before = [verb.doc[i].lower_ for i in range(max(0, verb.i - 2), verb.i)]
    if before[-1:] != ["only"] and before != ["only", "be"]:
        return False
    return any(a.lower_ in _MAY for a in auxiliaries(verb))


def _is_to_come(verb: Token) -> bool:
    """Tell a new duty, "*will* have to wear", from a need, "had to wear"."""
    return any(a.lower_ in _WILL for a in auxiliaries(verb))


def _is_to_be(verb: Token) -> bool:
    """Tell "nurses *are to stay* indoors", "visits *are to be avoided*", not "Chad is to begin"."""
    helpers = {helper.lower_ for helper in children(verb, *_HELPING)}
    if "is" in helpers and any(subject.tag_ == "NNP" for subject in subjects(verb)):
        return False
    return verb.tag_ in ("VB", "VBN") and is_to_be(verb, _ARE)


def by_adjective(word: Token, words: PolicyWords) -> Measure | None:
    """Find "masks are *mandatory*", "it is *illegal* to …"."""
    if word.lower_ not in words.duties.adjectives:
        return None
    is_told_of = relation(word) is Relation.OPEN_COMPLEMENT
    if is_told_of and word.head.lemma_ in _MAKING:
        return _made(word, words)
    lasts = is_told_of and word.head.lemma_ in _LASTING
    if not lasts and not any(children(word, Relation.COPULA)):
        return None
    return _duty_of_nobody(word, words) if _is_expletive(word) else _duty(word, words)


def _made(word: Token, words: PolicyWords) -> Measure | None:
    """Find what is made a duty: "made *masks* mandatory", "made it illegal *to gather*"."""
    verb = word.head
    thing = next(iter(objects(verb)), None)
    if thing is not None and thing.lower_ == "it":
        clauses = (*related(word), *related(verb))
        thing = next((c for _, c in clauses if c.i > word.i and _is_to_do(c)), None)
    if thing is None:
        return None
    kind = topic_of(verb, words)
    by: By = "authority" if kind is PolicyKind.OTHER else "anyone_named"
    key = thing.lemma_.casefold()
    return Measure(head=verb, kind=kind, theme=thing, by=by, shape="act", key=key)


def _is_expletive(word: Token) -> bool:
    """Tell "*it* is forbidden *to* gather"."""
    is_it = any(c.lower_ == "it" and c.i < word.i for _, c in related(word))
    return is_it and any(_is_to_do(child) for _, child in related(word))


def _is_to_do(clause: Token) -> bool:
    return clause.tag_ == "VB" and _has_to(clause)


def _has_to(clause: Token) -> bool:
    return any(helper.lower_ == "to" for helper in children(clause, *_HELPERS))


def _duty_of_nobody(head: Token, words: PolicyWords) -> Measure | None:
    kind = topic_of(head, words)
    if kind is PolicyKind.OTHER:
        return None
    theme = next(child for _, child in related(head) if _is_to_do(child))
    return Measure(head=head, kind=kind, theme=theme, shape="duty", key=theme.lemma_.casefold())


def _duty(head: Token, words: PolicyWords) -> Measure | None:
    bound = next(
        (s for subject in subjects(head) for s in conjuncts(subject) if is_regulated(s, words)),
        None,
    )
    if bound is None:
        return None
    clause = head.head if relation(head) is Relation.OPEN_COMPLEMENT else head
    kind = topic_of(clause, words)
    by: By = "authority" if kind is PolicyKind.OTHER else "anyone"
    key = bound.lemma_.casefold()
    return Measure(head=head, kind=kind, theme=bound, by=by, shape="duty", key=key)
