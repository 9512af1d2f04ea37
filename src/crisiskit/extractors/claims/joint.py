"""Several that speak together: "Egypt, Norway and Qatar said"."""

from collections.abc import Iterable, Iterator

from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source, source_of_phrase
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, conjuncts, is_nominal, relation

__all__ = ["joint_sources", "merged"]


def joint_sources(heads: Iterable[Token]) -> tuple[Source, ...]:
    """List the noun phrases of *heads* and of those joined to them by "and"."""
    found = {}
    for head in heads:
        members = conjuncts(head)
        last = max((word.i for word in members if _is_coordinated(word)), default=head.i)
        for member in members:
            if member.i == head.i or (member.i <= last and _is_joinable(member)):
                found[member.i] = member
    return tuple(_apart(source_of_phrase(found[i]) for i in sorted(found)))


def merged(passage: Passage, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Join neighbours with nothing between them: a title and a name, parsed apart.

    So is "Egypt and Qatar", as it is written; each of the two speaks.
    """
    joined: list[Source] = []
    for source in sources:
        last = joined[-1] if joined else None
        if last is not None and passage.token_at(last.span.end) == source.head.left_edge.i:
            joined[-1] = _joined(passage, last, source)
        else:
            joined.append(source)
    return tuple(joined)


def _joined(passage: Passage, last: Source, source: Source) -> Source:
    span = Span(last.span.start, source.span.end)
    if relation(source.head) is not Relation.CONJUNCT:
        return Source(source.head, span, last.joint)
    if not last.joint and _is_described(passage, last.head.i, source.head):
        return Source(last.head, span)
    return Source(source.head, span, (*last.joint, last.head))


def _is_described(passage: Passage, first: int, member: Token) -> bool:
    """Tell "Voss, a lawyer and *judge*", which is one, from "Voss, a lawyer, and *Chen*"."""
    links = children(member, Relation.COORDINATOR)
    link = next((word.i for word in links if word.i < member.i), None)
    if link is None or passage.doc[link - 1].text == ",":
        return False
    return any(word.text == "," for word in passage.tokens[first:link])


def _apart(sources: Iterable[Source]) -> Iterator[Source]:
    """Leave out phrases that lie inside the one before."""
    end = -1
    for source in sources:
        if source.span.start >= end:
            yield source
            end = source.span.end


def _is_coordinated(member: Token) -> bool:
    """Trust joint sources only where "and" ends them: lists of clauses parse alike."""
    return _is_joinable(member) and any(children(member, Relation.COORDINATOR))


def _is_joinable(member: Token) -> bool:
    return is_nominal(member) and not member.tag_.startswith("W")
