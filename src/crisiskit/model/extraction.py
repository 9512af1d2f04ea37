"""All that was found in one article."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, overload

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
_Any = TypeVar("_Any", bound=_Identified)


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
        return _by_id(wanted, "actor", self.actors)

    def event(self, id: str) -> Event:  # noqa: A002 # what it is
        """Give the event of an id.

        Raises:
            UnknownIdError: If there is no such event.
        """
        return _by_id(id, "event", self.events)

    def claim(self, id: str) -> Claim:  # noqa: A002 # what it is
        """Give the claim of an id, such as one of ``event.claims``.

        Raises:
            UnknownIdError: If there is no such claim.
        """
        return _by_id(id, "claim", self.claims)

    def policy(self, id: str) -> Policy:  # noqa: A002 # what it is
        """Give the policy of an id.

        Raises:
            UnknownIdError: If there is no such policy.
        """
        return _by_id(id, "policy", self.policies)

    def record(self, id: str) -> Actor | Event | Claim | Policy:  # noqa: A002 # what it is
        """Give the record of an id, of whatever kind, such as one of ``claim.about``.

        Raises:
            UnknownIdError: If there is no such record.
        """
        records: tuple[_Identified, ...]
        records = (*self.actors, *self.events, *self.claims, *self.policies)
        return _by_id(id, "record", records)

    @overload
    def quote(self, span: Span) -> str: ...

    @overload
    def quote(self, span: None) -> None: ...

    def quote(self, span: Span | None) -> str | None:
        """Quote the words a span covers; None of None, which stands for no words."""
        return None if span is None else span.text_in(self.article)

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


def _by_id(wanted: str, kind: str, records: Iterable[_Any]) -> _Any:
    known = tuple(records)
    for record in known:
        if record.id == wanted:
            return record
    raise UnknownIdError(wanted, kind, (record.id for record in known))


def _missing(where: str, kind: str, ids: Iterable[str], known: set[str]) -> Iterator[str]:
    for missing in dict.fromkeys(ids):
        if missing not in known:
            yield f"{where}: no {kind} has the id {missing!r}"
