"""Whom a measure binds or hits, whom it helps, and who is asked for it."""

from collections.abc import Iterator

from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import noun_forms, verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Oblique,
    Relation,
    children,
    conjuncts,
    is_negated,
    is_passive,
    objects,
    obliques,
    possessors,
    subjects,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["asked", "binds_theme", "bound", "helped"]

_AIMED_AT = frozenset({"on", "upon", "against", "at", "to", "toward", "towards"})
_FOR = frozenset({"to", "for"})
_ASKED = frozenset({"from", "on", "upon", "to", "of"})
_GIVING = frozenset(
    {
        PolicyKind.AID,
        PolicyKind.SECURITY_ASSISTANCE,
        PolicyKind.DEPLOYMENT,
        PolicyKind.HEALTH,
        PolicyKind.AGREEMENT,
        PolicyKind.MIGRATION,
    }
)
_BINDING = frozenset(
    {
        PolicyKind.SANCTION,
        PolicyKind.TRAVEL,
        PolicyKind.EMERGENCY,
        PolicyKind.LEGISLATION,
        PolicyKind.OTHER,
    }
)
_KEPT_OUT = frozenset({PolicyKind.SANCTION, PolicyKind.TRAVEL})
_CLAUSES = (Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)
_CLAUSES_ASKED = (
    Relation.OPEN_COMPLEMENT,
    Relation.COMPLEMENT,
    Relation.ADVERBIAL_CLAUSE,
)
_PURPOSES = (*_CLAUSES_ASKED, Relation.NOUN_CLAUSE)


def bound(measure: Measure, told: Told, words: PolicyWords) -> Iterator[Token]:
    """Yield whom it bears down on: "sanctions *on generals*", "dismissed *the police chief*"."""
    if binds_theme(measure, words):
        for theme in conjuncts(measure.theme):
            yield from (theme, *_holders(theme))
    for oblique in _around(measure, told):
        if _bears_on(oblique, measure, words):
            yield from conjuncts(oblique.noun)
    for clause in children(measure.theme, *_CLAUSES):
        yield from _aimed(clause, words)
    if told.verb is not None and any(s.i == measure.theme.i for s in subjects(told.verb)):
        yield from _aimed(told.verb, words)
    for clause in (
        children(told.verb, Relation.ADVERBIAL_CLAUSE) if told.verb is not None else ()
    ):
        if clause.tag_ == "VBG" and clause.left_edge.i == measure.theme.i + 1:
            yield from _aimed(clause, words)  # "imposed sanctions *targeting generals*"
    yield from _purposes(measure, words.concern.fighting)


def helped(measure: Measure, told: Told, words: PolicyWords) -> Iterator[Token]:
    """Yield whom it is to help: "aid *for refugees*", "soldiers to protect *civilians*"."""
    gives = measure.kind in _GIVING or not isinstance(measure.kind, PolicyKind)
    lemma = verb_lemma(measure.head, words.forms) if measure.is_act else ""
    if lemma in words.concern.helping or _allows(measure, lemma, words):
        yield from conjuncts(measure.theme)
    if gives and not _binds(measure, words):
        if told.status is not PolicyStatus.REQUESTED:
            for verb in {v.i: v for v in (measure.head, told.verb) if v is not None}.values():
                indirect = children(verb, Relation.INDIRECT_OBJECT)
                yield from (one for one in indirect if one.i != measure.theme.i)
        for oblique in _around(measure, told):
            if oblique.preposition in _FOR:
                yield from conjuncts(oblique.noun)
    yield from _purposes(measure, words.concern.helping)


def asked(measure: Measure, told: Told) -> Iterator[Token]:
    """Yield whom a request goes to: "asked *Chile* for troops", "urged *operators* to …"."""
    verb = told.verb
    if verb is None:
        yield from (o.noun for o in obliques(told.cue) if o.preposition in ("to", "from"))
        return
    if is_passive(verb):
        yield from subjects(verb)
        return
    is_act = measure.head.i == verb.i
    yield from children(verb, Relation.INDIRECT_OBJECT)
    if (
        is_act
        or any(children(verb, *_CLAUSES_ASKED))
        or any(o.preposition == "for" for o in obliques(verb))
    ):
        yield from (one for one in objects(verb) if is_act or one.i != measure.theme.i)
    yield from (o.noun for o in obliques(verb) if o.preposition in _ASKED)


