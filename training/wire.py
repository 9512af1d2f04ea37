"""Sentences of the treebanks made as short as those of a wire, and their headlines: "Truce talks collapse".

The treebanks hold blogs, reviews, talks and stories; what stands in news and hardly there is made of what is there.
A headline drops articles and "be", tells the past in the present and the future by "to" (Mårdh, *Headlinese*, 1980).
"""

from __future__ import annotations

import random

import attrs

from inflection import inflected
from passages import Sentence
from trees import Tree

# Relations a sentence can do without, and how often each is dropped.
_SPARE = {
    "advcl": 0.9,
    "advcl:relcl": 0.9,
    "acl": 0.8,
    "acl:relcl": 0.9,
    "appos": 0.9,
    "parataxis": 0.9,
    "discourse": 1.0,
    "vocative": 1.0,
    "advmod": 0.7,
    "obl": 0.5,
    "obl:tmod": 0.6,
    "obl:unmarked": 0.6,
    "nmod": 0.3,
    "conj": 0.6,
    "amod": 0.3,
}
_NEGATIONS = frozenset({"not", "never", "hardly", "n't"})
_UNEVEN = frozenset("\"'“”‘’()[]:;?!``''--…*_/") | {"``", "''", "-LRB-", "-RRB-", "--"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_PLURALS = frozenset({"NNS", "NNPS"})
_SHORT = range(3, 15)
_BUILT = frozenset({"aux", "aux:pass"})


def shortened(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """*sentence* without what its clause can spare; ``None`` if that leaves no short plain statement."""
    tree = _statement(sentence)
    tree = tree and _spared(tree, rng)
    return tree.sentence(opens_paragraph=sentence.opens_paragraph) if tree else None


def headline(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """The headline of *sentence*, a paragraph of its own; ``None`` if it is no statement about a noun."""
    tree = _statement(sentence)
    tree = tree and _spared(tree, rng)
    if not tree or tree.tags[_subject(tree)] not in _NOUNS:
        return None
    told = _without_small_words(_in_headline_tense(tree))
    return told.sentence(opens_paragraph=True) if len(told) > 2 else None


def _statement(sentence: Sentence) -> Tree | None:
    """The tree of *sentence* if it is a plain statement: a finite verb with its subject before it."""
    tree = Tree.of(sentence)
    if (
        tree is None
        or _UNEVEN.intersection(tree.words)
        or not tree.tags[tree.root].startswith("VB")
    ):
        return None
    return tree if _has_subject(tree) else None


def _has_subject(tree: Tree) -> bool:
    return any(tree.deps[i] in _SUBJECTS and i < tree.root for i in tree.children(tree.root))


def _subject(tree: Tree) -> int:
    return next(i for i in tree.children(tree.root) if tree.deps[i] in _SUBJECTS)


def _spared(tree: Tree, rng: random.Random) -> Tree | None:
    dropped: set[int] = set()
    for index, relation in enumerate(tree.deps):
        is_spare = tree.lemmas[index] not in _NEGATIONS
        if is_spare and rng.random() < _SPARE.get(relation, 0):
            dropped |= tree.branch(index)
    while (first := min(set(range(len(tree))) - dropped)) and tree.deps[first] == "punct":
        dropped.add(first)
    short = tree.without(dropped)
    return short if len(short) in _SHORT and _has_subject(short) else None


def _in_headline_tense(tree: Tree) -> Tree:
    """The past in the present, the future by "to"."""
    for verb in (tree.root, *(i for i in tree.children(tree.root) if tree.deps[i] == "conj")):
        auxiliary = next((i for i in tree.children(verb) if tree.tags[i] == "MD"), None)
        if auxiliary is not None and tree.lemmas[auxiliary] == "will":
            tree = tree.with_word(auxiliary, "to", "to", "TO")
            tree = attrs.evolve(
                tree, deps=(*tree.deps[:auxiliary], "mark", *tree.deps[auxiliary + 1 :])
            )
        elif tree.tags[verb] == "VBD" and not _BUILT & tree.relations(verb):
            tag = "VBP" if _is_plural(tree, _subject(tree)) else "VBZ"
            tree = tree.with_word(
                verb, inflected(tree.lemmas[verb], tag), tree.lemmas[verb], tag
            )
    return tree


def _is_plural(tree: Tree, subject: int) -> bool:
    return tree.tags[subject] in _PLURALS or "conj" in tree.relations(subject)


def _without_small_words(tree: Tree) -> Tree:
    """Drop articles, "be" before a participle or a predicate, and the full stop."""
    small = {
        i
        for i in range(len(tree))
        if not tree.children(i)
        and (
            tree.lemmas[i] in {"the", "a", "an"}
            or (tree.lemmas[i] in {"be", "have"} and _is_finite_auxiliary(tree, i))
            or tree.words[i] == "."
        )
    }
    return tree.without(small)


def _is_finite_auxiliary(tree: Tree, index: int) -> bool:
    return tree.deps[index] in {"aux", "aux:pass", "cop"} and tree.tags[index] in _FINITE
