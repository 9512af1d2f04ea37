"""Persons and units the pipeline's name finder missed, by what the grammar shows of them."""

import re
from collections.abc import Iterable, Iterator

from crisiskit.extractors.actors.lexicon import saying_verbs, units
from crisiskit.extractors.actors.nouns import nouns, titles
from crisiskit.extractors.actors.persons import last_name
from crisiskit.extractors.actors.titles import title_before
from crisiskit.nlp.columns import entities_of
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["unseen_persons", "unseen_units"]

_NAME_TAGS = ("NNP", "NNPS")


def unseen_persons(doc: Doc, names: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first token and the end of each name of a person that no entity covers.

    Full names that say something, stand in a list of persons or follow a title; and names
    the pipeline found a person of elsewhere: full ones, and last names but before a noun.
    """
    persons = [entity for entity in entities_of(doc) if entity.label_ == "PERSON"]
    last_names = {last_name(entity) for entity in persons}
    full_names = {entity.text for entity in persons if len(entity) >= _FULL}
    for token in names:
        if token.tag_ != "NNP" or token.ent_type_ or not token.is_title:
            continue
        start, end = _stretch(token)
        if _FULL <= end - start <= _LONGEST:
            if (
                _says(token)
                or doc[start:end].text in full_names
                or _is_listed(token)
                or _is_titled(doc, start)
                or _is_beside(doc, start)
                or _is_owned(doc, start, token)
            ):
                yield start, end
        elif end - start == 1 and token.text in last_names and _stands_alone(token):
            yield start, end


def unseen_units(doc: Doc, names: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Yield first token and end of numbered units: "*the 12th Lancer Brigade*"."""
    for token in names:
        if token.lower_ not in units():
            continue
        start = token.i
        while start > 0 and token.i - start < _LONGEST and doc[start - 1].tag_ in _NAME_TAGS:
            start -= 1
        if start > 0 and _ORDINAL.fullmatch(doc[start - 1].text):
            yield start - 1, token.i + 1
        elif _ORDINAL.fullmatch(doc[start].text):
            yield start, token.i + 1


_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d)")
_FULL = 2  # tokens of the shortest full name
_LONGEST = 4


def _says(token: Token) -> bool:
    tells = (Relation.COMPLEMENT, Relation.PARATAXIS)
    is_subject = relation(token) is Relation.SUBJECT
    return (
        is_subject and token.head.lemma_ in saying_verbs() and any(children(token.head, *tells))
    )


def _stands_alone(token: Token) -> bool:
    """Tell a name from what only sorts a noun, and from a part of a longer name."""
    return relation(token) not in _SORTING


_SORTING = (Relation.COMPOUND, Relation.ADJECTIVE, Relation.FLAT)


def _is_listed(token: Token) -> bool:
    return relation(token) is Relation.CONJUNCT and token.head.ent_type_ == "PERSON"


def _is_titled(doc: Doc, start: int) -> bool:
    return start > 0 and title_before(doc, start) is not None


def _is_beside(doc: Doc, start: int) -> bool:
    """Tell a name commas set beside an office: "its director, *Ana Sol*, said"."""
    if start < _FULL or doc[start - 1].text != ",":
        return False
    office = doc[start - 2]
    return office.tag_ == "NN" and office.lower_ in titles()


def _is_owned(doc: Doc, start: int, token: Token) -> bool:
    """Tell who speaks for the body before an apostrophe: "the Red Cross' *Ana Sol* said"."""
    if start < _FULL or doc[start - 1].text not in _APOSTROPHES or doc[start - 2].whitespace_:
        return False
    owner = doc[start - 2]
    above = token.head if relation(token) is Relation.APPOSITION else token
    is_told = above.i in (token.i, owner.i) and relation(above) is Relation.SUBJECT
    is_body = owner.ent_type_ == "ORG" and owner.lower_.endswith("s")
    return is_body and is_told and above.head.lemma_ in saying_verbs()


_APOSTROPHES = frozenset({"'", "’"})


def _stretch(token: Token) -> tuple[int, int]:
    """Widen to the capitalised words around that hang on the same name."""
    doc, start, end = token.doc, token.i, token.i + 1
    while end < len(doc) and _belongs(doc[end], token):
        end += 1
    while start > 0 and _belongs(doc[start - 1], token):
        start -= 1
    return start, end


_PARTS = (Relation.FLAT, Relation.COMPOUND)


def _belongs(word: Token, token: Token) -> bool:
    is_part = word.head.i == token.i and relation(word) in _PARTS
    is_name = word.tag_ in _NAME_TAGS and word.is_title and not word.ent_type_
    return is_part and is_name and word.lower_ not in nouns()
