"""Counts told as a tally: "the death toll rose to 40"."""

from typing import TYPE_CHECKING

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.nlp.syntax import Relation, is_verb, relation

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["tally"]

_REACH = 5  # tokens from a bare word for a count to its number
_BREAKS = (";", "(")


def tally(counted: Counted) -> str | None:
    """As in "The death toll rose to 40", "the number of missing stands at 12", "Dead: 12"."""
    return None if counted.kind == "things" else _labelled(counted) or _headed(counted)


def _headed(counted: Counted) -> str | None:
    """Look back for "toll" or "number of …", past one verb at most."""
    if not any(word in counted.lead for word in vocabulary().tellers):
        return None
    verbs = 0
    for index in range(len(counted.before) - 1, -1, -1):
        token = counted.before[index]
        if token.text in _BREAKS or (token.tag_ == "CD" and not _is_passed(counted, index)):
            return None
        verbs += is_verb(token) and not _is_attribute(token)
        if verbs > 1:
            return None
        if token.lower_ == "toll":
            kind = counted.before[index - 1].lower_ if index else ""
            return vocabulary().tallies.get(kind, "killed")
        if token.lower_ in vocabulary().counts and index + 1 < len(counted.before):
            return _tallied(counted.before[index + 1 :])
    return None


def _is_attribute(verb: "Token") -> bool:
    """Tell of participles that belong to a noun: "the people *involved*", "*displaced* families"."""
    if vocabulary().state(verb.lower_) is not None:
        return True
    return relation(verb) in (Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)


def _labelled(counted: Counted) -> str | None:
    """As in "Dead: 12", "put the displaced at 15,400 families"."""
    if counted.noun is not None and counted.kind not in ("people", "households"):
        return None
    for back, token in enumerate(counted.before[: -_REACH - 2 : -1]):
        measure = vocabulary().tallies.get(token.lower_)
        if measure and back > 0:  # "killed *by* three men" counts those who did it
            return None if counted.before[-back].lower_ == "by" else measure
        if token.lower_ not in vocabulary().links:
            return _housing(counted.before[: len(counted.before) - back])
    return None


def _housing(words: "tuple[Token, ...]") -> str | None:
    """As in "Destroyed houses: 12"."""
    if len(words) < 2 or lookup(vocabulary().classes, words[-1]) != "homes":
        return None
    return vocabulary().state(words[-2].lower_)


def _tallied(words: "tuple[Token, ...]") -> str | None:
    for word in words:
        measure = vocabulary().tallies.get(word.lower_) or vocabulary().state(word.lower_)
        if measure:
            return measure
        if is_verb(word):
            return lookup(vocabulary().objects, word) or _people_in(words)
    return _people_in(words)


def _people_in(words: "tuple[Token, ...]") -> str | None:
    """As in "the number of people involved has risen to 34": people, and no more is said."""
    classes = (lookup(vocabulary().classes, word) for word in words[:4])
    return "other" if "people" in classes else None


def _is_passed(counted: Counted, index: int) -> bool:
    """Tell of the 12 in "rose from 12 to 40", and of days and years, which count nothing."""
    if index > 0 and counted.before[index - 1].lower_ in ("from", "than"):
        return True
    return _is_year(counted.before[index]) or (
        index + 2 < len(counted.before)
        and counted.before[index + 1].tag_ == "NNP"
        and _is_year(counted.before[index + 2])
    )


def _is_year(token: "Token") -> bool:
    return len(token.text) == 4 and token.text.isdecimal() and token.text[:2] in ("19", "20")
