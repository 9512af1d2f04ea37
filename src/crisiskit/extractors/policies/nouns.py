"""Measures named by a noun: "a curfew", "the closure of schools", "a request for troops"."""

from collections.abc import Iterator, Mapping

from crisiskit.extractors.policies.measure import Measure, sharpened, topic_of
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.verbs import is_denied, noun_forms, verb_lemma
from crisiskit.extractors.policies.word_file import By
from crisiskit.extractors.policies.word_groups import Act, Kind
from crisiskit.nlp.columns import forms_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    conjuncts,
    governor,
    obliques,
    related,
    relation,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["by_noun", "is_misread_noun", "noun_measure", "phrases_of"]

_POINTING = frozenset({"this", "that", "these", "those"})
_INNER = (Relation.COMPOUND, Relation.ADJECTIVE, Relation.FLAT)
_PERSONS = frozenset({"PERSON", "PER"})
_MONEY = frozenset({"$", "€", "£", "us$"})
_OBJECT_OF_NOUN = frozenset({"of", "on", "for", "to", "against"})
# Kinds whose nouns vary in what is before them only: "an international force" is
# "the multinational force".
_NEGOTIATED = frozenset({PolicyKind.AGREEMENT})
_OTHER = PolicyKind.OTHER  # "the law on *measures* against floods" is the law
_ONE_OF_A_KIND = frozenset(
    {PolicyKind.DEPLOYMENT, PolicyKind.AID, PolicyKind.SECURITY_ASSISTANCE}
)


def by_noun(noun: Token, words: PolicyWords) -> Measure | None:
    """Find the measure a noun names that heads its phrase."""
    known = words.telling_nouns
    if not any(form in known for form in noun_forms(noun)) or (
        relation(noun) in _INNER and not _is_about(noun, words)
    ):
        return None
    if noun.ent_type_ in _PERSONS and noun.tag_ == "NNP":
        return None  # "Bill" is no bill
    named = noun_measure(noun, words)
    if named is not None and _names_body(noun, named):
        return None  # "the Department of Health and Human *Services*"
    is_told_below = is_denied(noun) or noun.lemma_.casefold() == "decision"
    if named is not None and not named.tells_itself and is_told_below and _is_to_do(noun):
        return None  # "no plans to close" is about the closing
    return named or _by_request(noun, words)


def is_misread_noun(word: Token, words: PolicyWords) -> bool:
    """Tell a noun that was read as an adjective: "a *lockdown* beginning today"."""
    kind = words.nouns.get(word.lower_)
    if kind is None or word.lower_ in words.weak:
        return False
    return relation(word) is not Relation.ADJECTIVE or word.head.tag_[:2] != "NN"


def noun_measure(noun: Token, words: PolicyWords) -> Measure | None:
    """Find the measure a noun names, wherever it stands."""
    forms = noun_forms(noun)
    if not any(f in words.heads or f in words.nominals or f in words.holders for f in forms):
        return None
    nominal = next((words.nominals[f] for f in forms if f in words.nominals), None)
    acted = _nominal_act(noun, words.acts[nominal]) if nominal else None
    if acted is not None:
        kind = acted[0].kind or topic_of(noun, words)
        return Measure(head=noun, kind=kind, theme=noun, by="unless_private", key=acted[1])
    for spelt in phrases_of(noun, words):
        if spelt in words.no_measures:
            break
        known = words.nouns.get(spelt)
        if known is not None:
            held = _held(noun, words) if spelt in words.weak else None
            if held is not None:
                return Measure(head=noun, kind=held[0], theme=noun, key=held[1])
            if spelt in words.weak and _names_another(noun, known, words):
                return None  # "the plan for a referendum" is the referendum
            by = _whose(spelt, words)
            key = _without_holders(spelt, words)
            if known in _ONE_OF_A_KIND:
                key = key.rpartition(" ")[2]
            return Measure(head=noun, kind=sharpened(known, noun), theme=noun, by=by, key=key)
    held = _held(noun, words)
    return held and Measure(head=noun, kind=held[0], theme=noun, key=held[1])


def _whose(spelt: str, words: PolicyWords) -> By:
    """Tell whose measure of this name counts."""
    if spelt in words.unnamed:
        return "anyone_named"
    if spelt in words.common:
        return "unless_private"
    return "authority" if spelt in words.weak else "anyone"


def phrases_of(noun: Token, words: PolicyWords) -> Iterator[str]:
    """Spell the noun with the words before it, longest first, and with those after it."""
    forms = noun_forms(noun)
    if not any(form in words.heads_of_many for form in forms):
        yield from forms
        return
    spelt, i = forms_of(noun.doc), noun.i
    if i + 2 < len(spelt) and spelt[i + 1] in ("of", "on"):
        yield f"{forms[0]} {spelt[i + 1]} {spelt[i + 2]}"
    left = noun.left_edge.i
    for length in (3, 2, 1, 0):
        first = i - length
        if first >= left:
            before = " ".join(spelt[first:i])
            for word in forms:  # "cease - fire" is one word
                yield f"{before} {word}".replace(" - ", "-") if before else word


