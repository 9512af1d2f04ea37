"""Times, places and numbers of an event: those that hang on its words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.findings import Findings
from crisiskit.model import Figure, Moment, Place, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.sentence import Sentence
from crisiskit.nlp.syntax import Relation

__all__ = ["Attached", "attach"]

_REACH = 8


@attrs.frozen(kw_only=True)
class _PlaceWords:
    """Which words make a place name say where; see the lexicon ``frames_attachment``."""

    prepositions: frozenset[str]
    directions: frozenset[str]
    directed: frozenset[str]
    settings: frozenset[str]
    physical: frozenset[str]
    struck: frozenset[str]
    nouns: frozenset[str]
    kinds: tuple[str, ...]


@cache
def _place_words() -> _PlaceWords:
    table = dict(lexicons.load("frames_attachment")["places"])
    kinds = tuple(table.pop("kinds"))
    return _PlaceWords(kinds=kinds, **{name: frozenset(words) for name, words in table.items()})


@cache
def _measures_of(kind: str) -> frozenset[str]:
    return frozenset(lexicons.load("frames_attachment")["measures"].get(kind, ()))


@attrs.define(kw_only=True, eq=False)
class Attached:
    """What hangs on the words of one event, in text order.

    Attributes:
        moments: Times of its clause.
        places: Places of its clause.
        figures: Numbers that measure it.
    """

    moments: list[Moment] = attrs.field(factory=list)
    places: list[Place] = attrs.field(factory=list)
    figures: list[Figure] = attrs.field(factory=list)

    def places_by_size(self) -> tuple[Place, ...]:
        """List the places, most specific first; each name once."""
        by_name = {place.name: place for place in reversed(self.places)}
        ordered = sorted(by_name.values(), key=lambda place: place.span)
        return tuple(sorted(ordered, key=_rank))


def attach(
    sentence: Sentence,
    coded: Sequence[Coded],
    reading: Reading,
    found: Findings,
    cues: frozenset[int],
) -> dict[int, Attached]:
    """Give each event of a sentence, by the index of its word, what hangs on its words.

    Args:
        sentence: The sentence.
        coded: Its events.
        reading: The article.
        found: Its times, places and figures.
        cues: Offsets of the verbs of saying: what hangs on them belongs to the saying.
    """
    owners = _owners(coded, cues)
    attached: dict[int, Attached] = defaultdict(Attached)
    for moment in found.moments_in(sentence.span):
        if not moment.tells_when:
            continue
        for owner in _owned(moment.span, reading, owners):
            attached[owner.match.word.i].moments.append(moment)
    places = found.places_in(sentence.span)
    for place in places:
        _attach_place(place, reading, owners, attached)
    _place_the_rest(coded, places, reading, attached)
    for figure in found.figures_in(sentence.span):
        _attach_figure(figure, reading, owners, coded, attached)
    return attached


def _owners(coded: Iterable[Coded], cues: frozenset[int]) -> dict[int, list[Coded]]:
    owners: dict[int, list[Coded]] = defaultdict(list)
    for each in coded:
        owners[each.match.word.i].append(each)
        if each.match.anchor.i != each.match.word.i:
            owners[each.match.anchor.i].append(each)
    for each in coded:
        verb = _clause_of(each.match.word)
        if verb is not None and verb.i not in owners and verb.idx not in cues:
            owners[verb.i].append(each)
        if each.content is not None:
            owners.setdefault(each.content.word.i, [each])
    return owners


def _clause_of(noun: Token) -> Token | None:
    """Give the verb whose clause a noun stands in ("the *rally* went ahead")."""
    word = noun
    for _ in range(_REACH):
        head = syntax.governor(word)
        if head is None or syntax.is_verb(word):
            return None
        if syntax.is_verb(head):
            return head
        word = head
    return None


def _owned(span: Span, reading: Reading, owners: Mapping[int, list[Coded]]) -> Sequence[Coded]:
    word: Token | None = _root(span, reading)
    for _ in range(_REACH):
        if word is None:
            break
        if word.i in owners:
            return owners[word.i]
        if syntax.relation(word) is Relation.COMPLEMENT:
            break
        word = syntax.governor(word)
    return ()


def _root(span: Span, reading: Reading) -> Token | None:
    words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    return None if words is None else words.root


def _attach_place(
    place: Place,
    reading: Reading,
    owners: Mapping[int, list[Coded]],
    attached: dict[int, Attached],
) -> None:
    root = _root(place.span, reading)
    if root is None:
        return
    for owner in _owned(place.span, reading, owners):
        if _is_where(_first_conjunct(root), owner):
            attached[owner.match.word.i].places.append(place)


def _place_the_rest(
    coded: Sequence[Coded],
    places: Sequence[Place],
    reading: Reading,
    attached: dict[int, Attached],
) -> None:
    """Give physical acts without a place what else the sentence says of where."""
    lacking = [
        each
        for each in coded
        if each.type in _place_words().physical and not attached[each.match.word.i].places
    ]
    for place in places if lacking else ():
        root = _root(place.span, reading)
        for each in lacking:
            if root is not None and _is_setting(_first_conjunct(root)):
                attached[each.match.word.i].places.append(place)


def _first_conjunct(place: Token) -> Token:
    for _ in range(_REACH):
        if syntax.relation(place) is not Relation.CONJUNCT:
            break
        place = place.head
    return place


def _is_setting(place: Token) -> bool:
    return _preposition(place) in _place_words().settings


def _is_where(place: Token, owner: Coded) -> bool:
    """Tell whether a place name says where, not who ("*in* Peru", not "Peru *agreed*")."""
    words = _place_words()
    match syntax.relation(place):
        case Relation.APPOSITION:
            kind_of_place = place.head.lemma_.lower() in words.nouns
            return kind_of_place or _is_after_locative(place.head, owner)
        case Relation.COMPOUND | Relation.POSSESSOR:
            ours = place.head.i == owner.match.word.i
            return ours or place.head.lemma_.lower() in words.nouns
        case Relation.OBJECT:
            return owner.type in words.struck or "visit" in owner.modes
        case _:
            return _is_after_locative(place, owner)


def _is_after_locative(place: Token, owner: Coded) -> bool:
    words = _place_words()
    preposition = _preposition(place)
    if preposition == "of":
        head = syntax.governor(place)
        return head is not None and head.lemma_.lower() in words.nouns
    if preposition in words.directions and owner.type not in words.directed:
        return False
    return preposition in words.prepositions


def _preposition(place: Token) -> str:
    if syntax.relation(place) is Relation.PREPOSITION_OBJECT:
        return place.head.lower_
    cases = syntax.children(place, Relation.PREPOSITION)
    return " ".join(case.lower_ for case in cases if case.i < place.i)


def _attach_figure(
    figure: Figure,
    reading: Reading,
    owners: Mapping[int, list[Coded]],
    coded: Sequence[Coded],
    attached: dict[int, Attached],
) -> None:
    near = [each for each in _owned(figure.span, reading, owners) if _measures(figure, each)]
    if not near:
        fitting = [each for each in coded if _measures(figure, each)]
        near = fitting if len(fitting) == 1 else []
    for owner in near:
        attached[owner.match.word.i].figures.append(figure)


def _measures(figure: Figure, event: Coded) -> bool:
    measure = str(figure.measure)
    return measure in _measures_of(event.type) or measure in event.match.pattern.frame.figures


def _rank(place: Place) -> int:
    kinds = _place_words().kinds
    return kinds.index(place.kind) if place.kind in kinds else len(kinds)
