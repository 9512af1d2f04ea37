"""Words by which a place or time is tied to an act, and how it stands in its clause."""

from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.model import Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation

__all__ = [
    "PlaceWords",
    "clause_above",
    "place_words",
    "preposition_before",
    "preposition_of",
    "root_of",
]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_PREPOSITION_OBJECT, _PREPOSITION = Relation.PREPOSITION_OBJECT, Relation.PREPOSITION
_REACH = 8


@attrs.frozen(kw_only=True)
class PlaceWords:
    """Which words make a place name say where; see the lexicon ``frames_attachment``.

    Attributes:
        prepositions: After these a place name says where.
        directions: Of these, those that need an act that leads somewhere.
        directed: Types of such acts.
        settings: After these a place holds for every physical act of the sentence.
        physical: Types of acts that happen somewhere.
        spoken: Types of acts that are words: a place of what they are about is not theirs.
        suffered: Types of acts that befall people where they live.
        occasions: Prepositions before the occasion on which they are spoken.
        meetings: Types of acts whose place is theirs alone.
        struck: Types of acts whose object may be the place.
        domestic: Frames of what a state does in its own land.
        nouns: Nouns before "of" or beside a name that make it a place.
        apart: What these open lies at another time than the clause they hang on.
        elsewhen: Those of them that tell of another time and no more: "before", "since".
        meanwhile: What these open happens at the time of the clause it hangs on.
        days: Days of the week, which parsers join to the name before.
        kinds: Kinds of places, from the smallest.
    """

    prepositions: frozenset[str]
    directions: frozenset[str]
    directed: frozenset[str]
    settings: frozenset[str]
    physical: frozenset[str]
    spoken: frozenset[str]
    suffered: frozenset[str]
    occasions: frozenset[str]
    meetings: frozenset[str]
    struck: frozenset[str]
    domestic: frozenset[str]
    nouns: frozenset[str]
    apart: frozenset[str]
    elsewhen: frozenset[str]
    meanwhile: frozenset[str]
    days: frozenset[str]
    kinds: tuple[str, ...]


@cache
def place_words() -> PlaceWords:
    """Read the lexicon once."""
    table = dict(lexicons.load("frames_attachment")["places"])
    kinds = tuple(table.pop("kinds"))
    return PlaceWords(kinds=kinds, **{name: frozenset(words) for name, words in table.items()})


def root_of(span: Span, reading: Reading) -> Token | None:
    """Give the word that all others of *span* hang on; None in white space."""
    words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    return None if words is None else words.root


def clause_above(noun: Token) -> tuple[Token, Token] | None:
    """Give the word below the verb whose clause *noun* stands in, and that verb; None without one.

    Of "the ministry in Lima said", asked for "Lima": "ministry" and "said".
    """
    word = noun
    for _ in range(_REACH):
        head = syntax.governor(word)
        if head is None:
            return None
        if syntax.is_verb(head):
            return word, head
        word = head
    return None


def preposition_of(place: Token) -> str:
    """Give the words before *place* that tie it, in lower case; empty without any."""
    if syntax.relation(place) is _PREPOSITION_OBJECT:
        return place.head.lower_
    cases = syntax.children(place, _PREPOSITION)
    return " ".join(case.lower_ for case in cases if case.i < place.i)


def preposition_before(span: Span, reading: Reading) -> str:
    """Give the preposition right before a name that the parse hung elsewhere ("to Lima Monday")."""
    words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return ""
    head = words.root.head
    is_whole = head.i != words.end or head.lower_ in place_words().days
    if not words.start or not is_whole:  # "to *US* bases": the name of what follows
        return ""
    before = words[0].nbor(-1)
    if before.tag_ == "DT" and before.i:
        before = before.nbor(-1)
    return before.lower_ if before.tag_ == "IN" else ""
