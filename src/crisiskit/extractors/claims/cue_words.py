"""The words of a cue: a verb with what hangs on it."""

from collections.abc import Iterable, Iterator

from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["cue_span", "form_of", "is_helper", "own_subjects"]

_HELPERS = (
    Relation.AUXILIARY,
    Relation.PASSIVE_AUXILIARY,
    Relation.NEGATION,
    Relation.PARTICLE,
    Relation.ADVERB,
)
# "Continued to say", "was quick to say".
_GOES_WITH = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
_NOT = frozenset({"not", "never"})


def cue_span(verb: Token, words: Iterable[Token] = ()) -> Span:
    """Cover *verb*, its auxiliaries, negation and particle, adverbs before it, and *words*.

    Only what touches: "has, he thinks, said" gives "said". Before an infinitive that is
    "to", and the verb it goes on with ("*went on to* say", "*was quick to* say").
    """
    doc = verb.doc
    first, last = _run(verb, words)
    if verb.tag_ == "VB" and first > 0 and doc[first - 1].lower_ == "to":
        first -= 1
        above = verb.head
        while first > 0 and doc[first - 1].lower_ in _NOT:
            first -= 1
        if relation(verb) in _GOES_WITH:
            start, end = _run(above)
            on = doc[end + 1 : first]  # "went *on* to say", whatever the parser calls it
            is_one = all(word.head.i == above.i and _is_adverb(word) for word in on)
            first = start if is_one and end < first else first
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _run(verb: Token, words: Iterable[Token] = ()) -> tuple[int, int]:
    """Give the first and the last token of the words of *verb* that touch."""
    own = (child for child in verb.children if is_helper(child) or _is_copula(child))
    parts = {verb.i, *(child.i for child in own if child.i < verb.i or not _is_adverb(child))}
    parts |= {word.i for word in words}
    first = last = verb.i
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    return first, last


def form_of(verb: Token) -> str:
    """Give the tag of a verb; a participle without an auxiliary is taken for the past."""
    helpers = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
    is_past = verb.tag_ == "VBN" and not any(children(verb, *helpers))
    return "VBD" if is_past else verb.tag_


def is_helper(word: Token) -> bool:
    """Tell auxiliaries, negations, particles and adverbs; rare names are parsed alike."""
    return relation(word) in _HELPERS and not word.tag_.startswith("NN")


def _is_copula(word: Token) -> bool:
    return relation(word) is Relation.COPULA


def _is_adverb(word: Token) -> bool:
    return relation(word) is Relation.ADVERB


def own_subjects(verb: Token) -> Iterator[Token]:
    """Yield the subjects that hang on *verb* itself, of active and passive clauses."""
    return children(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
