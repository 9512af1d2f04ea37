"""Names that the tagger took for verbs or nouns ("Oria met *Solden*", "near *Verdan*"), put right."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move
from crisiskit.nlp.truecase import is_common

__all__ = ["names_in"]

_NAME = re.compile(r"[A-Z][^\WA-Z]+(?:-[A-Z]\w+)*")
_OF_VERBS = re.compile(r"\w+(?:ed|ing|ize|ise|ises|izes)")
_NAMES = frozenset({"NNP", "NNPS"})
_COMMON = frozenset({"NN", "NNS"})
_SHORTEST = 4
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj"})
_HELPERS = frozenset({"aux", "aux:pass", "cop", "mark"})
_PARTS = frozenset({"flat", "compound"})
_INNER = frozenset(
    {"det", "amod", "compound", "nmod:desc", "nmod:poss", "case", "flat", "appos"}
)
# Most words a name goes back to its first.
_LONGEST = 6
# In running text at most so large a share of the words begins with a capital.
_TITLE = 0.6


def names_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes names of capitalised words amid a sentence that were taken for verbs.

    "President Sol *Verdan*" goes on a name; "met *Verdan*" has it for object, "*Verdan*
    will meet" for subject. Nouns nobody knows are names: "near *Verdan*". Headlines and quoted words, where verbs have capitals too, are
    left alone.
    """
    for word in doc:
        if word.tag_ in _COMMON:
            yield from _unknown(word)
        if word.tag_[:2] != "VB" or not _NAME.fullmatch(word.text) or not _may_be_name(word):
            continue
        before = word.nbor(-1) if word.i > word.sent.start else None
        if before is None:
            yield from _opening(word)
        elif before.tag_ in _NAMES and before.text.istitle():
            yield from _going_on(word, before)
        elif before.i == word.head.i and before.tag_.startswith("VB") and before.is_lower:
            yield from _acted_on(word, before)


def _unknown(word: Token) -> Iterator[Move]:
    """Read "near *Verdan*" with a name: amid small letters a capital opens no noun that is not known as one."""
    text = word.text
    if not text[0].isupper() or not _NAME.fullmatch(text) or len(text) < _SHORTEST:
        return
    if word.i == word.sent.start or is_common(text.lower()):
        return
    if not (word.nbor(-1).is_lower or word.nbor(-1).tag_ == "DT"):
        return
    if all(child.dep_ not in _HELPERS for child in word.children):
        is_plural = word.tag_ == "NNS" and text.endswith("s")
        yield Move(word, word.head, word.dep_, "NNPS" if is_plural else "NNP")


def _may_be_name(word: Token) -> bool:
    if _OF_VERBS.fullmatch(word.lower_) or any(c.dep_ in _HELPERS for c in word.children):
        return False
    words = [each for each in word.sent if each.is_alpha]
    return sum(each.text[0].isupper() for each in words) < _TITLE * len(words)


def _opening(word: Token) -> Iterator[Move]:
    """Read "*Verdan* will meet": the first word before a finite form that has no subject."""
    verb = word.head
    if word.dep_ not in ("aux", "advcl", "aux:pass") or verb.i <= word.i:
        return
    if word.nbor().tag_ not in _FINITE or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    passive = any(child.dep_ == "aux:pass" for child in verb.children if child.i != word.i)
    yield Move(word, verb, "nsubj:pass" if passive else "nsubj", "NNP")


def _going_on(word: Token, before: Token) -> Iterator[Move]:
    """Read "President Sol *Verdan*": the last word of a name, whatever the others hang on."""
    first = before
    while first.dep_ in _PARTS and word.i - first.head.i in range(1, _LONGEST):
        first = first.head
    verb = word.head
    if first.head.i == word.i and verb.i != word.i:  # the name takes the place of the verb
        yield Move(first, verb, "nsubj" if verb.i > word.i else "obj")
    elif word.is_ancestor(first):
        return
    yield Move(word, first, "flat", "NNP")
    yield from _freed(word, verb, first)


def _acted_on(word: Token, verb: Token) -> Iterator[Move]:
    if any(child.dep_ == "obj" for child in verb.children):
        return
    yield Move(word, verb, "obj", "NNP")
    yield from _freed(word, verb, word)


def _freed(word: Token, verb: Token, name: Token) -> Iterator[Move]:
    """Hang on the verb what hung on the word it was not."""
    for child in word.children:
        if child.i != name.i and child.dep_ not in _INNER and verb.i != word.i:
            yield Move(child, verb)
