"""Words and short phrases of a list, found among tokens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, Self, TypeVar

import attrs

from crisiskit.nlp.doc import Token, string_number

__all__ = ["Phrases", "phrases_in"]

Found = TypeVar("Found")

_LONGEST = 3


@attrs.frozen(kw_only=True)
class Phrases(Generic[Found]):
    """Words and phrases of up to three words, with what each stands for.

    Attributes:
        phrases: What each stands for.
        firsts: Numbers of their first words, small and capitalised.
    """

    phrases: Mapping[str, Found]
    firsts: frozenset[int]

    @classmethod
    def of(cls, phrases: Mapping[str, Found]) -> Self:
        """Index *phrases* by their first words."""
        firsts = {phrase.split(" ")[0] for phrase in phrases}
        forms = firsts | {first.capitalize() for first in firsts}
        return cls(phrases=phrases, firsts=frozenset(map(string_number, forms)))


def phrases_in(tokens: Iterable[Token], table: Phrases[Found]) -> list[Found]:
    """List what *table* has for the words and phrases among *tokens*, in text order."""
    words = tuple(tokens)
    firsts = table.firsts
    found: list[Found] = []
    for i, token in enumerate(words):
        if token.lower in firsts or token.lemma in firsts:
            found.extend(_longest(words[i : i + _LONGEST], table))
    return found


def _longest(words: Sequence[Token], table: Phrases[Found]) -> Iterator[Found]:
    """Give what the longest phrase at the start of *words* stands for; nothing without one."""
    for length in range(len(words), 0, -1):
        before = "".join(f"{word.lower_} " for word in words[: length - 1])
        for last in (words[length - 1].lower_, words[length - 1].lemma_.lower()):
            if before + last in table.phrases:
                yield table.phrases[before + last]
                return
