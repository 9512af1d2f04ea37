"""Finite verbs joined to an infinitive or to a noun ("fled to hide and *called* for help"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["misjoined_in"]

_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj"})
_DEPENDENT = frozenset({*_SUBJECTS, "mark"})
_UNFINITE = frozenset({"VB", "VBG"})
# Longest way up from an infinitive to the verb of its clause.
_REACH = 6


def misjoined_in(doc: Doc) -> Iterator[Move]:
    """Yield what joins a finite verb to the finite verb it belongs beside.

    No finite form is joined to an infinitive, nor a participle with an object, and "shut the port and *banned* boats" has
    no participle before its second object. In "shut the port, *banned* boats and left" the second verb is no clause beside the first.
    """
    for token in doc:
        if token.dep_ == "conj" and (token.tag_ in ("VBD", "VBZ") or _is_past(token)):
            first = _finite_above(token)
            if first is not None:
                yield Move(token, first, tag="VBD" if token.tag_ == "VBN" else None)
        elif token.dep_ == "amod" and token.tag_ == "VBN":
            yield from _second_verb(token)
        elif token.dep_ == "advcl" and token.tag_ == "VBD" and _goes_on(token):
            yield Move(token, token.head, "conj")


def _goes_on(verb: Token) -> bool:
    """Tell ", *expelled* two diplomats" behind a verb in the past: no clause beside it.

    A past form with an object but neither subject nor conjunction has its subject before.
    """
    head = verb.head
    if head.tag_ != "VBD" or head.i > verb.i or verb.nbor(-1).text != ",":
        return False
    kinds = {child.dep_ for child in verb.children}
    return "obj" in kinds and kinds.isdisjoint({*_DEPENDENT, *_HELPERS})


def _finite_above(verb: Token) -> Token | None:
    """Find the finite verb a misjoined one belongs beside; None if it is joined well."""
    head = verb.head
    if head.i > verb.i or head.tag_ not in _UNFINITE or _tense(head) is not None:
        return None
    if any(child.dep_ in _DEPENDENT for child in verb.children):
        return None
    tense = "past" if _is_past(verb) else _tense(verb)
    for _ in range(_REACH):
        if head.head.i == head.i:
            return None
        head = head.head
        if (found := _tense(head)) is not None:
            fits = found == tense and head.i < verb.i and head.tag_.startswith("VB")
            return head if fits else None
    return None


def _is_past(form: Token) -> bool:
    """Tell a past form tagged as a participle: it has an object and no helper."""
    kinds = {child.dep_ for child in form.children}
    return form.tag_ == "VBN" and "obj" in kinds and kinds.isdisjoint(_HELPERS)


def _tense(verb: Token) -> str | None:
    """Tell the tense of a verb by its own form or that of its helpers."""
    forms = [verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in _HELPERS)]
    if "VBD" in forms:
        return "past"
    return "present" if any(form in ("VBZ", "VBP") for form in forms) else None


def _is_perfect(verb: Token) -> bool:
    """Tell "has denied …", beside which a second participle needs no "has"."""
    has = any(
        child.dep_ == "aux" and child.lower_ in ("has", "have") for child in verb.children
    )
    return has and verb.tag_ == "VBN"


def _second_verb(form: Token) -> Iterator[Move]:
    """Read "shut the port and *banned* boats" as two verbs with an object each."""
    noun = form.head.head if form.head.dep_ == "compound" else form.head
    if noun.dep_ != "conj" or form.i == 0 or noun.i < form.i:
        return
    before = form.nbor(-1)
    if before.dep_ != "cc" or before.head.i != noun.i or form.lower_ in _attributive():
        return
    verb = _verb_above(noun)
    if verb is None or not (_tense(verb) == "past" or _is_perfect(verb)):
        return
    yield Move(form, verb, "conj", "VBD")
    yield Move(noun, form, "obj")
    for child in noun.children:
        if child.dep_ == "cc" and child.i < form.i:
            yield Move(child, form)


def _verb_above(noun: Token) -> Token | None:
    word = noun
    for _ in range(_REACH):
        if word.head.i == word.i:
            return None
        word = word.head
        if _tense(word) is not None:
            return word if word.i < noun.i and word.tag_.startswith("VB") else None
    return None


@cache
def _attributive() -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")["attributive"]["words"])
