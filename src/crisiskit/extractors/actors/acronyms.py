"""Acronyms a text explains in brackets: "Northern Relief Fund (NRF)"."""

import re
from collections.abc import Iterable, Iterator

from crisiskit.nlp.doc import Doc, Token

__all__ = ["acronym_tokens", "explained_names", "initials", "is_acronym"]

_SHORTEST, _LONGEST = 2, 8  # letters
_JOINED = re.compile(r"[A-Z]+(?:[a-z][A-Z]+)+")
_IN_BRACKETS = re.compile(r"\((\w{2,8})\)")


def is_acronym(token: Token) -> bool:
    """Tell a word of two to eight capitals: "NRF"; small letters may join them: "MdM"."""
    return _is_capitals(token.text)


def acronym_tokens(tokens: Iterable[Token], text: str) -> Iterator[Token]:
    """Yield every token of an acronym the text puts in brackets after a body's name.

    The brackets' own and all the later ones, in text order.
    """
    bracketed = {word for word in _IN_BRACKETS.findall(text) if _is_capitals(word)}
    explained: set[str] = set()
    for token in tokens if bracketed else ():
        word = token.text
        if word not in bracketed:
            continue
        if word not in explained and _is_explained(token):
            explained.add(word)
        if word in explained:
            yield token


def explained_names(doc: Doc, text: str) -> Iterator[tuple[int, int]]:
    """Yield first token and end of each name an acronym in brackets follows.

    "*Northern Relief Fund* (NRF)": words written large that begin with its letters, small
    ones between them left aside (Schwartz and Hearst 2003, stricter). The name finder must
    have seen a name among them: "Gross Domestic Product (GDP)" is nobody.
    """
    for bracket in _IN_BRACKETS.finditer(text):
        word = bracket.group(1)
        opening = doc.char_span(bracket.start(), bracket.start() + 1)
        if not _is_capitals(word) or opening is None:
            continue
        start = _first_word(doc, opening.start, word)
        if start is not None and any(doc[i].ent_type_ for i in range(start, opening.start)):
            yield start, opening.start


def _first_word(doc: Doc, end: int, letters: str) -> int | None:
    """Give the token at which the words before *end* begin that have these initials."""
    left = list(letters)
    for place in range(end - 1, max(-1, end - 1 - _FARTHEST), -1):
        word = doc[place].text
        if word[0].isupper() and word[0] == left[-1]:
            left.pop()
            if not left:
                return place
        elif word not in _BETWEEN:
            return None
    return None


_FARTHEST = 14  # tokens before a bracket that its letters may stand for
_BETWEEN = frozenset("of for the and & de du la des del against in on to - –".split())


def initials(name: str) -> str:
    """Put the capitals together that the words of a name begin with: "NRF"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_capitals(word: str) -> bool:
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return False
    return word.isupper() or _JOINED.fullmatch(word) is not None


def _is_explained(token: Token) -> bool:
    is_inside = 1 < token.i < len(token.doc) - 1
    if not is_inside or token.nbor(-1).text != "(" or token.nbor(1).text != ")":
        return False
    before = token.nbor(-2)
    return before.ent_type_ == "ORG" or before.tag_ in ("NNP", "NNPS")
