"""Sentences of the training corpora in one shape, and the spaCy documents made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

Name = tuple[int, int, str]


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence as a corpus marks it; a layer the corpus lacks is ``None``.

    Attributes:
        words: The tokens, never empty.
        spaces: Whether a blank follows each token.
        tags: Penn Treebank tags.
        lemmas: Dictionary forms.
        heads: Index of each token's head in the sentence; a root is its own head.
        deps: Universal Dependencies relations.
        names: ``(start, end, label)`` in tokens, the end excluded, in order.
        opens_paragraph: Whether a new paragraph starts here.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...] | None = None
    lemmas: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    deps: tuple[str, ...] | None = None
    names: tuple[Name, ...] | None = None
    opens_paragraph: bool = False

    def __len__(self) -> int:
        return len(self.words)


Document = tuple[Sentence, ...]


@attrs.define
class _Tokens:
    """The columns of a spaCy document while it is put together."""

    words: list[str] = attrs.field(factory=list)
    spaces: list[bool] = attrs.field(factory=list)
    tags: list[str] = attrs.field(factory=list)
    heads: list[int] = attrs.field(factory=list)
    deps: list[str] = attrs.field(factory=list)
    starts: list[bool | int | None] = attrs.field(factory=list)
    names: list[Name] = attrs.field(factory=list)

    def add(self, sentence: Sentence) -> None:
        offset = len(self.words)
        self.words += sentence.words
        self.spaces += sentence.spaces
        self.tags += sentence.tags or [""] * len(sentence)
        self.deps += sentence.deps or [""] * len(sentence)
        self.heads += (offset + head for head in sentence.heads or range(len(sentence)))
        self.starts += (index == 0 for index in range(len(sentence)))
        self.names += ((offset + s, offset + e, label) for s, e, label in sentence.names or ())

    def add_gap(self, gap: str, *, annotated: bool) -> None:
        """Add the white-space token that spaCy makes of a blank line."""
        self.spaces[-1] = False
        self.words.append(gap)
        self.spaces.append(False)
        self.tags.append("_SP" if annotated else "")
        self.deps.append("dep" if annotated else "")
        self.heads.append(len(self.words) - (2 if annotated else 1))
        self.starts.append(False)


def to_doc(vocab: Vocab, sentences: Sequence[Sentence], *, gap: str = "\n\n") -> Doc:
    """Make one document of *sentences*, with *gap* between paragraphs (``""``: none).

    A layer that any of the sentences lacks is missing from the whole document.
    """
    has_syntax = all(sentence.heads is not None for sentence in sentences)
    tokens = _Tokens()
    for number, sentence in enumerate(sentences):
        if number and sentence.opens_paragraph and gap:
            tokens.add_gap(gap, annotated=has_syntax)
        tokens.add(sentence)
    doc = _syntax_doc(vocab, tokens) if has_syntax else _plain_doc(vocab, tokens)
    if all(sentence.names is not None for sentence in sentences):
        doc.set_ents([Span(doc, s, e, label) for s, e, label in tokens.names])
    return doc


def _syntax_doc(vocab: Vocab, tokens: _Tokens) -> Doc:
    return Doc(
        vocab,
        words=tokens.words,
        spaces=tokens.spaces,
        tags=tokens.tags,
        heads=tokens.heads,
        deps=tokens.deps,
        sent_starts=tokens.starts,
    )


def _plain_doc(vocab: Vocab, tokens: _Tokens) -> Doc:
    return Doc(vocab, words=tokens.words, spaces=tokens.spaces)


def count_words(documents: Iterable[Document]) -> int:
    """Count the tokens of *documents*."""
    return sum(len(sentence) for document in documents for sentence in document)
