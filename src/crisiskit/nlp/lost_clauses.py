"""Clauses without a finite verb that the parser took for the sentence ("The men *to be freed* are ill"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.nlp.reattachment import Move

__all__ = ["agents_in", "headless_in", "inverted_in", "what_in"]

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LOOSE = frozenset({"conj", "parataxis", "ccomp", "advcl"})


def headless_in(verb: Token) -> Iterator[Move]:
    """Read "The men to be freed *are ill*": an infinitive with nothing before "to" but its subject is no sentence."""
    to = next((child for child in verb.lefts if child.tag_ == "TO"), None)
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if to is None or subject is None or subject.right_edge.i != to.i - 1:
        return
    main = next((child for child in verb.rights if _is_main(child)), None)
    if main is None:
        return
    yield Move(main, main, "ROOT")
    yield Move(subject, main, "nsubj", "NNS" if subject.tag_ == "VBZ" else None)
    yield Move(verb, subject, "acl")
    for child in verb.children:
        if child.i not in (main.i, subject.i) and (child.i < subject.i or child.i > main.i):
            yield Move(child, main)


def _is_main(word: Token) -> bool:
    """Tell a clause with a tense that has neither subject nor conjunction of its own."""
    kinds = {child.dep_ for child in word.children}
    if word.dep_ != "conj" or not kinds.isdisjoint({*_SUBJECTS, "cc", "mark", "expl"}):
        return False
    forms = (word.tag_, *(c.tag_ for c in word.children if c.dep_ in _HELPERS))
    return not _FINITE.isdisjoint(forms)


def inverted_in(had: Token) -> Iterator[Move]:
    """Read "*Had* rebels seized the dam, hundreds would have fled" as a condition and what follows of it."""
    if had.lower_ != "had" or not had.is_sent_start:
        return
    noun = next((child for child in had.rights if child.dep_ == "obj"), None)
    main = next(
        (child for child in had.rights if child.dep_ in _LOOSE and _is_modal(child)), None
    )
    if noun is None or main is None or noun.i > main.i:
        return
    verb = next((c for c in noun.rights if c.tag_ == "VBN" and c.dep_.startswith("acl")), None)
    if verb is None:
        return
    yield Move(main, main, "ROOT")
    yield Move(verb, main, "advcl")
    yield Move(had, verb, "aux")
    yield Move(noun, verb, "nsubj")
    for child in had.children:
        if child.i not in (noun.i, main.i):
            yield Move(child, main)


def _is_modal(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.lefts)


def what_in(what: Token) -> Iterator[Move]:
    """Read "sank in *what* the mayor described as …": the preposition goes with the verb before it."""
    verb = what.head
    if what.tag_ != "WP" or verb.i < what.i or verb.dep_ not in _LOOSE or verb.head.i > what.i:
        return
    if all(child.dep_ != "case" or child.i > what.i for child in what.lefts):
        return
    is_beside_verb = verb.head.tag_[:2] == "VB"
    if is_beside_verb and any(c.dep_ in _SUBJECTS and c.i > what.i for c in verb.lefts):
        yield Move(what, verb.head, "obl")
        yield Move(verb, what, "acl:relcl")


def agents_in(noun: Token) -> Iterator[Move]:
    """Read "The raid carried out by rebels *shook* Peru": who stands behind "by" is no subject, the one before is."""
    verb, case = noun.head, noun.left_edge
    if case.lower_ != "by" or case.head.i != noun.i or verb.i < noun.i or not case.i:
        return
    form = case.nbor(-1) if case.nbor(-1).dep_ != "compound:prt" else case.nbor(-1).head
    if (
        verb.head.i != form.i
        or form.tag_ not in ("VBD", "VBN")
        or verb.dep_ not in {*_LOOSE, "xcomp"}
    ):
        return
    subject = next((child for child in form.lefts if child.dep_ in _SUBJECTS), None)
    if subject is None:
        return
    is_root = form.head.i == form.i
    yield Move(verb, verb if is_root else form.head, form.dep_, "VBD")
    yield Move(subject, verb, "nsubj")
    yield Move(form, subject, "acl", "VBN")
    yield Move(noun, form, "obl:agent")
    for child in form.rights:
        if child.i > verb.i:
            yield Move(child, verb)
