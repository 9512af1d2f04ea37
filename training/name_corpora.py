"""Reading of the name corpora: Re-DocRED, WikiGold, CrossNER, UNER and the invented articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from detokenize import detokenize
from name_labels import is_group
from passages import Document, Name, Sentence

REDOCRED = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
WIKIGOLD = REDOCRED
UNER = REDOCRED
CROSSNER = {
    "politician": "PERSON",
    "person": "PERSON",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "location": "LOC",
    "country": "LOC",
}
# "the", and the like, which Re-DocRED takes into its names and the others do not.
_ARTICLES = frozenset({"the", "The", "a", "A"})


def read_redocred(path: Path) -> tuple[Document, ...]:
    """Read the documents of one Re-DocRED file; "German" and the like, LOC there, become NORP."""
    # The file is foreign JSON: its shape is checked by use.
    articles: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return tuple(_redocred_document(article) for article in articles)


def _redocred_document(article: Mapping[str, Any]) -> Document:
    names: dict[int, set[Name]] = {}
    for cluster in article["vertexSet"]:
        for mention in cluster:
            start, end = mention["pos"]
            name = _name(mention["name"], start, end, REDOCRED.get(mention["type"]))
            names.setdefault(mention["sent_id"], set()).update(name)
    return tuple(
        sentence_of(words, _longest(names.get(number, ())))
        for number, words in enumerate(article["sents"])
        if any(word.strip() for word in words)
    )


def _longest(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n[0] - n[1], n)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return sorted(kept)


def sentence_of(words: Iterable[str], names: Iterable[Name]) -> Sentence:
    """A sentence of bare *words*, its blanks guessed, without blank tokens."""
    plain = tuple(words)
    keep = [i for i, word in enumerate(plain) if word.strip()]
    place = {old: new for new, old in enumerate(keep)}
    kept = tuple(plain[i].strip() for i in keep)
    moved = (_moved(name, place, plain) for name in names)
    return Sentence(words=kept, spaces=detokenize(kept), names=tuple(n for n in moved if n))


def _moved(name: Name, place: Mapping[int, int], words: tuple[str, ...]) -> Name | None:
    inside = [place[i] for i in range(name[0], name[1]) if i in place]
    while inside and words[name[0]] in _ARTICLES and len(inside) > 1:
        inside, name = inside[1:], (name[0] + 1, name[1], name[2])
    return (inside[0], inside[-1] + 1, name[2]) if inside else None


def _name(text: str, start: int, end: int, label: str | None) -> Iterator[Name]:
    if is_group(text.strip()):
        yield start, end, "NORP"
    elif label:
        yield start, end, label


def read_columns(path: Path, labels: Mapping[str, str]) -> tuple[Document, ...]:
    """Read a file of ``word label`` lines (WikiGold, CrossNER); each sentence is a document.

    WikiGold marks names with ``I-`` alone, CrossNER with ``B-`` and ``I-``.
    """
    return tuple((_columns_sentence(block, labels),) for block in _blocks(path) if block)


def _blocks(path: Path) -> Iterator[list[tuple[str, str]]]:
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        rows = [
            tuple(line.rsplit(None, 1)) for line in block.split("\n") if len(line.split()) > 1
        ]
        yield [(word, label) for word, label in rows if word != "-DOCSTART-"]


def _columns_sentence(rows: list[tuple[str, str]], labels: Mapping[str, str]) -> Sentence:
    words = [word for word, _ in rows]
    return sentence_of(words, names_of_tags(words, [tag for _, tag in rows], labels))


def names_of_tags(
    words: list[str], tags: list[str], labels: Mapping[str, str]
) -> Iterator[Name]:
    """Yield the names that IOB *tags* mark, groups as NORP, labels not in *labels* left out."""
    start = 0
    while start < len(tags):
        end = start + 1
        if tags[start] != "O":
            kind = tags[start][2:]
            while end < len(tags) and tags[end] == f"I-{kind}":
                end += 1
            yield from _name(" ".join(words[start:end]), start, end, labels.get(kind))
        start = end


def read_uner(path: Path) -> dict[str, list[str]]:
    """Read the IOB tags of a UNER file by sentence id."""
    tags: dict[str, list[str]] = {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        sentence = next(line for line in lines if line.startswith("# sent_id = "))
        tags[sentence.removeprefix("# sent_id = ")] = [
            line.split("\t")[2] for line in lines if not line.startswith("#")
        ]
    return tags
