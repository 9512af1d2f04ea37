"""The words of a cue: a verb with what hangs on it."""

from collections.abc import Iterable, Iterator

from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children

__all__ = ["cue_span", "own_subjects"]

_HELPERS = (
    Relation.AUXILIARY,
    Relation.PASSIVE_AUXILIARY,
    Relation.NEGATION,
    Relation.PARTICLE,
)


def cue_span(verb: Token, words: Iterable[Token] = ()) -> Span:
    """Cover *verb*, its auxiliaries, negation and particle, adverbs before it, and *words*.

    Only what touches: "has, he thinks, said" gives "said".
    """
    parts = {verb.i, *(child.i for child in children(verb, *_HELPERS))}
    parts |= {child.i for child in children(verb, Relation.ADVERB) if child.i < verb.i}
    parts |= {word.i for word in words}
    first = last = verb.i
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    doc = verb.doc
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def own_subjects(verb: Token) -> Iterator[Token]:
    """Yield the subjects that hang on *verb* itself, of active and passive clauses."""
    return children(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
