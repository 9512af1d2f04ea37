"""The text as this extractor walks it: which tokens may carry a cue, what is quoted."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import TypeVar

import attrs

from crisiskit.extractors.claims.cue_lexicon import CueLexicon, CueVerb, Takes
from crisiskit.model import Span
from crisiskit.nlp.columns import forms_of, lemmas_of
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.quotations import Quotation
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import is_passive, is_verb, particles

__all__ = ["Cue", "Passage", "Quoted"]

Entry = TypeVar("Entry")


# A "sentence" longer than this is a table or noise: rules walk sentences, work must stay linear.
_LONGEST_SENTENCE = 400
_STOPS = frozenset(".?!")
_SHORTEST_SPEECH = 4  # tokens with the marks: below that a name may end in a full stop


@attrs.frozen(kw_only=True, eq=False)
class Cue:
    """A verb that may attribute.

    Attributes:
        verb: The verb.
        entry: What the word list says of it.
        takes: Complements it may have here, particles considered.
        last: The token after the last of its sentence.
        lexicon: The word list.
        is_passive: Whether the verb is passive.
    """

    verb: Token
    entry: CueVerb
    takes: frozenset[Takes]
    last: int
    lexicon: CueLexicon
    is_passive: bool


@attrs.frozen(kw_only=True)
class Quoted:
    """A quotation by tokens.

    Attributes:
        quotation: Its offsets.
        start: Its first token, the mark included.
        end: The token after its last.
    """

    quotation: Quotation
    start: int
    end: int


class Passage:
    """The tokens of one article, with what lines and quotation marks say of them.

    Attributes:
        lexicon: The words of attribution.
        doc: The parse.
        tokens: Its tokens, made once.
        text: The text; ``doc.text`` would be put together anew at each look.
        quoted: The quotations, in text order.
        cues: Verbs outside quotations and boilerplate that may attribute, by token index.
    """

    def __init__(self, reading: Reading, lexicon: CueLexicon) -> None:
        """Look at *reading* with the words of *lexicon*."""
        self.lexicon = lexicon
        self.doc: Doc = reading.doc
        self.text = reading.article.text
        self.tokens = reading.tokens
        self._sentences = reading.sentences
        self._offsets: list[int]
        blanks: list[int]
        self._offsets, blanks = self.doc.to_array(["IDX", "IS_SPACE"]).T.tolist()
        self.quoted = tuple(self._quoted(reading))
        self._starts_of_sentences = [one.tokens.start for one in self._sentences]
        self._sentence_starts = self._starts()
        self._inside = self._mark(self.quoted)
        self._skipped = self._mark_skipped(reading)
        self.paragraph_starts = [self.token_at(span.start) for span in reading.paragraphs]
        self._paragraph_ends = [self.token_at(span.end) for span in reading.paragraphs]
        self._quoted_starts = [piece.start for piece in self.quoted]
        self._text = bytes(
            not (inside or skipped or blank)
            for inside, skipped, blank in zip(self._inside, self._skipped, blanks, strict=False)
        )
        self.cues = {cue.verb.i: cue for cue in self._cues(lexicon)}

    def token_at(self, offset: int) -> int:
        """Give the index of the first token that does not begin before *offset*."""
        return bisect_left(self._offsets, offset)

    def with_lemma(self, words: Mapping[str, Entry]) -> Iterator[tuple[Token, Entry]]:
        """Yield the tokens of the reporter whose lemma is one of *words*, with its entry."""
        return self._found(lemmas_of(self.doc), words)

    def with_form(self, words: Mapping[str, Entry]) -> Iterator[tuple[Token, Entry]]:
        """Yield the tokens of the reporter whose form in lower case is one of *words*."""
        return self._found(forms_of(self.doc), words)

    def is_inside(self, index: int) -> bool:
        """Tell whether the token stands in a quotation."""
        return bool(self._inside[index])

    def has_quotation(self, start: int, end: int) -> bool:
        """Tell whether a token from *start* up to *end* stands in a quotation."""
        return self._inside.find(1, start, end) >= 0

    def is_text(self, index: int) -> bool:
        """Tell whether the token is the reporter's: no quotation, boilerplate or dateline."""
        return bool(self._text[index])

    def is_rival(self, index: int) -> bool:
        """Tell whether a quotation after the token is rather the token's: a verb that quotes."""
        cue = self.cues.get(index)
        return cue is not None and Takes.QUOTATION in cue.takes

    def text_start(self, start: int, end: int) -> int:
        """Skip the tokens of a dateline and a conjunction at the head of a stretch."""
        while start < end and (self._skipped[start] or self.doc[start].tag_ == "CC"):
            start += 1
        return start

    def paragraph_of(self, index: int) -> int:
        """Number the paragraph of a token."""
        return bisect_left(self.paragraph_starts, index + 1) - 1

    def clause_start(self, verb: Token) -> int:
        """Give the token after the last quotation or the beginning of the sentence."""
        index = verb.i
        first, _ = self.sentence(index)
        while index > first and not self._inside[index - 1]:
            index -= 1
        return index

    def sentence(self, index: int) -> tuple[int, int]:
        """Give the first token of the sentence that holds a token, and the one after its last.

        ``token.sent`` walks the whole document at each call.
        """
        number = bisect_right(self._sentence_starts, index)
        starts = self._sentence_starts
        end = starts[number] if number < len(starts) else len(self.doc)
        return (starts[number - 1] if number else 0), end

    def evidence(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """List the sentences that hold the ends of *spans*, in text order, each once."""
        ends = [end for span in spans for end in (span.start, span.end - 1)]
        words = {bisect_right(self._offsets, end) - 1 for end in ends}
        places = {bisect_right(self._starts_of_sentences, word) - 1 for word in words}
        return tuple(self._sentences[place].span for place in sorted(places) if place >= 0)

    def paragraph_end(self, number: int) -> int:
        """Give the token after the last word of a paragraph."""
        return self._paragraph_ends[number]

    def quoted_in(self, start: int, end: int) -> tuple[Quoted, ...]:
        """List the quotations that begin between two tokens."""
        first = bisect_left(self._quoted_starts, start)
        last = bisect_left(self._quoted_starts, end)
        return self.quoted[first:last]

    def _quoted(self, reading: Reading) -> Iterator[Quoted]:
        for quotation in reading.quotations:
            start = self.token_at(quotation.span.start)
            end = self.token_at(quotation.span.end)
            if start < end:
                yield Quoted(quotation=quotation, start=start, end=end)

    def _starts(self) -> list[int]:
        """List where sentences begin; parsers run on where a quotation opens the next one."""
        starts, tokens = set(self._starts_of_sentences), self.tokens
        for piece in self.quoted:
            before = piece.start - 1
            while before > 0 and tokens[before].is_space:
                before -= 1
            if before >= 0 and tokens[before].text in _STOPS:
                starts.add(piece.start)
            if self._ends_sentence(piece):
                starts.add(piece.end)
        return sorted(starts)

    def _ends_sentence(self, piece: Quoted) -> bool:
        """Tell "… “the fish died.” *The* mayor …": a comma would stand there before "said"."""
        if piece.end >= len(self.tokens) or piece.end - piece.start < _SHORTEST_SPEECH:
            return False
        return self.tokens[piece.end - 2].text == "." and self.tokens[piece.end].is_title

    def _mark(self, quoted: tuple[Quoted, ...]) -> bytearray:
        marks = bytearray(len(self.doc) + 1)
        for piece in quoted:
            marks[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
        return marks

    def _mark_skipped(self, reading: Reading) -> bytearray:
        marks = bytearray(len(self.doc) + 1)
        parts = [sentence.span for sentence in reading.sentences if sentence.is_boilerplate]
        if reading.dateline is not None:
            parts.append(reading.dateline)
        for part in (*reading.boilerplate, *parts):
            start, end = self.token_at(part.start), self.token_at(part.end)
            marks[start:end] = b"\1" * (end - start)
        for sentence in reading.sentences:
            if len(sentence.tokens) > _LONGEST_SENTENCE:
                start, end = sentence.tokens.start, sentence.tokens.end
                marks[start:end] = b"\1" * (end - start)
        return marks

    def _cues(self, lexicon: CueLexicon) -> Iterator[Cue]:
        for token, entry in self.with_lemma(lexicon.verbs):
            if not is_verb(token):
                continue
            takes = _takes(token, entry)
            if takes or entry.prepositions:
                last = self.sentence(token.i)[1]
                yield Cue(
                    verb=token,
                    entry=entry,
                    takes=takes,
                    last=last,
                    lexicon=lexicon,
                    is_passive=is_passive(token),
                )

    def _found(
        self, column: Sequence[str], words: Mapping[str, Entry]
    ) -> Iterator[tuple[Token, Entry]]:
        for index in compress(range(len(column)), map(words.__contains__, column)):
            if self._text[index]:
                yield self.tokens[index], words[column[index]]


def _takes(verb: Token, entry: CueVerb) -> frozenset[Takes]:
    if not entry.particles:
        return entry.takes
    following = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    # Parsers differ on what is a particle; the word after the verb is one in any case.
    for particle in (*particles(verb), following):
        if particle in entry.particles:
            return entry.particles[particle]
    return entry.takes
