"""Names and titles that the parser joined across a comma ("*Mwangara*, Kenya's *minister*"), put right."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.nlp.reattachment import Move

__all__ = ["parted_in"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_RELATIONS = frozenset({*_SUBJECTS, "nmod"})
# What stands behind a comma and is a part of the name all the same.
_FORMS = frozenset(
    {
        "inc.",
        "inc",
        "ltd.",
        "ltd",
        "llc",
        "corp.",
        "co.",
        "plc",
        "jr.",
        "jr",
        "sr.",
        "sr",
        "ii",
        "iii",
        "s.a.",
    }
)
_WITHIN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "case"})


def parted_in(first: Token) -> Iterator[Move]:
    """Make two phrases of what a comma parts: no part of a compound stands behind one.

    The second explains the first if commas or a full stop close it as well: "the mayor of Ica,
    *Ana Sol*, said". Behind a preposition the first is a circumstance of the second's verb.
    """
    noun = first.head
    last = first.right_edge
    if noun.dep_ not in _RELATIONS or noun.lower_ in _FORMS:
        return
    comma = last.i if last.text == "," else last.i + 1
    if first.tag_ not in _NOUNS or noun.tag_ not in _NOUNS or not first.i < comma < noun.i:
        return
    between = first.doc[comma : noun.i]
    if between[0].text != "," or any(
        word.text in (",", "-", "and", "or") or word.tag_[:2] == "VB" for word in between[1:]
    ):
        return
    if any(child.dep_ in ("conj", "cc") for child in noun.children) or not _is_closed(noun):
        return
    yield from _parted(first, noun, comma)


def _is_closed(noun: Token) -> bool:
    last = noun.right_edge
    return any(word.text in {",", "."} for word in noun.doc[last.i : last.i + 2])


def _parted(first: Token, noun: Token, comma: int) -> Iterator[Move]:
    above = noun.head if noun.head.i != noun.i else first
    if noun.dep_ == "nmod" and above.i < first.i:  # "the mayor of Ica, Ana Sol,"
        yield Move(first, above, "nmod")
        yield Move(noun, above, "appos")
    else:
        yield Move(first, above, noun.dep_)
        yield Move(noun, first, "appos")
    for child in noun.lefts:
        if child.i < comma and child.i != first.i and child.dep_ in _WITHIN:
            yield Move(child, first)
