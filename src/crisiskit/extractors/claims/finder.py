"""All attributions of a passage, outermost only."""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.claims.adjectives import attributions_by_adjective
from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.clauses import addressees_of
from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.complements import complement_of
from crisiskit.extractors.claims.cue_lexicon import CueLexicon, Takes
from crisiskit.extractors.claims.cue_words import cue_span
from crisiskit.extractors.claims.insertion import Insertion, insertion_of
from crisiskit.extractors.claims.lenders import is_unsaid
from crisiskit.extractors.claims.nouns import attributions_by_noun
from crisiskit.extractors.claims.passage import Cue, Passage
from crisiskit.extractors.claims.phrases import attributions_by_phrase
from crisiskit.extractors.claims.source import Source
from crisiskit.extractors.claims.sources import sources_of
from crisiskit.extractors.claims.speech import Speech, link_quotations
from crisiskit.extractors.claims.stretch import trimmed
from crisiskit.extractors.claims.unlisted import is_sentence
from crisiskit.model import Span
from crisiskit.nlp.doc import Token

__all__ = ["find_attributions"]

# "To reject the plan" is nobody's act of speech as long as no one does it.
_NEED_SOURCE = frozenset(
    {"object", "preposition", "predicate", "infinitive", "order", "charge"}
)
# Their content begins with the object: nobody is spoken to.
_OF_OBJECTS = frozenset({"object", "object-passive", "predicate", "charge"})
_AUTHORS = frozenset({"i", "we", "you", "one"})
_CLAUSES = frozenset({"bare-clause", "that-clause"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Tokens of a quotation with its marks that is too short to lead content on.
_FRAGMENT = 5


def find_attributions(
    passage: Passage, lexicon: CueLexicon, *, nested: bool = False
) -> tuple[Attribution, ...]:
    """Find the attributions of *passage*, in the order of their cues.

    Outer ones only, or with *nested* the unquoted ones inside others too.
    """
    speeches: dict[int, list[Speech]] = {}
    cues = dict(passage.cues)
    for speech in link_quotations(passage):
        speeches.setdefault(speech.cue.verb.i, []).append(speech)
        cues.setdefault(speech.cue.verb.i, speech.cue)
    # "voiced support for", "is worried that": they say more than the verb in them alone.
    others = [
        *attributions_by_noun(passage, lexicon),
        *attributions_by_adjective(passage, lexicon),
    ]
    taken = {attribution.head.i for attribution in others}
    found = [
        attribution
        for cue in cues.values()
        if cue.verb.i not in taken
        for attribution in _by_verb(passage, cue, speeches.get(cue.verb.i, []))
    ]
    by_phrase = attributions_by_phrase(passage, lexicon)
    every = (*found, *others, *by_phrase)
    return _by_cue(every) if nested else _outermost(passage, every)


def _by_verb(passage: Passage, cue: Cue, speeches: list[Speech]) -> Iterator[Attribution]:
    if not speeches and is_unsaid(cue.verb, passage.lexicon.papers):
        return
    complement = complement_of(cue)
    speeches = _kept(passage, speeches, complement, cue)
    direct = [speech for speech in speeches if speech.rule != "quote-continued"]
    if not direct:
        insertion = insertion_of(passage, cue)
        if insertion is not None:
            yield _inserted(passage, cue, insertion, speeches)
            return
    if complement is None and not direct:
        return
    quoted = [span for speech in speeches for span in _speech_span(passage, speech)]
    content = _led_up_to(passage, complement, quoted)
    rule = direct[0].rule if direct else ""
    words: tuple[Token, ...] = ()
    addressees = () if complement is None else complement.addressees
    if not addressees and (complement is None or complement.rule not in _OF_OBJECTS):
        addressees = addressees_of(cue)
    if complement is not None and not direct:
        content = [*_with_quotations(passage, cue, complement.content), *content]
        rule, words = complement.rule, complement.words
    inverted = bool(content) and content[0].start < cue.verb.idx
    found = sources_of(passage, cue.verb, inverted=inverted)
    if not found and direct:  # "Without rain, said the nurse, “…”"
        found = sources_of(passage, cue.verb, inverted=True)
    apart = (_apart(passage, source, content) for source in found)
    sources = [one for one in apart if not any(_holds(span, one.head) for span in content)]
    if not sources and (
        rule == "object-passive" or (rule in _NEED_SOURCE and not cue.is_passive)
    ):
        return
    if not direct and _is_own_voice(cue, sources):
        return
    said_by = cue_span(cue.verb, words)
    yield Attribution(
        cue=said_by,
        head=cue.verb,
        content=_without(content, said_by, [source.span for source in sources]),
        rule=rule,
        sources=tuple(sources),
        addressees=addressees,
        certainty=cue.entry.certainty,
        polarity=cue.entry.polarity,
    )


def _led_up_to(
    passage: Passage, complement: Complement | None, quoted: list[Span]
) -> list[Span]:
    """Begin with the clause that a quotation goes on with: "said *it fell*, “and so did I.”"."""
    if complement is None or complement.rule not in _CLAUSES or not quoted:
        return quoted
    start = complement.content[0].start
    before = passage.tokens[passage.token_at(start) : passage.token_at(quoted[0].start)]
    is_fragment = passage.text[quoted[0].start].islower()
    if not before or not (is_fragment or any(word.tag_ in _FINITE for word in before)):
        return quoted
    return [Span(start, quoted[0].end), *quoted[1:]]


def _apart(passage: Passage, source: Source, content: list[Span]) -> Source:
    """Cut a source where what was said begins: "by *villagers* of burning …"."""
    inner = (span.start for span in content if source.head.idx < span.start < source.span.end)
    start = min(inner, default=None)
    if start is None:
        return source
    first = passage.token_at(source.span.start)
    span = trimmed(passage.doc, first, passage.token_at(start))
    return source if span is None else attrs.evolve(source, span=span)


def _is_own_voice(cue: Cue, sources: list[Source]) -> bool:
    """Tell "I think …" and "you may say …": the author hedges, or speaks to the reader."""
    words = {source.head.lower_ for source in sources if source.head.tag_ == "PRP"}
    if not words or len(words) < len(sources):
        return False
    return words == {"you"} or (words <= _AUTHORS and not _can_quote(cue))


def _can_quote(cue: Cue) -> bool:
    return Takes.QUOTATION in cue.takes


def _with_quotations(passage: Passage, cue: Cue, content: tuple[Span, ...]) -> list[Span]:
    """Go on to the quotations after the content in the sentence, up to another cue.

    "Said it had “no say” in what “others decide to do”": parsers lose quoted clauses.
    """
    last = content[-1]
    end, closing = passage.token_at(last.end), cue.last
    if last.start < cue.verb.idx:
        return list(content)
    stop = next((i for i in range(end, closing) if passage.is_rival(i)), closing)
    first = passage.token_at(last.start)
    quoted = [
        piece
        for piece in passage.quoted_in(first, stop)
        if piece.end > end + 1 and piece.end - piece.start > _FRAGMENT
    ]
    if not quoted:
        return list(content)
    whole = trimmed(passage.doc, first, quoted[-1].end)
    return [*content[:-1], whole or last]


def _kept(
    passage: Passage, speeches: list[Speech], complement: Complement | None, cue: Cue
) -> list[Speech]:
    """Leave out quoted fragments before a verb that has its content after it."""
    if complement is None or complement.content[0].start < cue.verb.idx:
        return speeches
    return [
        speech
        for speech in speeches
        if speech.rule != "quote-before"
        or (speech.is_utterance and not _is_title(passage, speech))
    ]


def _is_title(passage: Passage, speech: Speech) -> bool:
    """Tell "On “The Morning Show,” the mayor …": no verb, and the sentence begins before it."""
    start = speech.quoted.start
    return passage.sentence(start)[0] < start and not is_sentence(passage, speech.quoted)


def _inserted(
    passage: Passage, cue: Cue, insertion: Insertion, speeches: list[Speech]
) -> Attribution:
    quoted = [span for speech in speeches for span in _speech_span(passage, speech)]
    return Attribution(
        cue=cue_span(cue.verb),
        head=cue.verb,
        content=(*insertion.content, *quoted),
        rule=insertion.rule,
        sources=insertion.sources,
        addressees=addressees_of(cue),
        certainty=cue.entry.certainty,
        polarity=cue.entry.polarity,
    )


def _speech_span(passage: Passage, speech: Speech) -> Iterator[Span]:
    found = trimmed(passage.doc, speech.start, speech.quoted.end)
    if found is not None:
        yield found


def _holds(span: Span, token: Token) -> bool:
    return span.start <= token.idx < span.end


def _without(content: Iterable[Span], cue: Span, sources: Iterable[Span]) -> tuple[Span, ...]:
    """Drop stretches that the cue or a source lies in, and those inside others."""
    away = (cue, *sources)
    kept: list[Span] = []
    for span in sorted(content, key=lambda span: (span.start, -span.end)):
        is_inner = bool(kept) and span.start < kept[-1].end
        if not is_inner and not any(span.overlaps(part) for part in away):
            kept.append(span)
    return tuple(kept)


def _by_cue(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Keep the first attribution of each cue."""
    kept: dict[int, Attribution] = {}
    for attribution in sorted(found, key=_outer_first):
        if attribution.content:
            kept.setdefault(attribution.cue.start, attribution)
    return tuple(kept[start] for start in sorted(kept))


def _outermost(passage: Passage, found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Keep attributions whose cue lies in the content of no other that is kept."""
    covered = bytearray(len(passage.doc) + 1)
    kept = []
    for attribution in sorted(found, key=_outer_first):
        if covered[passage.token_at(attribution.cue.start)] or not attribution.content:
            continue
        kept.append(attribution)
        for span in attribution.content:
            start, end = passage.token_at(span.start), passage.token_at(span.end)
            covered[start:end] = b"\1" * (end - start)
    return tuple(sorted(kept, key=lambda attribution: attribution.cue))


def _outer_first(attribution: Attribution) -> tuple[int, int]:
    spans = (attribution.cue, *attribution.content)
    return min(span.start for span in spans), -max(span.end for span in spans)
