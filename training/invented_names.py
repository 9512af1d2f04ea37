"""Names out of the invented articles: XML with inline marks, text rebuilt with offsets."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
from spacy.language import Language

from passages import Document, Sentence

CharacterName = tuple[int, int, str]


@attrs.frozen
class MarkedText:
    """A text whose names are known by their offsets in code points."""

    text: str
    names: tuple[CharacterName, ...]


def read_invented(folder: Path) -> tuple[MarkedText, ...]:
    """Read all articles of *folder*, file by file; title and paragraphs apart by blank lines."""
    # Our own files: nothing in them is hostile.
    files = sorted(folder.glob("*.xml"))
    return tuple(_article(node) for file in files for node in ET.parse(file).getroot())  # noqa: S314


def _article(article: ET.Element) -> MarkedText:
    text, names = "", list[CharacterName]()
    for block in article:
        text += "\n\n" if text else ""
        for words, label in _pieces(block):
            if label:
                names.append((len(text), len(text) + len(words), label))
            text += words
    return MarkedText(text, tuple(names))


def _pieces(node: ET.Element) -> Iterator[tuple[str, str | None]]:
    """Yield the text of *node* piece by piece, each with the name label it has."""
    if node.tag == "n":
        yield _plain("".join(node.itertext())), node.get("t")
        return
    yield _plain(node.text), None
    for child in node:
        yield from _pieces(child)
        yield _plain(child.tail), None


def _plain(text: str | None) -> str:
    return re.sub(r"\s*\n\s*", " ", text or "")


def to_documents(texts: Iterable[MarkedText], nlp: Language) -> tuple[Document, ...]:
    """Cut *texts* into tokens with the tokeniser of *nlp*; each paragraph becomes a sentence."""
    return tuple(tuple(_sentences(text, nlp)) for text in texts)


def _sentences(text: MarkedText, nlp: Language) -> Iterator[Sentence]:
    start = 0
    for paragraph in text.text.split("\n\n"):
        doc = nlp.make_doc(paragraph)
        names = [
            (s - start, e - start, label)
            for s, e, label in text.names
            if start <= s < start + len(paragraph)
        ]
        spans = [span for span in (doc.char_span(*name) for name in names) if span is not None]
        yield Sentence(
            words=tuple(token.text for token in doc),
            spaces=tuple(bool(token.whitespace_) for token in doc),
            names=tuple((span.start, span.end, span.label_) for span in spans),
            opens_paragraph=True,
        )
        start += len(paragraph) + 2
