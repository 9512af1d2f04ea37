"""Objects of a second verb hung on the first ("shut the port and *banned boats*"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["objects_in"]


def objects_in(doc: Doc) -> Iterator[Move]:
    """Yield what gives a verb the object behind it where the verb it is joined to has one of its own.

    Nobody shuts the port and boats with a verb between the two. Nor is who withdraws "its
    stabilisation force" said to withdraw stabilisation as a force.
    """
    for token in doc:
        if token.dep_ == "conj" and token.tag_[:2] == "VB" and token.head.tag_[:2] == "VB":
            theirs = _second_object(token)
            if theirs is not None:
                yield Move(theirs, token)
        elif token.dep_ == "xcomp" and token.tag_ == "NN" and token.i:
            first = token.nbor(-1)
            if _is_half(first, token):
                yield Move(token, token.head, "obj")
                for word in (first, *first.lefts):
                    yield Move(word, token, "compound" if word.i == first.i else None)


def _is_half(first: Token, noun: Token) -> bool:
    """Tell the first noun of a compound that was made an object of its own."""
    if (
        noun.lower_ in lexicons.load("past_forms")["held_as"]["words"]
    ):  # "took a priest hostage"
        return False
    is_object = first.dep_ == "obj" and first.head.i == noun.head.i and first.tag_ == "NN"
    return is_object and noun.left_edge.i == noun.i and first.right_edge.i == first.i


def _second_object(verb: Token) -> Token | None:
    """Find the object behind a joined *verb* that hangs on the first one, which has another."""
    if any(child.dep_ in ("obj", "xcomp", "ccomp", "aux:pass") for child in verb.children):
        return None
    objects = [child for child in verb.head.rights if child.dep_ == "obj"]
    if not objects or objects[0].i > verb.i:
        return None
    return next((child for child in objects if child.i > verb.i), None)
