"""A name found in a document, while rules mend it."""

from collections.abc import Iterable

import attrs
from spacy.tokens import Doc

from crisiskit.nlp.truecase import is_common

__all__ = ["FoundName", "is_proper", "looks_proper", "owners"]

_PROPER = frozenset({"NNP", "NNPS"})


@attrs.frozen(order=True)
class FoundName:
    """A name in tokens, the end excluded.

    Attributes:
        start: First token of the name.
        end: First token after it.
        label: PERSON, ORG, LOC or NORP.
    """

    start: int
    end: int
    label: str = attrs.field(order=False)

    def __len__(self) -> int:
        return self.end - self.start

    def text_in(self, doc: Doc) -> str:
        """The words of the name in *doc*."""
        return doc[self.start : self.end].text

    def before_in(self, doc: Doc) -> str:
        """The word before the name in *doc*, empty at the start."""
        return doc[self.start - 1].text if self.start else ""


def owners(names: Iterable[FoundName]) -> dict[int, FoundName]:
    """The name that each token belongs to, for tokens inside names."""
    return {index: name for name in names for index in range(name.start, name.end)}


def is_proper(doc: Doc, index: int) -> bool:
    """Whether the token *index* of *doc* is tagged as a proper noun; false outside of *doc*."""
    return 0 <= index < len(doc) and doc[index].tag_ in _PROPER


def looks_proper(doc: Doc, index: int) -> bool:
    """Whether the token *index* of *doc* is tagged as a proper noun, or written as one alone is.

    Taggers take rare names for anything; a word with a capital that is no common one is a name.
    """
    if is_proper(doc, index):
        return True
    word = doc[index].text
    is_written = word[:1].isupper() and word[1:].islower() and word.isalpha()
    return is_written and not is_common(word.lower())
