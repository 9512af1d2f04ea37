"""Reading of CoNLL-U treebanks (EWT, GUM) into sentences with tags, lemmas and heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from passages import Document, Sentence

_ID, _FORM, _LEMMA, _XPOS, _HEAD, _DEPREL, _MISC = 0, 1, 2, 4, 6, 7, 9


@attrs.frozen
class Block:
    """The lines of one CoNLL-U sentence: comments and rows of ten columns."""

    comments: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def tokens(self) -> tuple[tuple[str, ...], ...]:
        """The rows of syntactic words: neither ranges nor empty nodes."""
        return tuple(row for row in self.rows if row[_ID].isdecimal())


def read_blocks(path: Path) -> Iterator[Block]:
    """Yield the sentences of the file *path* in order."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = block.split("\n")
        comments = tuple(line for line in lines if line.startswith("#"))
        rows = tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))
        yield Block(comments, rows)


def read_treebank(path: Path) -> tuple[Document, ...]:
    """Read the documents of one file, or of the files of one folder in name order."""
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    return tuple(document for file in files for document in read_documents(read_blocks(file)))


def read_documents(blocks: Iterable[Block]) -> Iterator[Document]:
    """Group the sentences of *blocks* into documents."""
    document: list[Sentence] = []
    for block in blocks:
        if document and _has(block, "newdoc"):
            yield tuple(document)
            document = []
        document.append(to_sentence(block))
    if document:
        yield tuple(document)


def to_sentence(block: Block) -> Sentence:
    """Turn *block* into a sentence without names."""
    tokens = block.tokens
    return Sentence(
        words=tuple(row[_FORM] for row in tokens),
        spaces=_spaces(block),
        tags=tuple(row[_XPOS] for row in tokens),
        lemmas=tuple(row[_LEMMA] for row in tokens),
        heads=tuple(
            int(row[_HEAD]) - 1 if row[_HEAD] != "0" else i for i, row in enumerate(tokens)
        ),
        deps=tuple("ROOT" if row[_HEAD] == "0" else row[_DEPREL] for row in tokens),
        opens_paragraph=_has(block, "newpar") or _has(block, "newdoc"),
    )


def _spaces(block: Block) -> tuple[bool, ...]:
    """Whether a blank follows each word; inside a contraction ("don't") none does."""
    spaces = {row[_ID]: "SpaceAfter=No" not in row[_MISC] for row in block.tokens}
    for row in block.rows:
        first, dash, last = row[_ID].partition("-")
        if dash:
            spaces |= {str(number): False for number in range(int(first), int(last))}
            spaces[last] = "SpaceAfter=No" not in row[_MISC]
    return tuple(spaces.values())


def _has(block: Block, mark: str) -> bool:
    return any(comment.startswith(f"# {mark}") for comment in block.comments)
