"""Perfects that the parser took for adjectives of their object ("Peru has *closed* ports")."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["perfects_in"]

_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
# Words of the object that may stand between its noun and the verb.
_OF_OBJECT = frozenset({"amod", "compound", "nmod:desc"})
# What stays with the object when the rest of its clause goes to the verb.
_STAYS = frozenset({"nmod", "conj", "acl", "acl:relcl", "appos", "amod", "compound", "cc"})


def perfects_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes such perfects the heads of their clauses.

    A participle right behind a form of "have" and before a bare noun is its perfect: the
    form has "have" for its auxiliary, the noun for its object.
    """
    for token in doc:
        if token.tag_ == "VBN" and token.dep_ == "amod" and token.head.i > token.i:
            yield from _moves(token)


def _moves(verb: Token) -> Iterator[Move]:
    noun, helper = verb.head, _helper(verb)
    if helper is None or not _is_bare(verb, noun):
        return
    if noun.head.i == helper.i:
        yield from _below_helper(verb, noun, helper)
    elif helper.dep_ in {"aux", "cop"} and helper.head.i == noun.i:
        yield from _below_noun(verb, noun, helper)


def _helper(verb: Token) -> Token | None:
    """Find the "have" before a verb; adverbs may stand between."""
    index = verb.i - 1
    while index > 0 and verb.doc[index].tag_ == "RB":
        index -= 1
    found = verb.doc[index] if index >= 0 else None
    return found if found is not None and found.lower_ in _HAVE else None


def _is_bare(verb: Token, noun: Token) -> bool:
    """Whether only adjectives and nouns stand between the verb and its noun."""
    between = (child for child in noun.lefts if child.i > verb.i)
    return all(child.dep_ in _OF_OBJECT for child in between)


def _below_helper(verb: Token, noun: Token, helper: Token) -> Iterator[Move]:
    is_root = helper.head.i == helper.i
    relation = "ccomp" if helper.dep_ in {"aux", "aux:pass"} else helper.dep_
    yield Move(verb, verb if is_root else helper.head, relation)
    yield Move(helper, verb, "aux")
    yield Move(noun, verb, "obj")
    for child in helper.children:
        if child.i not in {noun.i, verb.i}:
            yield Move(child, verb)


def _below_noun(verb: Token, noun: Token, helper: Token) -> Iterator[Move]:
    is_root = noun.head.i == noun.i
    yield Move(verb, verb if is_root else noun.head, noun.dep_)
    yield Move(noun, verb, "obj")
    for child in noun.children:
        is_before = child.i <= helper.i or (child.i < verb.i and child.dep_ == "advmod")
        if is_before or (child.i > noun.i and child.dep_ not in _STAYS):
            yield Move(child, verb)
