"""What a verb of attribution is completed by: the content of what was said."""

import attrs

from crisiskit.extractors.claims.clauses import clause_of, host_of, infinitive_of, raised_of
from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.content_end import content_end
from crisiskit.extractors.claims.nominals import (
    charge_of,
    figure_of,
    object_of,
    predicate_of,
    prepositional_of,
)
from crisiskit.extractors.claims.orders import order_of
from crisiskit.extractors.claims.passage import Cue
from crisiskit.extractors.claims.stretch import between
from crisiskit.extractors.claims.words_after import complement_by_words

__all__ = ["complement_of"]

_CLOSING = frozenset({"”", '"', "''", "’"})
_GOING_ON = frozenset(
    {
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "against",
        "between",
        "about",
        "over",
        "that",
    }
)
_BREAKS = frozenset(",;:.—–")
# From the shape that asks for most to the one that asks for least.
_SHAPES = (
    charge_of,
    predicate_of,
    figure_of,
    clause_of,
    order_of,
    raised_of,
    host_of,
    infinitive_of,
    complement_by_words,
    prepositional_of,
    object_of,
)


def complement_of(cue: Cue) -> Complement | None:
    """Find what completes *cue*; None if nothing does, so that it attributes nothing."""
    for shape in _SHAPES:
        found = shape(cue)
        found = found and _past_quotation(_within(found, cue), cue)
        if found is not None and found.content:
            return found
    return None


def _within(complement: Complement, cue: Cue) -> Complement:
    """Cut what lies beyond: the next sentence, ", adding …" and "and added …"."""
    if not complement.content or complement.content[-1].start < cue.verb.idx:
        return complement
    doc, last = cue.verb.doc, complement.content[-1]
    tail = doc.char_span(last.start, last.end, alignment_mode="expand")
    if tail is None:
        return complement
    stop = content_end(cue, complement.rule, tail.start, min(tail.end, cue.last))
    if stop == tail.end:
        return complement
    rest = between(doc, tail.start, max(tail.start, stop))
    return attrs.evolve(complement, content=(*complement.content[:-1], *rest))


def _past_quotation(complement: Complement, cue: Cue) -> Complement:
    """Go on to the end of the phrase a quoted word stands in: "a “perversion” of the law"."""
    doc, last = cue.verb.doc, complement.content[-1:]
    word = doc.char_span(last[0].start, last[0].end, alignment_mode="expand") if last else None
    if word is None or last[0].start < cue.verb.idx or word.end + 1 >= cue.last:
        return complement
    if doc[word.end].text not in _CLOSING or doc[word.end + 1].lower_ not in _GOING_ON:
        return complement
    stop = next((i for i in range(word.end, cue.last) if doc[i].text in _BREAKS), cue.last)
    longer = between(doc, word.start, stop)
    return attrs.evolve(complement, content=(*complement.content[:-1], *longer))
