"""The extractor of figures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

import attrs
from attrs import validators

from crisiskit.extractors.figures.counted import Counted, counted_in
from crisiskit.extractors.figures.rows import inherited, is_gloss, whole_of
from crisiskit.extractors.figures.rules import STRONG, WEAK
from crisiskit.extractors.figures.setting import Settings
from crisiskit.extractors.figures.told import Told, parts_of
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.extractors.findings import Findings
from crisiskit.figures import find_numbers
from crisiskit.model import Figure, Moment, Place, Span
from crisiskit.nlp.reading import Reading
from crisiskit.ontology import Measure, TimexType

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["Figures"]

_HOUSING = (Measure.HOMES_DESTROYED, Measure.HOMES_DAMAGED)
_OF_HOMES = {
    Measure.AFFECTED: Measure.HOMES_DAMAGED,
    Measure.KILLED: Measure.HOMES_DESTROYED,  # "buried 27 homes"
    Measure.EVACUATED: Measure.EVACUATED,
    Measure.HOMES_DESTROYED: Measure.HOMES_DESTROYED,
    Measure.HOMES_DAMAGED: Measure.HOMES_DAMAGED,
}


@attrs.frozen(kw_only=True)
class Figures:
    """Find the numbers that measure the crisis, and what they measure.

    A number becomes a figure if it is a sum of money, or if the words beside it or
    the parse say what it counts. Numbers told twice, or by two sources, are two
    figures. Place and moment are filled in where the words tie them to the number.

    Attributes:
        others: Whether things counted that fit no measure (relief goods, animals)
            become figures too, with measure ``other``.
    """

    produces: ClassVar[tuple[type, ...]] = (Figure,)
    requires: ClassVar[tuple[type, ...]] = (Place, Moment)
    others: bool = attrs.field(default=True, validator=validators.instance_of(bool))

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Figure]:
        """Yield the figures of one article, in text order."""
        text = reading.article.text
        settings = Settings(reading, found)
        before: Told | None = None
        figures: list[Figure] = []
        dates = {m.span.end for m in found.of(Moment) if m.timex is TimexType.DATE}
        for number in find_numbers(text):
            if number.span.end in dates and _is_bare_year(text, number.span):
                continue
            counted = counted_in(reading, number)
            told = None if counted is None else self._told(counted, before, settings)
            if told is None:
                continue
            figures.extend((told.figure, *parts_of(text, told)))
            if told.figure.measure not in (Measure.MONEY, Measure.OTHER):
                before = told
        # "300 families (1,400 people), half of them children": the half is of the people
        told_once = {figure.span: figure for figure in figures}
        yield from sorted(told_once.values(), key=lambda figure: figure.span)

    def _told(self, counted: Counted, before: Told | None, settings: Settings) -> Told | None:
        number = counted.number
        if number.is_money:
            currency = number.currency or settings.currency(counted)
            return Told.of(counted, settings, Measure.MONEY, currency)
        if _is_aside(counted):
            return None
        whole = whole_of(counted, before)
        measure = inherited(counted, before, whole) if is_gloss(counted) else None
        measure = measure or _measure(counted) or inherited(counted, before, whole)
        measure = measure or _weak(counted)
        if measure is None and self.others and _is_relief(counted):
            measure = Measure.OTHER
        if measure is None:
            return None
        part_of = None if whole is None else whole.figure.span
        return Told.of(counted, settings, measure, _unit(counted, measure), part_of)


def _is_bare_year(text: str, span: Span) -> bool:
    """Four digits that end a date are its year: "a flood in 1897 killed 30"."""
    words = text[span.start : span.end]
    return len(words) == len("1897") and words.isdecimal()


def _measure(counted: Counted) -> Measure | None:
    """Give what the first rule says that fits the noun; of things none does."""
    if counted.kind == "things":
        return None
    for rule in STRONG:
        name = rule(counted)
        measure = None if name is None else _fitting(Measure(name), counted)
        if measure is not None:
            return measure
    return None


def _weak(counted: Counted) -> Measure | None:
    """What noun, crowd or tally say when nothing is done to those counted."""
    if counted.kind == "things":
        return None
    for rule in WEAK:
        name = rule(counted)
        if name is None:
            continue
        measure = Measure(name)
        is_label = counted.noun is None and measure in _HOUSING  # "Destroyed houses: 12"
        return measure if is_label else _fitting(measure, counted)
    return None


def _fitting(measure: Measure, counted: Counted) -> Measure | None:
    """Keep a measure only if what is counted can be measured so."""
    kind = counted.kind
    if kind == "homes":
        return _OF_HOMES.get(measure)
    if measure in _HOUSING:
        return Measure.HOMELESS if kind == "households" else None
    return None if kind == "things" else measure


def _is_aside(counted: Counted) -> bool:
    """As in ", 57, said": an age or a number of a list, which counts nothing."""
    if counted.noun is not None or counted.is_partitive or not counted.after:
        return False
    if not counted.before:
        return counted.after[0].text in (".", ")")
    if counted.before[-1].lower_ in ("of", "about") and _is_person(counted.before[:-1]):
        return True  # "a man of 58"
    document = counted.numeral.doc
    follower = document[counted.numeral.i + 1 : counted.numeral.i + 2].text
    return counted.before[-1].text == "," and follower in (",", ".", ")")


def _is_person(words: "tuple[Token, ...]") -> bool:
    nouns = [word for word in words[-2:] if word.tag_ == "NN"]
    return bool(nouns) and lookup(vocabulary().classes, nouns[-1]) == "people"


def _is_relief(counted: Counted) -> bool:
    noun = counted.noun
    return noun is not None and noun.lemma_.lower() in vocabulary().relief


def _unit(counted: Counted, measure: Measure) -> str | None:
    if measure in _HOUSING or counted.kind == "homes":
        return "homes"
    if counted.kind == "households":
        return "households"
    if measure is not Measure.OTHER:
        return "people"
    if counted.noun is None:
        return "people"  # a tally, "the number of people … has risen to 34"
    return counted.noun.lower_
