"""Which actors the sources of an attribution are."""

from collections.abc import Iterator
from functools import cached_property

import attrs

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source
from crisiskit.extractors.findings import Findings
from crisiskit.model import Participant, Span
from crisiskit.nlp.syntax import span_of

__all__ = ["Speakers"]

_NOMINAL = ("DT", "JJ", "NN", "CD", "HYPH", "PRP$")
_NOUNS = frozenset({"NN", "NNP", "NNPS"})


class Speakers:
    """The actors known in one article, asked by who speaks.

    No actor is made here: a source that none is known for has no speaker.
    """

    def __init__(self, passage: Passage, found: Findings) -> None:
        """Look at the actors of *found* in *passage*."""
        self._passage = passage
        self._found = found

    def of(self, attribution: Attribution) -> Iterator[Participant]:
        """Name the actors of the sources, each with its whole noun phrase as written."""
        for source in attribution.sources:
            known = (
                self._found.participant_at(span_of(source.head))
                or self._at_start(source.span)
                or self._at_end_of_title(source)
                or self._by_name(source)
            )
            if known is not None:
                yield attrs.evolve(known, span=source.span)

    def _at_start(self, span: Span) -> Participant | None:
        """Give the actor a noun phrase begins with: "Voss, in a televised speech"."""
        inside = self._found.participants_in(span)
        return next((one for one in inside if one.span and one.span.start == span.start), None)

    def _at_end_of_title(self, source: Source) -> Participant | None:
        """Give the actor a title ends with: "governor *Ina Voss*, a former judge".

        Parsers take the title, or its first word, for the head at times.
        """
        last = source.span.start
        tokens = self._passage.tokens
        start, end = map(self._passage.token_at, (source.span.start, source.span.end))
        for token in tokens[start:end]:
            if not token.tag_.startswith(_NOMINAL):
                break
            last = token.idx + len(token)
        inside = self._found.participants_in(source.span)
        return next((one for one in inside if one.span and one.span.end == last), None)

    def _by_name(self, source: Source) -> Participant | None:
        """Give the one actor of that name, where the pipeline missed it in this place."""
        head = source.head
        if head.tag_ not in _NOUNS or not head.text[:1].isupper():
            return None
        actor = self._named.get(head.text)
        is_alone = source.span == span_of(head)
        return Participant(actor=actor, span=source.span) if actor and is_alone else None

    @cached_property
    def _named(self) -> dict[str, str | None]:
        """Index the actors by name, alias, and last name of persons; None if several share it."""
        named: dict[str, str | None] = {}
        for actor in self._found.actors:
            names = {actor.name, *actor.aliases}
            if actor.kind == "person":
                names |= {name.rpartition(" ")[2] for name in names}
            for name in sorted(names):
                named[name] = actor.id if named.get(name, actor.id) == actor.id else None
        return named
