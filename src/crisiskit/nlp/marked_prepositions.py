"""Prepositions that the parser took for what opens a clause ("the attack *against* Sol has …")."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.nlp.reattachment import Move

__all__ = ["marking_in"]

# They open no clause with a subject, whatever follows.
_NEVER_MARKS = frozenset(
    {"against", "among", "amongst", "between", "of", "toward", "towards", "upon", "into", "via"}
)
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def marking_in(mark: Token) -> Iterator[Move]:
    """Yield what makes *mark* the preposition of the noun that was the subject of its clause.

    That noun hangs on the noun before the preposition, if there is one.
    """
    if mark.lower_ not in _NEVER_MARKS or mark.i == 0 or mark.head.tag_ == "VBG":
        return
    noun = next((c for c in mark.head.lefts if c.dep_ in _SUBJECTS and c.i > mark.i), None)
    before = mark.nbor(-1)
    if noun is None or noun.tag_ not in _NOUNS or before.tag_ not in _NOUNS:
        return
    yield Move(mark, noun, "case")
    yield Move(noun, before, "nmod")
