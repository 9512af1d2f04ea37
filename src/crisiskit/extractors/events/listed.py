"""All who are named in a list ("*Ana Roca*, *Luis Sol* and *Eva Lima* were arrested")."""

from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token

__all__ = ["listed"]

_PERSON = "PERSON"
_LONGEST = 80


def listed(noun: Token) -> tuple[Token, ...]:
    """List a noun and those coordinated with it, however the parser joined names of people."""
    if noun.ent_type_ != _PERSON:
        return syntax.conjuncts(noun)
    names = _names_from(noun)
    return names if len(names) > 2 else syntax.conjuncts(noun)


def _names_from(first: Token) -> tuple[Token, ...]:
    """Read names parted by commas, up to the one behind "and"; empty if none ends so."""
    doc, i = first.doc, first.i
    names: list[Token] = []
    while i < min(len(doc), first.i + _LONGEST) and _is_name(doc[i]):
        names.append(doc[i])
        while i < len(doc) and _is_name(doc[i]):
            i += 1
        is_last = False
        while i < len(doc) and doc[i].lower_ in (",", "and", ";"):
            is_last = is_last or doc[i].lower_ == "and"
            i += 1
        if is_last:
            ends = i < len(doc) and _is_name(doc[i])
            return (*names, doc[i]) if ends else ()
    return ()


def _is_name(word: Token) -> bool:
    return word.ent_type_ == _PERSON or word.tag_.startswith("NNP")
