"""spaCy's types as rules name them: the one place other rooms take them from."""

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

__all__ = ["Doc", "DocSpan", "Language", "Token"]
