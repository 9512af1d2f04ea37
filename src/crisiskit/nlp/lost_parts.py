"""Parts of clauses that the parser hung where they cannot belong ("has set *aside* 30 million"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit import lexicons
from crisiskit.nlp.misjoined_times import time_words
from crisiskit.nlp.reattachment import Move

__all__ = [
    "aside_in",
    "called_in",
    "hours_in",
    "listed_in",
    "lives_in",
    "members_in",
    "taken_from_in",
    "unhelped_in",
]

_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
_ONE = frozenset({"a", "an", "another", "this", "that"})
_UP = 6


def aside_in(word: Token) -> Iterator[Move]:
    """Hang "aside" on the verb right before it: "set *aside* 30 million euros"."""
    if word.lower_ == "aside" and word.i and word.head.i > word.i:
        verb = word.nbor(-1)
        if verb.tag_[:2] == "VB":
            yield Move(word, verb, "advmod")


def called_in(name: Token) -> Iterator[Move]:
    """Read "Sol called *President Roca*" as a call: whoever is called something is an object before it."""
    verb = name.head
    if (
        name.tag_ != "NNP"
        or verb.lower_ not in ("called", "calls", "call", "phoned")
        or verb.i > name.i
    ):
        return
    kinds = {child.dep_ for child in verb.children}
    if "nsubj" in kinds and kinds.isdisjoint({"obj", "aux:pass", "nsubj:pass"}):
        yield Move(name, verb, "obj")


def hours_in(hours: Token) -> Iterator[Move]:
    """Read "shelled a depot *hours before* dawn": no plural has "a", and the noun before it does."""
    behind = hours.doc[hours.i + 1 : hours.i + 2]
    if hours.lower_ not in _UNITS or not behind or behind[0].lower_ not in ("before", "after"):
        return
    lefts = tuple(hours.lefts)
    noun = lefts[-1] if lefts else hours
    if (
        noun.dep_ != "compound"
        or noun.i != hours.i - 1
        or all(c.lower_ not in _ONE for c in lefts)
    ):
        return
    yield Move(noun, hours.head, hours.dep_)
    yield Move(hours, hours.head, "obl:unmarked")
    for child in lefts[:-1]:
        yield Move(child, noun)


def members_in(noun: Token) -> Iterator[Move]:
    """Join a bare noun behind a comma, itself the first of a pair, to the list before it."""
    verb, first = noun.head, noun.left_edge.i
    kinds = {child.dep_ for child in noun.children}
    if verb.i > noun.i or noun.tag_ not in _NOUNS or "conj" not in kinds or "case" in kinds:
        return
    comma = noun.doc[first] if noun.doc[first].text == "," else noun.doc[first - 1]
    if comma.text != "," or noun.lower_ in time_words():
        return
    before = comma.nbor(-1)
    while before.dep_ in ("nmod", "flat", "conj") and before.head.i > verb.i:
        if before.dep_ == "conj" and before.tag_[:2] == "NN":
            yield Move(noun, before.head, "conj")
            return
        before = before.head


def listed_in(noun: Token) -> Iterator[Move]:
    """Join a plural with a number, behind a singular and what explains it, to the list: "the mayor of Ica, Ana Sol, *two guards* and a cook"."""
    head = noun.head
    kinds = {child.dep_ for child in noun.children}
    if noun.tag_ != "NNS" or head.tag_ not in ("NN", "NNP") or not {"conj", "nummod"} <= kinds:
        return
    if any(child.dep_ == "appos" and child.i < noun.i for child in head.rights):
        yield Move(noun, head, "conj")


def taken_from_in(noun: Token) -> Iterator[Move]:
    """Read "wrested the town of Oria *from the army*": names of places take no "from", such verbs do.

    "Withdrew its envoy *from Peru*" tells whence, whatever stands before.
    """
    head = noun.head
    if noun.left_edge.lower_ != "from" or head.i > noun.i:
        return
    verbs = lexicons.load("noun_complements")
    if head.dep_ == "obj" and head.head.lower_ in verbs["removing"]["words"]:
        yield Move(noun, head.head, "obl")
    elif head.tag_ == "NNP":
        verb = _verb_above(head)
        if verb is not None and verb.lower_ in verbs["taking"]["words"]:
            yield Move(noun, verb, "obl")


def _verb_above(word: Token) -> Token | None:
    for _ in range(_UP):
        word = word.head
        if word.tag_[:2] == "VB":
            return word
    return None


def unhelped_in(subject: Token) -> Iterator[Move]:
    """Read "Norway *advised* against travel." as active: whole sentences have no passive without a helper."""
    verb = subject.head
    if verb.tag_ != "VBN" or verb.dep_ not in ("ROOT", "ccomp") or subject.i > verb.i:
        return
    kinds = {child.dep_ for child in verb.children}
    if (
        kinds.isdisjoint({*_HELPERS, "obl:agent"})
        and verb.sent[-1].text == "."
        and not _by(verb)
    ):
        yield Move(verb, verb.head, verb.dep_, "VBD")
        yield Move(subject, verb, "nsubj")


def _by(verb: Token) -> bool:
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    return any(word.lower_ == "by" for word in behind)


def lives_in(word: Token) -> Iterator[Move]:
    """Read "is wanted for fraud and *lives* in Oria" as two things somebody does."""
    noun = word.head
    if (
        word.lower_ != "lives"
        or word.tag_ != "NNS"
        or noun.i > word.i
        or word.i + 1 >= len(word.doc)
    ):
        return
    lefts = tuple(word.lefts)
    if [child.dep_ for child in lefts] != ["cc"] or word.nbor().lower_ not in (
        "in",
        "at",
        "near",
        "with",
    ):
        return
    verb = noun.head
    for _ in range(_UP):
        if verb.tag_[:2] == "VB" and any(_is_one(child) for child in verb.lefts):
            break
        verb = verb.head
    else:
        return
    if noun.dep_ != "obj":
        yield Move(word, verb, "conj", "VBZ")
        for child in verb.rights:
            if child.i > word.i and child.dep_ == "obl":
                yield Move(child, word)


def _is_one(subject: Token) -> bool:
    if subject.dep_ not in _SUBJECTS:
        return False
    return subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "who")
