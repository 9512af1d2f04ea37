"""Which words a clause has for itself, without the clauses joined to it."""

from collections.abc import Iterator
from itertools import islice

from crisiskit.extractors.policies.verbs import misread_subject
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, related, relation

__all__ = ["end_of", "own_words", "words_below"]

_LONGEST = 120  # words of what is to be done that are looked at for its end
_FINITE = frozenset({"VBD", "VBZ"})  # a plain form may belong to the "to" before it


def words_below(head: Token) -> Iterator[Token]:
    """Yield *head* and the words below it in text order, as far as somebody asks.

    spaCy's own walk looks from each word to the end of what is below it, which is the
    rest of the sentence in a chain of verbs.
    """
    stack: list[tuple[Token, bool]] = [(head, False)]
    while stack:
        word, is_open = stack.pop()
        if is_open:
            yield word
            continue
        below = [child for _, child in related(word)]
        stack.extend((child, False) for child in reversed(below) if child.i > word.i)
        stack.append((word, True))
        stack.extend((child, False) for child in reversed(below) if child.i < word.i)


def own_words(head: Token) -> Iterator[Token]:
    """Yield the words below *head*, itself first, but for clauses joined to it.

    "urged people to stay at home *and closed the schools*" tells of two measures. What
    stands after a joined clause is its, wherever a parse hung it.
    """
    stack, end = [head], len(head.doc)
    while stack:
        word = stack.pop()
        if word.i >= end:
            continue
        yield word
        for _, child in reversed(related(word)):
            if _is_joined(child):
                end = min(end, child.left_edge.i)
            else:
                stack.append(child)


def end_of(head: Token) -> int:
    """Give where the words of its own of *head* end in the text, without what only joins."""
    last = max(islice(own_words(head), _LONGEST), key=lambda word: word.i)
    while last.i > head.i and (last.is_punct or last.tag_ == "CC"):
        last = last.nbor(-1)
    return last.idx + len(last)


def _is_joined(word: Token) -> bool:
    if relation(word) is Relation.ADVERBIAL_CLAUSE:
        return _is_beside(word)
    if relation(word) is not Relation.CONJUNCT:
        return False
    if word.tag_ in _FINITE:
        return True
    return any(
        misread_subject(child) is not None for child in children(word, Relation.ADJECTIVE)
    )


def _is_beside(clause: Token) -> bool:
    """Tell ", *while* others closed theirs": what somebody else does behind a comma."""
    first = clause.left_edge
    if first.i <= clause.head.i or "," not in (first.text, first.nbor(-1).text):
        return False
    return any(children(clause, Relation.SUBJECT, Relation.PASSIVE_SUBJECT))
