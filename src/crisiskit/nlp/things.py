"""Nouns that name nobody who could act or speak: things, happenings, qualities."""

from functools import cache

from crisiskit.lexicons import load
from crisiskit.nlp.doc import Token

__all__ = ["is_thing", "is_time"]

# Suffixes of abstract nouns (Quirk et al. 1985, appendix I.34-37).
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ysi", "ing")


def is_thing(noun: Token) -> bool:
    """Tell by the word list, or its ending, a noun that is nobody ("the *attack* shows").

    Names and pronouns are none; what a list of participants has is asked there first.
    """
    if not noun.tag_.startswith("NN") or noun.tag_.startswith("NNP"):
        return False
    lemma = noun.lemma_.casefold()
    is_abstract = noun.lower_.removesuffix("s").endswith(_ABSTRACT)
    return lemma in _things() or (is_abstract and lemma not in _people())


def is_time(noun: Token) -> bool:
    """Tell a noun of a day or a part of it, which a parser may take for a subject."""
    return noun.lemma_.casefold() in _times()


@cache
def _times() -> frozenset[str]:
    return frozenset(load("things")["things"]["times"].split())


@cache
def _things() -> frozenset[str]:
    return frozenset(
        word for words in load("things")["things"].values() for word in words.split()
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(load("things")["people"].split())
