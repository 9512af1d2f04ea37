"""The extractor of events."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

import attrs

from crisiskit.extractors.events.account import Account, account_of
from crisiskit.extractors.events.aftermath import with_aftermath
from crisiskit.extractors.events.attached import by_size
from crisiskit.extractors.events.cast import Cast
from crisiskit.extractors.events.confidences import confidences
from crisiskit.extractors.events.contexts import Contexts, contexts_of
from crisiskit.extractors.events.frame_file import FrameFile, read_frames
from crisiskit.extractors.events.frame_lexicon import frame_lexicon
from crisiskit.extractors.events.grammar import Grammar
from crisiskit.extractors.events.merging import Happening, merge
from crisiskit.extractors.events.newcomers import without_newcomers
from crisiskit.extractors.events.occasions import with_occasions
from crisiskit.extractors.events.pointers import Pointers
from crisiskit.extractors.events.precedence import without_parts
from crisiskit.extractors.events.reports import Reports
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.extractors.events.teller import Teller
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.events.whereabouts import with_whereabouts
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Claim, Event, Figure, Moment, Participant, Place
from crisiskit.nlp.reading import Reading
from crisiskit.ontology import EventMode, EventType, is_namespaced, modes_of

__all__ = ["Events"]


@attrs.frozen(kw_only=True)
class Events:
    """Find who did what to whom, by frames over the parse; one record per happening.

    Finds only what a frame of the lexicons names; irony, metaphor outside the lexicons and
    acts told over several sentences escape it.

    Attributes:
        frames: Files of frames of a user's own, by path; they come before ours.

    Raises:
        LexiconError: If one of the files breaks the form.
    """

    produces: ClassVar[tuple[type, ...]] = (Actor, Event)
    requires: ClassVar[tuple[type, ...]] = (Actor, Claim, Moment, Place, Figure)
    frames: tuple[FrameFile, ...] = attrs.field(default=(), converter=read_frames)

    @property
    def digests(self) -> Mapping[str, str]:
        """Fingerprints of the frames of a user's own, by file."""
        return {f"frames {Path(file.name).name}": file.digest for file in self.frames}

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Actor | Event]:
        """Yield the events of one article in the order of their first telling.

        Before them come those who take part in them without being an actor yet.
        """
        newcomers, told = self._told(reading, found)
        yield from newcomers
        yield from (event for event, _ in told)

    def explain(
        self, reading: Reading, found: Findings, event: Event, /
    ) -> tuple[Account, ...]:
        """Say of each telling of *event* what made it; empty if it is not found here."""
        grammar = Grammar(counts=frame_lexicon(self.frames).counts)
        for told, happening in self._told(reading, found)[1]:
            if told.id == event.id:
                return tuple(account_of(each, grammar, reading) for each in happening.tellings)
        return ()

    def _told(
        self, reading: Reading, found: Findings
    ) -> tuple[tuple[Actor, ...], list[tuple[Event, Happening]]]:
        found = without_newcomers(found)
        sentences = [each for each in reading.sentences if not each.is_boilerplate]
        contexts = contexts_of(sentences)
        reports = Reports.of(found.claims)
        lexicon = frame_lexicon(self.frames)
        cast = Cast.of(found, reading.article.text)
        teller = Teller(
            reading=reading,
            found=found,
            reports=reports,
            lexicon=lexicon,
            slots=SlotParties(grammar=Grammar(counts=lexicon.counts), cast=cast),
            pointers=Pointers.of(found, reports.cues),
        )
        tellings = [telling for each in sentences for telling in teller.tell(each)]
        caused = with_aftermath(without_parts(tellings))
        timed = with_occasions(caused, reading.article.text)
        happenings = merge(with_whereabouts(timed, found))
        sides = (side for h in happenings for side in (h.actors(), h.recipients()))
        ids, newcomers = cast.newcomers.settled(sides)
        return newcomers, [(_event(h, contexts, reports, ids), h) for h in happenings]


def _event(
    happening: Happening, contexts: Contexts, reports: Reports, ids: Mapping[str, str]
) -> Event:
    first = happening.first
    tellings = happening.tellings
    places = {place.name: place for each in reversed(tellings) for place in each.places}
    figures = dict.fromkeys(figure for each in tellings for figure in each.figures)
    return Event(
        type=first.type,
        modes=_allowed(first.type, (mode for each in tellings for mode in each.modes)),
        contexts=contexts.around(each.sentence for each in tellings),
        status=first.status,
        status_cue=first.cue,
        trigger=first.trigger,
        actors=_named(happening.actors(), ids),
        recipients=_named(happening.recipients(), ids),
        places=by_size(
            dict.fromkeys(p for each in tellings for p in each.places if places[p.name] is p)
        ),
        moment=happening.moment(),
        figures=tuple(figures),
        claims=tuple(dict.fromkeys(i for each in tellings for i in reports.over(each.trigger))),
        evidence=happening.evidence(),
        rule=first.frame.rule,
        confidence=_confidence(first),
    )


def _named(parties: Iterable[Participant], ids: Mapping[str, str]) -> tuple[Participant, ...]:
    """Give newcomers the ids of the actors made of them."""
    return tuple(
        attrs.evolve(party, actor=ids[party.actor]) if party.actor in ids else party
        for party in parties
    )


def _confidence(telling: Telling) -> float | None:
    """Give the precision of the frame, or of the type it was turned into ("will send aid")."""
    if telling.type == telling.frame.type:
        return telling.frame.confidence
    return confidences().of(telling.frame.rule, telling.type)


def _allowed(kind: str, modes: Iterator[str]) -> tuple[EventMode | str, ...]:
    known = () if is_namespaced(kind) else modes_of(EventType(kind))
    ordered = dict.fromkeys(modes)
    return tuple(mode for mode in ordered if mode in known or is_namespaced(mode))
