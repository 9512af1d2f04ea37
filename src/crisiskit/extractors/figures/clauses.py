"""What happens to those counted, by the clause around the number."""

from typing import TYPE_CHECKING

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.verbs import done_by, done_to, has_object
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.nlp.syntax import Relation, governor, is_verb, relation

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = [
    "act_of",
    "crowd",
    "forced_after",
    "lodged_after",
    "phrase_after",
    "predicate",
    "predicate_after",
    "verb_before",
]

_BE = frozenset({"be", "get", "become", "remain"})
_HELPERS = ("MD", "RB", "RBR", "RP", "TO", "HYPH", "AFX")
_RELATIVES = ("WDT", "WP", "WRB")
_NOMINAL = ("NN", "CD", "PRP", "DT", "JJ")
_BREAKS = frozenset({";", ":", "—", "–", "(", "“", '"'})
_PHRASE_REACH = 16  # tokens after the noun that a fixed phrase may begin in
_VERB_REACH = 8
_CLAUSE_REACH = 24  # where the number opens its clause


def verb_before(counted: Counted) -> str | None:
    """The verb right before the number: "killing at least 17", "drove out 300"."""
    words = list(counted.before)
    particle = ""
    for _ in range(3):
        if len(words) > 1 and words[-1].lower_ == "of":
            return lookup(vocabulary().acts, words[-2])
        if len(words) > 1 and words[-1].lower_ == "for":
            return lookup(vocabulary().sought, words[-2])
        if not words or words[-1].lower_ not in vocabulary().skipped:
            break
        particle = words.pop().lower_
    if len(words) > 1 and is_verb(words[-2]) and words[-1].tag_ == "JJ":
        return vocabulary().state(words[-1].lower_)  # "shot dead three men"
    if words and f"{words[-1].lemma_.lower()} {particle}" in vocabulary().objects:
        return vocabulary().objects[f"{words[-1].lemma_.lower()} {particle}"]
    if not words or words[-1].tag_ in ("JJ", "IN", "PRP$"):
        return _glued(counted)
    return done_to(words[-1], counted) or _glued(counted)


def predicate(counted: Counted) -> str | None:
    """What the parse says is done to those counted, or done by them."""
    for verb, is_undergoer in counted.doings:
        measure = done_to(verb, counted) if is_undergoer else done_by(verb, counted)
        if measure:
            return measure
    return None


def predicate_after(counted: Counted) -> str | None:
    """The first verb group after the noun: "300 people … have been evacuated"."""
    is_passive_group = False
    takes_nouns = starts_clause = _starts_clause(counted)
    reach = _CLAUSE_REACH if starts_clause else _VERB_REACH
    for index, token in enumerate(counted.after[:reach]):
        if _is_main_verb(token):
            if is_passive_group or _is_reduced(token, index):
                return done_to(token, counted) or done_by(token, counted)
            return done_by(token, counted)
        is_passive_group = _is_be(token) or (is_passive_group and token.tag_ in _HELPERS)
        takes_nouns = takes_nouns or token.lower_ in ("and", ",")
        if not _is_passed(token, takes_nouns=takes_nouns, takes_places=starts_clause):
            return None
    return None


def forced_after(counted: Counted) -> str | None:
    """As in "Forced 300 families to leave", "300 people were told to evacuate"."""
    words = vocabulary()
    made = [t.lemma_.lower() for t in (*counted.before[-6:], *counted.after[:5])]
    orders = [lemma for lemma in made if lemma in words.orders]
    if not orders and not any(lemma in words.forced for lemma in made):
        return None
    for token, follower in zip(counted.after, counted.after[1:_VERB_REACH], strict=False):
        if token.text in _BREAKS:
            return None
        if token.lower_ == "to":
            measure = lookup(words.leaving, follower)
            return "evacuated" if measure == "displaced" and orders else measure
    return None


def phrase_after(counted: Counted) -> str | None:
    """A fixed phrase soon after the noun: "300 people in relief camps"."""
    after = counted.after[: _PHRASE_REACH + 2]
    heard = [token.lower_ for token in after]
    for place, word in enumerate(heard):
        for phrase, measure in vocabulary().phrases.get(word, ()):
            end = place + len(phrase)
            if tuple(heard[place:end]) == phrase and not _is_broken(after[:end]):
                return measure
    return None


