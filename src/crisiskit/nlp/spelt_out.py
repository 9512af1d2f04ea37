"""Names spelt out beside their acronym in text all in capitals ("WORKERS' FRONT OF ORIA [WFO]")."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

import attrs

__all__ = ["SpeltOut", "spelt_out"]

_ACRONYM = re.compile(r"[(\[]([A-Z]{2,9})[)\]]")
_IN_BRACKETS = re.compile(r"\b([A-Z]{2,9}) ?[(\[]((?:[^\W\d_]|[ '’-]){5,90})[)\]]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?")
_ENDS = re.compile(r"[\[\](),.;:!?\"“”\n]|--")
# They need not lend an acronym their letter, and stay small.
_SMALL = frozenset("OF FOR THE AND IN ON TO WITH AGAINST DE DEL LA LAS LOS EL Y E".split())
_LONGEST = 100  # code points of a name
_MORE = 4  # words a name may have beyond the letters of its acronym
_OTHERS = 2  # of them that are not small
# Share of the words in brackets whose first letter stands in the acronym before them, which may be
# that of another language ("EFO [FREE ARMY OF ORIA]").
_SHARE = 0.5


@attrs.frozen
class SpeltOut:
    """What stands in a text beside its acronym.

    Attributes:
        names: How each is spelt, by its capitals.
        acronyms: What stands for them, and whatever else stands in brackets like one.
    """

    names: dict[str, str] = attrs.field(factory=dict)
    acronyms: frozenset[str] = frozenset()


def spelt_out(text: str, is_word: Callable[[str], bool]) -> SpeltOut:
    """Find names right before their acronym in brackets, or in brackets right behind it.

    Args:
        text: A text all in capitals.
        is_word: Tells of small letters whether they are a common word, and so no acronym.

    Examples:
        >>> spelt_out("THE MINERS' UNION OF ORIA (MUO) MET.", str.isdigit).names
        {"MINERS' UNION OF ORIA": "Miners' Union of Oria"}
    """
    if "(" not in text and "[" not in text:
        return SpeltOut()
    behind = [pair for pair in _in_brackets(text) if not is_word(pair[0].lower())]
    names = dict.fromkeys((*_before_brackets(text, is_word), *(name for _, name in behind)))
    acronyms = frozenset((*_ACRONYM.findall(text), *(acronym for acronym, _ in behind)))
    return SpeltOut({name: _spelt(name) for name in names}, acronyms)


def _before_brackets(text: str, is_word: Callable[[str], bool]) -> Iterator[str]:
    for bracket in _ACRONYM.finditer(text):
        before = text[max(0, bracket.start() - _LONGEST) : bracket.start()]
        clause = _ENDS.split(before)[-1]
        words = list(_WORD.finditer(clause))
        first = _first_of(words, bracket.group(1), is_word)
        if first is not None:
            yield clause[words[first].start() :].rstrip()


def _first_of(
    words: list[re.Match[str]], acronym: str, is_word: Callable[[str], bool]
) -> int | None:
    """Find where a name begins that ends with *words* and has the letters of *acronym*.

    In their order, else in any; then names before it belong to it too ("*ORIA* FREE FRONT [FF]").
    """
    last = max(-1, len(words) - len(acronym) - _MORE - 1)
    firsts = [i for i in range(len(words) - 2, last, -1) if words[i].group() not in _SMALL]
    for i in firsts:
        if _initials(words[i:]) == acronym:
            return i
    for i in firsts:
        initials = _initials(words[i:])
        if len(initials) > len(acronym) + _OTHERS:
            return None
        if not Counter(acronym) - Counter(initials):
            before = range(i, 0, -1)
            return next((j for j in before if is_word(words[j - 1].group().lower())), 0)
    return None


def _initials(words: list[re.Match[str]]) -> str:
    return "".join(w.group()[0] for w in words if w.group() not in _SMALL)


def _in_brackets(text: str) -> Iterator[tuple[str, str]]:
    for bracket in _IN_BRACKETS.finditer(text):
        acronym, name = bracket.groups()
        initials = _initials(list(_WORD.finditer(name)))
        shared = sum(letter in acronym for letter in initials)
        if len(initials) > 1 and shared >= _SHARE * len(initials):
            yield acronym, name.strip()


def _spelt(name: str) -> str:
    return _WORD.sub(lambda word: _large(word.group()), name)


def _large(word: str) -> str:
    small = word.lower()
    is_same_length = len(small) == len(word)
    return small if word in _SMALL else word[0] + small[1:] if is_same_length else word
