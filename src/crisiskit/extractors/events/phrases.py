"""Words and short phrases of a list, found among tokens."""

from collections.abc import Mapping, Sequence
from typing import Generic, Self, TypeVar

import attrs

from crisiskit.nlp.columns import forms_of, lemmas_of
from crisiskit.nlp.doc import DocSpan

__all__ = ["Phrases", "phrases_in"]

Found = TypeVar("Found")

_LONGEST = 3


@attrs.frozen(kw_only=True)
class Phrases(Generic[Found]):
    """Words and phrases of up to three words, with what each stands for.

    Attributes:
        phrases: What each stands for.
        firsts: Their first words, small and capitalised.
    """

    phrases: Mapping[str, Found]
    firsts: frozenset[str]

    @classmethod
    def of(cls, phrases: Mapping[str, Found]) -> Self:
        """Index *phrases* by their first words."""
        firsts = {phrase.split(" ")[0] for phrase in phrases}
        return cls(
            phrases=phrases,
            firsts=frozenset(firsts | {first.capitalize() for first in firsts}),
        )


def phrases_in(tokens: DocSpan, table: Phrases[Found]) -> list[Found]:
    """List what *table* has for the words and phrases among *tokens*, in text order.

    A word of a phrase is not looked up again: a "water cannon" is no cannon.
    """
    own, firsts = slice(tokens.start, tokens.end), table.firsts
    forms, lemmas = forms_of(tokens.doc)[own], lemmas_of(tokens.doc)[own]
    found: list[Found] = []
    end = 0
    for i, (form, lemma) in enumerate(zip(forms, lemmas, strict=True)):
        if i >= end and (form in firsts or lemma in firsts):
            phrase = _longest(forms[i : i + _LONGEST], lemmas[i : i + _LONGEST], table)
            if phrase is not None:
                found.append(table.phrases[phrase])
                end = i + 1 + phrase.count(" ")
    return found


def _longest(forms: Sequence[str], lemmas: Sequence[str], table: Phrases[Found]) -> str | None:
    """Give the longest phrase of *table* they begin with; None without one."""
    for length in range(len(forms), 0, -1):
        before = "".join(f"{form} " for form in forms[: length - 1])
        for last in (forms[length - 1], lemmas[length - 1].lower()):
            if before + last in table.phrases:
                return before + last
    return None
