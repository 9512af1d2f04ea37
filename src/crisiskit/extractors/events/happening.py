"""One happening of the article with all that tells of it."""

from collections.abc import Iterable, Sequence

import attrs

from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Moment, Participant, Span

__all__ = ["MEMORY", "Happening"]

# How many earlier happenings of a type a telling is compared with, and how many of the
# first and of the last tellings of each: keeps the work linear.
MEMORY = 8
_FIRST = 2


@attrs.define(kw_only=True, eq=False)
class Happening:
    """All tellings of one happening, first telling first."""

    tellings: list[Telling]

    @property
    def first(self) -> Telling:
        """The telling that names the record: the first outside the headline."""
        body = (telling for telling in self.tellings if not telling.is_headline)
        return next(body, self.tellings[0])

    @property
    def compared(self) -> Sequence[Telling]:
        """The tellings a new one is compared with: headline and lead, and the latest."""
        if len(self.tellings) <= _FIRST + MEMORY:
            return self.tellings
        return (*self.tellings[:_FIRST], *self.tellings[-MEMORY:])

    def actors(self) -> tuple[Participant, ...]:
        """List who does it, each actor once."""
        return _unique(party for telling in self.tellings for party in telling.actors)

    def recipients(self) -> tuple[Participant, ...]:
        """List to whom it is done, without those who do it."""
        acting = {party.actor for party in self.actors()}
        all_told = _unique(p for telling in self.tellings for p in telling.recipients)
        return tuple(party for party in all_told if party.actor not in acting)

    def moment(self) -> Moment | None:
        """Give the first time told that is resolved, else the first; quotations come last."""
        first_hand = sorted(self.tellings, key=lambda telling: telling.is_quoted)
        told = [telling.moment for telling in first_hand if telling.moment is not None]
        resolved = (moment for moment in told if moment.earliest or moment.latest)
        return next(resolved, told[0] if told else None)

    def evidence(self) -> tuple[Span, ...]:
        """List the sentences, each once, in the order told."""
        return tuple(dict.fromkeys(telling.evidence for telling in self.tellings))


def _unique(parties: Iterable[Participant]) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for party in parties:
        first.setdefault(party.actor, party)
    return tuple(first.values())