def _by_request(noun: Token, words: PolicyWords) -> Measure | None:
    """Find "a request for *troops*", "a $5 million *request*": what is asked for is a measure."""
    lemma = noun.lemma_.casefold()
    if _is_told_before(noun, lemma, words):
        return Measure(head=noun, kind=_OTHER, theme=noun, shape="that", key=lemma)
    if lemma in words.stage_nouns and any(c.lower_ in _MONEY for _, c in related(noun)):
        return Measure(head=noun, kind=PolicyKind.AID, theme=noun, key=lemma)
    act = next(
        (words.acts["send"][f] for f in noun_forms(noun) if f in words.acts["send"]), None
    )
    if (
        act is None
        or act.kind is None
        or not _is_asked_for(noun, words, is_force=act.kind == PolicyKind.DEPLOYMENT)
    ):
        return None
    kind = sharpened(act.kind, noun)
    by: By = "unless_private" if act.kind != PolicyKind.DEPLOYMENT else "anyone"
    if noun.head.lemma_ == "demand":
        by = "authority"  # robbers demand money
    return Measure(head=noun, kind=kind, theme=noun, by=by, key=lemma)


def _is_told_before(noun: Token, lemma: str, words: PolicyWords) -> bool:
    """Tell "is reviewing *that request*", which takes up what was asked for before."""
    if words.stage_nouns.get(lemma) is not PolicyStatus.REQUESTED or lemma == "call":
        return False
    points = any(c.lower_ in _POINTING for c in children(noun, Relation.DETERMINER))
    is_met = relation(noun) in (Relation.OBJECT, Relation.PASSIVE_SUBJECT)
    return points and is_met and not any(obliques(noun))


def _is_asked_for(noun: Token, words: PolicyWords, *, is_force: bool) -> bool:
    head = governor(noun)
    if head is None:
        return False
    lemma = verb_lemma(head, words.forms) or head.lemma_.casefold()
    match relation(noun):
        case Relation.OBJECT | Relation.PASSIVE_SUBJECT if lemma == "call":
            status = None  # "police *were called*" to a street
        case Relation.OBJECT | Relation.PASSIVE_SUBJECT if lemma in words.offering:
            return is_force
        case Relation.OBJECT | Relation.PASSIVE_SUBJECT:
            status = words.stages.get(lemma)
        case Relation.OBLIQUE | Relation.NOMINAL | Relation.PREPOSITION_OBJECT:
            status = words.governed.get(f"{lemma} for") or words.stage_nouns.get(lemma)
        case _:
            status = None
    return status is PolicyStatus.REQUESTED


def _is_about(noun: Token, words: PolicyWords) -> bool:
    """Tell "*ceasefire* talks", "a *truce* offer": what is before tells what they are about."""
    head = governor(noun)
    return (
        head is not None
        and relation(noun) is Relation.COMPOUND
        and words.nouns.get(noun.lemma_.casefold()) in _NEGOTIATED
        and head.lemma_.casefold() in words.stage_nouns
    )


def _names_body(noun: Token, named: Measure) -> bool:
    """Tell a body by its name, though a mission or a law is named by one at times."""
    if noun.tag_[:3] != "NNP" or noun.ent_type_ != "ORG":
        return False
    if named.tells_itself:  # "*Amnesty* International"
        return noun.i + 1 < len(noun.doc) and noun.nbor().tag_[:3] == "NNP"
    return named.kind != PolicyKind.LEGISLATION


def _is_to_do(noun: Token) -> bool:
    return any(clause.tag_ == "VB" for clause in children(noun, Relation.NOUN_CLAUSE))


def _names_another(noun: Token, kind: Kind, words: PolicyWords) -> bool:
    after = (o.noun for o in obliques(noun) if o.preposition in _OBJECT_OF_NOUN)
    spelt = (phrase for word in after for phrase in phrases_of(word, words))
    strong = {
        words.nouns[phrase] for phrase in spelt if phrase in words.nouns.keys() - words.weak
    }
    return bool(strong - {_OTHER} if kind == PolicyKind.LEGISLATION else strong)


def _without_holders(spelt: str, words: PolicyWords) -> str:
    """Strip what only holds a measure: a "visa restriction policy" is about visas."""
    before, _, last = spelt.rpartition(" ")
    return _without_holders(before, words) if before and last in words.holders else spelt


def _held(noun: Token, words: PolicyWords) -> tuple[Kind, str] | None:
    """Find the kind of the measure before a noun that only holds it: "*curfew* hours"."""
    if not any(form in words.holders for form in noun_forms(noun)):
        return None
    for word in children(noun, Relation.COMPOUND):
        for form in noun_forms(word):
            kind = words.nouns.get(form)
            if kind is not None and form not in words.weak:
                return kind, form
    return None


def _misplaced(noun: Token) -> Iterator[Token]:
    """Mend "ordered a *halt to flights*" where "to flights" was hung on the verb."""
    verb = governor(noun) if relation(noun) is Relation.OBJECT else None
    if verb is None or noun.i + 1 >= len(noun.doc):
        return
    case = noun.doc[noun.i + 1]
    if case.lower_ in _OBJECT_OF_NOUN and case.head.head.i == verb.i:
        yield case.head


def _nominal_act(noun: Token, acts: Mapping[str, Act]) -> tuple[Act, str] | None:
    """Find what "the closure *of all schools*", "*school* closures" act on."""
    before = [child for kind, child in related(noun) if kind in _INNER and child.i < noun.i]
    own = (o.noun for o in obliques(noun) if o.preposition in _OBJECT_OF_NOUN)
    after = (*own, *_misplaced(noun))
    for first in (*after, *before):
        held = (
            o.noun for o in obliques(first) if o.preposition == "of"
        )  # "a batch *of doses*"
        for word in (*conjuncts(first), *held):
            for form in noun_forms(word):
                if form in acts:
                    return acts[form], form
    return None
