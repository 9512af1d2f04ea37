"""The extractor of figures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

import attrs
from attrs import validators

from crisiskit.extractors.figures.counted import Counted, counted_in
from crisiskit.extractors.figures.rules import STRONG, WEAK
from crisiskit.extractors.figures.setting import Settings
from crisiskit.extractors.figures.tallies import tally
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.extractors.findings import Findings
from crisiskit.figures import find_numbers, find_share
from crisiskit.model import Figure, Moment, Place, Span
from crisiskit.nlp.reading import Reading
from crisiskit.ontology import Bound, Measure

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
# Those who are said to have come, of a number told before.
_MOVED = frozenset({"personnel", "fighters", "refugees", "displaced", "returned", "evacuated"})
_FAR = 60  # tokens to another count of the same thing
_GLOSS = 4  # tokens between commas
_NEAR = 30  # tokens from a figure to a part of it in the next sentence


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
        before: _Told | None = None
        figures: list[Figure] = []
        for number in find_numbers(text):
            counted = counted_in(reading, number)
            told = None if counted is None else self._told(counted, before, settings)
            if told is None:
                continue
            figures.extend((told.figure, *_parts(text, told)))
            if told.figure.measure not in (Measure.MONEY, Measure.OTHER):
                before = told
        # "300 families (1,400 people), half of them children": the half is of the people
        told_once = {figure.span: figure for figure in figures}
        yield from sorted(told_once.values(), key=lambda figure: figure.span)

    def _told(
        self, counted: Counted, before: "_Told | None", settings: Settings
    ) -> "_Told | None":
        number = counted.number
        if number.is_money:
            currency = number.currency or settings.currency(counted)
            return _Told.of(counted, settings, Measure.MONEY, currency)
        if _is_aside(counted):
            return None
        whole = _whole(counted, before)
        measure = _inherited(counted, before, whole) if _is_gloss(counted) else None
        measure = measure or _measure(counted) or _inherited(counted, before, whole)
        measure = measure or _weak(counted)
        if measure is None and self.others and _is_relief(counted):
            measure = Measure.OTHER
        if measure is None:
            return None
        part_of = None if whole is None else whole.figure.span
        return _Told.of(counted, settings, measure, _unit(counted, measure), part_of)


@attrs.frozen(eq=False)
class _Told:
    """A figure with the words it was read from."""

    figure: Figure
    counted: Counted

    @classmethod
    def of(
        cls,
        counted: Counted,
        settings: Settings,
        measure: Measure,
        unit: str | None,
        part_of: Span | None = None,
    ) -> "_Told":
        """Make the figure of a number, with place and moment where the words say them."""
        number = counted.number
        is_crisis = measure not in (Measure.MONEY, Measure.OTHER)
        figure = Figure(
            span=number.span,
            measure=measure,
            low=number.low,
            best=number.best,
            high=number.high,
            bound=number.bound,
            unit=unit,
            moment=settings.moment(counted),
            place=settings.place(
                counted,
                is_crisis=is_crisis,
                is_leaving=measure in vocabulary().movers and _moves(counted),
            ),
            part_of=part_of,
        )
        return cls(figure, counted)


def _moves(counted: Counted) -> bool:
    """Tell those who go themselves: of the displaced, the way told may be the attackers'."""
    return any(not is_undergoer for _, is_undergoer in counted.doings)


def _parts(text: str, told: _Told) -> Iterator[Figure]:
    """Yield the part told as a share right after a figure ("…, half of whom are children")."""
    whole = told.figure
    if whole.best is None or whole.measure is Measure.MONEY or not told.counted.after:
        return
    end = told.counted.after[-1]
    share = find_share(text, whole.span.end, end.idx + len(end))
    if share is not None:
        part = share.of(whole.best)
        bound = Bound.ABOUT
        yield attrs.evolve(
            whole,
            span=share.span,
            low=None,
            best=part,
            high=None,
            bound=bound,
            part_of=whole.span,
        )


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


