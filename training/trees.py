"""Small operations on the tree of a sentence: children, whole branches, and sentences without some of their words."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from passages import Sentence


@attrs.frozen
class Tree:
    """The grammar of one sentence, all layers of it there."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> Tree | None:
        """The tree of *sentence*, or ``None`` if its corpus does not mark one."""
        layers = sentence.tags, sentence.lemmas, sentence.heads, sentence.deps
        tags, lemmas, heads, deps = layers
        if tags is None or lemmas is None or heads is None or deps is None:
            return None
        return cls(sentence.words, sentence.spaces, tags, lemmas, heads, deps)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def root(self) -> int:
        """The index of the root."""
        return self.deps.index("ROOT")

    def children(self, head: int) -> tuple[int, ...]:
        """The indices of the words that hang on *head*, from left to right."""
        return tuple(i for i, h in enumerate(self.heads) if h == head != i)

    def relations(self, head: int) -> frozenset[str]:
        """The relations of the words that hang on *head*."""
        return frozenset(self.deps[child] for child in self.children(head))

    def branch(self, top: int) -> frozenset[int]:
        """*top* and all that hangs on it, near or far."""
        return frozenset({top}.union(*(self.branch(child) for child in self.children(top))))

    def without(self, dropped: Collection[int]) -> Tree:
        """The tree without the words *dropped*; whoever drops a word drops its branch or is sure that it has none."""
        kept = [i for i in range(len(self)) if i not in dropped]
        place = {old: new for new, old in enumerate(kept)}
        return Tree(
            words=tuple(self.words[i] for i in kept),
            spaces=(*(self.spaces[i - 1] for i in kept[1:]), True),
            tags=tuple(self.tags[i] for i in kept),
            lemmas=tuple(self.lemmas[i] for i in kept),
            heads=tuple(place[self.heads[i]] for i in kept),
            deps=tuple(self.deps[i] for i in kept),
        )

    def with_word(self, index: int, word: str, lemma: str, tag: str | None = None) -> Tree:
        """The tree with another *word* at *index*, a capital kept at its head."""
        shown = word[:1].upper() + word[1:] if self.words[index][:1].isupper() else word
        return attrs.evolve(
            self,
            words=_put(self.words, index, shown),
            lemmas=_put(self.lemmas, index, lemma),
            tags=_put(self.tags, index, tag or self.tags[index]),
        )

    def sentence(self, *, opens_paragraph: bool) -> Sentence:
        """The sentence of this tree, its first letter a capital; names are not kept."""
        first = self.words[0]
        return Sentence(
            words=(first[:1].upper() + first[1:], *self.words[1:]),
            spaces=self.spaces,
            tags=self.tags,
            lemmas=self.lemmas,
            heads=self.heads,
            deps=self.deps,
            opens_paragraph=opens_paragraph,
        )


def _put(column: tuple[str, ...], index: int, value: str) -> tuple[str, ...]:
    return (*column[:index], value, *column[index + 1 :])
