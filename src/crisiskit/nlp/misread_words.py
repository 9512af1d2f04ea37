"""Single words that the tagger or parser took for another kind of word ("rival *gangs*/VBZ"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit import lexicons
from crisiskit.nlp.misjoined_times import time_words
from crisiskit.nlp.reattachment import Move

__all__ = ["doubled_in", "names_in", "past_in", "plurals_in", "two_subjects_in"]

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OF_CLAUSES = frozenset(
    {*_SUBJECTS, "csubj", "expl", "mark", "aux", "aux:pass", "cop", "obj", "xcomp", "ccomp"}
)
_NAMES = frozenset({"NNP", "NNPS"})
_HELPING = frozenset({"cop", "aux", "aux:pass"})
_MISREAD = frozenset({"NNP", "NN", "VBD", "VBN", "VBP"})
_HELPERS = frozenset(
    {
        "do",
        "does",
        "did",
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "am",
        "be",
        "been",
        "being",
        "get",
        "got",
        "wo",
    }
)


def plurals_in(word: Token) -> Iterator[Move]:
    """Make a noun of what has a verb's ending but is subject or object and has no clause below it."""
    if word.tag_ != "VBZ" or not word.is_alpha or not word.lower_.endswith("s"):
        return
    if all(child.dep_ not in _OF_CLAUSES for child in word.children):
        yield Move(word, word.head, word.dep_, "NNS")


def names_in(helper: Token) -> Iterator[Move]:
    """Make a name of a helper with a capital within its sentence: "President Roca *Erdo* spoke"."""
    text = helper.text
    if (
        helper.tag_ not in _MISREAD
        or helper.is_sent_start
        or not text[0].isupper()
        or not text[1:].islower()
    ):
        return
    if helper.lower_ in _HELPERS:
        return
    verb = helper.head
    if helper.i > verb.i:
        return
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if subject is None:
        yield Move(helper, verb, "nsubj", "NNP")
    elif subject.tag_ in _NAMES and subject.right_edge.i == helper.i - 1:
        yield Move(helper, subject, "flat", "NNP")


def doubled_in(helper: Token) -> Iterator[Move]:
    """Read "the bloc that *left* urged calm": two verbs, the first of them of the relative clause."""
    verb = helper.head
    noun = verb.head
    who = next((child for child in verb.lefts if child.tag_[0] == "W"), None)
    if helper.tag_ not in ("VBD", "VBN") or not helper.is_lower or helper.lower_ in _HELPERS:
        return
    if who is None or helper.i != verb.i - 1 or verb.dep_ != "acl:relcl" or noun.i > who.i:
        return
    is_root = noun.head.i == noun.i
    yield Move(verb, verb if is_root else noun.head, noun.dep_, "VBD")
    yield Move(noun, verb, "nsubj")
    yield Move(helper, noun, "acl:relcl", "VBD")
    for child in (*verb.lefts, *noun.rights):
        if child.i in range(who.i, helper.i):
            yield Move(child, helper)
        elif child.i > verb.i:
            yield Move(child, verb)


def past_in(subject: Token) -> Iterator[Move]:
    """Make a verb of an adjective with subject and object: "inmates *set* fire"."""
    word = subject.head
    if word.tag_ != "JJ" or word.lower_ not in lexicons.load("past_forms")["unmarked"]["words"]:
        return
    has_object = any(child.dep_ == "obj" for child in word.rights)
    if has_object and all(child.dep_ not in _HELPING for child in word.lefts):
        yield Move(word, word.head, word.dep_, "VBD")


def two_subjects_in(subject: Token) -> Iterator[Move]:
    """Hang one of two subjects side by side on the other ("lawyer *Mark Sol* said"): a verb has but one.

    What "that" opens with a subject and an object of its own is no relative clause.
    """
    verb = subject.head
    second = next((c for c in verb.lefts if c.i > subject.i and c.dep_ == subject.dep_), None)
    if second is None or second.left_edge.i != subject.right_edge.i + 1:
        return
    if subject.lower_ == "that":
        if any(child.dep_ in ("obj", "ccomp", "xcomp", "cop") for child in verb.children):
            yield Move(subject, verb, "mark", "IN")
    elif subject.tag_[:2] == "NN" and second.tag_ in _NAMES and second.left_edge.tag_ in _NAMES:
        if second.lower_ in time_words():
            yield Move(second, verb, "obl:unmarked")
        elif not subject.text.isupper():
            yield Move(second, subject, "flat" if subject.tag_ in _NAMES else "appos")
