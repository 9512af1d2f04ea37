"""Attributions by a noun: "the mayor's claim that …", "voiced support for …"."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.cue_lexicon import CueLexicon, CueNoun
from crisiskit.extractors.claims.cue_words import cue_span
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source, source_of_phrase
from crisiskit.extractors.claims.sources import sources_of
from crisiskit.extractors.claims.stretch import between
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Oblique,
    Relation,
    children,
    is_nominal,
    is_passive,
    nominal_complements,
    obliques,
    possessors,
    relation,
)

__all__ = ["attributions_by_noun"]

_CLAUSES = (Relation.NOUN_CLAUSE, Relation.COMPLEMENT)
_BY = frozenset({"by", "from", "among"})


@attrs.frozen(eq=False)
class _Content:
    """What a noun is completed by: first token, token after the last, how it hangs there."""

    start: int
    end: int
    preposition: Token | None = None


def attributions_by_noun(passage: Passage, lexicon: CueLexicon) -> Iterator[Attribution]:
    """Yield the attributions whose cue is a noun with a source, in text order."""
    for token, noun in passage.with_lemma(lexicon.nouns):
        if token.tag_ in ("NN", "NNS"):
            yield from _by_noun(passage, token, noun, lexicon)


def _by_noun(
    passage: Passage, token: Token, noun: CueNoun, lexicon: CueLexicon
) -> Iterator[Attribution]:
    content = _content(token, noun)
    if content is None:
        return
    found = _by_light_verb(passage, token, content, lexicon) or _by_owner(token, content)
    if found is None:
        return
    cue, head, sources, rule = found
    spans = between(passage.doc, content.start, content.end)
    if spans and sources:
        yield Attribution(
            cue=cue,
            head=head,
            content=spans,
            rule=rule,
            sources=sources,
            certainty=noun.certainty,
            polarity=noun.polarity,
        )


def _content(token: Token, noun: CueNoun) -> _Content | None:
    for clause in children(token, *_CLAUSES):
        first = clause.left_edge
        if clause.i > token.i and first.lower_ in ("that", "to", "whether"):
            return _Content(first.i, clause.right_edge.i + 1)
    for oblique in (*nominal_complements(token), *_verb_obliques(token)):
        head = oblique.noun
        if oblique.preposition in noun.prepositions and head.i > token.i:
            cases = [c for c in children(head, Relation.PREPOSITION) if c.i < head.i]
            case = cases[-1] if cases else None
            start = head.left_edge.i if case is None else case.i + 1
            return _Content(start, head.right_edge.i + 1, case)
    return None


def _verb_obliques(token: Token) -> tuple[Oblique, ...]:
    """Read "Voiced concern *about* the vote": parsers hang the phrase on the verb at times."""
    if relation(token) is not Relation.OBJECT:
        return ()
    return tuple(
        oblique for oblique in obliques(token.head) if oblique.noun.left_edge.i == token.i + 1
    )


def _by_light_verb(
    passage: Passage, token: Token, content: _Content, lexicon: CueLexicon
) -> tuple[Span, Token, tuple[Source, ...], str] | None:
    verb = token.head
    if relation(token) is not Relation.OBJECT or verb.lemma_ not in lexicon.light_verbs:
        return None
    if is_passive(verb) or not passage.is_text(verb.i) or verb.i > token.i:
        return None
    whole = cue_span(verb, ())
    last = content.preposition or token
    if content.preposition is not None and content.preposition.i > token.i + 3:
        last = token
    return (
        Span(whole.start, last.idx + len(last)),
        verb,
        sources_of(passage, verb),
        "light-verb",
    )


def _by_owner(
    token: Token, content: _Content
) -> tuple[Span, Token, tuple[Source, ...], str] | None:
    """Take the possessor, or who follows "by" or "from".

    Only with a clause: "the mayor's support for the plan" is talked about, not told.
    """
    if content.preposition is not None:
        return None
    owners = tuple(_without_marker(owner) for owner in possessors(token))
    authors = tuple(
        source_of_phrase(oblique.noun)
        for oblique in nominal_complements(token)
        if oblique.preposition in _BY and is_nominal(oblique.noun)
    )
    cue = Span(token.idx, token.idx + len(token))
    sources = owners or authors
    return (cue, token, sources, "noun") if sources else None


def _without_marker(owner: Token) -> Source:
    """Cover the possessor without its 's."""
    source = source_of_phrase(owner)
    marker = next((c for c in owner.children if c.tag_ == "POS"), None)
    if marker is None or marker.idx <= source.span.start:
        return source
    return Source(owner, Span(source.span.start, min(source.span.end, marker.idx)))
