"""Facts about every word of a parse, looked up once: to ask each token each time costs several times as much.

The parse must not change once this was asked of it.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

import numpy as np
from spacy.attrs import LEMMA, LOWER, ORTH, SENT_START, SPACY, TAG
from spacy.tokens import Doc, Span, Token

__all__ = [
    "asked_once",
    "entities_of",
    "forms_of",
    "lemmas_of",
    "sentence_starts_of",
    "tags_of",
    "text_of",
    "tokens_of",
    "words_in",
]

Answer = TypeVar("Answer")


# One article is read at a time; a second one may be looked at beside it.
@lru_cache(maxsize=2)
def forms_of(doc: Doc) -> Sequence[str]:
    """List the words of *doc* in lower case, the ``lower_`` of every token."""
    return _strings(doc, LOWER)


@lru_cache(maxsize=2)
def lemmas_of(doc: Doc) -> Sequence[str]:
    """List the lemmas of *doc*, the ``lemma_`` of every token."""
    return _strings(doc, LEMMA)


@lru_cache(maxsize=2)
def tags_of(doc: Doc) -> Sequence[str]:
    """List the fine tags of *doc*, the ``tag_`` of every token."""
    return _strings(doc, TAG)


@lru_cache(maxsize=2)
def tokens_of(doc: Doc) -> Sequence[Token]:
    """List the tokens of *doc*: spaCy makes them anew for each look."""
    return tuple(doc)


@lru_cache(maxsize=2)
def entities_of(doc: Doc) -> Sequence[Span]:
    """List the names of *doc*: spaCy walks all tokens for them at each look."""
    return tuple(doc.ents)


@lru_cache(maxsize=2)
def sentence_starts_of(doc: Doc) -> Sequence[int]:
    """Tell for each token of *doc* where its sentence starts: ``token.sent`` walks there."""
    is_start = doc.to_array(SENT_START) == 1
    starts: list[int] = np.maximum.accumulate(is_start * np.arange(len(doc))).tolist()
    return starts


@lru_cache(maxsize=2)
def text_of(doc: Doc) -> str:
    """Give the text of *doc*: ``doc.text`` puts it together anew at each look."""
    spaces = doc.to_array(SPACY).tolist()
    return "".join(
        [
            word + " " if space else word
            for word, space in zip(_strings(doc, ORTH), spaces, strict=True)
        ]
    )


def words_in(stretch: Span) -> str:
    """Give the words of a stretch of a parse: ``stretch.text`` puts them together anew."""
    return text_of(stretch.doc)[stretch.start_char : stretch.end_char]


def asked_once(find: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Make *find* work once for each word of a parse, however many rules ask."""
    kept = lru_cache(maxsize=2)(_no_answers)

    @wraps(find)
    def ask(token: Token) -> Answer:
        answers: dict[int, Answer] = kept(token.doc)
        index = token.i
        if index not in answers:
            answers[index] = find(token)
        return answers[index]

    return ask


def _no_answers(_doc: Doc) -> dict[int, Any]:
    return {}


_KNOWN: dict[int, str] = {}
"""Strings by spaCy's numbers for them, which are the same in every vocabulary."""

_MOST = 50_000  # strings remembered; more than the words of English news


def _strings(doc: Doc, attribute: int) -> list[str]:
    numbers: list[int] = doc.to_array(attribute).tolist()
    strings = list(map(_KNOWN.get, numbers))
    if None not in strings:
        return cast("list[str]", strings)
    unknown = [i for i, string in enumerate(strings) if string is None]
    if len(_KNOWN) + len(unknown) > _MOST:
        _KNOWN.clear()
    for i in unknown:
        strings[i] = _KNOWN[numbers[i]] = doc.vocab.strings[numbers[i]]
    return cast("list[str]", strings)
