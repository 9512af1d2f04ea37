"""Why an event was found: the frame that fired, its slots, and what decided the status."""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.events.grammar import Grammar, Slots
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.status_reason import status_reason, type_reason
from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Figure, Moment, Participant, Place, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.ontology import EventStatus

__all__ = ["Account", "Filling", "account_of"]

# How far above a participant's words the filler of a slot is looked for.
_REACH = 6


@attrs.frozen(kw_only=True)
class Filling:
    """Words and the part they play.

    Attributes:
        part: ``actor``, ``recipient``, ``beside`` (words the pattern asks for),
            ``carrier`` (the verb that carries a noun: "*held* talks"), ``about`` (the act
            it is about: "promised *aid*") or ``operator`` ("*plans* talks").
        slot: Where they stand, as "object" or "subject of 'held'"; of carriers and
            operators the slot in which the act stands; empty if no slot holds them.
        span: The words.
    """

    part: str
    slot: str
    span: Span


@attrs.frozen(kw_only=True)
class Account:
    """What made one telling of an event.

    Attributes:
        evidence: The sentence.
        trigger: The words that name the act.
        rule: The frame that fired.
        pattern: The line of the frame that fired, as its file has it.
        frame_type: The type the frame tells; empty for words that only colour another act.
        type: The type it came to.
        type_reason: Why the two differ; empty if they do not.
        status: Whether it happened.
        cue: The words that say so; None if none do.
        status_reason: What decided the status.
        fillings: Which words play which part.
        moment: The time that hangs on its words.
        places: The places that do.
        figures: The numbers that do.
    """

    evidence: Span
    trigger: Span
    rule: str
    pattern: str
    frame_type: str
    type: str
    type_reason: str
    status: EventStatus
    cue: Span | None
    status_reason: str
    fillings: tuple[Filling, ...]
    moment: Moment | None
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]


def account_of(telling: Telling, grammar: Grammar, reading: Reading) -> Account:
    """Say what made a telling."""
    coded = telling.coded
    act = None if coded is None else _Act(coded=coded, grammar=grammar, reading=reading)
    return Account(
        evidence=telling.evidence,
        trigger=telling.trigger,
        rule=telling.frame.rule,
        pattern="" if coded is None else coded.match.pattern.text,
        frame_type=telling.frame.type,
        type=telling.type,
        type_reason=type_reason(telling),
        status=telling.status,
        cue=telling.cue,
        status_reason=status_reason(telling, reading),
        fillings=() if act is None else tuple(act.fillings(telling)),
        moment=telling.moment,
        places=telling.places,
        figures=telling.figures,
    )


@attrs.frozen(kw_only=True)
class _Act:
    """The act of a telling, asked for the slots its words stand in."""

    coded: Coded
    grammar: Grammar
    reading: Reading

    def fillings(self, telling: Telling) -> Iterator[Filling]:
        act, frame = self.coded.match, self.coded.match.pattern.frame
        mutual = frame.recipient if frame.reciprocal else ()
        yield from self._parties("actor", telling.actors, (*frame.actor, *mutual))
        yield from self._parties("recipient", telling.recipients, frame.recipient)
        for index in sorted(act.idiom):
            yield self._below("beside", self.reading.doc[index])
        if act.role:
            yield self._above("carrier", act.anchor)
        if self.coded.operator is not None:
            yield self._above("operator", self.coded.operator.word)
        if self.coded.content is not None:
            yield self._below("about", self.coded.content.word)

    def _parties(
        self, part: str, participants: Iterable[Participant], names: tuple[str, ...]
    ) -> Iterator[Filling]:
        for span in (one.span for one in participants if one.span is not None):
            words = self.reading.doc.char_span(span.start, span.end, alignment_mode="expand")
            slot = "" if words is None else self._slot_of(words.root, names)
            yield Filling(part=part, slot=slot, span=span)

    def _below(self, part: str, word: Token) -> Filling:
        slot = self._slot_at(word, (), self.coded.match.word)
        return Filling(part=part, slot=slot, span=syntax.span_of(word))

    def _above(self, part: str, word: Token) -> Filling:
        slot = self._slot_at(self.coded.match.word, (), word)
        return Filling(part=part, slot=slot, span=syntax.span_of(word))

    def _slot_of(self, word: Token, names: tuple[str, ...]) -> str:
        """Name the slot of the act, or of a word that lends the act its own."""
        act = self.coded.match
        own = self._slot_at(word, names, act.word)
        if own:
            return own
        others = [act.anchor] if act.anchor.i != act.word.i else []
        lenders = (self.coded.operator, self.coded.content)
        others += [match.word for match in lenders if match is not None]
        for other in others:
            slot = self._slot_at(word, (), other)
            if slot:
                return f"{slot} of '{other.text}'"
        return ""

    def _slot_at(self, word: Token, names: tuple[str, ...], act: Token) -> str:
        slots = self.grammar.slots(act)
        above: Token | None = word
        for _ in range(_REACH):
            if above is None or above.i == act.i:
                break
            for name in (*names, *slots):
                if above.i in self._filled(name, slots):
                    return name
            above = syntax.governor(above)
        return ""

    def _filled(self, name: str, slots: Slots) -> set[int]:
        fillers = slots.get(name, ())
        if not fillers:  # it may hang on the object instead: "held talks *with Peru*"
            inner = slots.get("object", ())
            fillers = tuple(w for noun in inner for w in self.grammar.slots(noun).get(name, ()))
        return {each.i for filler in fillers for each in syntax.conjuncts(filler)}
