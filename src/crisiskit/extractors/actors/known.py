"""Where a text names the countries and bodies of the lexicons, as spelt there."""

import functools
import re
from collections.abc import Iterator, Mapping

from crisiskit.extractors.actors.countries import country_names
from crisiskit.extractors.actors.lexicon import bodies, capitals
from crisiskit.nlp.doc import Doc, Token

__all__ = ["known_names"]

_WORD = re.compile(r"\w+")
_LARGE = r"[^\W\da-z_]\w*"  # a word that begins with a capital, or with a letter beyond a-z


def known_names(doc: Doc, text: str) -> Iterator[tuple[str, list[Token]]]:
    """Yield each name with its tokens, longest first, left to right, without overlaps.

    Names are matched on the text, since tokens split at hyphens and points, and since
    a look at every token would cost more than all the names.

    Args:
        doc: The parse.
        text: Its text, which a parse puts together anew at every access.
    """
    by_first = _by_first_word()
    end = 0
    for word in _first_words().finditer(text):
        start = word.start()
        names = by_first.get(word.group(), ()) if start >= end else ()
        name = next((name for name in names if _stands_at(text, start, name)), None)
        if name is None:
            continue
        tokens = doc.char_span(start, start + len(name), alignment_mode="expand")
        if tokens is not None and tokens.start_char == start:
            end = start + len(name)
            yield name, list(tokens)


@functools.cache
def _by_first_word() -> Mapping[str, tuple[str, ...]]:
    """Index the names by their first run of letters and digits, longest names first."""
    table: dict[str, list[str]] = {}
    for name in dict.fromkeys((*bodies(), *country_names(), *capitals())):
        word = _WORD.match(name)
        if word is not None:
            table.setdefault(word.group(), []).append(name)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in table.items()}


@functools.cache
def _first_words() -> re.Pattern[str]:
    """Match what a name can begin with: a large word, or one of the few small ones."""
    small = sorted(word for word in _by_first_word() if "a" <= word[0] <= "z")
    return re.compile(rf"(?<!\w)(?:{_LARGE}|(?:{'|'.join(small)})(?!\w))")


def _stands_at(text: str, start: int, name: str) -> bool:
    """Tell whether the text has *name* at *start* as whole words."""
    end = start + len(name)
    return text.startswith(name, start) and not text[end : end + 1].isalnum()
