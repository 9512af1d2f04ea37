"""Who acts and who is acted on, from the slots of a frame."""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.events.cast import Cast
from crisiskit.extractors.events.frame import Frame
from crisiskit.extractors.events.grammar import Grammar
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import Coded
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["Parties", "parties_of"]

# How far into a noun phrase a participant is looked for: "the decision of the court".
_DEPTH = 2
_INNER = ("possessor", "of", "by", "compound", "from", "against", "to", "for", "on", "with")
# Slots a verb has itself or not at all.
_OWN = frozenset({"subject", "grammatical subject", "compound", "possessor", "by", "of", "in"})
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
# Who says, asks for or condemns an act is not thereby who does it.
_NO_CONTROL = frozenset({"say", "accuse", "request", "refuse"})


@attrs.frozen(kw_only=True)
class Parties:
    """Both sides of an event.

    Attributes:
        actors: Who does it.
        recipients: To whom it is done.
    """

    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()


def parties_of(coded: Coded, grammar: Grammar, cast: Cast) -> Parties:
    """Find both sides of an event; a side the text leaves out stays empty."""
    own = _parties(coded.match, grammar, cast)
    actors, recipients = own.actors, own.recipients
    if coded.operator is not None and not actors and _controls(coded):
        actors = _parties(coded.operator, grammar, cast).actors
    if coded.content is not None and not recipients:
        recipients = _from_content(coded.content, grammar, cast)
    reciprocal = (
        coded.match.pattern.frame.reciprocal and coded.type == coded.match.pattern.frame.type
    )
    return _settled(actors, recipients, reciprocal=reciprocal)


def _controls(coded: Coded) -> bool:
    """Tell whether who plans or announces an act is also who does it."""
    operator = coded.operator
    if operator is None or operator.pattern.frame.topic in _NO_CONTROL:
        return False
    return bool(coded.match.pattern.frame.actor)


def _settled(
    actors: tuple[Participant, ...], recipients: tuple[Participant, ...], *, reciprocal: bool
) -> Parties:
    if reciprocal and (recipients or len(actors) > 1):
        return Parties(actors=_unique((*actors, *recipients)))
    acting = {each.actor for each in actors}
    return Parties(
        actors=_unique(actors),
        recipients=_unique(each for each in recipients if each.actor not in acting),
    )


def _parties(match: Match, grammar: Grammar, cast: Cast) -> Parties:
    frame = match.pattern.frame
    if match.anchor.i != match.word.i:
        return _supported(match, frame, grammar, cast)
    return Parties(
        actors=_fill(match.word, frame.actor, grammar, cast, match.idiom),
        recipients=_fill(match.word, frame.recipient, grammar, cast, match.idiom),
    )


def _supported(match: Match, frame: Frame, grammar: Grammar, cast: Cast) -> Parties:
    """Sides of a noun with a support verb: the verb's subject fills what the noun leaves."""
    actors = _fill(match.word, frame.actor, grammar, cast)
    recipients = _fill(match.word, frame.recipient, grammar, cast)
    outer = tuple(slot for slot in frame.recipient if slot not in ("of", "in", "by"))
    if match.role in ("do", "engage"):
        actors = _fill(match.anchor, ("subject",), grammar, cast) or actors
        recipients = recipients or _fill(match.anchor, outer, grammar, cast)
    elif match.role == "undergo":
        recipients = _fill(match.anchor, ("subject",), grammar, cast) or recipients
    elif match.role == "happen" and frame.type in ("ASSAULT", "HAZARD"):
        recipients = recipients or _fill(match.anchor, ("object",), grammar, cast)
    return Parties(actors=actors, recipients=recipients)


def _from_content(content: Match, grammar: Grammar, cast: Cast) -> tuple[Participant, ...]:
    inner = _parties(content, grammar, cast)
    return inner.recipients or inner.actors


def _fill(
    word: Token,
    slots: Iterable[str],
    grammar: Grammar,
    cast: Cast,
    idiom: frozenset[int] = frozenset(),
) -> tuple[Participant, ...]:
    """Give the participants of the first of *slots* that holds any.

    Words of the expression itself (*idiom*) take no part, but what hangs on them may.
    """
    for slot in slots:
        fillers = _fillers(word, slot, grammar)
        parties = tuple(_participants(fillers, grammar, cast, idiom))
        if not parties and slot == "subject":
            parties = tuple(_participants(_authors(fillers), grammar, cast))
        if not parties and slot == "compound":
            parties = tuple(p for modifier in fillers if (p := cast.behind(modifier)))
        if parties:
            return parties
    return ()


def _fillers(word: Token, slot: str, grammar: Grammar) -> tuple[Token, ...]:
    around = grammar.slots(word)
    if slot == "head":
        return (word.head,)
    if slot == "complement subject":
        clauses = around.get("complement", ())
        return tuple(w for clause in clauses for w in syntax.children(clause, *_SUBJECTS))
    if slot in around or slot in _OWN:
        return around.get(slot, ())
    # "imposed sanctions on": the phrase may hang on the object instead
    objects = around.get("object", ())
    return tuple(w for noun in objects for w in grammar.slots(noun).get(slot, ()))


def _authors(fillers: Iterable[Token]) -> Iterator[Token]:
    """Give who made what a participle hangs on ("issued a *statement* rejecting …")."""
    for noun in fillers:
        head = syntax.governor(noun)
        if syntax.relation(noun) is Relation.OBJECT and head is not None:
            yield from syntax.subjects(head)


def _participants(
    heads: Iterable[Token],
    grammar: Grammar,
    cast: Cast,
    idiom: frozenset[int] = frozenset(),
) -> Iterator[Participant]:
    for head in heads:
        for each in syntax.conjuncts(head):
            direct = None if each.i in idiom else cast.at(each)
            if direct is not None:
                yield direct
            else:
                yield from _within(each, grammar, cast, _DEPTH)


def _within(head: Token, grammar: Grammar, cast: Cast, depth: int) -> Iterator[Participant]:
    """Look inside a noun phrase that names nobody itself: "the decision of the *court*"."""
    if not depth or not syntax.is_nominal(head):
        return
    slots = grammar.slots(head)
    for slot in _INNER:
        for inner in slots.get(slot, ()):
            direct = cast.at(inner)
            within = (direct,) if direct else tuple(_within(inner, grammar, cast, depth - 1))
            if within:
                yield from within
                return
    for name in syntax.children(head, Relation.APPOSITION):
        direct = cast.at(name)
        if direct is not None:
            yield direct


def _unique(parties: Iterable[Participant]) -> tuple[Participant, ...]:
    first: dict[str, Participant] = {}
    for party in parties:
        first.setdefault(party.actor, party)
    return tuple(first.values())
