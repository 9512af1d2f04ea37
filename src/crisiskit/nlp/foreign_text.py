"""Whether a text is in another language than the pipeline reads."""

import re

from spacy.language import Language

__all__ = ["seems_foreign"]

_PROBE = 800  # code points are enough to tell, and cost next to nothing
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 25  # words; a headline may do without "the" and "of"
# A handful of 4,700 English sentences and articles have so few of the words every English text
# has. "A", "in" and "no" are words of other languages too, so longer ones count apart.
_SHARE = 0.25
_SHARE_OF_LONG = 0.065
_LONG = 3  # letters
_FEWEST_LETTERS = 20


def seems_foreign(text: str, nlp: Language) -> bool:
    """Tell whether *text* is hardly in the language of *nlp*; short texts never are.

    Only English pipelines are asked: the words all texts of other languages have are not
    known well enough.

    Examples:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> seems_foreign("Les rebelles ont tué douze personnes à Goma lundi. " * 3, nlp)
        True
        >>> seems_foreign("Rebels shell Goma", nlp)
        False
    """
    if nlp.lang != "en":
        return False
    probe = text[:_PROBE].lower()
    if _is_other_script(probe):
        return True
    words = _WORD.findall(probe)
    if len(words) < _FEWEST:
        return False
    known = nlp.Defaults.stop_words
    common = [word for word in words if word in known]
    long = sum(len(word) >= _LONG for word in common)
    return len(common) < _SHARE * len(words) and long < _SHARE_OF_LONG * len(words)


def _is_other_script(text: str) -> bool:
    """Tell whether more letters are of other scripts than Latin; Chinese has no blanks."""
    if text.isascii():
        return False
    # Latin letters, accents and all, end with U+024F.
    others = [sign for sign in text if sign > "\u024f" and sign.isalpha()]
    if not others:  # curly quotation marks are no letters
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= _FEWEST_LETTERS and 2 * len(others) > letters
