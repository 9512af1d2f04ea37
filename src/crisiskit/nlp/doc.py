"""spaCy's types as rules name them, and its numbers: the one place other rooms take them from."""

from spacy.language import Language
from spacy.strings import get_string_id as string_number
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

__all__ = ["Doc", "DocSpan", "Language", "Token", "string_number"]
