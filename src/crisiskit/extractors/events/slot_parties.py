"""Who stands in the slots of a frame."""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.events.cast import Cast
from crisiskit.extractors.events.grammar import Grammar
from crisiskit.extractors.events.listed import listed
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["WHERE", "SlotParties"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_APPOSITION, _OBJECT = Relation.APPOSITION, Relation.OBJECT
_COORDINATOR, _COMPLEMENT = Relation.COORDINATOR, Relation.COMPLEMENT
_COMMON = ("NN", "NNS")
_ITSELF = frozenset({"it", "they", "he", "she"})
# How far into a noun phrase a participant is looked for: "the decision of the court".
_DEPTH = 2
_INNER = (
    "possessor",
    "of",
    "by",
    "compound",
    "from",
    "against",
    "to",
    "for",
    "on",
    "with",
    "in",
)
_ELSEWHERE = tuple(slot for slot in _INNER if slot != "in")
_TOLD_TO = tuple(slot for slot in _INNER if slot not in ("possessor", "by", "from"))
_SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN"})
# Slots a verb has itself or not at all.
_OWN = frozenset({"subject", "grammatical subject", "compound", "possessor", "by", "of"})
# Slots in which a name in the plural is that of a group.
_NAMING = frozenset({"subject", "by", "object", "against"})
_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
# Types of acts a place with people or a staff may suffer.
_INTO = frozenset({"ASSAULT", "HAZARD", "COERCE", "CONSULT"})
_PLACED = frozenset({"MOBILIZE", "AID", "COERCE", "SANCTION", "RETREAT", "SUPPORT"})
# Types of acts that happen in a country without being done to it.
_HAPPENING = frozenset({"HAZARD", "ASSAULT", "DISPLACE", "SHORTAGE", "PROTEST"})
APART = frozenset({"ACCUSE", "PROTEST"})
"""Types of acts aimed at somebody, not at where something happened ("condemned the raid *in Peru*")."""
# Where those are who are hit tells nothing of whom ("houses *in Oria* were flooded").
_UNHIT = _HAPPENING - {"ASSAULT"}
_NOWHERE = APART | _UNHIT
WHERE = frozenset({"in", "at", "near", "outside", "along", "over"})
"""After these a place says where an act happened, not to whom."""
# Where bombs are put: what is said of their stuff is said of them.
_UNDER = frozenset(
    {"under", "at", "near", "outside", "inside", "in", "on", "against", "in front of"}
)
# After these a time says when; after others it was hung there ("a visit to Lima *Monday*").
_WHEN = frozenset({"on", "in", "at", "by", "of"})


@attrs.frozen(kw_only=True)
class SlotParties:
    """The slots around the words of an article, asked who stands in them.

    Attributes:
        grammar: What stands in the slots.
        cast: Who that is.
    """

    grammar: Grammar
    cast: Cast

    def first(
        self,
        word: Token,
        slots: tuple[str, ...],
        idiom: frozenset[int] = frozenset(),
        *,
        kind: str = "",
        apart: frozenset[str] = frozenset(),
    ) -> tuple[Participant, ...]:
        """Give the participants of the first of *slots* that holds any.

        Actors of the article come before those who are told by an adjective, a place or
        a noun alone.

        Args:
            word: The word whose slots they are.
            slots: Names of slots, best first.
            idiom: Words of the expression itself: they take no part, but what hangs on
                them may.
            kind: Type of the event: some can be done to a place with people in it.
            apart: Actors that do not count, as they stand on the other side.
        """
        for slot in slots:
            heads = self._fillers(word, slot)
            if slot in _WHEN:
                heads = tuple(head for head in heads if not self.cast.is_time(head))
            if not heads:
                continue
            hit = self._hit(heads, idiom) if kind in _INTO and slot != "subject" else ()
            inner = _ELSEWHERE if kind in _UNHIT else _INNER
            if kind in _SPOKEN and all(head.i in idiom for head in heads):
                inner = _TOLD_TO  # who "joined the mayor's appeal" asks with the mayor
            known = hit or self._known(word, slot, heads, idiom, apart, inner=inner)
            parties = known or self._told(slot, heads, idiom, kind)
            others = tuple(each for each in parties if each.actor not in apart)
            if slot in WHERE and kind in _HAPPENING:
                others = tuple(p for p in others if not self.cast.newcomers.is_place(p.span))
            if others:
                return others
        return ()

    def has(self, word: Token, slot: str) -> bool:
        """Tell whether anything stands in a slot of *word*."""
        return bool(self._fillers(word, slot))

    def sides(self, word: Token, slots: tuple[str, ...]) -> tuple[Participant, ...]:
        """Give the countries one noun tells together ("*Orian and Peruvian* troops"); empty without."""
        heads = next((heads for slot in slots if (heads := self._fillers(word, slot))), ())
        nouns = [each for head in heads for each in syntax.conjuncts(head)]
        return self.cast.newcomers.sides(nouns[0]) if len(nouns) == 1 else ()

    def _hit(self, heads: tuple[Token, ...], idiom: frozenset[int]) -> tuple[Participant, ...]:
        """Give a place with people in it rather than whose it is ("the clinic *of Lima*")."""
        nouns = [each for head in heads for each in syntax.conjuncts(head)]
        free = [each for each in nouns if each.i not in idiom]
        if any(self.cast.at(each) is not None for each in free):
            return ()
        parties = (self.cast.newcomers.facility(each) for each in free)
        return tuple(party for party in parties if party is not None)

    def _told(
        self, slot: str, heads: tuple[Token, ...], idiom: frozenset[int], kind: str
    ) -> tuple[Participant, ...]:
        is_place = slot not in WHERE or kind in _PLACED
        is_facility = kind in _INTO and slot != "subject"
        inner = _ELSEWHERE if kind in _NOWHERE else _INNER
        # what is hit of a place hits it ("damaged the windows *of a shop*"), a flood of it need not
        is_part = is_facility and kind == "ASSAULT"
        found = self._newcomers(
            heads, idiom, inner, is_place=is_place, is_facility=is_facility, is_part=is_part
        )
        return tuple(found) or (self._groups(heads) if slot in _NAMING else ())

    def _groups(self, heads: tuple[Token, ...]) -> tuple[Participant, ...]:
        nouns = (each for head in heads for each in syntax.conjuncts(head))
        parties = (self.cast.newcomers.group(each) for each in nouns)
        return tuple(party for party in parties if party is not None)

    def named(self, word: Token, slots: tuple[str, ...]) -> tuple[Participant, ...]:
        """Give the persons told by a name alone in the first of *slots* that holds any."""
        for slot in slots:
            nouns = (each for head in self._fillers(word, slot) for each in listed(head))
            parties = (self.cast.newcomers.named(each) for each in nouns)
            found = tuple(party for party in parties if party is not None)
            if found:
                return found
        return ()

    def among(
        self,
        heads: Iterable[Token],
        idiom: frozenset[int] = frozenset(),
        apart: frozenset[str] = frozenset(),
        inner: tuple[str, ...] = _INNER,
    ) -> Iterator[Participant]:
        """Yield the actors that noun phrases, and those coordinated with them, tell of."""
        nouns = [each for head in heads for each in listed(head)]
        if len(nouns) == 2 and self.cast.at(nouns[0]) and _is_name_of(nouns[1], nouns[0]):
            nouns.pop()
        for each in nouns:
            direct = None if each.i in idiom else self.cast.at(each)
            if direct is not None:
                yield direct
            else:
                yield from self._within(each, _DEPTH, apart, inner)

    def _fillers(self, word: Token, slot: str) -> tuple[Token, ...]:
        around = self.grammar.slots(word)
        if slot == "head":
            return (word.head,)
        if slot == "complement subject":
            clauses = around.get("complement", ())
            return tuple(w for clause in clauses for w in syntax.children(clause, *_SUBJECTS))
        if slot in around or slot in _OWN:
            return around.get(slot, ())
        # "imposed sanctions on": the phrase may hang on the object instead
        objects = around.get("object", ())
        found = tuple(w for noun in objects for w in self.grammar.slots(noun).get(slot, ()))
        if found or slot not in _UNDER:
            return found
        # "planted a charge of gelignite *under a shop*"
        parts = (w for noun in objects for w in self.grammar.slots(noun).get("of", ()))
        return tuple(w for noun in parts for w in self.grammar.slots(noun).get(slot, ()))

    def _known(
        self,
        word: Token,
        slot: str,
        heads: tuple[Token, ...],
        idiom: frozenset[int],
        apart: frozenset[str],
        *,
        inner: tuple[str, ...],
    ) -> tuple[Participant, ...]:
        parties = tuple(self.among(heads, idiom, apart, inner))
        if not parties and slot == "subject":
            parties = tuple(self.among((*_authors(word, heads), *_speakers(word, heads))))
        if not parties and slot == "compound":
            parties = tuple(p for modifier in heads if (p := self.cast.behind(modifier)))
        return parties

    def _within(
        self, head: Token, depth: int, apart: frozenset[str], names: tuple[str, ...]
    ) -> Iterator[Participant]:
        """Look inside a noun phrase that names nobody: "the decision of the *court*"."""
        if not depth or not syntax.is_nominal(head):
            return
        slots = self.grammar.slots(head)
        for slot in names:
            for inner in slots.get(slot, ()):
                direct = self.cast.at(inner)
                below = self._within(inner, depth - 1, apart, names)
                within = (direct,) if direct else tuple(below)
                if any(each.actor not in apart for each in within):
                    yield from within
                    return
        for name in syntax.children(head, _APPOSITION):
            direct = self.cast.at(name)
            if direct is not None:
                yield direct

    def _newcomers(
        self,
        heads: Iterable[Token],
        idiom: frozenset[int],
        inner: tuple[str, ...],
        *,
        is_place: bool,
        is_facility: bool,
        is_part: bool,
    ) -> Iterator[Participant]:
        newcomers = self.cast.newcomers
        for head in heads:
            for each in syntax.conjuncts(head):
                if each.i in idiom:
                    party = newcomers.behind(each)
                else:
                    party = newcomers.at(each, is_place=is_place, is_facility=is_facility)
                if party:
                    yield party
                else:
                    yield from self._newcomers_within(
                        each, _DEPTH, inner, is_place=is_place, is_facility=is_part
                    )

    def _newcomers_within(
        self,
        head: Token,
        depth: int,
        names: tuple[str, ...],
        *,
        is_place: bool,
        is_facility: bool,
    ) -> Iterator[Participant]:
        if not depth or not syntax.is_nominal(head):
            return
        slots = self.grammar.slots(head)
        for slot in names:
            for inner in slots.get(slot, ()):
                direct = self.cast.newcomers.at(
                    inner, is_place=is_place, is_facility=is_facility
                )
                below = self._newcomers_within(
                    inner, depth - 1, names, is_place=is_place, is_facility=is_facility
                )
                within = (direct,) if direct else tuple(below)
                if within:
                    yield from within
                    return


def _is_name_of(name: Token, noun: Token) -> bool:
    """Tell whether a name says who a noun is that the parser took for another party.

    "A farmer, Ana Roca, said" tells of one, "Oria, Peru agree" of two.
    """
    if noun.tag_ not in _COMMON or not name.tag_.startswith("NNP"):
        return False
    return not any(any(syntax.children(each, _COORDINATOR)) for each in (noun, name))


def _authors(word: Token, fillers: Iterable[Token]) -> Iterator[Token]:
    """Give who made what a participle hangs on ("sent a *letter* refusing …").

    Not who accuses somebody "of refusing".
    """
    for noun in fillers:
        head = syntax.governor(noun)
        if noun.i == word.head.i and syntax.relation(noun) is _OBJECT and head is not None:
            yield from syntax.subjects(head)


def _speakers(word: Token, fillers: Iterable[Token]) -> Iterator[Token]:
    """Give who says what "it" or "they" will do, if nobody else is meant by the pronoun."""
    head = syntax.governor(word)
    if head is None or syntax.relation(word) is not _COMPLEMENT or head.i > word.i:
        return
    if all(each.lower_ in _ITSELF for each in fillers):
        yield from syntax.subjects(head)
