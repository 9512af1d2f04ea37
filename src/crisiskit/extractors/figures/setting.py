"""Where and when a figure holds, as far as the words around it say."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.vocabulary import vocabulary
from crisiskit.extractors.findings import Findings
from crisiskit.figures import currency_of
from crisiskit.model import Moment, Place, Span
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import governor
from crisiskit.ontology import TimexType
from crisiskit.places import demonym_countries, wider_of

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["Settings"]

_CLIMB = 8  # steps up the parse to the verb that a word belongs to
_REACH = 600  # code points to either side; longer sentences are lists or no sentences
_LOOK_BACK = 24  # code points before a name that may hold its preposition


@attrs.define(eq=False, slots=False)
class Settings:
    """The places and times of one article, asked for the figures in it.

    Attributes:
        reading: The article.
        found: Its places and moments.
    """

    reading: Reading
    found: Findings
    _paths: dict[Span, tuple[list[int], int | None]] = attrs.field(factory=dict, init=False)
    _verbs: dict[int, int | None] = attrs.field(factory=dict, init=False)

    def place(
        self, counted: Counted, *, is_crisis: bool = True, is_leaving: bool = False
    ) -> Place | None:
        """Give the place a number was counted in.

        In turn: a place of the same clause or noun phrase; the places of the sentence, or
        those of it that something is "in", if all lie in one country; the place told last
        before, or else first after, if all the article's do. Places whose country is not
        known, and those of a dateline, count where there is no other.

        Args:
            counted: The number.
            is_crisis: Whether it measures people or homes; what else is counted, such as
                money, is placed by its own sentence only.
            is_leaving: Whether it measures people who go away: "fled from Lodo to Rasa" is
                counted in Lodo, as IDMC counts movements where they begin.
        """
        sentence = self.reading.sentences[counted.sentence].span
        inside = self.found.places_in(_around(counted, sentence))
        near = self._told_in(inside)
        tied = [place for place in near if self._is_tied(place.span, counted)]
        if not tied and not _is_one_country(near):
            near = [each for each in near if self._rank(each.span, is_leaving) == 0]
            if not _is_one_country(near):
                return None
        if near:
            return self._best(tied or near, counted, is_leaving=is_leaving)
        return self._told_elsewhere(sentence) if is_crisis and not inside else None

    def currency(self, counted: Counted) -> str | None:
        """Tell which "rupees" are meant by the countries named; None if that stays open.

        In turn: the countries of the sentence, adjectives before the number included; all
        countries of the article. They count where they have one such currency between them.
        """
        number = counted.number
        text = self.reading.article.text
        name = " ".join(text[number.numeral.end : number.span.end].strip("- ").split()).lower()
        sentence = self.reading.sentences[counted.sentence].span
        places = self.found.places_in(_around(counted, sentence))
        people = (code for word in counted.before for code in demonym_countries(word.text))
        here = (*(place.country for place in places), *people)
        for countries in (here, (place.country for place in self._known)):
            codes = {currency_of(name, code) for code in dict.fromkeys(countries) if code}
            codes.discard(None)
            if codes:
                return codes.pop() if len(codes) == 1 else None
        return None

    def moment(self, counted: Counted) -> Moment | None:
        """Give the date or time of the same clause or noun phrase, the nearest if several."""
        sentence = self.reading.sentences[counted.sentence].span
        tied = [
            moment
            for moment in self.found.moments_in(_around(counted, sentence))
            if moment.timex in (TimexType.DATE, TimexType.TIME)
            and moment.earliest is not None
            and self._is_tied(moment.span, counted)
        ]
        return min(tied, key=lambda each: _distance(each.span, counted), default=None)

    def _told_in(self, places: Iterable[Place]) -> list[Place]:
        """Leave out unknown places and the dateline's, unless there are no others.

        What another place is told to lie in only tells where that is: "in Goma, *North Kivu*".
        """
        text = self.reading.article.text
        told = list(places)
        wider = [wider_of(text, one, each) for one, each in pairwise(told)]
        near = [each for each in told if each not in wider]
        dateline = self.reading.dateline
        if dateline is not None:
            near = [each for each in near if not dateline.contains(each.span)] or near
        return [each for each in near if each.country is not None] or near

    def _best(
        self, places: Iterable[Place], counted: Counted, *, is_leaving: bool
    ) -> Place | None:
        """Prefer "in Goma" to "to Goma", what follows to what stands before, and the nearest."""
        ranked = [(self._rank(place.span, is_leaving), place) for place in places]
        return min(
            ranked,
            key=lambda each: (
                each[0],
                each[1].span.start < counted.number.span.start,
                _distance(each[1].span, counted),
            ),
            default=(0, None),
        )[1]

    def _rank(self, span: Span, is_leaving: bool) -> int:
        text = self.reading.article.text
        before = text[max(0, span.start - _LOOK_BACK) : span.start].lower().split()
        for word in reversed(before[-3:]):
            if is_leaving and word in vocabulary().goals:
                return 3
            if word in vocabulary().here:
                return 0
            if word in vocabulary().away:
                return 2
        return 1

    def _is_tied(self, span: Span, counted: Counted) -> bool:
        """Tell whether the words hang on the noun counted or on its verb."""
        own = counted.numeral if counted.noun is None else counted.noun
        path, verb = self._path_of(span)
        if own.i in path or counted.numeral.i in path:
            return True
        if verb is None or verb == self._verb_of(own):
            return verb is not None
        said_of = governor(self.reading.doc[verb])  # "4,000 people *displaced* near Lodo"
        return said_of is not None and said_of.i == own.i

    def _verb_of(self, own: "Token") -> int | None:
        """Climb from the noun of a number, once for all places and times near it."""
        if own.i not in self._verbs:
            self._verbs[own.i] = _path(own)[1]
        return self._verbs[own.i]

    def _path_of(self, span: Span) -> tuple[list[int], int | None]:
        """Climb from the head of some words, once for all numbers near them."""
        if span not in self._paths:
            doc = self.reading.doc
            words = doc.char_span(span.start, span.end, alignment_mode="expand")
            self._paths[span] = ([], None) if words is None else _path(words.root)
        return self._paths[span]

    def _told_elsewhere(self, sentence: Span) -> Place | None:
        """Give the place told last before a sentence, else the first of the article."""
        if not self._known or not self._is_of_one_country:
            return None
        before = bisect_left(self._known, sentence.start, key=lambda place: place.span.start)
        return self._known[max(0, before - 1)]

    @cached_property
    def _known(self) -> Sequence[Place]:
        return [place for place in self.found.places if place.country is not None]

    @cached_property
    def _is_of_one_country(self) -> bool:
        return _is_one_country(self._known)


def _around(counted: Counted, sentence: Span) -> Span:
    """Give the sentence, or of a very long one what lies near the number."""
    number = counted.number.span
    start = min(max(sentence.start, number.start - _REACH), number.start)
    return Span(start, max(min(sentence.end, number.end + _REACH), number.end))


def _path(word: "Token") -> tuple[list[int], int | None]:
    """Climb to the first verb; give the indices passed, and the verb's if one was met."""
    passed: list[int] = []
    for _ in range(_CLIMB):
        passed.append(word.i)
        if word.tag_.startswith("VB"):
            return passed, word.i
        head = governor(word)
        if head is None:
            break
        word = head
    return passed, None


def _is_one_country(places: Iterable[Place]) -> bool:
    return len({place.country for place in places if place.country is not None}) <= 1


def _distance(span: Span, counted: Counted) -> int:
    number = counted.number.span
    return max(span.start - number.end, number.start - span.end)
