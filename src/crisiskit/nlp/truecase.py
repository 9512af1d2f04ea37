"""Text all in capitals, written as if it were not: names large, other words small."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from crisiskit.nlp.known_names import known_names
from crisiskit.nlp.spelt_out import spelt_out

__all__ = ["is_common", "stems", "truecased"]

_HEAD = 400  # code points that show whether a text may be in capitals
_SMALL = 0.1  # share of small letters a text in capitals has at most
_FEWEST = 20  # letters of the shortest text that is looked at
_LONGEST = 9  # letters of an acronym
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What opens a sentence; the point of "U.S." does not.
_OPENS = re.compile(r"(?:^|(?<!\b[A-Z])\.|[!?:]|\n)[\s\"“'(\[]*$")
_PARTICLES = frozenset("DE DEL Y VON VAN DER DI DA DOS BIN IBN".split())
_SHORTENED = frozenset(
    "MR MRS MS DR ST JR SR LT SGT CPL MT FT MSGR PROF GEN COL SEN REP".split()
)
_VOWELS = frozenset("AEIOUY")


def truecased(text: str) -> str:
    """Give *text* with names large and other words small if it is all in capitals.

    Every code point stays where it is. Other text comes back as it is, after a look at
    its head. Names are those of our lists, what stands in brackets as an acronym or is
    spelt out beside one, and words that are no common English ones.

    Examples:
        >>> truecased("THE REBELS ATTACKED SAN MIGUEL, PRESIDENT ALFREDO RUIZ SAID.")
        'The rebels attacked San Miguel, president Alfredo Ruiz said.'
    """
    if not _is_capitals(text[:_HEAD]) or not _is_capitals(text):
        return text
    spelt = spelt_out(text, is_common)
    return "".join(_pieces(text, spelt.acronyms, _by_first_word(spelt.names.values())))


def stems(word: str) -> tuple[str, ...]:
    """List what *word*, in lower case, may be made of by an ending of English, if anything.

    >>> stems("parties")
    ('partie', 'party', 'parti')
    """
    found: list[str] = []
    for ending, others in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found.extend(stem + other for other in others)
            if stem[-1:] == stem[-2:-1]:
                found.append(stem[:-1])  # "stopped"
    return tuple(dict.fromkeys(found))


_ENDINGS = {
    "s": ("",), "ies": ("y",), "es": ("",), "ed": ("", "e"), "ied": ("y",), "ing": ("", "e"),
    "er": ("", "e"), "est": ("", "e"), "ly": ("", "le"), "ily": ("y",), "men": ("man",), "n't": ("",), "'s": ("",), "'d": ("",), "'ll": ("",), "'ve": ("",), "'re": ("",),
}  # fmt: skip


def _is_capitals(text: str) -> bool:
    large, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return large >= _FEWEST and small <= _SMALL * (large + small)


def _pieces(
    text: str, acronyms: frozenset[str], own: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end:
            continue
        yield text[end:start]
        name = _name_at(text, start, own) or _name_at(text, start, _long_names())
        end = start + len(name) if name else word.end()
        yield name or _cased(text, word, acronyms)
    yield text[end:]


def _name_at(text: str, start: int, names: Mapping[str, tuple[str, ...]]) -> str | None:
    """Give the longest of *names* that begins at *start*, as it is spelt."""
    first = _WORD.match(text, start)
    for name in names.get(first.group(), ()) if first else ():
        end = start + len(name)
        if text.startswith(name.upper(), start) and not text[end : end + 1].isalnum():
            return name
    return None


def _cased(text: str, word: re.Match[str], acronyms: frozenset[str]) -> str:
    letters = word.group()
    small = letters.lower()
    if len(small) != len(letters) or letters == "I" or letters in acronyms:
        return letters
    if letters[:-2] in acronyms and small.endswith(_GENITIVE):
        return letters[:-2] + small[-2:]
    if is_common(small):
        opens = _OPENS.search(text, max(0, word.start() - 8), word.start()) is not None
        return letters[0] + small[1:] if opens else small
    known = _short_names().get(letters)
    if known is not None:
        return known
    if letters in _PARTICLES:
        return small
    is_acronym = 1 < len(letters) <= _LONGEST and _VOWELS.isdisjoint(letters)
    return letters if is_acronym and letters not in _SHORTENED else letters[0] + small[1:]


def is_common(word: str) -> bool:
    """Tell whether *word*, in lower case, is a common English word, or made of one."""
    plain, common = word.replace("’", "'"), _common()
    if plain in common or (len(plain) > _SHORT and plain.endswith(_ABSTRACT)):
        return True
    made_of = stems(plain)
    return any(s in common or not common.isdisjoint(stems(s)) for s in made_of)


_LISTS = ("common_words", "common_words_of_crises")
_GENITIVE = ("'s", "’s")
_ABSTRACT = (
    "tion", "tions", "sion", "sions", "ness", "ously", "ively", "ically", "ization", "ities", "bility", "ality", "ments", "able", "ably",
    "ible", "ibly", "ingly", "edly", "ized", "izing", "ship", "ships", "hood", "less", "ful", "fully", "ous", "istic", "ical", "ional", "ism",
)  # fmt: skip
_SHORT = 6  # letters


@cache
def _common() -> frozenset[str]:
    folder = files("crisiskit.lexicons")
    texts = (folder.joinpath(f"{name}.toml").read_text(encoding="utf-8") for name in _LISTS)
    return frozenset(word for text in texts for word in tomllib.loads(text)["words"].split())


@cache
def _long_names() -> Mapping[str, tuple[str, ...]]:
    """Index the listed names of several words."""
    return _by_first_word(known_names().labels)


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Index names of several words by their first, in capitals, longest first."""
    table: dict[str, list[str]] = {}
    for name in names:
        first = _WORD.match(name)
        if first and first.group() != name and len(name.upper()) == len(name):
            table.setdefault(first.group().upper(), []).append(name)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in table.items()}


@cache
def _short_names() -> Mapping[str, str]:
    """Read the listed names of one word by their capitals; of two spellings the first."""
    table: dict[str, str] = {}
    for name in known_names().labels:
        if _WORD.fullmatch(name) and len(name.upper()) == len(name):
            table.setdefault(name.upper(), name)
    return table
