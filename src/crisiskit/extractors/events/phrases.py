"""Words and short phrases of a list, found among tokens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, Self, TypeVar

import attrs

from crisiskit.nlp.doc import Token

__all__ = ["Phrases", "phrases_in"]

Found = TypeVar("Found")

_LONGEST = 3


@attrs.frozen(kw_only=True)
class Phrases(Generic[Found]):
    """Words and phrases of up to three words, with what each stands for.

    Attributes:
        phrases: What each stands for.
        firsts: Their first words.
    """

    phrases: Mapping[str, Found]
    firsts: frozenset[str]

    @classmethod
    def of(cls, phrases: Mapping[str, Found]) -> Self:
        """Index *phrases* by their first words."""
        return cls(phrases=phrases, firsts=frozenset(p.split(" ")[0] for p in phrases))


def phrases_in(tokens: Iterable[Token], table: Phrases[Found]) -> list[Found]:
    """List what *table* has for the words and phrases among *tokens*, in text order."""
    forms = [(token.lower_, token.lemma_.lower()) for token in tokens]
    found: list[Found] = []
    for i, (word, lemma) in enumerate(forms):
        if word in table.firsts or lemma in table.firsts:
            found.extend(_longest(forms, i, table))
    return found


def _longest(
    forms: Sequence[tuple[str, str]], start: int, table: Phrases[Found]
) -> Iterator[Found]:
    for length in range(min(_LONGEST, len(forms) - start), 0, -1):
        before = "".join(f"{word} " for word, _ in forms[start : start + length - 1])
        for last in forms[start + length - 1]:
            if before + last in table.phrases:
                yield table.phrases[before + last]
                return
