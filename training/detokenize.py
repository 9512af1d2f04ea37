"""Guessing of the blanks between the tokens of corpora that do not keep their text."""

from __future__ import annotations

from collections.abc import Sequence

_NO_BLANK_BEFORE = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "?",
        "!",
        ")",
        "]",
        "%",
        "'s",
        "’s",
        "n't",
        "n’t",
        "...",
        "…",
        "”",
        "'m",
        "'re",
        "'ve",
        "'ll",
        "'d",
        "..",
    }
)
_NO_BLANK_AFTER = frozenset({"(", "[", "$", "£", "€", "“", "‘", "#"})
_TIGHT = frozenset({"-", "/"})


def detokenize(words: Sequence[str]) -> tuple[bool, ...]:
    """Whether a blank followed each of *words* in the text they were cut from."""
    spaces = [True] * len(words)
    opened = False
    for index, word in enumerate(words):
        opened = opened != (word == '"')
        if word in _NO_BLANK_BEFORE or (word == '"' and not opened):
            _close(spaces, index - 1)
        if word in _NO_BLANK_AFTER or (word == '"' and opened):
            _close(spaces, index)
        if word in _TIGHT and _is_between_words(words, index):
            _close(spaces, index - 1)
            _close(spaces, index)
    return tuple(spaces)


def _close(spaces: list[bool], index: int) -> None:
    if index >= 0:
        spaces[index] = False


def _is_between_words(words: Sequence[str], index: int) -> bool:
    around = words[index - 1 : index + 2]
    return 0 < index < len(words) - 1 and around[0][-1:].isalnum() and around[2][:1].isalnum()
