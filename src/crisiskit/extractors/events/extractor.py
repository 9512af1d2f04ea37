"""The extractor of events."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

import attrs

from crisiskit.extractors.events.account import Account, account_of
from crisiskit.extractors.events.arguments import Parties, parties_of
from crisiskit.extractors.events.attachment import Attached, attach
from crisiskit.extractors.events.cast import Cast
from crisiskit.extractors.events.confidences import confidences
from crisiskit.extractors.events.contexts import Contexts, contexts_of
from crisiskit.extractors.events.frame_file import FrameFile, read_frames
from crisiskit.extractors.events.frame_lexicon import FrameLexicon, frame_lexicon
from crisiskit.extractors.events.grammar import Grammar
from crisiskit.extractors.events.matching import Match, find_matches
from crisiskit.extractors.events.merging import Happening, merge
from crisiskit.extractors.events.operators import Coded, resolve
from crisiskit.extractors.events.phrases import phrases_in
from crisiskit.extractors.events.reports import Reports
from crisiskit.extractors.events.status import outcome_of
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Claim, Event, Figure, Moment, Place, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.sentence import Sentence
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import EventMode, EventStatus, EventType, is_namespaced, modes_of

__all__ = ["Events"]

_FIRST_PERSON = frozenset({"we", "i"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_TALK = frozenset(
    {"CONSULT", "ACCUSE", "REQUEST", "AGREE", "SUPPORT", "CONCEDE", "AID", "THREATEN"}
)
_ASIDE = (Relation.OBLIQUE, Relation.NOMINAL, Relation.PREPOSITION_OBJECT)
# A time that ended so many days before the article is background.
_NEWS_CYCLE = 270


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

    produces: ClassVar[tuple[type, ...]] = (Event,)
    requires: ClassVar[tuple[type, ...]] = (Actor, Claim, Moment, Place, Figure)
    frames: tuple[FrameFile, ...] = attrs.field(default=(), converter=read_frames)

    @property
    def digests(self) -> Mapping[str, str]:
        """Fingerprints of the frames of a user's own, by file."""
        return {f"frames {Path(file.name).name}": file.digest for file in self.frames}

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Event]:
        """Yield the events of one article in the order of their first telling."""
        for event, _ in self._told(reading, found):
            yield event

    def explain(
        self, reading: Reading, found: Findings, event: Event, /
    ) -> tuple[Account, ...]:
        """Say of each telling of *event* what made it; empty if it is not found here."""
        grammar = Grammar(counts=frame_lexicon(self.frames).counts)
        for told, happening in self._told(reading, found):
            if told.id == event.id:
                return tuple(account_of(each, grammar, reading) for each in happening.tellings)
        return ()

    def _told(self, reading: Reading, found: Findings) -> Iterator[tuple[Event, Happening]]:
        sentences = [each for each in reading.sentences if not each.is_boilerplate]
        contexts = contexts_of(sentences)
        reports = Reports.of(found.claims)
        lexicon = frame_lexicon(self.frames)
        teller = _Teller(
            reading=reading,
            found=found,
            reports=reports,
            lexicon=lexicon,
            grammar=Grammar(counts=lexicon.counts),
            cast=Cast.of(found, reading.article.text),
        )
        tellings = [telling for each in sentences for telling in teller.tell(each)]
        for happening in merge(tellings):
            yield _event(happening, contexts, reports), happening