def _whole(counted: Counted, before: _Told | None) -> _Told | None:
    """Give the figure this one is a part of: "two of them", "including 5 children"."""
    if before is None or counted.numeral.i - before.counted.end > _NEAR:
        return None
    if counted.is_partitive or _is_among_them(counted):
        return before
    if not counted.before or not _is_same_sentence(counted, before):
        return None
    if counted.before[-1].lower_ in vocabulary().openers:
        return before
    if _is_of_them(counted.before[-2:]):
        return None if _are_others(counted, before) else before
    return before if counted.noun is None and _opens_with_whole(before) else None


def _is_gloss(counted: Counted) -> bool:
    """As in ", four of them policemen,": no verb of its own, so what follows is another's."""
    if not counted.is_partitive or not counted.before or counted.before[-1].text not in ",(":
        return False
    for word in counted.after[:_GLOSS]:
        if word.is_punct:
            return True
        if word.tag_.startswith(("VB", "JJ")):
            return False  # "three of them seriously wounded"
    return False


def _is_among_them(counted: Counted) -> bool:
    """As in "two officers among them"."""
    heard = [word.lower_ for word in counted.after[:2]]
    return heard[:1] == ["among"] and heard[-1] in ("them", "these", "those")


def _is_of_them(words: "tuple[Token, ...]") -> bool:
    """As in "Of whom 300 are in camps"."""
    heard = [word.lower_ for word in words]
    return heard[:1] == ["of"] and heard[-1] in ("whom", "them", "those", "these", "which")


def _are_others(counted: Counted, before: _Told) -> bool:
    """As in "240 people died before the exchange of *prisoners*, of whom 52 are free"."""
    if counted.before[-1].lower_ != "whom":
        return False
    nouns = [word for word in counted.before[-5:-2] if word.tag_ in ("NNS", "NNPS")]
    return bool(nouns) and nouns[-1].i > before.counted.end + 1


def _opens_with_whole(before: _Told) -> bool:
    """As in "Of the 64 deaths it has registered, 39 were caused by …"."""
    heard = [word.lower_ for word in before.counted.before]
    return heard == ["of", "the"]


def _inherited(counted: Counted, before: _Told | None, whole: _Told | None) -> Measure | None:
    """Take the measure of the figure this one is part of, or stands in a row with."""
    if whole is None and before is not None:
        is_same = _continues(counted, before) or _retells(counted, before)
        whole = before if is_same or _resumes(counted, before) else None
    if whole is None or counted.kind in ("things", "homes"):
        return None
    measure = Measure(whole.figure.measure)
    return None if measure in _HOUSING else measure


def _continues(counted: Counted, before: _Told) -> bool:
    """As in "Killed 17 civilians and four soldiers", "140 families (630 people)"."""
    if not _is_same_sentence(counted, before):
        return False
    distance = counted.numeral.i - before.counted.end
    gap = [token for token in counted.before if token.i > before.counted.end]
    return 0 < distance < 12 and bool(gap) and all(t.lower_ in vocabulary().joints for t in gap)


def _retells(counted: Counted, before: _Told) -> bool:
    """As in "The union counted three", "up from 26": the same measure in another's words."""
    if counted.noun is not None or not counted.before:
        return False
    if counted.numeral.i - before.counted.end > _FAR or tally(counted):
        return False
    last = counted.before[-1]
    if last.lemma_.lower() in vocabulary().telling and last.tag_.startswith("VB"):
        return not counted.after or counted.after[0].tag_ not in ("NN", "NNS", "JJ", "CD")
    heard = " ".join(token.lower_ for token in counted.before[-4:])
    return heard.endswith(vocabulary().comparing)


def _resumes(counted: Counted, before: _Told) -> bool:
    """As in "Pledged 600 officers; only 380 have arrived": a part of those told before."""
    is_near = counted.numeral.i - before.counted.end <= _NEAR
    if counted.noun is not None or not is_near or before.figure.measure not in _MOVED:
        return False
    most, best = before.figure.best, counted.number.best
    if best is None or most is None or best > most:
        return False
    verbs = [word for word in counted.after[:4] if word.tag_.startswith("VB")]
    return any(lookup(vocabulary().crowds, verb) == "displaced" for verb in verbs)


def _is_same_sentence(counted: Counted, before: _Told) -> bool:
    return counted.sentence == before.counted.sentence


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
