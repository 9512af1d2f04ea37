"""Common words of crisis news in the place of those of the treebanks, so that "shelled" and "raids" are no strangers."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import attrs

from inflection import inflected
from passages import Sentence
from trees import Tree

_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_CLAUSES = frozenset(
    {"ROOT", "conj", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "parataxis"}
)
# What a verb must not have: it would need another verb of the same frame.
_BOUND = frozenset(
    {"iobj", "xcomp", "ccomp", "compound:prt", "csubj", "expl", "obl:agent", "cop"}
)
_NOUN_KINDS = {
    "nsubj": ("people", "acts"),
    "nsubj:pass": ("people", "things"),
    "obj": ("people", "acts", "things"),
    "obl": ("places", "acts"),
    "nmod": ("people", "acts", "things", "places"),
    "conj": ("people",),
    "compound": ("modifiers",),
}
# A noun with one of these is part of a name or of a fixed phrase, or brings a frame of its own.
_NOUN_BOUND = frozenset(
    {"compound", "flat", "fixed", "acl", "ccomp", "nummod", "nmod:poss", "case"}
)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    text = (Path(__file__).parent / "vocabulary.toml").read_text(encoding="utf-8")
    listed: dict[str, str] = tomllib.loads(text)["words"]
    return {kind: tuple(words.split()) for kind, words in listed.items()}


def swapped(sentence: Sentence, rng: random.Random, share: float = 0.35) -> Sentence:
    """*sentence* with words of crises for a *share* of those that allow it; names are not kept if any is swapped."""
    tree = Tree.of(sentence)
    if tree is None:
        return sentence
    before = tree
    for index, lemmas in _places(tree):
        if rng.random() < share:
            tree = _with_lemma(tree, index, rng.choice(lemmas))
    if tree is before:
        return sentence
    return attrs.evolve(sentence, words=tree.words, lemmas=tree.lemmas, names=None)


def _places(tree: Tree) -> Iterator[tuple[int, Sequence[str]]]:
    """Each word that may be another, with the lemmas it may be."""
    for index, (word, tag) in enumerate(zip(tree.words, tree.tags, strict=True)):
        if not word.isalpha() or (word[0].isupper() and index):
            continue
        kinds = _verb_kinds(tree, index) if tag in _VERB_TAGS else _noun_kinds(tree, index)
        fitting = [lemma for kind in kinds for lemma in _words()[kind]]
        fitting = [lemma for lemma in fitting if _keeps_article(tree, index, lemma)]
        if fitting:
            yield index, fitting


def _verb_kinds(tree: Tree, index: int) -> tuple[str, ...]:
    relations = tree.relations(index)
    if (
        tree.deps[index] not in _CLAUSES
        or relations & _BOUND
        or tree.lemmas[index] in {"be", "have"}
    ):
        return ()
    is_passive = "nsubj:pass" in relations or (
        tree.deps[index] == "acl" and tree.tags[index] == "VBN"
    )
    if is_passive or "obj" in relations:
        return ("transitive",)
    return ("intransitive",) if "nsubj" in relations else ()


def _noun_kinds(tree: Tree, index: int) -> tuple[str, ...]:
    if tree.tags[index] not in {"NN", "NNS"}:
        return ()
    if tree.relations(index) & (_NOUN_BOUND - _allowed(tree, index)):
        return ()
    return _NOUN_KINDS.get(tree.deps[index], ())


def _allowed(tree: Tree, index: int) -> frozenset[str]:
    """A preposition before it with an article in between is no fixed phrase ("in the village", not "in fact")."""
    has_article = "det" in tree.relations(index) or tree.tags[index] == "NNS"
    return frozenset({"case"}) if has_article else frozenset()


def _with_lemma(tree: Tree, index: int, lemma: str) -> Tree:
    return tree.with_word(index, inflected(lemma, tree.tags[index]), lemma)


def _keeps_article(tree: Tree, index: int, lemma: str) -> bool:
    before = tree.words[index - 1].lower() if index else ""
    return before not in {"a", "an"} or (before == "an") == (lemma[0] in "aeio")
