"""What the tense of a verb says of whether it happened."""

from spacy.tokens import Token

from crisiskit.nlp.status_sign import Factuality
from crisiskit.nlp.syntax import Relation, children, governor, is_verb, relation
from crisiskit.ontology.event_status import EventStatus

__all__ = ["AUXILIARIES", "PAST", "has_tense", "infinitive_mark", "tense_status"]

AUXILIARIES = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)
"""What helps a verb to its tense."""

PAST = frozenset({"VBD", "VBN"})
"""Tags of past forms."""


def tense_status(word: Token, durative: bool) -> Factuality | None:
    """Judge a word by its own form; None if it has neither tense nor helpers.

    Args:
        word: A verb, or a noun or adjective with a copula.
        durative: Whether its simple present tells a state that lasts.
    """
    helpers = tuple(children(word, *AUXILIARIES))
    forms = {helper.lower_ for helper in helpers}
    present = any(helper.tag_ in ("VBZ", "VBP") for helper in helpers)
    if not is_verb(word) and not helpers:
        return None
    is_leaving = word.tag_ == "VBG" and bool(helpers) and _is_reported(word)
    if is_leaving or _goes_on(word, forms, present=present):
        return Factuality(EventStatus.ONGOING)
    if word.tag_ == "VBN" and present:
        if forms & {"has", "have", "'ve", "’ve", "'s"}:
            since = _since(word)
            return Factuality(EventStatus.ONGOING if since else EventStatus.OCCURRED, since)
        return Factuality(EventStatus.ONGOING if durative else EventStatus.OCCURRED)
    if word.tag_ in ("VBZ", "VBP") and durative:
        return Factuality(EventStatus.ONGOING)
    return Factuality(EventStatus.OCCURRED) if has_tense(word) else None


def _goes_on(word: Token, forms: set[str], *, present: bool) -> bool:
    """Tell "are leaving", "are being treated", and what somebody is or is in: "are on strike"."""
    is_state = not is_verb(word) and len(forms) == 1
    return present and (word.tag_ == "VBG" or "being" in forms or is_state)


def _is_reported(verb: Token) -> bool:
    """Tell whether a past tense is that of the verb of saying ("said they *were* leaving")."""
    head = governor(verb)
    return relation(verb) is Relation.COMPLEMENT and head is not None and head.tag_ in PAST


def _since(verb: Token) -> Token | None:
    """Give the "since" that lets a perfect reach into the present."""
    for time in children(verb, Relation.OBLIQUE, Relation.ADVERBIAL_CLAUSE):
        for word in children(time, Relation.PREPOSITION, Relation.MARK):
            if word.lower_ == "since":
                return word
    return None


def has_tense(word: Token) -> bool:
    """Tell whether the clause has a tense or modal of its own."""
    if word.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return any(
        child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in children(word, *AUXILIARIES)
    )


def infinitive_mark(verb: Token) -> Token | None:
    """Give the "to" of an infinitive."""
    marks = children(verb, Relation.MARK, Relation.AUXILIARY)
    return next((mark for mark in marks if mark.lower_ == "to"), None)
