"""Main verbs that the parser took for part of a noun phrase ("The EU *imposed* sanctions"), put right."""

import re
from collections.abc import Iterator
from functools import cache

import attrs
from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.counted_participles import counted_in
from crisiskit.nlp.cut_contents import contents_in
from crisiskit.nlp.cut_subjects import subjects_in
from crisiskit.nlp.final_tellers import tellers_in
from crisiskit.nlp.following_adjectives import following_in
from crisiskit.nlp.interrupted_clauses import interrupted_in
from crisiskit.nlp.lost_perfects import perfects_in
from crisiskit.nlp.misattached import misattached_in
from crisiskit.nlp.misjoined_cases import cases_in
from crisiskit.nlp.misjoined_objects import objects_in
from crisiskit.nlp.misjoined_times import times_in
from crisiskit.nlp.misjoined_verbs import misjoined_in
from crisiskit.nlp.misread_ages import ages_in
from crisiskit.nlp.mistaken_adjectives import adjectives_in
from crisiskit.nlp.mistaken_names import names_in
from crisiskit.nlp.mistaken_participles import participles_in
from crisiskit.nlp.mistaken_prepositions import prepositions_in
from crisiskit.nlp.ordered_acts import ordered_in
from crisiskit.nlp.parted_infinitives import parted_in
from crisiskit.nlp.present_verbs import presents_in
from crisiskit.nlp.reattachment import Move, reattach
from crisiskit.nlp.split_lists import members_in
from crisiskit.nlp.stray_verbs import needs_no_object, strays_in

__all__ = ["FACTORY", "LostVerbs", "make_lost_verbs"]

FACTORY = "crisiskit_lost_verbs"

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECTS = frozenset({*_NOUNS, "PRP", "CD"})
# Heads of clauses: a noun there, without subject and copula, lacks its verb.
_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "expl", "csubj", "mark"})
_WITHIN_PHRASE = frozenset(
    {"det", "amod", "nummod", "compound", "nmod:poss", "nmod:desc", "advmod", "nmod"}
)
_MISTAKEN = frozenset({*_NOUNS, "VBN", "JJ"})
_PRESENTS = frozenset({"VB", "VBP"})
_AUXILIARIES = frozenset({"aux", "aux:pass"})
_BEFORE_NOUNS = frozenset({"amod", "compound", "nmod"})
_REGULAR = re.compile(r"[a-z]+[^\We]ed")


@attrs.frozen
class _Repair:
    """A verb found again, its clause's old head, now its object unless itself, and its subject."""

    verb: Token
    object: Token
    subject: Token


class LostVerbs:
    """Give clauses without a verb the one that stands among the words of their noun.

    "The EU imposed sanctions" is no phrase that ends in *sanctions*: a noun, a past form and
    a noun without any other verb are a clause. Only what is certain is touched: the past
    form must stand right behind a noun, in small letters, and not behind a hyphen.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set heads, relations and tags of *doc* anew where a verb was lost."""
        for find in (
            names_in,
            misattached_in,
            _lost_in,
            counted_in,
            perfects_in,
            presents_in,
            strays_in,
            misjoined_in,
            participles_in,
            times_in,
            interrupted_in,
            contents_in,
            ages_in,
            prepositions_in,
            subjects_in,
            members_in,
            ordered_in,
            tellers_in,
            adjectives_in,
            parted_in,
            objects_in,
            cases_in,
            following_in,
        ):
            moves = tuple(find(doc))
            if moves:
                reattach(doc, moves)
        return doc


# spaCy gives its factories these arguments by name.
def make_lost_verbs(nlp: object, name: str) -> LostVerbs:  # noqa: ARG001
    """Make the component, as spaCy asks its factories to."""
    return LostVerbs()


def _lost_in(doc: Doc) -> Iterator[Move]:
    for token in doc:
        if _is_mistagged(token):
            yield Move(token, token.head, token.dep_, _form(token))
        if token.dep_ not in _CLAUSES:
            continue
        if token.tag_ == "VBN" and token.lower_ in _without_passive():
            yield from _active(token)
        if _is_misnamed(token):
            yield Move(token, token.head, token.dep_, "VBD")
        repair = _repair_of(token)
        if repair is not None:
            yield from _moves(repair)


def _is_mistagged(token: Token) -> bool:
    """Tell adjectives that are none ("a bomb *exploded*") and presents that are past ("*retook*")."""
    tag = token.tag_
    if tag == "JJ":
        return token.lower_ in _finite() and token.dep_ not in _BEFORE_NOUNS
    return tag in _PRESENTS and token.lower_ in _irregular()


def _form(verb: Token) -> str:
    """Tell "had *exploded*" from "a bomb *exploded*"."""
    is_built = any(child.dep_ in _AUXILIARIES for child in verb.children)
    return "VBN" if is_built else "VBD"


def _is_misnamed(token: Token) -> bool:
    """Whether a past form with subject and object of its own is tagged as something else.

    Some need no object: "the union *called* on ministers", "common sense *prevailed*".
    """
    if token.tag_ not in _MISTAKEN or token.dep_ not in _CLAUSES or not _is_past(token):
        return False
    kinds = {child.dep_ for child in token.children}
    if "nsubj" not in kinds or not kinds.isdisjoint({"aux", "aux:pass", "cop"}):
        return False
    if "obj" in kinds:
        return True
    subject = next(child for child in token.children if child.dep_ == "nsubj")
    return token.tag_ == "VBN" and needs_no_object(token, subject)