def _is_broken(words: "tuple[Token, ...]") -> bool:
    """Tell whether another number or a break stands among the words."""
    return any(
        token.text in _BREAKS or (token.tag_ == "CD" and index > 0)
        for index, token in enumerate(words)
    )


def lodged_after(counted: Counted) -> str | None:
    """As in "650 people are in four shelters"."""
    if counted.kind not in ("people", "households"):
        return None
    is_open = False
    for token in counted.after[:_VERB_REACH]:
        if token.text in _BREAKS or token.text == ",":
            return None
        if token.lower_ in ("in", "at", "inside", "into"):
            is_open = True
        elif is_open and token.lemma_.lower() in vocabulary().lodgings:
            return "sheltered"
    return None


def act_of(counted: Counted) -> str | None:
    """As in "The evacuation of 300 families": the noun the parse hangs it on."""
    for word in counted.chain:
        head = governor(word)
        if head is not None and relation(word) in (
            Relation.NOMINAL,
            Relation.PREPOSITION_OBJECT,
        ):
            measure = lookup(vocabulary().acts, head) if head.i < word.i else None
            if measure:
                return measure
    return None


def crowd(counted: Counted) -> str | None:
    """As in "Some 6,400 people have reached the town": what many do at once."""
    if counted.kind not in ("people", "households") and counted.noun is not None:
        return None
    if _size(counted) < vocabulary().crowd:
        return None
    for verb, is_undergoer in counted.doings:
        measure = None if is_undergoer else lookup(vocabulary().crowds, verb)
        if measure:
            return measure
    # "A flight carrying 430 people left": the flight did.
    is_carried = any(is_undergoer for _, is_undergoer in counted.doings)
    for token in () if is_carried else counted.after[:4]:
        if token.tag_.startswith("VB") and token.lemma_ not in ("have", "be"):
            return lookup(vocabulary().crowds, token)
        if token.tag_ not in (*_HELPERS, "VBP", "VBZ", "VBD"):
            return None
    return None


def _is_main_verb(token: "Token") -> bool:
    """Leave out helpers, and verbs that pass the question on ("are *expected* to flee")."""
    if not token.tag_.startswith("VB") or _is_be(token):
        return False
    lemma = token.lemma_.lower()
    return lemma not in ("have", "do") and lemma not in vocabulary().raising


def _is_be(token: "Token") -> bool:
    return token.lemma_ in _BE or token.lower_ in ("been", "being")


def _is_passed(token: "Token", *, takes_nouns: bool, takes_places: bool) -> bool:
    """Tell whether the search for the verb goes on past *token*."""
    if token.text in _BREAKS or token.tag_ in _RELATIVES:
        return False
    if token.tag_.startswith("VB") or token.tag_ in _HELPERS:
        return True
    if token.lower_ in ("as", "more", "others", "and", ","):
        return True
    if takes_places and token.lower_ in vocabulary().placed:
        return True
    return takes_nouns and token.tag_.startswith(_NOMINAL)


def _glued(counted: Counted) -> str | None:
    """As in "Hail displacedabout 70 villagers": text from PDF files loses blanks."""
    word = counted.before[-1].lower_ if counted.before else ""
    if word.endswith(("of", "to")) and word[:-2] in vocabulary().acts:
        return vocabulary().acts[word[:-2]]  # "the evacuationof 300 families"
    return None if word in vocabulary().states else vocabulary().state(word)


def _starts_clause(counted: Counted) -> bool:
    """Tell whether the number can begin a subject: nothing before it governs it."""
    if not counted.before:
        return True
    last = counted.before[-1]
    return last.is_punct or last.lower_ in ("and", "but", "while", "that", "where")


def _is_reduced(token: "Token", index: int) -> bool:
    """As in "Two guards held": in headlines a passive looks like a past tense without object."""
    return index == 0 and (
        token.tag_ == "VBN" or (token.tag_ == "VBD" and not has_object(token))
    )


def _size(counted: Counted) -> float:
    number = counted.number
    return max(value for value in (number.low, number.best, number.high) if value is not None)
