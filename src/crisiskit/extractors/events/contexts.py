"""What an event is about: PLOVER's contexts from key words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.phrases import Phrases, phrases_in
from crisiskit.nlp.sentence import Sentence
from crisiskit.ontology import EventContext

__all__ = ["Contexts", "contexts_of"]

# An article is about a context it names so often, in so many sentences …
_MENTIONS = 3
_SENTENCES = 2


@attrs.frozen(kw_only=True)
class Contexts:
    """The contexts of one article.

    Attributes:
        document: What the whole article is about.
        sentences: By index of the sentence: what its words show.
    """

    document: frozenset[EventContext]
    sentences: Mapping[int, frozenset[EventContext]]

    def around(self, sentences: Iterable[int]) -> tuple[EventContext, ...]:
        """Give the contexts of an event told in *sentences*, in the codebook's order."""
        near = self.document.union(*(self.sentences.get(i, frozenset()) for i in sentences))
        return tuple(sorted(near, key=_ranks().__getitem__)) if near else ()


def contexts_of(sentences: Iterable[Sentence]) -> Contexts:
    """Look for the key words of every context."""
    mentions: Counter[EventContext] = Counter()
    spread: Counter[EventContext] = Counter()
    by_sentence: dict[int, frozenset[EventContext]] = {}
    for sentence in sentences:
        here = phrases_in(sentence.tokens, _keywords())
        mentions.update(here)
        spread.update(set(here))
        by_sentence[sentence.index] = frozenset(here)
    document = frozenset(
        context
        for context in mentions
        if mentions[context] >= _MENTIONS and spread[context] >= _SENTENCES
    )
    return Contexts(document=document, sentences=by_sentence)


@cache
def _ranks() -> Mapping[EventContext, int]:
    return {context: rank for rank, context in enumerate(EventContext)}


@cache
def _keywords() -> Phrases[EventContext]:
    table = lexicons.load("contexts")["keywords"]
    return Phrases.of({w: EventContext(name) for name, words in table.items() for w in words})
