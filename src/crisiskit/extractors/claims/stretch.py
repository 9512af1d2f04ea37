"""Stretches of tokens: where a clause or phrase begins and ends, trimmed at the edges."""

from collections import deque
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache

from crisiskit.model import Span
from crisiskit.nlp.columns import forms_of
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["between", "edges", "pieces", "sentence_rest", "trimmed"]

# Marks at the edge of a stretch that are no part of what was said.
_OUTER = frozenset(".,;:—–―-'\"“”‘’«»„`")

_CONTRASTS = frozenset({"while", "whereas", "although", "though"})


def edges(head: Token) -> tuple[int, int]:
    """Give the first token and the one after the last of what hangs on *head*."""
    return head.left_edge.i, head.right_edge.i + 1


def sentence_rest(verb: Token, end: int, within: Container[int] = ()) -> int:
    """Move the *end* of what *verb* introduces to the end of its sentence, if nothing bars it.

    Parsers hang late phrases on the verb of saying that belong to what was said. A verb
    coordinated with it, and a participle after a comma (", adding …"), begin a new matter,
    but for those *within* what was said, by token index.
    """
    is_main = relation(verb) in (Relation.ROOT, Relation.PARATAXIS)
    last = _root(verb).right_edge.i + 1 if is_main else verb.right_edge.i + 1
    after = (child for child in verb.children if child.i >= end and child.i not in within)
    bars = [child.left_edge.i for child in after if _bars(child)]
    return max(end, min((bar for bar in bars if bar >= end), default=last))


def _root(token: Token) -> Token:
    # token.sent would walk the whole document.
    return next(iter(deque(token.ancestors, maxlen=1)), token)


def _bars(child: Token) -> bool:
    kind = relation(child)
    if kind in (Relation.CONJUNCT, Relation.PARATAXIS):
        return child.tag_ != "VBG" or kind is Relation.CONJUNCT
    if kind is Relation.ADVERBIAL_CLAUSE:
        # ", while another said …" sets a clause against the one of saying.
        marks = children(child, Relation.MARK)
        return child.tag_ == "VBG" or any(mark.lower_ in _CONTRASTS for mark in marks)
    return child.lower_ == "according"


def between(doc: Doc, start: int, end: int) -> tuple[Span, ...]:
    """Cover the tokens from *start* up to *end*, trimmed; empty if none is left."""
    found = trimmed(doc, start, end)
    return () if found is None else (found,)


def pieces(
    doc: Doc, start: int, end: int, holes: Iterable[tuple[int, int]]
) -> tuple[Span, ...]:
    """Cover the tokens from *start* up to *end* but for the *holes*, each piece trimmed."""
    return tuple(_pieces(doc, start, end, sorted(holes)))


def trimmed(doc: Doc, start: int, end: int) -> Span | None:
    """Cover the tokens from *start* up to *end* without punctuation at the edges."""
    forms = forms_of(doc)
    while start < end and _is_outer(forms[start]):
        start += 1
    while end > start and _is_outer(forms[end - 1]):
        end -= 1
    if start >= end:
        return None
    last = doc[end - 1]
    return Span(doc[start].idx, last.idx + len(last))


def _pieces(doc: Doc, start: int, end: int, holes: list[tuple[int, int]]) -> Iterator[Span]:
    for first, last in holes:
        if last <= start or first >= end:
            continue
        yield from between(doc, start, first)
        start = max(start, last)
    yield from between(doc, start, end)


@lru_cache(maxsize=4096)
def _is_outer(word: str) -> bool:
    return word.isspace() or all(character in _OUTER for character in word)
