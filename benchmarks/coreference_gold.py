"""Reading GUM's coreference: a document's text and its mentions, from its CoNLL-U file."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from crisiskit.nlp.name_words import name_words

_KINDS = ("person", "organization")
_PROPER = ("NNP", "NNPS")
_SORTING = ("compound", "amod", "nmod:desc")
_MARK = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)|(\))")


@attrs.frozen(kw_only=True)
class GoldMention:
    """A mention of the gold.

    Attributes:
        start: First code point of its words.
        end: Code point after them.
        head: First code point of the word the rest of the sentence sees; of a name after a
            noun ("governor *Bob* Roy"), of the name.
        group: Number of whom it means in its document.
        is_name: Whether it names one person or organisation: its head, or what is flat to
            it, is a proper noun and no title ("the President"), and no "and" joins others.
        sorts: Whether it only sorts the noun after it ("*NATO* trucks").
    """

    start: int
    end: int
    head: int
    group: str
    is_name: bool = False
    sorts: bool = False


@attrs.frozen(kw_only=True)
class _Row:
    """A word of the file: where it stands in the text, its tag, head (a place) and relation."""

    start: int
    word: str
    tag: str
    head: int
    relation: str
    entities: str

    @property
    def end(self) -> int:
        return self.start + len(self.word)


def read(path: Path) -> tuple[str, list[GoldMention]]:
    """Read the text of a document, paragraphs apart, and its mentions."""
    text, rows = _text_and_rows(path.read_text(encoding="utf-8"))
    return text, list(_mentions(rows))


def _text_and_rows(lines: str) -> tuple[str, list[_Row]]:
    text, rows = "", list[_Row]()
    for block in re.split(r"\n\s*\n", lines.strip()):
        if re.search(r"^# newpar\b", block, re.MULTILINE):
            text = f"{text.rstrip()}\n\n" if text else ""
        cells = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        spaces, first = _spaces(cells), len(rows)
        for word in cells:
            if word[0].isdecimal():
                rows.append(_row(word, start=len(text), first=first))
                text += word[1] + " " * spaces[word[0]]
    return text, rows


def _spaces(cells: Sequence[Sequence[str]]) -> dict[str, bool]:
    """Whether a blank follows each word of a sentence; inside a contraction ("don't") none."""
    spaces: dict[str, bool] = {}
    for word in cells:
        first, dash, last = word[0].partition("-")
        has_blank = "SpaceAfter=No" not in word[9]
        spaces.setdefault(last or first, has_blank)
        if dash:
            spaces |= {str(number): False for number in range(int(first), int(last))}
    return spaces


def _row(cells: Sequence[str], *, start: int, first: int) -> _Row:
    entities = re.search(r"Entity=([^|]+)", cells[9])
    return _Row(
        start=start,
        word=cells[1],
        tag=cells[4],
        head=first + int(cells[6] if cells[6] != "0" else cells[0]) - 1,
        relation=cells[7],
        entities=entities.group(1) if entities else "",
    )


def _mentions(rows: Sequence[_Row]) -> Iterator[GoldMention]:
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, row in enumerate(rows):
        last = ""
        for mark in _MARK.finditer(row.entities):
            group, kind, closed, itself = mark.groups()
            if group:
                opened[group].append((i, kind))
                last = group
                continue
            group = closed or (last if itself else "")
            if group and opened[group]:
                start, kind = opened[group].pop()
                yield _mention(rows, range(start, i + 1), group, kind)


def _mention(rows: Sequence[_Row], words: range, group: str, kind: str) -> GoldMention:
    head = next((i for i in words if rows[i].head == i or rows[i].head not in words), words[0])
    name = _name(rows, words, head) if kind in _KINDS else None
    return GoldMention(
        start=rows[words[0]].start,
        end=rows[words[-1]].end,
        head=rows[head if name is None else name].start,
        group=group,
        is_name=name is not None,
        sorts=rows[head].relation in _SORTING,
    )


def _name(rows: Sequence[_Row], words: range, head: int) -> int | None:
    """Give the first word of the name at the *head* of a mention; None if it has none."""
    below = [i for i in words if rows[i].head == head and i != head]
    if any(rows[i].relation == "conj" for i in below):
        return None
    names = [head, *(i for i in below if rows[i].relation == "flat")]
    first = next((i for i in names if rows[i].tag in _PROPER), None)
    sorting = [i for i in below if rows[i].relation == "compound"]
    told = (rows[i].word for i in (*names, *sorting) if rows[i].tag in _PROPER)
    is_title = all(word.lower().rstrip(".") in name_words().titles for word in told)
    return None if is_title else first
