"""All that was found in one article."""

from collections.abc import Iterable, Iterator

import attrs
from attrs import validators

from crisiskit.errors import InvalidRecordError, UnknownIdError
from crisiskit.model.actor import Actor, Participant
from crisiskit.model.article import Article
from crisiskit.model.claim import Claim
from crisiskit.model.diagnostic import Diagnostic
from crisiskit.model.event import Event
from crisiskit.model.fields import several
from crisiskit.model.figure import Figure
from crisiskit.model.moment import Moment
from crisiskit.model.participants import participants_of
from crisiskit.model.place import Place
from crisiskit.model.policy import Policy
from crisiskit.model.producer import Producer
from crisiskit.model.span import Span
from crisiskit.model.spans import reach_of, spans_of

__all__ = ["Extraction", "Record"]

Record = Actor | Event | Claim | Policy | Figure | Place | Moment
"""What an extractor may yield."""

_Identified = Actor | Event | Claim | Policy


@attrs.frozen(kw_only=True)
class Extraction:
    """One article and its records; a wrong one cannot be made.

    Attributes:
        article: The text all spans point into.
        actors: Who takes part, by first mention.
        events: What happened, by first telling.
        claims: Who said what, in text order.
        policies: What is being done about it, by first telling.
        figures: Numbers that measure the crisis, in text order.
        places: Places named, in text order.
        moments: Times named, in text order.
        diagnostics: What went wrong while reading, and, with severity INFO, why a place
            was left open or that the text is in no language that is read; empty if
            nothing was.
        producer: What made it; None if a person did.

    Raises:
        InvalidRecordError: If a span ends outside the article, an id is used twice,
            or an id that a record refers to is not there. All faults are listed.
    """

    article: Article = attrs.field(validator=validators.instance_of(Article))
    actors: tuple[Actor, ...] = several(Actor)
    events: tuple[Event, ...] = several(Event)
    claims: tuple[Claim, ...] = several(Claim)
    policies: tuple[Policy, ...] = several(Policy)
    figures: tuple[Figure, ...] = several(Figure)
    places: tuple[Place, ...] = several(Place)
    moments: tuple[Moment, ...] = several(Moment)
    diagnostics: tuple[Diagnostic, ...] = several(Diagnostic)
    producer: Producer | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse spans outside the article and ids that do not resolve."""
        faults = [*self._stray_spans(), *self._repeated_ids(), *self._dangling_ids()]
        if faults:
            msg = "extraction does not hold together:\n  " + "\n  ".join(faults)
            raise InvalidRecordError(msg)

    def records(self) -> Iterator[Record]:
        """Yield actors, events, claims, policies, figures, places and moments, in this order."""
        yield from self.actors
        yield from self.events
        yield from self.claims
        yield from self.policies
        yield from self.figures
        yield from self.places
        yield from self.moments

    def actor(self, participant: Participant | str) -> Actor:
        """Give the actor of a participant, or of an id.

        Raises:
            UnknownIdError: If there is no such actor; it is a KeyError too.
        """
        wanted = participant if isinstance(participant, str) else participant.actor
        for actor in self.actors:
            if actor.id == wanted:
                return actor
        raise UnknownIdError(wanted, "actor", (actor.id for actor in self.actors))

    def quote(self, span: Span) -> str:
        """Quote the words a span covers."""
        return span.text_in(self.article)

    def _stray_spans(self) -> Iterator[str]:
        length = len(self.article.text)
        for record in self.records():
            if reach_of(record) <= length:
                continue
            for span in spans_of(record):
                if span.end > length:
                    name = getattr(record, "id", type(record).__name__)
                    yield (
                        f"{name}: span [{span.start}, {span.end}) ends outside the "
                        f"article of {length} code points"
                    )

    def _repeated_ids(self) -> Iterator[str]:
        seen: set[str] = set()
        records: tuple[_Identified, ...]
        records = (*self.actors, *self.events, *self.claims, *self.policies)
        for record in records:
            if record.id in seen:
                yield f"{record.id}: id is used twice"
            seen.add(record.id)

    def _dangling_ids(self) -> Iterator[str]:
        actors = {actor.id for actor in self.actors}
        claims = {claim.id for claim in self.claims}
        topics = {record.id for record in self.events} | {record.id for record in self.policies}
        related: tuple[Event | Claim | Policy, ...]
        related = (*self.events, *self.claims, *self.policies)
        for record in related:
            named = (participant.actor for participant in participants_of(record))
            yield from _missing(record.id, "actor", named, actors)
        reported: tuple[Event | Policy, ...] = (*self.events, *self.policies)
        for happening in reported:
            yield from _missing(happening.id, "claim", happening.claims, claims)
        for claim in self.claims:
            yield from _missing(claim.id, "event or policy", claim.about, topics)


def _missing(where: str, kind: str, ids: Iterable[str], known: set[str]) -> Iterator[str]:
    for missing in dict.fromkeys(ids):
        if missing not in known:
            yield f"{where}: no {kind} has the id {missing!r}"
