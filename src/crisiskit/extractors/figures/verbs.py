"""What a verb says of those who do it and those it is done to."""

from typing import TYPE_CHECKING

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.nouns import disease_near, is_envoy, is_staff, own_noun
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.nlp.syntax import Relation, children

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["done_by", "done_to", "has_object"]

# Measures a noun gives that a wide verb can turn into another: "held 12 soldiers"
_TAKEN = ("personnel", "fighters", "protesters", "detained", "abducted", "escaped", "evacuated")


def done_to(verb: "Token", counted: Counted) -> str | None:
    """Give the measure of those a verb is done to; wide verbs need the noun's class."""
    lemma = verb.lemma_.lower()
    measure = lookup(vocabulary().objects, verb)
    is_life = counted.noun is not None and counted.noun.lemma_.lower() == "life"
    if is_life or (lemma == "expel" and is_envoy(counted)):
        return None  # lives, saved or lost, are told by their noun; envoys are sent home
    if lemma == "treat" and disease_near(counted):
        return "infected"
    if measure == "personnel":
        return _sent(lemma, counted)
    measure = _freed(counted) if measure == "escaped" else measure
    is_force = own_noun(counted) in ("personnel", "fighters") and not _is_with_others(counted)
    if measure == "evacuated" and is_force:
        return own_noun(counted)
    if lemma in vocabulary().wide:
        own = own_noun(counted)
        is_people = own in _TAKEN or (own is None and counted.kind in ("people", "households"))
        return measure if is_people else None
    return measure


def done_by(verb: "Token", counted: Counted) -> str | None:
    """Give the measure of those who do what a verb says."""
    measure = lookup(vocabulary().subjects, verb)
    is_moving = measure in ("evacuated", "returned", "sheltered")
    if measure is None or (is_moving and counted.kind is None and has_object(verb)):
        return None
    if measure in ("displaced", "escaped"):
        return _of_captives(measure, counted)
    return measure


def has_object(verb: "Token") -> bool:
    """Tell whether an object follows *verb*."""
    return any(child.i > verb.i for child in children(verb, Relation.OBJECT))


def _freed(counted: Counted) -> str | None:
    """Prisoners get out; hostages, pupils and others are rescued."""
    own = own_noun(counted)
    if own == "abducted" or (own is None and counted.kind in ("people", "households")):
        return "rescued"
    return "escaped" if own in (None, "detained", "escaped") else None


def _sent(lemma: str, counted: Counted) -> str | None:
    """Forces and staff are sent; so, "across the river", are people by what happens."""
    if lemma == "send" and _is_driven(counted):
        return "displaced"
    return "personnel" if own_noun(counted) == "personnel" or is_staff(counted) else None


def _is_driven(counted: Counted) -> bool:
    """As in "The clashes sent 300 people *across* the river", not of soldiers."""
    if own_noun(counted) is not None or counted.kind not in ("people", "households"):
        return False
    return bool(counted.after) and counted.after[0].lower_ in vocabulary().driven


def _is_with_others(counted: Counted) -> bool:
    """As in "300 fighters and their families"."""
    joined = counted.after[:4]
    if not joined or joined[0].lower_ != "and":
        return False
    kinds = (lookup(vocabulary().classes, word) for word in joined[1:])
    return any(kind in ("people", "households") for kind in kinds)


def _of_captives(measure: str, counted: Counted) -> str:
    """Captives escape from custody; others who escape are displaced."""
    is_captive = own_noun(counted) in ("detained", "abducted", "escaped")
    if measure == "escaped" and not is_captive and counted.kind in ("people", "households"):
        return "displaced"
    return measure
