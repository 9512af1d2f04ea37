"""What each sentence tells of events."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

import attrs

from crisiskit.extractors.events.arguments import parties_of
from crisiskit.extractors.events.attached import Attached
from crisiskit.extractors.events.attachment import attach
from crisiskit.extractors.events.frame_lexicon import FrameLexicon
from crisiskit.extractors.events.matching import Match, find_matches
from crisiskit.extractors.events.mentions import is_incident, is_mention
from crisiskit.extractors.events.obligations import obligations_in, with_duties
from crisiskit.extractors.events.operators import Coded, resolve
from crisiskit.extractors.events.phrases import phrases_in
from crisiskit.extractors.events.pointers import Pointers
from crisiskit.extractors.events.reports import Reports
from crisiskit.extractors.events.sides import Parties, own_parties
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.extractors.events.status import Outcome, outcome_of
from crisiskit.extractors.events.telling import Telling
from crisiskit.extractors.findings import Findings
from crisiskit.model import Moment, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.sentence import Sentence
from crisiskit.ontology import Anchor, EventStatus, Precision

__all__ = ["Teller"]

_FIRST_PERSON = frozenset({"we", "i"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)
_OPEN = (EventStatus.FUTURE, EventStatus.HYPOTHETICAL)
# A time that ended so many days before the article is background.
_NEWS_CYCLE = 270


@attrs.frozen(kw_only=True, eq=False)
class Teller:
    """What is the same for all sentences of one article.

    Attributes:
        reading: The article.
        found: What was found before.
        reports: Its claims.
        lexicon: The frames.
        slots: Who stands in their slots.
        pointers: The places that nouns point back to.
    """

    reading: Reading
    found: Findings
    reports: Reports
    lexicon: FrameLexicon
    slots: SlotParties
    pointers: Pointers

    def tell(self, sentence: Sentence) -> Iterator[Telling]:
        """Yield what a sentence tells, in text order."""
        span = sentence.tokens
        tokens = self.reading.tokens[span.start : span.end]
        matches = find_matches(tokens, self.lexicon, self.slots.grammar)
        duties = tuple(obligations_in(tokens, self.slots, self.found))
        if not matches and not duties:
            return
        coded = with_duties(resolve(matches, self.lexicon), duties, self.lexicon)
        known = {each.match.word.i: each.parties for each in duties}
        around = attach(sentence, coded, self.reading, self.found, self.pointers)
        instruments = self._instruments(sentence, coded)
        for each in coded:
            attached = around.get(each.match.word.i, Attached())
            parties = known.get(each.match.word.i) or parties_of(each, self.slots)
            telling = self._telling(each, parties, attached, sentence, instruments)
            if not is_mention(telling, each):
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
        parties: Parties,
        attached: Attached,
        sentence: Sentence,
        instruments: Mapping[str, tuple[str, ...]],
    ) -> Telling:
        match = coded.match
        is_headline = self._is_headline(sentence)
        outcome = self._outcome(coded, parties, is_headline=is_headline)
        if outcome.type == "REJECT" and match.pattern.frame.reciprocal:
            parties = own_parties(match, self.slots)  # who will not meet, and whom
        moment = attached.moments[0] if attached.moments else None
        # The time of what is agreed or asked for is not that of the act.
        status, cue = self._status(coded, outcome, moment if coded.content is None else None)
        places = attached.places_by_size()
        return Telling(
            type=outcome.type,
            modes=self._modes(coded, outcome, instruments),
            frame=match.pattern.frame,
            lemma=match.word.lemma_.lower(),
            trigger=_trigger(match.word, match.pattern.particle),
            status=status,
            cue=cue,
            actors=parties.actors,
            recipients=parties.recipients,
            persons=tuple(filter(self.slots.cast.is_person, parties.recipients)),
            moment=moment,
            places=places,
            named=places,
            likely=tuple(attached.likely),
            figures=tuple(attached.figures),
            sentence=sentence.index,
            evidence=sentence.span,
            is_definite=_is_definite(match.word),
            is_noun=match.word.tag_.startswith("NN"),
            is_headline=is_headline,
            is_quoted=moment is not None and self._is_speakers(moment),
            coded=coded,
        )

    def _is_headline(self, sentence: Sentence) -> bool:
        headline = self.reading.headline
        return headline is not None and headline.overlaps(sentence.span)

    def _outcome(self, coded: Coded, parties: Parties, *, is_headline: bool) -> Outcome:
        return outcome_of(
            coded,
            self.lexicon,
            has_actor=bool(parties.actors),
            by_speaker=self._is_by_speaker(coded.match, parties),
            is_headline=is_headline,
        )

    def _is_speakers(self, moment: Moment) -> bool:
        if moment.anchor is not Anchor.PUBLISHED:
            return False
        quotations = self.reading.quotations
        after = bisect_right(quotations, moment.span.start, key=lambda each: each.span.start)
        return after > 0 and quotations[after - 1].span.contains(moment.span)

    def _status(
        self, coded: Coded, outcome: Outcome, moment: Moment | None
    ) -> tuple[EventStatus, Span | None]:
        """Give the status and its words; what is real but long ago is background.

        A noun with a day gone by names what happened ("would discuss *Monday's* attack").
        """
        if moment is not None and outcome.status in _REAL and self._is_background(moment):
            return EventStatus.HISTORICAL, moment.span
        is_noun = coded.match.word.tag_.startswith("NN")
        if moment is not None and is_noun and outcome.status in _OPEN and self._is_over(moment):
            return EventStatus.OCCURRED, moment.span
        is_bare = outcome.status is EventStatus.ONGOING and outcome.cue is None
        if is_bare and is_incident(coded, outcome, moment):
            return EventStatus.OCCURRED, None
        cue = None if outcome.cue is None else syntax.span_of(outcome.cue)
        return outcome.status, cue

    def _modes(
        self, coded: Coded, outcome: Outcome, instruments: Mapping[str, tuple[str, ...]]
    ) -> tuple[str, ...]:
        modes = outcome.modes
        if outcome.type == coded.type:
            shown = instruments.get(outcome.type, ())
            modes = (*modes, *shown) or self._object_modes(coded)
        return tuple(dict.fromkeys(modes))

    def _is_by_speaker(self, match: Match, parties: Parties) -> bool:
        """Tell whether who does it is who says so ("*we* will strike back")."""
        subjects = self.slots.grammar.slots(match.anchor).get("grammatical subject", ())
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
        grammar = self.slots.grammar
        around = grammar.slots(coded.match.word)
        words = [
            w
            for name in ("of", "in", "for", "modifier", "object", "subject")
            for w in around.get(name, ())
        ]
        keys = [grammar.keys(each) for word in words for each in syntax.conjuncts(word)]
        return tuple(table[key] for names in keys for key in sorted(names) if key in table)

    def _is_background(self, moment: Moment) -> bool:
        return self._days_since(moment) > _NEWS_CYCLE

    def _is_over(self, moment: Moment) -> bool:
        return moment.precision is Precision.DAY and self._days_since(moment) > 0

    def _days_since(self, moment: Moment) -> int:
        """Count the days from the end of *moment* to the article; 0 if either is open."""
        published = self.reading.article.published
        if moment.latest is None or published is None:
            return 0
        day = published.date() if hasattr(published, "date") else published
        return (day - moment.latest).days


def _trigger(word: Token, particle: str) -> Span:
    """Cover the word, with its particle if that follows at once."""
    follower = word.nbor() if word.i + 1 < len(word.doc) else word
    if particle and follower.lower_ == particle:
        return syntax.words_span((word, follower))
    return syntax.span_of(word)


def _is_definite(noun: Token) -> bool:
    determiner = syntax.determiner(noun)
    return determiner is not None and determiner.lower_ in _DEFINITE
