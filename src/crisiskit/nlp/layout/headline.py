"""Whether the first line of an article is its headline."""

import re

from crisiskit.nlp.layout.dateline import has_dateline

__all__ = ["is_headline"]

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
# Longer lines are paragraphs that lost their full stop.
_MOST_WORDS = 25
_LONGEST = 250
_ENDS = tuple(".:,;…")
_QUOTED_END = re.compile(r"[.,;:…][\"'”’»)\]]+$")
# Words as short as "of" and "with" stay small in headlines, so they tell nothing.
_SHORT = 4


def is_headline(line: str, following: str | None, *, title: str | None = None) -> bool:
    """Tell whether *line*, the first of a text, is a headline.

    It is if it equals *title*, but for case and punctuation; else it must be short, be
    followed by more text, and either end without a full stop, or be in capitals as
    headlines are, or stand before a dateline.

    Args:
        line: The first line with text.
        following: The next one; None if there is none.
        title: The title as it came with the article.
    """
    if title and _bare(line) == _bare(title) and _bare(line):
        return True
    words = _WORD.findall(line[:_LONGEST])
    if following is None or not words or len(line) > _LONGEST or len(words) > _MOST_WORDS:
        return False
    if has_dateline(line):
        return False
    return not _is_sentence(line) or _is_title_case(words) or has_dateline(following)


def _bare(line: str) -> str:
    return " ".join(_WORD.findall(line)).casefold()


def _is_sentence(line: str) -> bool:
    return line.endswith(_ENDS) or _QUOTED_END.search(line) is not None


def _is_title_case(words: list[str]) -> bool:
    telling = [word for word in words[1:] if len(word) >= _SHORT]
    raised = sum(not word[0].islower() for word in telling)
    return len(telling) > 1 and raised * 5 >= len(telling) * 4