@attrs.frozen(kw_only=True, eq=False)
class _Teller:
    """What is the same for all sentences of one article."""

    reading: Reading
    found: Findings
    reports: Reports
    lexicon: FrameLexicon
    grammar: Grammar
    cast: Cast

    def tell(self, sentence: Sentence) -> Iterator[Telling]:
        matches = find_matches(sentence.tokens, self.lexicon, self.grammar)
        if not matches:
            return
        coded = resolve(matches, self.lexicon)
        around = attach(sentence, coded, self.reading, self.found, self.reports.cues)
        instruments = self._instruments(sentence, coded)
        for each in coded:
            attached = around.get(each.match.word.i, Attached())
            telling = self._telling(each, attached, sentence, instruments)
            if not _is_mention(telling, each):
                yield telling

    def _instruments(
        self, sentence: Sentence, coded: list[Coded]
    ) -> Mapping[str, tuple[str, ...]]:
        """Give the modes that words of the sentence show, by event type."""
        types = dict.fromkeys(
            each.type for each in coded if each.type in self.lexicon.instruments
        )
        return {
            kind: tuple(
                dict.fromkeys(phrases_in(sentence.tokens, self.lexicon.instruments[kind]))
            )
            for kind in types
        }

    def _telling(
        self,
        coded: Coded,
        attached: Attached,
        sentence: Sentence,
        instruments: Mapping[str, tuple[str, ...]],
    ) -> Telling:
        parties = parties_of(coded, self.grammar, self.cast)
        match = coded.match
        outcome = outcome_of(
            coded,
            self.lexicon,
            has_actor=bool(parties.actors),
            by_speaker=self._is_by_speaker(match, parties),
        )
        moment = attached.moments[0] if attached.moments else None
        status, cue = outcome.status, outcome.cue
        cue_span = None if cue is None else syntax.span_of(cue)
        if self._is_background(moment) and status in (
            EventStatus.OCCURRED,
            EventStatus.ONGOING,
        ):
            status, cue_span = EventStatus.HISTORICAL, moment.span if moment else None
        own = outcome.type == coded.type
        modes = (*outcome.modes, *(instruments.get(outcome.type, ()) if own else ()))
        modes = (*modes, *self._object_modes(coded)) if own else modes
        return Telling(
            type=outcome.type,
            modes=tuple(dict.fromkeys(modes)),
            frame=match.pattern.frame,
            lemma=match.word.lemma_.lower(),
            trigger=_trigger(match.word, match.pattern.particle),
            status=status,
            cue=cue_span,
            actors=parties.actors,
            recipients=parties.recipients,
            moment=moment,
            places=attached.places_by_size(),
            figures=tuple(attached.figures),
            sentence=sentence.index,
            evidence=sentence.span,
            is_definite=_is_definite(match.word),
            is_noun=match.word.tag_.startswith("NN"),
            is_headline=self.reading.headline is not None
            and self.reading.headline.overlaps(sentence.span),
            coded=coded,
        )

    def _is_by_speaker(self, match: Match, parties: Parties) -> bool:
        """Tell whether who does it is who says so ("*we* will strike back")."""
        subjects = self.grammar.slots(match.anchor).get("grammatical subject", ())
        if any(subject.lower_ in _FIRST_PERSON for subject in subjects):
            return True
        claims = self.reports.over(syntax.span_of(match.word))
        speakers = frozenset[str]().union(*(self.reports.speakers[each] for each in claims))
        return any(party.actor in speakers for party in parties.actors)

    def _object_modes(self, coded: Coded) -> tuple[str, ...]:
        """Give the modes that the nouns in the event's slots show ("shortages of *food*")."""
        table = self.lexicon.objects.get(coded.type)
        if not table:
            return ()
        slots = self.grammar.slots(coded.match.word)
        words = [
            w
            for name in ("of", "in", "modifier", "object", "subject")
            for w in slots.get(name, ())
        ]
        keys = [self.grammar.keys(each) for word in words for each in syntax.conjuncts(word)]
        return tuple(table[key] for names in keys for key in sorted(names) if key in table)

    def _is_background(self, moment: Moment | None) -> bool:
        published = self.reading.article.published
        if moment is None or moment.latest is None or published is None:
            return False
        day = published.date() if hasattr(published, "date") else published
        return (day - moment.latest).days > _NEWS_CYCLE


def _is_mention(telling: Telling, coded: Coded) -> bool:
    """Tell whether a noun only mentions a verbal act nobody is said to do ("after *talks*")."""
    if not telling.is_noun or telling.type not in _TALK or telling.is_headline:
        return False
    if telling.actors or telling.recipients or telling.moment or coded.match.role:
        return False
    return syntax.relation(coded.match.word) in _ASIDE


def _trigger(word: Token, particle: str) -> Span:
    """Cover the word, with its particle if that follows at once."""
    follower = word.nbor() if word.i + 1 < len(word.doc) else word
    if particle and follower.lower_ == particle:
        return syntax.words_span((word, follower))
    return syntax.span_of(word)


def _is_definite(noun: Token) -> bool:
    determiner = syntax.determiner(noun)
    return determiner is not None and determiner.lower_ in _DEFINITE


def _event(happening: Happening, contexts: Contexts, reports: Reports) -> Event:
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
        actors=happening.actors(),
        recipients=happening.recipients(),
        places=tuple(
            dict.fromkeys(p for each in tellings for p in each.places if places[p.name] is p)
        ),
        moment=happening.moment(),
        figures=tuple(figures),
        claims=tuple(dict.fromkeys(i for each in tellings for i in reports.over(each.trigger))),
        evidence=happening.evidence(),
        rule=first.frame.rule,
        confidence=_confidence(first),
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
