"""What the noun of a number says it measures."""

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary

__all__ = ["body_count", "disease_near", "is_envoy", "is_staff", "own_noun", "team"]


def body_count(counted: Counted) -> str | None:
    """As in "194 deaths", "12 bodies": whatever is done to them."""
    noun = counted.noun
    if noun is None or lookup(vocabulary().nouns, noun) != "killed":
        return None
    if noun.lemma_.lower() == "life":
        beside = (*counted.before[-4:], *counted.after[:4])
        is_taken = any(word.lemma_.lower() in vocabulary().lives for word in beside)
        return "killed" if is_taken else None
    return None if lookup(vocabulary().classes, noun) == "things" else "killed"


def own_noun(counted: Counted) -> str | None:
    """As in "27 arrests", "5,000 refugees": the noun is the measure."""
    if counted.noun is None:
        return None
    measure = vocabulary().noun(counted.noun)
    if measure == "infected" and not disease_near(counted):
        return None
    if counted.noun.lemma_.lower() == "life":
        return None
    if measure in ("personnel", "fighters") and _is_definite(counted):
        return None
    return measure


def team(counted: Counted) -> str | None:
    """As in "A six-man crew"."""
    words = [word.lemma_.lower() for word in counted.modifiers]
    words += [counted.noun.lemma_.lower()] if counted.noun is not None else []
    is_team = any(word in vocabulary().teams for word in words)
    is_joined = any(word in vocabulary().heads for word in words)
    return "personnel" if is_team and is_joined else None


def disease_near(counted: Counted) -> bool:
    """Tell whether the text around speaks of a disease."""
    doc = counted.numeral.doc
    start, stop = max(0, counted.numeral.i - 80), min(len(doc), counted.numeral.i + 40)
    return any(token.lower_ in vocabulary().diseases for token in doc[start:stop])


def is_staff(counted: Counted) -> bool:
    """Tell whether those counted are personnel once they are sent."""
    noun = counted.noun
    return noun is not None and noun.lemma_.lower() in vocabulary().staff


def is_envoy(counted: Counted) -> bool:
    """Tell whether a state expels those counted by its right: diplomats and the like."""
    noun = counted.noun
    return noun is not None and noun.lemma_.lower() in vocabulary().envoys


def _is_definite(counted: Counted) -> bool:
    """Tell of "the two guards": they were told before."""
    return bool(counted.before) and counted.before[-1].lower_ in ("the", "these", "those")
