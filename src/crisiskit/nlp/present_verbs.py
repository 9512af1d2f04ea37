"""Verbs of saying in the present tense that the tagger took for plural nouns ("Aid groups, …, *warn*")."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["presents_in"]

_NOUNS = frozenset({"NNS", "NN", "NNP", "NNPS"})
_SUBJECTS = frozenset({*_NOUNS, "PRP", "JJ"})
_OF_CLAUSES = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "expl", "csubj"})
_BELOW = frozenset({"appos", "conj", "parataxis", "acl", "acl:relcl", "list", "dep"})
_WITHIN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})
_CONTENTS = frozenset({"obj", "ccomp", "xcomp"})


def presents_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes verbs of such words: "denies" is no plural of anything.

    Where the word hangs beside a noun that heads its sentence ("The operator, Pars, *denies*
    that …") the noun becomes its subject; elsewhere only the tag changes.
    """
    verbs = _verbs()
    for token in doc:
        if token.tag_ == "UH" and token.lower_ == "say" and _has_clause(token):
            yield Move(token, token.head, token.dep_, "VBP")
        if token.tag_ not in _NOUNS or not token.i:
            continue
        word = token.text
        if word in verbs:
            yield from _moves(token)
        elif word in _ambiguous() and (
            token.nbor(-1).tag_ in _NOUNS or token.nbor(-1).is_upper
        ):
            yield from _with_that(token)
            yield from _put_in(token)
        elif token.tag_ == "NN" and word.endswith("ing") and _is_progressive(token):
            yield Move(token, token.head, token.dep_, "VBG")


def _is_progressive(word: Token) -> bool:
    """Tell "is *warning* voters": what has an object and "is" for its auxiliary is a verb."""
    kinds = {child.dep_ for child in word.lefts}
    return "aux" in kinds and any(child.dep_ in _CONTENTS for child in word.rights)


def _with_that(verb: Token) -> Iterator[Move]:
    """Read "the board *claims* that …" where no other verb heads the clause."""
    subject = verb.nbor(-1)
    clause = next((c for c in verb.rights if c.dep_ in ("acl", "acl:relcl")), None)
    is_clause = verb.dep_ in ("ROOT", "parataxis") and not _has_clause(verb)
    if clause is None or not is_clause or subject.head.i != verb.i:
        return
    that = verb.nbor()
    if that.lower_ != "that" or that.head.i not in (clause.i, verb.i):
        return
    yield Move(verb, verb.head, verb.dep_, "VBZ")
    yield Move(subject, verb, "nsubj")
    yield Move(clause, verb, "ccomp")
    yield Move(that, clause, "mark", "IN")
    for child in verb.lefts:
        if child.i < subject.i and child.dep_ in _WITHIN:
            yield Move(child, subject)


def _put_in(verb: Token) -> Iterator[Move]:
    """Read "By May, *the ICRC fears*, all may go" as an insertion: a name and its verb."""
    doc, subject = verb.doc, verb.nbor(-1)
    start = subject.i
    while start > 0 and (doc[start - 1].tag_[:3] == "NNP" or doc[start - 1].lower_ == "the"):
        start -= 1
    is_set_off = start > 0 and doc[start - 1].text == "," and verb.i + 1 < len(doc)
    if not is_set_off or verb.nbor().text not in (",", ".") or subject.tag_[:3] != "NNP":
        return
    host = next((word for word in verb.ancestors if word.tag_[:2] in ("VB", "JJ")), None)
    if host is None:
        return
    yield Move(verb, host, "parataxis", "VBZ")
    yield Move(subject, verb, "nsubj")
    for word in doc[start : subject.i]:
        if word.head.i == verb.i:
            yield Move(word, subject)


def _moves(verb: Token) -> Iterator[Move]:
    noun = verb.head
    is_beside = verb.dep_ in _BELOW and noun.i < verb.i and noun.tag_ in _SUBJECTS
    is_relative = any(child.tag_[0] == "W" for child in verb.lefts)
    if not is_beside or is_relative or noun.head.i != noun.i or _has_clause(noun):
        yield from _in_place(verb)
        return
    yield Move(verb, verb, "ROOT", "VBZ")
    yield Move(noun, verb, "nsubj")
    for child in noun.children:
        if child.i > verb.i or child.dep_ == "punct":
            is_clause = child.dep_ in {"acl", "acl:relcl"}
            yield Move(child, verb, "ccomp" if is_clause else None)
    for child in verb.rights:
        if child.dep_ in {"acl", "acl:relcl"}:
            yield Move(child, verb, "ccomp")


def _in_place(verb: Token) -> Iterator[Move]:
    """Change the tag; a noun taken for a part of its name is its subject ("which *Oria* denies")."""
    yield Move(verb, verb.head, verb.dep_, "VBZ")
    subject = next((child for child in verb.lefts if child.i == verb.i - 1), None)
    if subject is None or subject.dep_ != "compound":
        return
    yield Move(subject, verb, "nsubj")
    for child in verb.lefts:
        if child.dep_ in _WITHIN and child.i < subject.i:
            yield Move(child, subject)
        elif child.dep_ == "nsubj":
            yield Move(child, verb, "obj")


def _has_clause(noun: Token) -> bool:
    return any(child.dep_ in _OF_CLAUSES for child in noun.children)


@cache
def _verbs() -> frozenset[str]:
    """List forms of verbs of saying that are no plurals."""
    return frozenset(lexicons.load("past_forms")["saying"]["words"])


@cache
def _ambiguous() -> frozenset[str]:
    """List forms of verbs of saying that are plurals too."""
    return frozenset(lexicons.load("past_forms")["reading"]["words"])
