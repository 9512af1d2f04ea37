"""When a measure holds and until when, where, and how much it is about."""

import re
from collections.abc import Iterable, Iterator

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.told import Told
from crisiskit.model import Figure, Moment, Place, Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    governor,
    related,
    relation,
)
from crisiskit.ontology import Measure as FigureMeasure
from crisiskit.ontology import Precision, TimexType

__all__ = ["amounts_of", "moments_of", "places_of"]

_CLAUSES = frozenset(
    {
        Relation.COMPLEMENT,
        Relation.ADVERBIAL_CLAUSE,
        Relation.PARATAXIS,
        Relation.RELATIVE_CLAUSE,
        Relation.CONJUNCT,
    }
)
_UNTIL = re.compile(
    r"\b(until|till|through|thru|up to|ending|ends?|expires?|lasting|to last)\b[^.;,]{0,20}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(from|starting|beginning|effective|commencing|as of|as from|since|starts?|begins?)"
    r"(\s+(on|from|of|the))*\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(from|between)\b.{3,40}\b(to|and)\s+(the\s+)?$", re.IGNORECASE | re.DOTALL)
# "after two days of fighting", "in the first three months": how long before, or how soon.
_NO_END = re.compile(
    r"\b(after|before|within|in|over|during|since|ending|end|past|last)"
    r"(\s+(the|a|an|about|nearly|almost|more|than|first|last|past))*\s+$",
    re.IGNORECASE,
)
_NOW = "PRESENT_REF"
_BEFORE = 50
_DECIDING = frozenset(
    "announce order decide decree declare agree determine instruct direct rule".split()
)
_OF_ONE_DEED = frozenset({Relation.OPEN_COMPLEMENT, Relation.CONJUNCT, Relation.OBJECT})
_ANNOUNCED = frozenset({Relation.COMPLEMENT, Relation.NOUN_CLAUSE, Relation.NOMINAL})
# "The games of 2026 were cancelled on Monday": the year is of the games.
_COARSE = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})
_AMOUNTS = (FigureMeasure.MONEY, FigureMeasure.PERSONNEL)
_REACH = 4


def moments_of(
    measure: Measure, told: Told, sentence: Span, found: Findings, text: str
) -> tuple[Moment | None, Moment | None]:
    """Find the first day and the end: what hangs on the measure, its step, its announcement.

    A day told as a beginning ("from Monday") goes before one that only stands near.
    """
    if not found.moments:
        return None, None
    near: list[Moment] = []
    until = None
    for word in _dated(measure, told):
        for moment in _moments_at(word, found):
            if _is_end(moment, text):
                until = until or moment
            elif moment.tells_when and moment.value:
                near.append(moment)
    begun = (m for m in (*near, *found.moments_in(sentence)) if _is_beginning(m, text))
    days = (moment for moment in near if moment.precision not in _COARSE)
    return next(begun, next(days, near[0] if near else None)), until


def places_of(
    title: Span, measure: Measure, told: Told, sentence: Span, found: Findings
) -> tuple[Place, ...]:
    """List the places in the title, else those the clause is set in, else the sentence's only one."""
    if not found.places:
        return ()
    inside = found.places_in(title)
    if inside:
        return inside
    for word in (measure.head, told.cue, told.top):
        for child in children(word, Relation.OBLIQUE, Relation.PREPOSITION):
            if _is_locative(child):
                there = found.places_in(_reach(child))
                if there:
                    return there
    named = found.places_in(sentence)
    return named[:1] if len({place.country for place in named}) == 1 else ()


def amounts_of(title: Span, measure: Measure, found: Findings) -> tuple[Figure, ...]:
    """List the money, then the personnel, named with the measure."""
    if not found.figures:
        return ()
    inside = list(found.figures_in(title))
    for word in {measure.theme.i: measure.theme, measure.head.i: measure.head}.values():
        for child in children(
            word,
            Relation.OBJECT,
            Relation.OBLIQUE,
            Relation.NOMINAL,
            Relation.ADJECTIVE,
            Relation.NUMBER,
            Relation.COMPOUND,
        ):
            inside.extend(found.figures_in(_reach(child)))
    return tuple(dict.fromkeys(_measuring(inside)))


def _measuring(figures: Iterable[Figure]) -> Iterator[Figure]:
    listed = list(figures)
    for measure in _AMOUNTS:
        yield from (figure for figure in listed if figure.measure == measure)


def _dated(measure: Measure, told: Told) -> Iterator[Token]:
    seen: set[int] = set()
    for word in (measure.theme, measure.head, told.cue, *_deciders(told)):
        if word.i not in seen:
            seen.add(word.i)
            yield word


def _deciders(told: Told) -> Iterator[Token]:
    """Go up to the verbs of one deed: "*started* testing", "*announced* that it will"."""
    word = told.cue
    for _ in range(_REACH):
        head = governor(word)
        if head is None:
            return
        kind, decides = relation(word), head.lemma_.casefold() in _DECIDING
        if kind not in _OF_ONE_DEED and not (decides and kind in _ANNOUNCED):
            return
        if decides or kind in _OF_ONE_DEED:
            yield head
        word = head


def _moments_at(word: Token, found: Findings) -> Iterator[Moment]:
    for kind, child in related(word):
        if kind not in _CLAUSES:
            yield from found.moments_in(_reach(child))


def _is_beginning(moment: Moment, text: str) -> bool:
    before = text[max(0, moment.span.start - _BEFORE) : moment.span.start]
    return bool(moment.tells_when and moment.value and _FROM.search(before))


def _is_end(moment: Moment, text: str) -> bool:
    """Tell "until March 20", "for 30 days" and "72-hour" from a first day."""
    before = text[max(0, moment.span.start - _BEFORE) : moment.span.start]
    if moment.timex is TimexType.DURATION:
        return not _NO_END.search(before)
    if moment.value == _NOW:
        return False  # "until now"
    return bool(_UNTIL.search(before) or _TO.search(before))


def _is_locative(child: Token) -> bool:
    cases = (child.lower_, *(case.lower_ for case in children(child, Relation.PREPOSITION)))
    return any(case in ("in", "at", "across", "throughout", "within", "for") for case in cases)


def _reach(word: Token) -> Span:
    last = word.right_edge
    return Span(word.left_edge.idx, last.idx + len(last))
