"""Objects of a second verb hung on the first ("shut the port and *banned boats*"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["objects_in"]


def objects_in(doc: Doc) -> Iterator[Move]:
    """Yield what gives a verb the object behind it where the verb it is joined to has one of its own.

    Nobody shuts the port and boats with a verb between the two.
    """
    for token in doc:
        if token.dep_ == "conj" and token.tag_[:2] == "VB" and token.head.tag_[:2] == "VB":
            theirs = _second_object(token)
            if theirs is not None:
                yield Move(theirs, token)


def _second_object(verb: Token) -> Token | None:
    """Find the object behind a joined *verb* that hangs on the first one, which has another."""
    if any(child.dep_ in ("obj", "xcomp", "ccomp", "aux:pass") for child in verb.children):
        return None
    objects = [child for child in verb.head.rights if child.dep_ == "obj"]
    if not objects or objects[0].i > verb.i:
        return None
    return next((child for child in objects if child.i > verb.i), None)
