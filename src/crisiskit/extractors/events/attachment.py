"""Times, places and numbers of an event: those that hang on its words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from crisiskit import lexicons
from crisiskit.extractors.events.attached import Attached
from crisiskit.extractors.events.leftovers import place_the_rest, time_the_rest
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.place_words import (
    clause_above,
    place_words,
    preposition_before,
    preposition_of,
    root_of,
)
from crisiskit.extractors.events.pointers import Pointers
from crisiskit.extractors.events.saying_times import saying_of, share_saying_times
from crisiskit.extractors.findings import Findings
from crisiskit.model import Figure, Moment, Place, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.sentence import Sentence
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import TimexType

__all__ = ["attach"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_COMPLEMENT, _SUBJECT = Relation.COMPLEMENT, Relation.SUBJECT
_ADVERBIAL_CLAUSE = Relation.ADVERBIAL_CLAUSE
_REACH = 8
_COMPOUND = Relation.COMPOUND
_OF_A_NOUN = (Relation.COMPOUND, Relation.POSSESSOR)
_UNDERGONE = (Relation.OBJECT, Relation.PASSIVE_SUBJECT)


@cache
def _measures_of(kind: str) -> frozenset[str]:
    return frozenset(lexicons.load("frames_attachment")["measures"].get(kind, ()))


def attach(
    sentence: Sentence,
    coded: Sequence[Coded],
    reading: Reading,
    found: Findings,
    pointers: Pointers,
) -> dict[int, Attached]:
    """Give each event of a sentence, by the index of its word, what hangs on its words.

    Args:
        sentence: The sentence.
        coded: Its events.
        reading: The article.
        found: Its times, places and figures.
        pointers: What tells the places that its nouns point back to. What hangs on the
            verbs of saying it knows belongs to the saying.
    """
    cues = pointers.cues
    owners = _owners(coded, cues)
    attached: dict[int, Attached] = defaultdict(Attached)
    moments: list[Moment] = []
    sayings: list[Moment] = []
    for moment in filter(_tells_when, found.moments_in(sentence.span)):
        verb = saying_of(moment.span, reading, cues)
        is_saying = verb is not None and verb.i not in owners
        (sayings if is_saying else moments).append(moment)
        told = () if is_saying else _owned(moment.span, reading, owners, is_time=True)
        for owner in told if verb is None else owners.get(verb.i, ()):
            attached[owner.match.word.i].moments.append(moment)
    time_the_rest(coded, moments, reading, attached, cues=cues)
    share_saying_times(coded, sayings, attached)
    places = found.places_in(sentence.span)
    pointed = tuple(pointers.within(sentence.tokens))
    named = [(place, place.span) for place in places]
    named += [(each.place, syntax.span_of(each.noun)) for each in pointed]
    for place, where in named:
        # "…, the ministry in Lima said": where it was said, though parsers hang it on the act.
        for owner in _owned(where, reading, owners, cues):
            _attach_place(place, where, owner, reading, attached)
    place_the_rest(coded, places, reading, attached, pointed=pointed, pointers=pointers)
    for figure in found.figures_in(sentence.span):
        _attach_figure(figure, reading, owners, coded, attached)
    return attached


def _tells_when(moment: Moment) -> bool:
    """Tell dates and times, and spans that begin or end now ("in the coming days")."""
    is_open = moment.anchor is not None and (moment.earliest or moment.latest) is not None
    return moment.tells_when or (is_open and moment.timex is TimexType.DURATION)


def _owners(coded: Iterable[Coded], cues: frozenset[int]) -> dict[int, list[Coded]]:
    owners: dict[int, list[Coded]] = defaultdict(list)
    for each in coded:
        owners[each.match.word.i].append(each)
        if each.match.anchor.i != each.match.word.i:
            owners[each.match.anchor.i].append(each)
    for each in coded:
        verb = _clause_of(each.match.word)
        if verb is None or verb.i in owners:
            continue
        if verb.idx not in cues or _is_occasion(each.match.word, verb):
            owners[verb.i].append(each)
        if each.content is not None:
            owners.setdefault(each.content.word.i, [each])
    return owners


def _is_occasion(noun: Token, verb: Token) -> bool:
    """Tell where and when something is said: "said *at a meeting* in Lima on Friday"."""
    told = noun.head.i == verb.i and noun.i > verb.i
    return told and preposition_of(noun) in place_words().occasions


def _clause_of(noun: Token) -> Token | None:
    """Give the verb whose clause a noun stands in ("the *rally* went ahead")."""
    above = None if syntax.is_verb(noun) else clause_above(noun)
    return None if above is None else above[1]


def _owned(
    span: Span,
    reading: Reading,
    owners: Mapping[int, list[Coded]],
    apart: frozenset[int] = frozenset(),
    *,
    is_time: bool = False,
) -> Sequence[Coded]:
    """Give the events a stretch hangs on; what the subject of a verb at *apart* tells hangs on none."""
    word: Token | None = root_of(span, reading)
    for _ in range(_REACH):
        if word is None:
            break
        if word.i in owners:
            return owners[word.i]
        kind, head = syntax.relation(word), syntax.governor(word)
        is_apart = is_time and kind is _ADVERBIAL_CLAUSE and _is_elsewhen(word)
        if kind is _COMPLEMENT or is_apart:
            break
        if kind is _SUBJECT and head is not None and head.idx in apart:
            break
        word = head
    return ()


def _is_elsewhen(clause: Token) -> bool:
    """Tell what happened at another time: "*before* it opened the gates on Monday"."""
    marks = syntax.children(clause, Relation.MARK, Relation.PREPOSITION)
    return any(mark.lower_ in place_words().elsewhen for mark in marks if mark.i < clause.i)


def _attach_place(
    place: Place, span: Span, owner: Coded, reading: Reading, attached: dict[int, Attached]
) -> None:
    found = root_of(span, reading)
    if found is None:
        return
    root = syntax.first_conjunct(found)
    before = "" if preposition_of(root) else preposition_before(span, reading)
    if owner.type in place_words().spoken and not _is_beside(root, owner):
        return
    is_hit = place.kind != "country" and _is_hit(root, owner)
    if is_hit or _is_where(root, owner) or (before and _is_locative(before, owner)):
        attached[owner.match.word.i].places.append(place)


def _is_beside(place: Token, owner: Coded) -> bool:
    """Tell "pushed at talks *in Lima* for a force" from "pushed for a force *in Peru*"."""
    own = (owner.match.word.i, owner.match.anchor.i)
    head = syntax.governor(place)
    if head is None or head.i in own:
        return head is not None
    above = syntax.governor(head)
    is_occasion = preposition_of(head) in place_words().occasions
    return above is not None and above.i in own and is_occasion


def _is_where(place: Token, owner: Coded) -> bool:
    """Tell whether a place name says where, not who ("*in* Peru", not "Peru *agreed*")."""
    words = place_words()
    match syntax.relation(place):
        case Relation.APPOSITION:
            kind_of_place = place.head.lemma_.lower() in words.nouns
            return kind_of_place or _is_after_locative(place.head, owner)
        case Relation.COMPOUND | Relation.POSSESSOR:
            ours = place.head.i == owner.match.word.i
            return ours or place.head.lemma_.lower() in words.nouns
        case Relation.OBJECT:
            may_be = owner.type in words.struck or "visit" in owner.modes
            return may_be and _is_own(place.head, owner)
        case _:
            return _is_after_locative(place, owner)


def _is_hit(place: Token, owner: Coded) -> bool:
    """Tell "hit a *Lima* depot" and "a *Lima* depot was hit"."""
    if owner.type not in place_words().struck or syntax.relation(place) not in _OF_A_NOUN:
        return False
    noun = place.head
    for _ in range(_REACH):  # "hit a *Lima* tram depot"
        if syntax.relation(noun) is not _COMPOUND:
            break
        noun = noun.head
    return syntax.relation(noun) in _UNDERGONE and _is_own(noun.head, owner)


def _is_own(head: Token, owner: Coded) -> bool:
    """Tell "shelled *Lima*" and "the storm reached *Lima*" from "gunfire made *Peru* act"."""
    own = (owner.match.word.i, owner.match.anchor.i)
    if head.i in own or syntax.relation(head) is Relation.CONJUNCT:
        return True
    return any(subject.i in own for subject in syntax.children(head, _SUBJECT))


def _is_after_locative(place: Token, owner: Coded) -> bool:
    preposition = preposition_of(place)
    if preposition == "of":
        head = syntax.governor(place)
        return head is not None and head.lemma_.lower() in place_words().nouns
    return _is_locative(preposition, owner)


def _is_locative(preposition: str, owner: Coded) -> bool:
    words = place_words()
    if preposition in words.directions and owner.type not in words.directed:
        return False
    return preposition in words.prepositions


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
