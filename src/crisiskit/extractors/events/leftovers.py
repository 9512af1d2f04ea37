"""Times and places of a sentence that hang on no act, given to those without any."""

from collections.abc import Iterable, Mapping, Sequence

from crisiskit.extractors.events.attached import Attached
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.place_words import (
    clause_above,
    place_words,
    preposition_before,
    preposition_of,
    root_of,
)
from crisiskit.extractors.events.pointers import Pointer, Pointers
from crisiskit.model import Moment, Place
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import ActorKind, Sector

__all__ = ["place_the_rest", "time_the_rest"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_MARK, _PREPOSITION, _ADVERB = Relation.MARK, Relation.PREPOSITION, Relation.ADVERB
_COMPLEMENT, _SUBJECT = Relation.COMPLEMENT, Relation.SUBJECT
_COMPOUND, _ADVERBIAL_CLAUSE = Relation.COMPOUND, Relation.ADVERBIAL_CLAUSE
_REACH = 8
# What stands so below a clause happens with it, unless a word sets it apart.
_AT_ONCE = frozenset(
    {
        Relation.OBJECT, Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBLIQUE, Relation.NOMINAL,
        Relation.PREPOSITION_OBJECT, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE,
        Relation.CONJUNCT, Relation.PARATAXIS, Relation.TIME,
    }
)  # fmt: skip


def place_the_rest(
    coded: Sequence[Coded],
    places: Sequence[Place],
    reading: Reading,
    attached: dict[int, Attached],
    *,
    pointed: Sequence[Pointer],
    pointers: Pointers,
) -> None:
    """Give physical acts without a place what else the sentence says of where.

    A place that a noun points back to ("the *country*"), else the only place of a sentence is likely where it happened, however it is told ("*Chad*'s
    rebels"), unless it only tells who says so.
    """
    lacking = [
        each
        for each in coded
        if _happens_somewhere(each) and not attached[each.match.word.i].places
    ]
    if not lacking:
        return
    found_roots = ((place, root_of(place.span, reading)) for place in places)
    roots = [(place, root) for place, root in found_roots if root is not None]
    taken = _taken(coded, attached)
    settings = [
        (p, root) for p, root in roots if p not in taken and _is_setting(p, root, reading)
    ]
    likely = [each.place for each in pointed][:1]
    only = None if likely or settings else _only_name(places)
    if only is not None:
        visited = {place for own in attached.values() for place in own.places}
        likely = [
            p
            for p, root in roots
            if p.name == only
            and p not in visited
            and _may_be_where(root)
            and (_is_at_home(root, coded) or not _is_of_speaker(root, p, pointers))
        ][:1]
    for each in lacking:
        own = attached[each.match.word.i]
        own.places.extend(
            p for p, root in settings if not _is_told_after(each, root, pointers.cues)
        )
        own.likely.extend(likely or _home(each, pointers))


def _is_at_home(root: Token, coded: Sequence[Coded]) -> bool:
    """Tell a country that takes measures in its own land: "*Oria* declared a state of emergency"."""
    return syntax.relation(root) is _SUBJECT and any(
        each.match.anchor.i == root.head.i
        and each.match.pattern.frame.rule in place_words().domestic
        for each in coded
    )


def _only_name(places: Sequence[Place]) -> str | None:
    """Give the only name, or the only one beside its country's: "Antofagasta, Chile"."""
    names = {place.name for place in places}
    if len(names) > 1 and len({place.country for place in places}) == 1:
        names = {place.name for place in places if place.kind != "country"}
    return names.pop() if len(names) == 1 else None


def _home(event: Coded, pointers: Pointers) -> Iterable[Place]:
    """Give the country that a disaster is told with: "a *Peruvian* earthquake struck"."""
    if event.type not in place_words().suffered:
        return ()
    word = event.match.word
    nouns = syntax.subjects(word) if syntax.is_verb(word) else (word,)
    homes = (pointers.home_of(noun) for noun in nouns)
    return tuple(home for home in homes if home is not None)


def _happens_somewhere(event: Coded) -> bool:
    """Tell an act that happens somewhere, and the promise of one."""
    if event.type == "AGREE" and event.content is not None:
        return event.content.pattern.frame.type in place_words().physical
    return event.type in place_words().physical


def _taken(coded: Sequence[Coded], attached: Mapping[int, Attached]) -> set[Place]:
    """Give where people met: "shelled the town as talks *in Peru* went on"."""
    meetings = (each for each in coded if each.type in place_words().meetings)
    own = (attached.get(each.match.word.i, Attached()) for each in meetings)
    return {place for each in own for place in each.places}


def _is_told_after(event: Coded, root: Token, cues: frozenset[int]) -> bool:
    """Tell where they are from who say so: "rebels took the town, the ministry *in Lima* said"."""
    word = root
    for _ in range(_REACH):
        head = syntax.governor(word)
        if head is None or syntax.relation(word) is _SUBJECT:
            is_later = event.match.word.i < root.i
            return is_later and head is not None and head.idx in cues
        word = head
    return False


def _is_setting(place: Place, root: Token, reading: Reading) -> bool:
    told = preposition_of(syntax.first_conjunct(root)) or preposition_before(
        place.span, reading
    )
    return told in place_words().settings


def _may_be_where(root: Token) -> bool:
    """Tell "in", "of" and bare names from words that name a partner: "agreed *with* Chad"."""
    before = preposition_of(syntax.first_conjunct(root))
    return before in ("", "of") or before in place_words().prepositions


def _is_of_speaker(root: Token, place: Place, pointers: Pointers) -> bool:
    """Tell a place that only says whose an official or a speaker is ("*Chad* officials said")."""
    found = pointers.found
    party = found.participant_at(place.span)
    if party is not None and party.span != place.span:
        actor = next(each for each in found.actors if each.id == party.actor)
        if actor.kind is ActorKind.PERSON or Sector.GOV in actor.sectors:
            return True
        if place.kind == "country" and syntax.relation(root) is _COMPOUND:  # "*US* experts"
            return True
    if party is not None and party.span == place.span and syntax.relation(root) is _SUBJECT:
        return True  # "*Britain* imposed sanctions over a massacre"
    above = clause_above(root)
    return above is not None and above[1].idx in pointers.cues


def time_the_rest(
    coded: Sequence[Coded],
    moments: Sequence[Moment],
    reading: Reading,
    attached: dict[int, Attached],
    *,
    cues: frozenset[int],
) -> None:
    """Give acts without a time the only one of the sentence, if both belong to its main clause."""
    root = root_of(moments[0].span, reading) if len(moments) == 1 else None
    if root is None or not _is_in_main_clause(root, cues, cues):
        return
    for each in coded:
        own = attached[each.match.word.i]
        if not own.moments and _is_in_main_clause(each.match.word, frozenset(), cues):
            own.moments.append(moments[0])


def _is_in_main_clause(first: Token, apart: frozenset[int], cues: frozenset[int]) -> bool:
    """Tell what the main clause tells, or what goes with it ("*as* he left", "leaving …").

    The clause that says what is said counts as one; what hangs on the words at *apart*
    does not belong to it.
    """
    word = first
    for _ in range(_REACH):
        head = syntax.governor(word)
        if head is None:
            return word.idx not in apart
        if syntax.relation(word) is _COMPLEMENT and head.idx in cues:
            return word.idx not in apart
        if syntax.relation(word) is _ADVERBIAL_CLAUSE and _opens_meanwhile(word):
            word = word.sent.root  # parsers hang it on the last verb before
            continue
        is_below = syntax.relation(word) in _AT_ONCE and _opens_at_once(word)
        if not is_below or word.idx in apart:
            return False
        word = head
    return False


def _opens_meanwhile(verb: Token) -> bool:
    opening = (w.lower_ for w in syntax.children(verb, _MARK, _ADVERB) if w.i < verb.i)
    return not place_words().meanwhile.isdisjoint(opening)


def _opens_at_once(word: Token) -> bool:
    """Tell a clause or phrase that no word sets apart in time ("*after* the raid")."""
    kinds = (_MARK, _PREPOSITION, _ADVERB)
    before = (child.lower_ for child in syntax.children(word, *kinds) if child.i < word.i)
    return not place_words().apart & set(before)
