"""The words of time expressions and their classes, read once from the lexicon file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from string import ascii_letters

import attrs

from crisiskit.errors import LexiconError

__all__ = ["NUMERIC_CLASSES", "TimeLexicon", "Value", "time_lexicon"]

Value = int | float | str

NUMERIC_CLASSES: tuple[str, ...] = (
    "day_number",
    "two_digits",
    "three_digits",
    "year",
    "figure",
    "clock",
    "iso",
    "slashed",
)
"""Classes a token has by its shape: 1 to 31, other two digits, three digits, 1000 to 2199,
any other number, ``14:30``, ``2024-03-12``, ``3/12/2024``."""

# One character a class: what the grammar's patterns are written over.
_ALPHABET = ascii_letters + "".join(chr(code) for code in range(0xC0, 0x100))


@attrs.frozen(eq=False)
class TimeLexicon:
    """Word classes of one language.

    Attributes:
        codes: The character that stands for each class.
        words: Class character and value of each word, as written.
        tense: The lists of words that tell the direction of the clause around them.
    """

    codes: Mapping[str, str]
    words: Mapping[str, tuple[str, Value]]
    tense: Mapping[str, frozenset[str]]
    _groups: dict[tuple[str, ...], str] = attrs.field(factory=dict, init=False, repr=False)

    def classes(self, names: tuple[str, ...]) -> str:
        """Give the characters of some classes in one string; the rules ask for few groups."""
        group = self._groups.get(names)
        if group is None:
            group = self._groups[names] = "".join(self.codes[name] for name in names)
        return group


@cache
def time_lexicon(name: str = "times_en") -> TimeLexicon:
    """Read a lexicon of the package; each is read once.

    Raises:
        LexiconError: If a word stands in two classes or there are too many classes.
    """
    file = resources.files("crisiskit") / "lexicons" / f"{name}.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    classes = (*NUMERIC_CLASSES, *table["words"])
    if len(classes) > len(_ALPHABET):
        msg = f"{name}.toml has {len(classes)} word classes, at most {len(_ALPHABET)} fit"
        raise LexiconError(msg)
    codes = dict(zip(classes, _ALPHABET, strict=False))
    return TimeLexicon(
        codes=codes,
        words=_words(name, table["words"], codes),
        tense={name: frozenset(words) for name, words in table["tense"].items()},
    )


def _words(
    name: str, tables: Mapping[str, Mapping[str, Value]], codes: Mapping[str, str]
) -> dict[str, tuple[str, Value]]:
    words: dict[str, tuple[str, Value]] = {}
    for group, entries in tables.items():
        for word, value in entries.items():
            if word in words:
                msg = f"{name}.toml lists {word!r} in two word classes, {group} is the second"
                raise LexiconError(msg)
            for spelling in _spellings(word):
                words.setdefault(spelling, (codes[group], value))
    return words


def _spellings(word: str) -> tuple[str, ...]:
    """A lower-case entry matches any usual casing, another only as written or in capitals."""
    if word == word.lower():
        return (word, word.capitalize(), word.upper(), word.title())
    return (word, word.upper())
