"""Participles between a number and its noun that the parser took for verbs ("40 *displaced* families")."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["counted_in"]

_FORMS = frozenset({"VBD", "VBN"})
_PLURAL = "NNS"
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_YEAR = 4  # digits


def counted_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes of "Some 40 *displaced* families returned" a noun phrase and its clause.

    A bare number right before a past form, and a noun without article right behind it, are
    one phrase: nobody writes "40 displaced families" of forty who displaced them.
    """
    for form in doc:
        if form.tag_ in _FORMS and form.dep_ != "amod" and 0 < form.i < len(doc) - 1:
            number = _number(form)
            noun = _noun(form)
            if number is not None and noun is not None:
                yield from _moves(form, number, noun)


def _number(form: Token) -> Token | None:
    """Give the number right before *form*, or before its adverb ("40 *internally* displaced")."""
    before = form.nbor(-1)
    if before.tag_ == "RB" and before.i > 0 and before.head.i == form.i:
        before = before.nbor(-1)
    is_number = before.tag_ == "CD" and before.head.i == form.i
    has_helper = any(child.dep_ in _HELPERS for child in form.children)
    return before if is_number and not has_helper and not _is_year(before) else None


def _is_year(number: Token) -> bool:
    return len(number.text) == _YEAR and number.text.isdecimal()


def _noun(form: Token) -> Token | None:
    """Give the head of the noun phrase that starts right behind *form*."""
    noun = form.nbor()
    while noun.dep_ == "compound" and noun.head.i == noun.i + 1 and noun.i + 1 < len(noun.doc):
        noun = noun.nbor()
    return noun if noun.tag_ == _PLURAL and noun.left_edge.i > form.i else None


def _moves(form: Token, number: Token, noun: Token) -> Iterator[Move]:
    heir = noun if noun.head.i == form.i else _clause(form, noun)
    if heir is None:
        return
    is_root = form.head.i == form.i
    yield Move(heir, heir if is_root else form.head, form.dep_)
    if heir.i != noun.i:
        yield Move(noun, heir, noun.dep_)
    for child in form.children:
        if child.i not in (heir.i, number.i) and not number.i < child.i < form.i:
            yield Move(child, heir)
    for child in number.lefts:
        if child.dep_ in ("det", "case"):
            yield Move(child, noun)
    yield Move(number, noun, "nummod")
    yield Move(form, noun, "amod", "VBN")


def _clause(form: Token, noun: Token) -> Token | None:
    """Give the verb of *noun*, if it hangs on *form*: it heads the clause then."""
    verb = noun.head
    return verb if verb.head.i == form.i else None