def _active(form: Token) -> Iterator[Move]:
    """Read "the mayor *resigned*", where no helper makes a participle of the form."""
    kinds = {child.dep_ for child in form.children}
    if not kinds.isdisjoint({"aux", "aux:pass", "cop"}):
        return
    subject = next((child for child in form.lefts if child.dep_ == "nsubj:pass"), None)
    if subject is not None:
        yield Move(form, form.head, form.dep_, "VBD")
        yield Move(subject, form, "nsubj")


def _is_past(token: Token) -> bool:
    return _REGULAR.fullmatch(token.text) is not None or token.text in _irregular()


@cache
def _irregular() -> frozenset[str]:
    """Past forms of irregular verbs that are nothing else."""
    return frozenset(lexicons.load("past_forms")["irregular"]["words"])


@cache
def _without_passive() -> frozenset[str]:
    """Past forms of verbs that have no passive."""
    return frozenset(lexicons.load("past_forms")["intransitive"]["words"])


@cache
def _finite() -> frozenset[str]:
    """Past forms of verbs that are no adjectives."""
    return frozenset(lexicons.load("past_forms")["finite"]["words"])


def _repair_of(noun: Token) -> _Repair | None:
    if noun.dep_ not in _CLAUSES or noun.tag_ not in _NOUNS:
        return None
    kinds = {child.dep_ for child in noun.children}
    if not kinds.isdisjoint(_OF_CLAUSES):
        return None
    if "obj" in kinds:
        return _own_object(noun)
    verb = next((child for child in noun.lefts if _may_be_verb(child)), None)
    if verb is None or not _leads_to(verb, noun):
        return None
    subject = _subject(verb, noun)
    return None if subject is None else _Repair(verb, noun, subject)


def _own_object(verb: Token) -> _Repair | None:
    """Read "Police *shot* dead four people": a noun has no object, so it is the verb."""
    subject = _subject(verb, verb)
    if subject is None or _own_form(verb, subject) is None:
        return None
    return _Repair(verb, verb, subject)


def _own_form(word: Token, subject: Token) -> str | None:
    """Tell the form of a verb taken for a noun; None if it cannot be one ("Dagestan *profile*")."""
    if _is_past(word) or word.text in lexicons.load("past_forms")["unmarked"]["words"]:
        return "VBD"
    if word.tag_ in ("NNS", "NNPS") and word.text.endswith("s"):
        return "VBZ"
    is_plural = subject.tag_ in ("NNS", "NNPS") or any(
        c.dep_ == "conj" for c in subject.children
    )
    return "VBP" if word.tag_ == "NN" and word.is_lower and is_plural else None


def _may_be_verb(token: Token) -> bool:
    return token.dep_ in {"amod", "compound"} and _is_past(token)


def _leads_to(verb: Token, noun: Token) -> bool:
    """Whether only words of the object stand between the two."""
    between = (child for child in noun.lefts if child.i > verb.i)
    return all(child.dep_ in _WITHIN_PHRASE and child.tag_ != "," for child in between)


def _subject(verb: Token, noun: Token) -> Token | None:
    """Find the noun whose phrase ends right before the verb."""
    before = [child for child in (*noun.lefts, *verb.lefts) if child.i < verb.i]
    last = max(before, key=lambda child: child.right_edge.i, default=None)
    if last is None or last.tag_ not in _SUBJECTS or last.right_edge.i != verb.i - 1:
        return None
    if any(child.dep_ == "case" for child in last.children):
        return None
    return last


def _moves(repair: _Repair) -> Iterator[Move]:
    verb, noun, subject = repair.verb, repair.object, repair.subject
    if noun.i != verb.i:
        yield Move(verb, verb if noun.head.i == noun.i else noun.head, noun.dep_, "VBD")
        yield Move(noun, verb, "obj")
    else:
        yield Move(verb, verb.head, verb.dep_, _own_form(verb, subject))
    yield Move(subject, verb, "nsubj")
    second = _second_verb(noun)
    if second is not None:
        yield Move(second, verb, "conj", "VBD")
        yield Move(second.head, second, "obj")
        yield Move(second.nbor(-1), second)
    for child in (*noun.children, *verb.lefts):
        if child.i in {verb.i, subject.i} or (second and child.i == second.head.i):
            continue
        if child.i < subject.i and child.dep_ in _WITHIN_PHRASE:
            yield Move(child, subject)
        elif child.i < verb.i or child.dep_ in {"punct", "advcl"}:
            yield Move(child, verb)


def _second_verb(noun: Token) -> Token | None:
    """Find the verb joined to the one found: "dissolved parliament and *imposed* a curfew"."""
    joined = (child for child in noun.children if child.dep_ == "conj")
    firsts = (child for other in joined for child in other.lefts if _may_be_verb(child))
    return next((verb for verb in firsts if verb.nbor(-1).dep_ == "cc"), None)
