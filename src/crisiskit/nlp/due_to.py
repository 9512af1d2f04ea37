"""Infinitives behind "due to" that the parser took for its noun ("is due *to vote*"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.nlp.reattachment import Move

__all__ = ["due_in"]

_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s"})


def due_in(token: Token) -> Iterator[Move]:
    """Make "to" the mark of the verb behind it, as in "is to vote", where *token* is "due"."""
    doc = token.doc
    if token.lower_ == "due" and 0 < token.i < len(doc) - 2:
        to, verb = token.nbor(), token.nbor(2)
        follows_be = any(doc[i].lower_ in _BE for i in (token.i - 1, token.i - 2) if i >= 0)
        if follows_be and to.lower_ == "to" and verb.tag_ == "VB":
            yield Move(token, verb, "mark")
            yield Move(to, verb, "mark", "TO")
