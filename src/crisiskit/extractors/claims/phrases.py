"""Attributions without a verb of saying: "according to …", "…: …", "— …", "reportedly"."""

from collections.abc import Iterator

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.cue_lexicon import CueLexicon
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source
from crisiskit.extractors.claims.source_words import phrase_at
from crisiskit.extractors.claims.stretch import between
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children
from crisiskit.ontology.claim_code import Certainty

__all__ = ["attributions_by_phrase"]

_COMMAS = frozenset({",", "—", "–", "--"})
_DASHES = frozenset({"—", "–", "―", "--", "-"})
# A name or title before a colon; longer runs are sentences.
_LONGEST_NAME = 8


def attributions_by_phrase(passage: Passage, lexicon: CueLexicon) -> Iterator[Attribution]:
    """Yield the attributions that phrases, colons and dashes make, in text order by kind."""
    for token, phrases in passage.with_form(lexicon.phrases):
        yield from _by_preposition(passage, token, phrases)
    for token, certainty in passage.with_form(lexicon.adverbs):
        yield from _by_adverb(passage, token, certainty)
    yield from _by_line(passage, lexicon)


def _by_preposition(
    passage: Passage, token: Token, phrases: tuple[tuple[str, ...], ...]
) -> Iterator[Attribution]:
    for words in phrases:
        end = token.i + len(words)
        if tuple(word.lower_ for word in passage.tokens[token.i : end]) == words:
            yield from _by_source(passage, token, end)
            return


def _by_source(passage: Passage, token: Token, first: int) -> Iterator[Attribution]:
    """Read "according to X, …", "…, according to X" and "…, according to X, …"."""
    doc = passage.doc
    opening, closing = passage.sentence(token.i)
    if token.i > opening and doc[token.i - 1].lower_ == "that":
        return  # "said that according to a survey …": part of what is said
    opens = all(
        not passage.is_text(i) or passage.doc[i].is_punct for i in range(opening, token.i)
    )
    has_comma = any(passage.doc[i].text in _COMMAS for i in range(first, closing))
    source = phrase_at(passage, first, closing, to_comma=has_comma or not opens, plain=opens)
    if source is None:
        return
    cue = between(doc, token.i, first)
    end = _end_of(passage, source)
    closing = _with_quotation(passage, end, closing)
    ahead = between(doc, _start_of(passage, token.i, opening), token.i)
    is_inner = end < closing and doc[end].text in _COMMAS
    behind = between(doc, end, closing) if is_inner or not ahead else ()
    if cue and (ahead or behind):
        yield Attribution(
            cue=cue[0],
            head=token,
            content=(*ahead, *behind),
            rule="according-to",
            sources=(source,),
        )


def _with_quotation(passage: Passage, start: int, end: int) -> int:
    """Go on to the end of a quotation that the sentence only begins."""
    return max([end, *(piece.end for piece in passage.quoted_in(start, end))])


def _end_of(passage: Passage, source: Source) -> int:
    return passage.token_at(source.span.end)


def _start_of(passage: Passage, index: int, start: int) -> int:
    """Begin after the last semicolon, the clause before it is another matter."""
    doc = passage.doc
    first = next((i + 1 for i in range(index - 1, start, -1) if doc[i].text == ";"), start)
    return passage.text_start(first, index)


def _by_adverb(passage: Passage, token: Token, certainty: Certainty) -> Iterator[Attribution]:
    """Read "has reportedly fled" as a claim of nobody named."""
    verb = token.head
    if verb.i == token.i or not verb.tag_.startswith(("VB", "MD")):
        return
    subject = next(children(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT), verb)
    start, end = min(subject.left_edge.i, token.i), verb.right_edge.i + 1
    content = (
        *between(passage.doc, start, token.i),
        *between(passage.doc, token.i + 1, end),
    )
    if content:
        yield Attribution(
            cue=Span(token.idx, token.idx + len(token)),
            head=token,
            content=content,
            rule="adverb",
            certainty=certainty,
        )


def _by_line(passage: Passage, lexicon: CueLexicon) -> Iterator[Attribution]:
    for number, start in enumerate(passage.paragraph_starts):
        end = passage.paragraph_end(number)
        yield from _by_colon(passage, start, end, lexicon)
        yield from _by_dash(passage, start, end)


def _by_colon(
    passage: Passage, start: int, end: int, lexicon: CueLexicon
) -> Iterator[Attribution]:
    """Read "Minister: No talks" in headlines and "VOSS: We will go." in transcripts."""
    doc = passage.doc
    window = range(start, min(end, start + _LONGEST_NAME))
    colon = next((i for i in window if doc[i].text == ":"), None)
    if colon is None or colon == start or colon + 1 >= end:
        return
    source = phrase_at(passage, start, colon)
    if (
        source is None
        or passage.token_at(source.span.end) != colon
        or not passage.is_text(start)
    ):
        return
    # In the body "Voss: Win the coast" may be a subheading; names in capitals are speakers.
    if start > passage.paragraph_starts[0] and not doc[colon - 1].is_upper:
        return
    if not _may_speak(source.head, lexicon):
        return
    content = between(doc, colon + 1, end)
    if content:
        yield Attribution(
            cue=Span(doc[colon].idx, doc[colon].idx + 1),
            head=doc[colon],
            content=content,
            rule="colon",
            sources=(source,),
        )


def _may_speak(head: Token, lexicon: CueLexicon) -> bool:
    if head.lower_ in lexicon.topics or head.ent_type_ in lexicon.silent_names:
        return False
    return bool(head.ent_type_) or head.lemma_.lower() in lexicon.speakers


def _by_dash(passage: Passage, start: int, end: int) -> Iterator[Attribution]:
    """Read "“…” — Ina Voss, mayor" at the end of a paragraph."""
    doc = passage.doc
    quoted = [piece for piece in passage.quoted_in(start, end) if piece.start == start]
    if not quoted or quoted[0].end >= end:
        return
    dash = quoted[0].end
    if doc[dash].text not in _DASHES:
        return
    source = phrase_at(passage, dash + 1, end)
    if source is not None and passage.token_at(source.span.end) >= end - 1:
        yield Attribution(
            cue=Span(doc[dash].idx, doc[dash].idx + len(doc[dash])),
            head=doc[dash],
            content=between(doc, quoted[0].start, quoted[0].end),
            rule="dash",
            sources=(source,),
        )
