"""Lists of nouns that the parser parted ("confirmed 31 deaths and *12 people* missing"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["members_in"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BESIDE = frozenset({"conj", "parataxis", "dep"})
_OPENERS = frozenset({"DT", "CD", "PRP$", "JJS", "NN", "NNS", "RB"})
_OF_CLAUSES = frozenset(
    {"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "expl", "mark", "obj"}
)


def members_in(doc: Doc) -> Iterator[Move]:
    """Yield what joins nouns hung beside a verb to its object, where "and" or a comma stands between.

    No noun without a verb of its own goes beside a verb ("three deaths, *all guards*").
    """
    for token in doc:
        if token.dep_ in _BESIDE and token.tag_ in _NOUNS and token.head.tag_[:2] == "VB":
            link = next((child for child in token.lefts if child.dep_ == "cc"), None)
            noun = _object_before(token, link)
            if noun is not None and (token.dep_ == "conj" or link is None):
                yield Move(token, noun, "appos" if link is None else "conj")


def _object_before(member: Token, link: Token | None) -> Token | None:
    """Find the object whose phrase ends right before *link*, or before the comma."""
    verb, doc = member.head, member.doc
    if verb.i > member.i or any(child.dep_ in _OF_CLAUSES for child in member.children):
        return None
    first = next(
        word for word in doc[member.left_edge.i : member.i + 1] if word.dep_ != "punct"
    )
    end = first.i if link is None else link.i
    has_comma = doc[end - 1].text == ","
    if link is None and not (has_comma and first.tag_ in _OPENERS):
        return None
    after = (child for child in verb.rights if child.dep_ in ("obj", "obl") and child.i < end)
    return next((noun for noun in after if _end_of(noun) == end - has_comma), None)


def _end_of(noun: Token) -> int:
    """Give the token behind the phrase of *noun*, a comma at its end aside."""
    last = noun.right_edge
    return last.i + (last.text != ",")
