"""Where a text names the countries and bodies of the lexicons, as spelt there."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping

from crisiskit.extractors.actors.countries import country_names
from crisiskit.extractors.actors.lexicon import bodies, capitals
from crisiskit.nlp.doc import Token

__all__ = ["known_names"]

_WORD = re.compile(r"\w+")


def known_names(tokens: Iterable[Token], text: str) -> Iterator[tuple[str, list[Token]]]:
    """Yield each name with its tokens, longest first, left to right, without overlaps.

    Names are matched on the text, since tokens split at hyphens and points.

    Args:
        tokens: The tokens of the article.
        text: Its text, which a parse puts together anew at every access.
    """
    by_first = _by_first_word()
    end = 0
    for token in tokens:
        if token.idx < end:
            continue
        word = _WORD.match(token.text)
        names = by_first.get(word.group(), ()) if word else ()
        name = next((name for name in names if _stands_at(text, token.idx, name)), None)
        if name is not None:
            end = token.idx + len(name)
            yield name, _tokens(token, end)


@functools.cache
def _by_first_word() -> Mapping[str, tuple[str, ...]]:
    """Index the names by their first run of letters and digits, longest names first."""
    table: dict[str, list[str]] = {}
    for name in dict.fromkeys((*bodies(), *country_names(), *capitals())):
        word = _WORD.match(name)
        if word is not None:
            table.setdefault(word.group(), []).append(name)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in table.items()}


def _stands_at(text: str, start: int, name: str) -> bool:
    """Tell whether the text has *name* at *start* as whole words."""
    end = start + len(name)
    return text.startswith(name, start) and not text[end : end + 1].isalnum()


def _tokens(first: Token, end: int) -> list[Token]:
    doc, tokens = first.doc, [first]
    for i in range(first.i + 1, len(doc)):
        if doc[i].idx >= end:
            break
        tokens.append(doc[i])
    return tokens
