"""Prepositions that the parser hung on the wrong word of the phrase they open ("to *67* families"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.nlp.reattachment import Move

__all__ = ["low_in", "opened_in", "opening_in"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# Signs that what stands before the noun is a phrase of its own.
_APART = frozenset({"cc", "case", "conj", "acl", "acl:relcl", "nmod", "punct"})
_WITHIN = frozenset({"nummod", "amod", "det", "compound", "nmod:desc"})
_PHRASES = frozenset({"obl", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ARGUMENTS = frozenset({"obj", "obl", "nmod"})
_OF_CLAUSES = frozenset({*_SUBJECTS, "expl", "csubj", "mark", "cc"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
# Prepositions that open clauses too: "after details *emerged*".
_OPENING = frozenset({"after", "before", "since", "until", "till", "as", "than"})


def low_in(case: Token) -> Iterator[Move]:
    """Hang a preposition on the noun whose phrase it opens, not on a word within."""
    word = case.head
    if (
        not case.i < word.i < word.head.i
        or word.dep_ not in _WITHIN
        or case.tag_ not in ("IN", "TO")
    ):
        return
    noun = word.head
    if noun.tag_ not in _NOUNS or noun.dep_ not in _PHRASES or noun.left_edge.i != case.i:
        return
    if any(child.dep_ == "case" and child.tag_ != "POS" for child in noun.lefts):
        return
    between = case.doc[case.i + 1 : noun.i]
    if all(other.dep_ not in _APART and other.text != "-" for other in between):
        yield Move(case, noun)


def opened_in(subject: Token) -> Iterator[Move]:
    """Read "after details emerged" as a clause; what has another subject has this one for a circumstance."""
    verb = subject.head
    case = next(
        (child for child in subject.lefts if child.tag_ == "IN" and child.dep_ == "case"), None
    )
    if case is None or case.i != subject.left_edge.i or verb.i < subject.i:
        return
    if any(c.dep_ in _SUBJECTS and c.i > subject.i for c in verb.lefts):
        yield Move(subject, verb, "obl")
    elif case.lower_ in _OPENING and verb.dep_ == "advcl" and _has_tense(verb):
        yield Move(case, verb, "mark")


def opening_in(case: Token) -> Iterator[Move]:
    """Read "fled after *floods hit* the town" as two clauses: a finite verb right behind has the noun for its subject."""
    noun = case.head
    if case.lower_ not in _OPENING or noun.tag_ not in _NOUNS or noun.dep_ not in _ARGUMENTS:
        return
    end = (
        max(
            (c.right_edge.i for c in noun.rights if c.dep_ in ("nmod", "compound")),
            default=noun.i,
        )
        + 1
    )
    verb = case.doc[end] if end < len(case.doc) else noun
    if verb.tag_ not in _FINITE or verb.dep_ not in ("advcl", "acl", "acl:relcl", "conj"):
        return
    if (
        all(child.dep_ not in _OF_CLAUSES for child in verb.lefts)
        and noun.left_edge.i == case.i
    ):
        yield Move(verb, noun.head, "advcl")
        yield Move(noun, verb, "nsubj")
        yield Move(case, verb, "mark")


def _has_tense(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE or child.tag_ == "MD"
        for child in verb.children
        if child.dep_ in _HELPERS
    )
