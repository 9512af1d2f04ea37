"""From tokens to spans of the article."""

from collections.abc import Iterable

from spacy.tokens import Token

from crisiskit.model import Span
from crisiskit.nlp.columns import text_of

__all__ = ["span_of", "words_between", "words_span"]


def span_of(token: Token) -> Span:
    """Cover one token, in code points of the text."""
    return Span(token.idx, token.idx + len(token))


def words_between(first: Token, last: Token) -> str:
    """Quote from one token to another, both included."""
    return text_of(first.doc)[first.idx : last.idx + len(last)]


def words_span(tokens: Iterable[Token]) -> Span:
    """Cover all from the first to the last of *tokens*, gaps included.

    Raises:
        ValueError: If there are none.
    """
    places = [(token.idx, len(token)) for token in tokens]
    if not places:
        msg = "no tokens to cover"
        raise ValueError(msg)
    last, length = max(places)
    return Span(min(places)[0], last + length)
