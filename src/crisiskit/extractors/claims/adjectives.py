"""Attributions by an adjective: "officials are worried that …", "is opposed to …"."""

from collections.abc import Iterator

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.cue_lexicon import CueLexicon, CueNoun
from crisiskit.extractors.claims.cue_words import cue_span
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.sources import sources_of
from crisiskit.extractors.claims.stretch import between, sentence_rest
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, obliques, relation

__all__ = ["attributions_by_adjective"]

_CLAUSES = (Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)
_OPENERS = frozenset({"that", "whether", "if"})


def attributions_by_adjective(passage: Passage, lexicon: CueLexicon) -> Iterator[Attribution]:
    """Yield the attributions whose cue is an adjective said of its source, in text order."""
    for token, entry in passage.with_form(lexicon.adjectives):
        predicate = _predicate(token)
        if predicate is not None:
            yield from _by_adjective(passage, token, predicate, entry)


def _predicate(token: Token) -> Token | None:
    """Give the word the subject hangs on: the adjective (UD) or its copula (ClearNLP)."""
    if any(children(token, Relation.COPULA)):
        return token
    if relation(token) is Relation.PREDICATE:
        return token.head
    # "were alarmed": a participle with its auxiliary parses as a passive.
    return token if any(children(token, Relation.PASSIVE_AUXILIARY)) else None


def _by_adjective(
    passage: Passage, token: Token, predicate: Token, entry: CueNoun
) -> Iterator[Attribution]:
    sources = sources_of(passage, predicate, by_subject=True)
    found = _content(token, entry)
    if not sources or found is None or sources[0].head.lower_ == "it":
        return
    start, last = found
    first = min((c.i for c in children(predicate, *_HELPERS) if c.i < token.i), default=token.i)
    cue = Span(passage.doc[first].idx, last.idx + len(last))
    content = tuple(
        span
        for span in between(passage.doc, start, sentence_rest(predicate, start))
        if not any(span.overlaps(source.span) for source in sources)
    )
    if content:
        yield Attribution(
            cue=cue if len(cue) < _LONGEST_CUE else cue_span(token),
            head=token,
            content=content,
            rule="adjective",
            sources=sources,
            certainty=entry.certainty,
            polarity=entry.polarity,
        )


_HELPERS = (
    Relation.COPULA,
    Relation.AUXILIARY,
    Relation.PASSIVE_AUXILIARY,
    Relation.NEGATION,
)
_LONGEST_CUE = 40


def _content(token: Token, entry: CueNoun) -> tuple[int, Token] | None:
    """Give the first token of the content and the last word of the cue."""
    for clause in children(token, *_CLAUSES):
        first = clause.left_edge
        if clause.i > token.i and first.lower_ in _OPENERS:
            return first.i, token
    for oblique in obliques(token):
        case = next((c for c in children(oblique.noun, Relation.PREPOSITION)), None)
        if oblique.preposition in entry.prepositions and oblique.noun.i > token.i:
            if case is None or case.i != token.i + 1:
                return oblique.noun.left_edge.i, token
            return case.i + 1, case
    return None
