"""What the tense of a verb says of whether it happened."""

from spacy.tokens import Token

from crisiskit.nlp.columns import forms_of
from crisiskit.nlp.status_sign import Factuality
from crisiskit.nlp.syntax import Relation, children, governor, is_verb, relation
from crisiskit.ontology.event_status import EventStatus

__all__ = ["AUXILIARIES", "PAST", "has_tense", "infinitive_mark", "tense_status"]

AUXILIARIES = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)
"""What helps a verb to its tense."""

_HAVE = frozenset({"has", "have", "'ve", "’ve", "'s"})
PAST = frozenset({"VBD", "VBN"})
"""Tags of past forms."""


def tense_status(
    word: Token, durative: bool, states: frozenset[str] = frozenset()
) -> Factuality | None:
    """Judge a word by its own form; None if it has neither tense nor helpers.

    Args:
        word: A verb, or a noun or adjective with a copula.
        durative: Whether its simple present tells a state that lasts.
        states: Participles that tell a state after "have been".
    """
    helpers = tuple(children(word, *AUXILIARIES))
    if not is_verb(word) and not helpers:
        return None
    if _is_ongoing(word, helpers, durative=durative):
        return Factuality(EventStatus.ONGOING)
    forms = {helper.lower_ for helper in helpers}
    if word.tag_ == "VBN" and _is_present(helpers) and forms & _HAVE:
        since = _since(word)
        is_state = word.lower_ in states and "been" in forms
        lasts = since is not None or is_state
        return Factuality(EventStatus.ONGOING if lasts else EventStatus.OCCURRED, since)
    return Factuality(EventStatus.OCCURRED) if has_tense(word) else None


def _is_ongoing(word: Token, helpers: tuple[Token, ...], *, durative: bool) -> bool:
    """Tell what goes on by its form alone."""
    if word.tag_ == "VBG" and relation(word) is Relation.ADJECTIVE:
        return True  # "*fleeing* families"
    forms = {helper.lower_ for helper in helpers}
    present = _is_present(helpers)
    if word.tag_ == "VBG" and helpers and _is_reported(word):
        return True
    if durative and (word.tag_ in ("VBZ", "VBP") or _is_passive_present(word, forms, present)):
        return True
    return _goes_on(word, forms, present=present)


def _is_passive_present(word: Token, forms: set[str], present: bool) -> bool:
    return word.tag_ == "VBN" and present and not forms & _HAVE


def _is_present(helpers: tuple[Token, ...]) -> bool:
    return any(helper.tag_ in ("VBZ", "VBP") for helper in helpers)


def _goes_on(word: Token, forms: set[str], *, present: bool) -> bool:
    """Tell "are leaving", "are being treated", and what somebody is or is in: "are on strike"."""
    is_state = not is_verb(word) and len(forms) == 1
    return present and (word.tag_ == "VBG" or "being" in forms or is_state)


def _is_reported(verb: Token) -> bool:
    """Tell whether a past tense is that of the verb of saying ("said they *were* leaving")."""
    head = governor(verb)
    return relation(verb) is Relation.COMPLEMENT and head is not None and head.tag_ in PAST


def _since(verb: Token) -> Token | None:
    """Give the "since" that lets a perfect reach into the present.

    A parser may hang it on an infinitive, which takes none: "has asked them to *leave since
    May*".
    """
    for time in children(verb, Relation.OBLIQUE, Relation.ADVERBIAL_CLAUSE):
        for word in children(time, Relation.PREPOSITION, Relation.MARK):
            if word.lower_ == "since":
                return word
    forms, end = forms_of(verb.doc), verb.right_edge.i + 1
    for place in range(verb.i + 1, end):
        if forms[place] != "since":
            continue
        word = verb.doc[place]
        if word.nbor(-1).is_punct or infinitive_mark(word.head.head):
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
