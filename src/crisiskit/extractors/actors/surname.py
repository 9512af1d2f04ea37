"""Where a last name begins: its particles and the parts hyphens split off."""

from crisiskit.extractors.actors.lexicon import particles
from crisiskit.nlp.doc import Doc

__all__ = ["HYPHENS", "surname_start"]

HYPHENS = frozenset("-–‐")


def surname_start(doc: Doc, start: int) -> int:
    """Give the token a name begins with that was found from *start* on.

    "*Banda-*Ruiz", "*al-*Hakim", "*van der* Meer".
    """
    while start > 0 and (before := _part_before(doc, start)):
        start -= before
    return start


def _part_before(doc: Doc, start: int) -> int:
    """Count the tokens of the name's part right before; 0 if it begins here."""
    word = doc[start - 1]
    if word.text in HYPHENS and not word.whitespace_ and start > 1:
        first = doc[start - 2]
        is_part = first.is_title or first.text in particles()
        return 2 if is_part and not first.whitespace_ else 0
    return 1 if word.text in particles() and word.whitespace_ == " " else 0
