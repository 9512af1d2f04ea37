"""Lists of nouns that the parser parted ("confirmed 31 deaths and *12 people* missing"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["members_in"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OF_CLAUSES = frozenset(
    {"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "expl", "mark", "obj"}
)


def members_in(doc: Doc) -> Iterator[Move]:
    """Yield what joins nouns hung beside a verb to its object, where "and" stands between the two.

    No noun without a verb of its own goes beside a verb.
    """
    for token in doc:
        if token.dep_ == "conj" and token.tag_ in _NOUNS and token.head.tag_[:2] == "VB":
            noun = _object_before(token)
            if noun is not None:
                yield Move(token, noun)


def _object_before(member: Token) -> Token | None:
    verb = member.head
    if verb.i > member.i or any(child.dep_ in _OF_CLAUSES for child in member.children):
        return None
    link = next((child for child in member.lefts if child.dep_ == "cc"), None)
    if link is None:
        return None
    objects = (child for child in verb.rights if child.dep_ == "obj" and child.i < link.i)
    start = link.i - 1 if link.nbor(-1).text == "," else link.i
    return next((noun for noun in objects if noun.right_edge.i == start - 1), None)
