"""Names out of GUM: its entity mentions cut down to the proper name at their head."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
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
# What parts a name from another mention after it.
_OTHERS = frozenset({"and", "&", "in", "on"})
_OTHERS_OF_PERSONS = _OTHERS | {"of", "'s", "’s", "'", "’"}
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
    starts = frozenset(start for start, _, _ in mentions)
    names = [name for mention in mentions for name in _proper_core(sentence, mention, starts)]
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


def _proper_core(
    sentence: Sentence, mention: tuple[int, int, str], starts: Collection[int]
) -> Iterator[Name]:
    """Yield the proper name at the head of *mention*, or after a noun there ("critic *Ana Sol*").

    *starts* are the first tokens of all mentions: another's place or party is no part of
    the name ("the Sol Museum *in Lima*", "Peru *and Chad*").
    """
    start, end, kind = mention
    tags = sentence.tags or ()
    head = next((i for i in _heads_of(sentence, start, end) if tags[i] in _PROPER), None)
    if head is None:
        return
    others = _OTHERS_OF_PERSONS if kind == "person" else _OTHERS
    left, right = head, head + 1
    while left > start and _continues(sentence, left - 1):
        if _sets_apart(sentence, left - 1, others, starts):
            break
        left -= 1
    while right < end and _continues(sentence, right):
        if _sets_apart(sentence, right, others, starts):
            break
        right += 1
    left, right = trim(sentence.words, left, right)
    while left < right and tags[left] == "CD":
        left += 1
    if right - left == 1 and is_title(sentence.words[left]):
        return
    if left < right and any(tags[i] in _PROPER for i in range(left, right)):
        label = "NORP" if is_group(" ".join(sentence.words[left:right])) else _LABELS[kind]
        yield left, right, label


def _heads_of(sentence: Sentence, start: int, end: int) -> list[int]:
    """The head of a mention, and what is flat to it, in text order."""
    heads, deps = sentence.heads or (), sentence.deps or ()
    outside = (i for i in range(start, end) if heads[i] == i or not start <= heads[i] < end)
    head = next(outside, start)
    return [head, *(i for i in range(head + 1, end) if heads[i] == head and deps[i] == "flat")]


def _sets_apart(
    sentence: Sentence, index: int, others: Collection[str], starts: Collection[int]
) -> bool:
    """Whether the word *index* is one of *others* with another mention after it."""
    words = sentence.words
    after = index + 1
    if after < len(words) and words[after].lower() == "the" and after not in starts:
        after += 1
    return words[index].lower() in others and after in starts


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
