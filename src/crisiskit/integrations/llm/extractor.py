"""The extractor that asks a language model."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import attrs
from attrs import validators

from crisiskit.extractors.findings import Findings
from crisiskit.integrations.llm.align import Aligner
from crisiskit.integrations.llm.prompt import instructions, question
from crisiskit.integrations.llm.service import Service
from crisiskit.integrations.llm.shape import ANSWER
from crisiskit.model import (
    Actor,
    Claim,
    Event,
    Figure,
    Moment,
    Participant,
    Place,
    Record,
    Span,
)
from crisiskit.nlp.reading import Reading
from crisiskit.ontology import EventType, modes_of

__all__ = ["LanguageModel"]

Item = Mapping[str, Any]  # one event, claim or party of an answer, of the shape asked for


@attrs.frozen(kw_only=True)
class LanguageModel:
    """Find events and claims by a language model that may only quote.

    All that the model gives beside codes are words of the article. Words that are not
    there are turned down and counted (``service.meter.rejected``): with its evidence or
    content an event or claim falls, with other words only these. Places, times, figures
    and known actors are those the extractors before found under the words; an actor
    they did not find is made. Records have the model's name in ``rule`` and no
    ``confidence``, for nobody has measured it.

    It is no part of the default pipeline; name it in the place of ``events`` and
    ``claims``.

    Attributes:
        service: The endpoint and the model.
        max_length: Code points sent at a time; longer articles are sent in parts that
            end where a paragraph does.
    """

    produces: ClassVar[tuple[type, ...]] = (Actor, Event, Claim)
    requires: ClassVar[tuple[type, ...]] = (Actor, Place, Moment, Figure)
    service: Service
    max_length: int = attrs.field(default=20_000, validator=validators.ge(1))

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Record]:
        """Yield the records of one article.

        Raises:
            ServiceError: If the service gives no usable answer, or the budget is spent.
        """
        for start, end in self._parts(reading):
            part = reading.article.text[start:end]
            answer = self.service.ask(instructions(), question(reading.article, part), ANSWER)
            yield from _Answer(answer, self.service, reading, found, Span(start, end)).records()

    def _parts(self, reading: Reading) -> Iterator[tuple[int, int]]:
        start = end = 0
        for paragraph in reading.paragraphs:
            if paragraph.end - start > self.max_length and end > start:
                yield start, end
                start = end
            end = paragraph.end
        if end > start:
            yield start, end


class _Answer:
    """The records of one answer."""

    def __init__(
        self, answer: Item, service: Service, reading: Reading, found: Findings, part: Span
    ) -> None:
        self._answer = answer
        self._meter = service.meter
        self._rule = f"llm:{service.model}"
        self._reading = reading
        self._found = found
        self._part = part
        self._aligner = Aligner(reading.article.text)
        self._made: dict[Span, Actor] = {}

    def records(self) -> Iterator[Record]:
        events = [self._event(item) for item in self._answer["events"]]
        # Claims are in text order too, from the beginning.
        self._aligner = Aligner(self._reading.article.text)
        claims = [self._claim(item) for item in self._answer["claims"]]
        yield from self._made.values()
        yield from filter(None, events)
        yield from filter(None, claims)

    def _event(self, item: Item) -> Event | None:
        evidence = self._checked(self._aligner.next(item["evidence"]))
        if evidence is None or not self._part.contains(evidence):
            return None
        kind = EventType(item["type"])
        return Event(
            type=kind,
            modes=tuple(
                mode for mode in dict.fromkeys(item["modes"]) if mode in modes_of(kind)
            ),
            status=item["status"],
            trigger=self._inside(item["trigger"], evidence),
            evidence=(evidence,),
            actors=self._parties(item["actors"], evidence),
            recipients=self._parties(item["recipients"], evidence),
            places=self._places(item["places"], evidence),
            moment=self._moment(item["time"], evidence),
            figures=self._found.figures_in(evidence),
            rule=self._rule,
        )

    def _claim(self, item: Item) -> Claim | None:
        content = self._checked(self._aligner.next(item["content"]))
        if content is None or not self._part.contains(content):
            return None
        around = self._sentences(content)
        speaker = item["speaker"]
        return Claim(
            content=(content,),
            evidence=(around,),
            speakers=self._parties([speaker], around) if speaker else (),
            cue=self._inside(item["cue"], around) if item["cue"] else None,
            kind=item["kind"],
            polarity=item["polarity"],
            certainty=item["certainty"],
            rule=self._rule,
        )

    def _sentences(self, span: Span) -> Span:
        """Give the stretch of the sentences *span* lies in."""
        first = self._reading.sentence_at(span)
        last = self._reading.sentence_at(Span(span.end - 1, span.end))
        starts = [span.start, *([first.span.start] if first else [])]
        ends = [span.end, *([last.span.end] if last else [])]
        return Span(min(starts), max(ends))

    def _parties(self, items: list[Item], evidence: Span) -> tuple[Participant, ...]:
        spans = ((item, self._inside(item["words"], evidence)) for item in items)
        parties = (self._party(item, span) for item, span in spans if span is not None)
        return tuple({one.actor: one for one in parties}.values())

    def _party(self, item: Item, span: Span) -> Participant:
        known = self._found.participant(span) or next(
            iter(self._found.participants_in(span)), None
        )
        if known is not None:
            return known
        if span not in self._made:
            name = self._reading.article.text[span.start : span.end]
            self._made[span] = Actor(
                name=name, kind=item["kind"], mentions=(span,), rule=self._rule
            )
        return Participant(self._made[span].id, span)

    def _places(self, words: list[str], evidence: Span) -> tuple[Place, ...]:
        spans = filter(None, (self._inside(word, evidence) for word in words))
        return tuple(dict.fromkeys(p for span in spans for p in self._found.places_in(span)))

    def _moment(self, words: str | None, evidence: Span) -> Moment | None:
        span = self._inside(words, evidence) if words else None
        if span is None:
            return None
        return next((one for one in self._found.moments if one.span.overlaps(span)), None)

    def _inside(self, words: str, stretch: Span) -> Span | None:
        return self._checked(self._aligner.inside(words, stretch))

    def _checked(self, span: Span | None) -> Span | None:
        if span is None:
            self._meter.add(rejected=1)
        return span
