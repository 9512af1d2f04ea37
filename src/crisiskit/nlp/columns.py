"""Facts about every word of a parse, looked up once: to ask each token each time costs several times as much.

The parse must not change once this was asked of it.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

from spacy.attrs import LEMMA, LOWER, TAG
from spacy.tokens import Doc, Token

__all__ = ["asked_once", "forms_of", "lemmas_of", "tags_of", "tokens_of"]

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
    unknown = [i for i, string in enumerate(strings) if string is None]
    if len(_KNOWN) + len(unknown) > _MOST:
        _KNOWN.clear()
    for i in unknown:
        strings[i] = _KNOWN[numbers[i]] = doc.vocab.strings[numbers[i]]
    return cast("list[str]", strings)
