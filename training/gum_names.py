"""Names out of GUM: its entity mentions cut down to the proper name at their head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from name_labels import is_group, is_title, trim
from passages import Document, Name, Sentence
from treebanks import read_blocks, to_sentence

_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
_PROPER = frozenset({"NNP", "NNPS"})
_INSIDE = frozenset({"HYPH", "CD", "NNP", "NNPS", "POS", "SYM"})
_LINKS = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "&",
        "de",
        "la",
        "du",
        "del",
        "al",
        "von",
        "van",
        "der",
        "in",
        "on",
        "to",
        "'s",
        "’s",
        ".",
    }
)
_MARK = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)")


def read_gum(folder: Path) -> tuple[Document, ...]:
    """Read the documents of *folder* in name order, syntax and names marked."""
    return tuple(_read(file) for file in sorted(folder.glob("*.conllu")))


def _read(file: Path) -> Document:
    return tuple(
        attrs.evolve(sentence, names=tuple(names_of(sentence, misc)))
        for block in read_blocks(file)
        for sentence, misc in [(to_sentence(block), [row[9] for row in block.tokens])]
    )


def names_of(sentence: Sentence, misc: Sequence[str]) -> list[Name]:
    """The names of *sentence* given the MISC column of its tokens; none overlap, longest win."""
    mentions = [(start, end, kind) for start, end, kind in _mentions(misc) if kind in _LABELS]
    names = [name for mention in mentions for name in _proper_core(sentence, mention)]
    return _without_overlap([*names, *_groups(sentence)])


def _mentions(misc: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield ``(start, end, entity type)`` of the mentions that the MISC column brackets."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, cell in enumerate(misc):
        entity = re.search(r"Entity=([^|]+)", cell)
        for mark in _MARK.finditer(entity.group(1) if entity else ""):
            number, kind, closed = mark.groups()
            if number:
                opened.setdefault(number, []).append((index, kind))
                # A one-token mention closes in the text of its own opening bracket.
            elif opened.get(closed):
                start, kind = opened[closed].pop()
                yield start, index + 1, kind
            if number and _closes_itself(entity.group(1) if entity else "", mark.end()):
                start, kind = opened[number].pop()
                yield start, index + 1, kind


def _closes_itself(cell: str, end: int) -> bool:
    return cell[end : end + 1] == ")"


def _proper_core(sentence: Sentence, mention: tuple[int, int, str]) -> Iterator[Name]:
    """Yield the proper name that holds the head of *mention*, if its head is one."""
    start, end, kind = mention
    head = _head_of(sentence, start, end)
    tags = sentence.tags or ()
    if tags[head] not in _PROPER:
        return
    left, right = head, head + 1
    while left > start and _continues(sentence, left - 1):
        left -= 1
    while right < end and _continues(sentence, right):
        right += 1
    left, right = trim(sentence.words, left, right)
    while left < right and tags[left] == "CD":
        left += 1
    if right - left == 1 and is_title(sentence.words[left]):
        return
    if left < right and any(tags[i] in _PROPER for i in range(left, right)):
        label = "NORP" if is_group(" ".join(sentence.words[left:right])) else _LABELS[kind]
        yield left, right, label


def _head_of(sentence: Sentence, start: int, end: int) -> int:
    heads = sentence.heads or ()
    outside = (i for i in range(start, end) if heads[i] == i or not start <= heads[i] < end)
    return next(outside, start)


def _continues(sentence: Sentence, index: int) -> bool:
    tag, word = (sentence.tags or ())[index], sentence.words[index]
    return tag in _INSIDE or word.lower() in _LINKS or (tag == "JJ" and word[:1].isupper())


def _groups(sentence: Sentence) -> Iterator[Name]:
    """Yield demonyms and the like; GUM brackets adjectives such as "Syrian" seldom."""
    for index, word in enumerate(sentence.words):
        if is_group(word):
            yield index, index + 1, "NORP"


def _without_overlap(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(set(names), key=lambda n: (n[0] - n[1], n)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return sorted(kept)
