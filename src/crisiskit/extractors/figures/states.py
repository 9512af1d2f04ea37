"""States right beside a number: "38 dead", "5,000 displaced people"."""

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.verbs import has_object
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.nlp.syntax import is_verb

__all__ = ["left_in_state", "state_after", "state_inside"]

_BREAKS = frozenset({";", ":", "—", "–", "(", "“", '"', ","})
# What people already were when the verb struck them.
_BEFORE_ACT = frozenset({"displaced", "evacuated", "sheltered", "returned"})
_STRUCK = frozenset({"killed", "injured", "abducted", "detained", "rescued"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve"})
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were", "remain", "remained"})
_REACH = 5  # tokens after the noun
_FAR_REACH = 8


def state_after(counted: Counted) -> str | None:
    """As in "38 dead", "five people missing", "300 families were left homeless"."""
    words = vocabulary()
    for index, token in enumerate(counted.after[:_REACH]):
        measure = words.state(token.lower_)
        if measure is not None:
            if _is_attribute(counted, index) or _is_done_to_others(counted, index, measure):
                return None
            return measure
        if token.lower_ not in words.between:
            return None
    return None


def _is_done_to_others(counted: Counted, index: int, measure: str) -> bool:
    """As in "Six soldiers killed twelve civilians", "six soldiers have killed twelve"."""
    verb, passed = counted.after[index], counted.after[:index]
    if verb.tag_ == "VBN":
        helpers = {token.lower_ for token in passed}
        is_perfect = bool(helpers & _HAVE) and not helpers & _BE
        return measure in _STRUCK and is_perfect and has_object(verb)
    return verb.tag_ == "VBD" and has_object(verb)


def left_in_state(counted: Counted) -> str | None:
    """As in "Left two guards and a prisoner dead"."""
    if "leav" not in counted.lead and "left" not in counted.lead:
        return None
    if not any(token.lemma_.lower() in ("leave", "left") for token in counted.before[-4:]):
        return None
    for token in counted.after[:_FAR_REACH]:
        if token.text in _BREAKS or (is_verb(token) and token.tag_ == "VBD"):
            return None
        measure = vocabulary().state(token.lower_)
        if measure is not None:
            return measure
    return None


def state_inside(counted: Counted) -> str | None:
    """As in "5,000 displaced people", "12 missing sailors"."""
    found = (vocabulary().state(word.lower_) for word in reversed(counted.modifiers))
    inside = next((measure for measure in found if measure), None)
    if inside in _BEFORE_ACT and _is_struck(counted):
        return None
    glued = vocabulary().state(counted.noun.lower_) if counted.noun is not None else None
    return inside or glued


def _is_struck(counted: Counted) -> bool:
    """As in "killed 12 displaced people", who are told by the verb."""
    verb = counted.before[-1] if counted.before else None
    return verb is not None and lookup(vocabulary().objects, verb) in _STRUCK


def _is_attribute(counted: Counted, index: int) -> bool:
    """As in "12 wounded soldiers": the state belongs to a noun that follows."""
    follows = counted.after[index + 1 : index + 2]
    return counted.noun is None and bool(follows) and follows[0].tag_ in ("NN", "NNS")
