"""Variation of training passages, so that news typography (curly quotes, headlines, blank lines) is no surprise."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import attrs

import wire
from passages import Document, Sentence
from swap import NameSwapper
from vocabulary import swapped

_SMALL = frozenset(
    "a an and as at but by for from in into nor of on or over per the to up via with".split()
)
_CURLY = {
    "'s": "’s",
    "n't": "n’t",
    "'": "’",
    "'re": "’re",
    "'ll": "’ll",
    "'ve": "’ve",
    "'d": "’d",
    "'m": "’m",
}


@attrs.frozen
class Passage:
    """Some sentences in a row and what stands between their paragraphs."""

    sentences: tuple[Sentence, ...]
    gap: str


@attrs.frozen(kw_only=True)
class Augmenter:
    """How often passages are varied; the shares are probabilities.

    Attributes:
        curly: Share of passages whose quotation marks are curled.
        headline: Share of short sentences put in Title Case, as a paragraph of their own.
        capitals: Share of short sentences put in capitals, as a paragraph of their own.
        lower: Share of sentences put in lower case.
        headlines: Share of sentences made a headline, if they are statements (`wire.py`).
        shortened: Share of sentences made as short as those of a wire, if they are statements.
        vocabulary: Share of sentences some of whose common words are swapped for those of crises (`vocabulary.py`).
        gaps: What may stand between two paragraphs, each as often as it is listed.
        swapper: Puts other names in place of those of a passage, if given.
    """

    curly: float = 0.4
    headline: float = 0.04
    capitals: float = 0.01
    lower: float = 0.02
    headlines: float = 0.0
    shortened: float = 0.0
    vocabulary: float = 0.0
    gaps: tuple[str, ...] = ("\n\n", "\n\n", "\n\n", "\n", "")
    swapper: NameSwapper | None = None

    def passages(self, document: Document, rng: random.Random) -> Iterator[Passage]:
        """Cut *document* into passages of random length and vary each."""
        for sentences in cut(document, rng):
            yield self.vary(sentences, rng)

    def vary(self, sentences: Sequence[Sentence], rng: random.Random) -> Passage:
        """Vary the typography of *sentences*."""
        names_swapped = self.swapper.swap(sentences, rng) if self.swapper else sentences
        told = list(self._as_in_news(names_swapped, rng))
        varied = [self._recase(sentence, rng) for sentence in told]
        if rng.random() < self.curly:
            varied = curl(varied)
        gap = rng.choice(self.gaps) or ("\n\n" if any(_is_headline(s) for s in told) else "")
        return Passage(tuple(_with_blanks(varied)), gap)

    def _as_in_news(
        self, sentences: Sequence[Sentence], rng: random.Random
    ) -> Iterator[Sentence]:
        """Shorten, put words of crises and make headlines; what follows a headline opens a paragraph."""
        is_after_headline = False
        for sentence in sentences:
            told = self._told(sentence, rng)
            if is_after_headline:
                told = attrs.evolve(told, opens_paragraph=True)
            is_after_headline = _is_headline(told)
            yield told

    def _told(self, sentence: Sentence, rng: random.Random) -> Sentence:
        if rng.random() < self.vocabulary:
            sentence = swapped(sentence, rng)
        draw = rng.random()
        if draw < self.headlines:
            return wire.headline(sentence, rng) or sentence
        if draw < self.headlines + self.shortened:
            return wire.shortened(sentence, rng) or sentence
        return sentence

    def _recase(self, sentence: Sentence, rng: random.Random) -> Sentence:
        draw = rng.random()
        is_short = 3 < len(sentence) < 18
        if is_short and draw < self.headline:
            return _headline(sentence, title_case)
        if is_short and draw < self.headline + self.capitals:
            return _headline(sentence, lambda word, _: word.upper())
        if draw > 1 - self.lower:
            return attrs.evolve(sentence, words=tuple(word.lower() for word in sentence.words))
        return sentence


def cut(document: Document, rng: random.Random, longest: int = 4) -> Iterator[Document]:
    """Cut *document* into runs of one to *longest* sentences."""
    start = 0
    while start < len(document):
        end = start + rng.randint(1, longest)
        yield document[start:end]
        start = end


def title_case(word: str, index: int) -> str:
    """*word* as headlines write it: capitalised unless it is small and not first."""
    return word if index and word.lower() in _SMALL else word[:1].upper() + word[1:]


def _is_headline(sentence: Sentence) -> bool:
    """Whether *sentence* is a paragraph of its own without a full stop."""
    return sentence.opens_paragraph and sentence.words[-1] not in {".", "!", "?"}


def _headline(sentence: Sentence, recase: object) -> Sentence:
    assert callable(recase)
    words = tuple(recase(word, index) for index, word in enumerate(sentence.words))
    return attrs.evolve(sentence, words=words, opens_paragraph=True)


def curl(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Curl the straight quotation marks and apostrophes of *sentences*."""
    return [attrs.evolve(sentence, words=_curled(sentence)) for sentence in sentences]


def _curled(sentence: Sentence) -> tuple[str, ...]:
    words = list(sentence.words)
    for index, word in enumerate(words):
        if word in {'"', "``", "''"}:
            words[index] = "“" if _opens(sentence, index) else "”"
        elif word == "'":
            words[index] = (
                "‘" if _opens(sentence, index) and not _follows_letter(sentence, index) else "’"
            )
        else:
            words[index] = _CURLY.get(word.lower(), word) if word.islower() else word
    return tuple(words)


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether the quotation mark at *index* leans on the word after it."""
    leans_back = index > 0 and not sentence.spaces[index - 1]
    return not sentence.spaces[index] and not leans_back if index else True


def _follows_letter(sentence: Sentence, index: int) -> bool:
    return (
        index > 0
        and not sentence.spaces[index - 1]
        and sentence.words[index - 1][-1:].isalpha()
    )


def _with_blanks(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Put a blank after each sentence, so that none runs into the next."""
    for sentence in sentences:
        yield attrs.evolve(sentence, spaces=(*sentence.spaces[:-1], True))
