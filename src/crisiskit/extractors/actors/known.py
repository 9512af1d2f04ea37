"""Where a text names somebody of a list, as spelt there."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.extractors.actors.bodies import bodies
from crisiskit.extractors.actors.countries import country_names
from crisiskit.extractors.actors.offices import capitals, regions, seats
from crisiskit.nlp.doc import Doc, Token

__all__ = ["NameIndex", "known_names"]

_WORD = re.compile(r"\w+")
_LARGE = r"[^\W\da-z_]\w*"  # a word that begins with a capital, or with a letter beyond a-z


@attrs.frozen
class NameIndex:
    """Names to look for.

    Attributes:
        by_first: The names by their first run of letters and digits, longest first.
        first_words: What one can begin with: a large word, or one of the few small ones.
    """

    by_first: Mapping[str, tuple[str, ...]]
    first_words: re.Pattern[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> "NameIndex":
        """Index *names*; those without a letter or digit at their beginning are left out."""
        table: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            word = _WORD.match(name)
            if word is not None:
                table.setdefault(word.group(), []).append(name)
        small = sorted(re.escape(word) for word in table if not re.fullmatch(_LARGE, word))
        others = f"|(?:{'|'.join(small)})(?!\\w)" if small else ""
        return cls(
            {
                word: tuple(sorted(found, key=len, reverse=True))
                for word, found in table.items()
            },
            re.compile(rf"(?<!\w)(?:{_LARGE}{others})"),
        )

    def found_in(self, doc: Doc, text: str) -> Iterator[tuple[str, list[Token]]]:
        """Yield each name with its tokens, longest first, left to right, without overlaps.

        Names are matched on the text, since tokens split at hyphens and points, and
        since a look at every token would cost more than all the names.

        Args:
            doc: The parse.
            text: Its text, which a parse puts together anew at every access.
        """
        end = 0
        for word in self.first_words.finditer(text) if self.by_first else ():
            start = word.start()
            names = self.by_first.get(word.group(), ()) if start >= end else ()
            name = next((name for name in names if _stands_at(text, start, name)), None)
            if name is None:
                continue
            tokens = doc.char_span(start, start + len(name), alignment_mode="expand")
            if tokens is not None and tokens.start_char == start:
                end = start + len(name)
                yield name, list(tokens)


@functools.cache
def known_names() -> NameIndex:
    """Index the countries and bodies of the lexicons, and the capitals of governments.

    Parts of the world whose names hold a country's ("North *America*") are among them.
    """
    return NameIndex.of((*bodies(), *country_names(), *capitals(), *seats(), *regions()))


def _stands_at(text: str, start: int, name: str) -> bool:
    """Tell whether the text has *name* at *start* as whole words."""
    if not text.startswith(name, start):
        return False
    end = start + len(name)
    after = text[end : end + 1]  # "US$3" is money
    return not after.isalnum() and after != "$"