def _around(measure: Measure, told: Told) -> Iterator[Oblique]:
    """Yield what hangs on the measure, and on the verb above it, by a preposition."""
    heads = {measure.theme.i: measure.theme}
    if measure.is_act:
        heads[measure.head.i] = measure.head
    for head in heads.values():
        yield from obliques(head)
    if told.verb is not None and told.verb.i not in heads:
        after = measure.theme.i + 1  # "approved the dismissal *of* the mayor"
        for oblique in obliques(told.verb):
            is_next = any(c.i == after for c in children(oblique.noun, Relation.PREPOSITION))
            if oblique.noun.i not in heads and (is_next or _is_above(oblique, told)):
                yield oblique


def _is_above(oblique: Oblique, told: Told) -> bool:
    """Tell what the verb above says whom it is about; whom it asks is none of them."""
    if told.status is PolicyStatus.REQUESTED and oblique.preposition != "for":
        return False
    return oblique.preposition in _AIMED_AT | _FOR


def _holders(theme: Token) -> Iterator[Token]:
    """Yield whose what is acted on is: "froze the assets *of 12 officials*"."""
    yield from possessors(theme)
    for oblique in obliques(theme):
        if oblique.preposition == "of":
            yield from conjuncts(oblique.noun)


def _bears_on(oblique: Oblique, measure: Measure, words: PolicyWords) -> bool:
    match oblique.preposition:
        case "on" | "upon" | "against":
            return True
        case "of":
            forms = () if measure.is_act else noun_forms(measure.head)
            return any(form in words.concern.removing for form in forms)
        case "from":
            return measure.kind in _KEPT_OUT
        case "with":
            return measure.kind is PolicyKind.DIPLOMATIC
        case "for" | "into":
            return _binds(measure, words)
        case _:
            return False


def _binds(measure: Measure, words: PolicyWords) -> bool:
    """Tell measures that those they are "for" must bear: curfews, warrants, mandates."""
    if measure.is_act:
        return False
    forms = {measure.head.lemma_.casefold(), *measure.key.split()}
    return not forms.isdisjoint(words.concern.burdens)


def binds_theme(measure: Measure, words: PolicyWords) -> bool:
    """Tell acts on those who must bear them from acts in their favour."""
    if measure.shape == "duty":
        return True
    lemma = verb_lemma(measure.head, words.forms) if measure.is_act else ""
    if not lemma or lemma in words.concern.helping or _allows(measure, lemma, words):
        return False
    if lemma in words.directives or lemma in words.concern.burdening:
        return True
    return measure.kind in _BINDING


def _allows(measure: Measure, lemma: str, words: PolicyWords) -> bool:
    """Tell what is allowed, in favour of those allowed, from what "is *not* allowed"."""
    return lemma in words.concern.allowing and not is_negated(measure.head)


def _aimed(clause: Token, words: PolicyWords) -> Iterator[Token]:
    """Read "*aimed at officials*", "*targeting* three generals", "*applies to* minors"."""
    if clause.lemma_ not in words.concern.aiming:
        return
    for oblique in obliques(clause):
        if oblique.preposition in _AIMED_AT:
            yield from conjuncts(oblique.noun)
    if clause.tag_ != "VBN":
        for thing in objects(clause):
            yield from conjuncts(thing)


def _purposes(measure: Measure, verbs: frozenset[str]) -> Iterator[Token]:
    """Yield what the measure is there to do something to: "to counter *smugglers*"."""
    heads = {word.i: word for word in (measure.theme, measure.head, measure.head.head)}
    for head in heads.values():
        for clause in children(head, *_PURPOSES):
            if clause.tag_ == "VB" and clause.i > measure.head.i:
                yield from _objects_of(clause, verbs)


def _objects_of(clause: Token, verbs: frozenset[str]) -> Iterator[Token]:
    for verb in conjuncts(clause):
        if verb.lemma_ in verbs:
            for thing in objects(verb):
                yield from conjuncts(thing)
