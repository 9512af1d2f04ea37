"""Who spoke last, for "they" and "it" that nobody else resolved: "*it* also said"."""

from collections.abc import Iterable

import attrs

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.passage import Passage
from crisiskit.model import Actor
from crisiskit.ontology import ActorKind

__all__ = ["Turns"]

_BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.COUNTRY})
_SEVERAL = frozenset({ActorKind.ORGANIZATION, ActorKind.GROUP})

_PLURALS = frozenset({"NNS", "NNPS"})


@attrs.frozen(eq=False)
class _Turn:
    """One claim's speakers, the paragraph it stands in, and whether a plural names them."""

    speakers: tuple[Actor, ...]
    paragraph: int
    is_plural: bool


class Turns:
    """Who speaks, claim by claim; only in words that could as well be quoted."""

    def __init__(self, passage: Passage) -> None:
        """Begin *passage*, where nobody has spoken yet."""
        self._passage = passage
        self._last: _Turn | None = None

    def note(self, attribution: Attribution, speakers: Iterable[Actor]) -> None:
        """Remember the *speakers* of a claim; nobody known ends the turn of those before."""
        known = tuple(speakers) if self._says(attribution) else ()
        is_plural = any(source.head.tag_ in _PLURALS for source in attribution.sources)
        paragraph = self._paragraph(attribution)
        self._last = _Turn(known, paragraph, is_plural) if known else None

    def echoed(self, attribution: Attribution) -> tuple[Actor, ...]:
        """Give who "they" or "it" is: who spoke right before, in this paragraph or the last."""
        last = self._last
        if last is None or not self._says(attribution):
            return ()
        if self._paragraph(attribution) - last.paragraph > 1:
            return ()
        kinds = {actor.kind for actor in last.speakers}
        match [source.head.lower_ for source in attribution.sources]:
            case ["they"] if len(last.speakers) > 1 or kinds <= _SEVERAL or last.is_plural:
                return last.speakers
            case ["it"] if len(last.speakers) == 1 and kinds <= _BODIES:
                return last.speakers
        return ()

    def _says(self, attribution: Attribution) -> bool:
        verb = self._passage.lexicon.verbs.get(attribution.head.lemma_)
        return verb is not None and Takes.QUOTATION in verb.takes

    def _paragraph(self, attribution: Attribution) -> int:
        return self._passage.paragraph_of(attribution.head.i)
