"""An extraction whose ids resolve at once, for formats that write names instead of ids."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.model import Actor, Article, Claim, Event, Extraction, Participant, Policy, Span

__all__ = ["Lookup"]


@attrs.frozen(kw_only=True)
class Lookup:
    """One extraction with its actors and claims by id.

    Attributes:
        extraction: The extraction.
        actors: Its actors by id.
        claims: Its claims by id.
    """

    extraction: Extraction
    actors: Mapping[str, Actor]
    claims: Mapping[str, Claim]

    @classmethod
    def of(cls, extraction: Extraction) -> "Lookup":
        """Look through *extraction* once."""
        return cls(
            extraction=extraction,
            actors={actor.id: actor for actor in extraction.actors},
            claims={claim.id: claim for claim in extraction.claims},
        )

    @property
    def article(self) -> Article:
        """The article of the extraction."""
        return self.extraction.article

    def members(self, participants: Iterable[Participant]) -> tuple[Actor, ...]:
        """Give the actors of *participants* in their order, each once."""
        found = {one.actor: self.actors[one.actor] for one in participants}
        return tuple(found.values())

    def speakers(self, record: Event | Policy) -> tuple[Actor, ...]:
        """Give who reports *record*: the speakers of its claims, each once."""
        return self.members(
            speaker for claim in record.claims for speaker in self.claims[claim].speakers
        )

    def quote(self, span: Span | None) -> str | None:
        """Quote the words of *span*; None of None."""
        return None if span is None else self.extraction.quote(span)

    def quotes(self, spans: Iterable[Span]) -> Iterator[str]:
        """Quote the words of each of *spans*."""
        return map(self.extraction.quote, spans)
