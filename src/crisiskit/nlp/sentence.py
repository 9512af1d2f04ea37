"""A sentence of the reading."""

import attrs
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from crisiskit.model import Span

__all__ = ["Sentence"]


@attrs.frozen(kw_only=True, eq=False)
class Sentence:
    """One sentence, without the blank space around it.

    Attributes:
        index: Its place in the article, from 0.
        span: Its text.
        tokens: Its tokens, as a view of the parsed document.
        is_boilerplate: Whether it lies in a by-line, an advertisement or the like;
            such sentences are never a source of records.
    """

    index: int
    span: Span
    tokens: DocSpan
    is_boilerplate: bool = False

    @property
    def root(self) -> Token:
        """The token all others hang on."""
        return self.tokens.root
