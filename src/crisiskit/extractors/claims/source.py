"""A noun phrase that speaks, and its extent."""

import attrs

from crisiskit.extractors.claims.stretch import trimmed
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, relation

__all__ = ["Source", "source_of_phrase"]

_INSIDE = frozenset(
    {
        Relation.DETERMINER,
        Relation.ADJECTIVE,
        Relation.COMPOUND,
        Relation.FLAT,
        Relation.NUMBER,
        Relation.POSSESSOR,
        Relation.NOMINAL,
        Relation.PREPOSITION,
        Relation.APPOSITION,
        Relation.RELATIVE_CLAUSE,
        Relation.NOUN_CLAUSE,
        Relation.OTHER,
        Relation.ADVERB,
    }
)


@attrs.frozen(eq=False)
class Source:
    """A noun phrase that speaks.

    Attributes:
        head: Its noun.
        span: All of it as written, with appositions and relative clauses.
        joint: The nouns that speak with it in the same phrase ("*Egypt* and Qatar").
    """

    head: Token
    span: Span
    joint: tuple[Token, ...] = ()


def source_of_phrase(head: Token) -> Source:
    """Cover the noun phrase of *head* as written, appositions and relative clauses included."""
    start, end = head.i, head.i + 1
    for child in head.children:
        kind = relation(child)
        if kind not in _INSIDE:
            continue
        if child.i < head.i and kind is not Relation.PREPOSITION:
            start = min(start, child.left_edge.i)
        elif child.i > head.i:
            end = max(end, child.right_edge.i + 1)
    return Source(head, trimmed(head.doc, start, end) or Span(head.idx, head.idx + len(head)))
