"""Power cuts as events of a type of our own."""

from collections.abc import Iterator
from typing import ClassVar

import attrs

from crisiskit import Event, Place
from crisiskit.extractors.findings import Findings
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import span_of

__all__ = ["Blackouts"]


@attrs.frozen(kw_only=True)
class Blackouts:
    """Find words for power cuts.

    Attributes:
        words: Lemmas that name one.
    """

    produces: ClassVar[tuple[type, ...]] = (Event,)
    requires: ClassVar[tuple[type, ...]] = (Place,)
    words: frozenset[str] = attrs.field(
        default=frozenset({"blackout", "outage"}), converter=frozenset
    )

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Event]:
        """Yield one event a word, in text order."""
        for sentence in reading.sentences:
            for token in sentence.tokens:
                if token.lemma_ in self.words and not sentence.is_boilerplate:
                    yield Event(
                        type="acme:blackout",
                        trigger=span_of(token),
                        places=found.places_in(sentence.span),
                        evidence=(sentence.span,),
                    )
