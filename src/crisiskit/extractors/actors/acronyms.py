"""Acronyms a text explains in brackets: "Northern Relief Fund (NRF)"."""

from collections.abc import Iterable, Iterator

from crisiskit.nlp.doc import Token

__all__ = ["acronym_tokens", "is_acronym"]

_SHORTEST, _LONGEST = 2, 8  # letters


def is_acronym(token: Token) -> bool:
    """Tell a word of two to eight capitals: "NRF"."""
    text = token.text
    return _SHORTEST <= len(text) <= _LONGEST and text.isalpha() and text.isupper()


def acronym_tokens(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield every token of an acronym the text puts in brackets after a body's name.

    The brackets' own and all the later ones, in text order.
    """
    explained: set[str] = set()
    for token in tokens:
        if not is_acronym(token):
            continue
        if token.text not in explained and _is_explained(token):
            explained.add(token.text)
        if token.text in explained:
            yield token


def _is_explained(token: Token) -> bool:
    is_inside = 1 < token.i < len(token.doc) - 1
    if not is_inside or token.nbor(-1).text != "(" or token.nbor(1).text != ")":
        return False
    before = token.nbor(-2)
    return before.ent_type_ == "ORG" or before.tag_ in ("NNP", "NNPS")
