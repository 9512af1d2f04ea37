"""The slots around a word, looked up once per article however many patterns ask."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.events.frame import NAME, PRONOUN, Nouns
from crisiskit.extractors.events.lost_subjects import lost_subjects
from crisiskit.extractors.events.misreading import misread_clause
from crisiskit.extractors.events.noun_slots import agents_behind, noun_slots
from crisiskit.extractors.events.undergone import is_undergone
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation
from crisiskit.nlp.syntax.relation import related

__all__ = ["PLACING", "Grammar", "Slots"]

Slots = dict[str, tuple[Token, ...]]

# Bound once: looking a member up by its enumeration takes longer than the rest of a look.
_INDIRECT_OBJECT, _PREDICATE, _ADVERB = (
    Relation.INDIRECT_OBJECT,
    Relation.PREDICATE,
    Relation.ADVERB,
)
_ADVERBIAL_CLAUSE, _NOUN_CLAUSE = Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE
_PARTICLE = Relation.PARTICLE
_OBLIQUE, _OBJECT, _PREPOSITION = Relation.OBLIQUE, Relation.OBJECT, Relation.PREPOSITION
_COPULA, _PASSIVE_SUBJECT = Relation.COPULA, Relation.PASSIVE_SUBJECT
_BARE = (Relation.OBLIQUE, Relation.INDIRECT_OBJECT)
_DOING = frozenset({"do", "does", "did"})
_ASKING = frozenset({"if", "whether"})
_QUESTIONING = frozenset({"WP", "WP$", "WRB", "WDT"})
_PARTICLE_TAGS = ("RP", "RB", "IN")
# First words of prepositions of two words that are no verb's particle: "according *to* her" aims at nobody.
_NO_PARTICLES = frozenset(
    {"according", "because", "due", "instead", "owing", "prior", "thanks", "regardless", "such"}
)
# Prepositions of place and time first of all: particles only right behind their verb.
PLACING = frozenset({"in", "on"})

# Slots a word has itself or not at all.
_OWN = frozenset(
    {"subject", "complement", "question", "wish", "purpose", "modifier", "possessor"}
)


@attrs.define(eq=False)
class Grammar:
    """The grammar of one article as patterns see it; holds what was looked up.

    Attributes:
        counts: Nouns that only measure what follows "of" ("dozens of soldiers").
    """

    counts: frozenset[str] = frozenset()
    _slots: dict[int, Slots] = attrs.field(factory=dict, init=False)
    _keys: dict[int, frozenset[str]] = attrs.field(factory=dict, init=False)
    _marks: dict[int, frozenset[str]] = attrs.field(factory=dict, init=False)
    _fillers: dict[tuple[int, str], tuple[tuple[Token, tuple[Token, ...]], ...]] = attrs.field(
        factory=dict, init=False
    )
    _particles: dict[int, frozenset[str]] = attrs.field(factory=dict, init=False)

    def slots(self, word: Token) -> Slots:
        """Give the fillers of every slot around a verb, noun or adjective."""
        known = self._slots.get(word.i)
        if known is None:
            known = self._slots[word.i] = _slots_of(word)
        return known

    def particles(self, word: Token) -> frozenset[str]:
        """Give the words that may be a verb's particle, whatever the parser called them."""
        known = self._particles.get(word.i)
        if known is None:
            words = self.slots(word).get("particle", ())
            known = self._particles[word.i] = frozenset(token.lower_ for token in words)
        return known

    def fits(self, word: Token, nouns: Nouns) -> bool:
        """Tell whether the noun phrase of *word* is of a class."""
        if nouns.is_any:
            return True
        known = self._marks.get(word.i)
        if known is None:
            known = self._marks[word.i] = self._marks_of(word)
        return not nouns.marks.isdisjoint(known)

    def fillers(self, word: Token, slot: str) -> tuple[tuple[Token, tuple[Token, ...]], ...]:
        """Give who stands in a slot of *word*, or else of its object, with its conjuncts."""
        key = (word.i, slot)
        known = self._fillers.get(key)
        if known is None:
            told = self._standing(word, slot)
            known = self._fillers[key] = tuple((w, syntax.conjuncts(w)) for w in told)
        return known

    def _standing(self, word: Token, slot: str) -> tuple[Token, ...]:
        slots = self.slots(word)
        told = slots.get(slot, ())
        if told or slot in _OWN:
            return told
        # "imposed sanctions on": the phrase may hang on the object instead
        inner = slots.get("object", ())
        return tuple(w for noun in inner for w in self.slots(noun).get(slot, ()))

    def _marks_of(self, word: Token) -> frozenset[str]:
        name = word.ent_type_
        marks = (
            (f"{PRONOUN}{word.lower_}", f"{NAME}{name}")
            if name
            else (f"{PRONOUN}{word.lower_}",)
        )
        return self.keys(word).union(marks)

    def keys(self, word: Token) -> frozenset[str]:
        """Give the words a noun goes by: "number of tear gas grenades" is all of its nouns."""
        known = self._keys.get(word.i)
        if known is None:
            known = self._keys[word.i] = frozenset(self._names(word, depth=2))
        return known

    def _names(self, word: Token, depth: int) -> Iterator[str]:
        lemma = word.lemma_.lower()
        yield lemma
        for modifier in syntax.modifiers(word):
            yield f"{modifier.lemma_.lower()} {lemma}"
            if modifier.tag_.startswith("NN"):
                yield modifier.lemma_.lower()
        if depth and (lemma in self.counts or word.tag_ == "CD"):
            for inner in self.slots(word).get("of", ()):
                yield from self._names(inner, depth - 1)


def _slots_of(word: Token) -> Slots:
    misread = misread_clause(word)
    if misread is not None:
        return {**_verb_slots(word), **misread}
    # "is ready to": UD makes it the head; before a participle -ing it is no copula
    if any(syntax.children(word, _COPULA)) and not _is_clause(word):
        clause, phrase = _verb_slots(word), noun_slots(word)
        return {**clause, **phrase, "subject": syntax.subjects(word), "object": ()}
    return _verb_slots(word) if syntax.is_verb(word) else noun_slots(word)


def _is_clause(word: Token) -> bool:
    """Tell "was *leaving*", "was *injured*" from "is *ready*", whatever the parser made of "was"."""
    if word.tag_ == "VBN":
        return any(syntax.children(word, _PASSIVE_SUBJECT))
    return word.tag_ == "VBG"


def _verb_slots(verb: Token) -> Slots:
    passive = syntax.is_passive(verb) or is_undergone(verb)
    slots: dict[str, list[Token]] = {}
    for oblique in syntax.obliques(verb):
        slots.setdefault(oblique.preposition or "bare", []).append(oblique.noun)
        first, _, rest = oblique.preposition.partition(" ")
        if (
            rest and first not in _NO_PARTICLES
        ):  # "out of", "away from": both ways of reading it
            slots.setdefault(rest, []).append(oblique.noun)
            slots.setdefault("particle", []).extend(_words_of(oblique.noun, first))
    subjects = syntax.subjects(verb) or lost_subjects(verb, is_passive=passive)
    objects = syntax.objects(verb)
    if passive:
        slots["object"] = [*subjects, *objects]
        slots["subject"] = list(slots.get("by", ())) or list(_strayed_agents(verb))
    else:
        slots["object"] = list(objects) or _misread_objects(verb, slots)
        slots["subject"] = list(subjects)
    slots["grammatical subject"] = list(subjects)
    slots["complement"] = list(syntax.clause_complements(verb))
    slots["wish"] = [clause for clause in slots["complement"] if _is_wish(clause)]
    slots["question"] = list(_questions(verb))
    slots.setdefault("particle", []).extend(_particles(verb))
    for kind, child in related(verb):
        if kind is _INDIRECT_OBJECT:
            slots.setdefault("indirect", []).append(child)
        elif kind is _PREDICATE:
            slots["complement"].append(child)
        elif kind is _ADVERB:
            slots.setdefault("modifier", []).append(child)
        elif kind is _ADVERBIAL_CLAUSE and child.tag_ == "VB" and child.i > verb.i:
            slots.setdefault("purpose", []).append(child)
    for noun in slots["object"]:  # "ordered the firm *to pay*", hung on the noun
        told = (c for k, c in related(noun) if k is _NOUN_CLAUSE and c.tag_ == "VB")
        slots.setdefault("purpose", []).extend(told)
    return {name: tuple(tokens) for name, tokens in slots.items() if tokens}


def _strayed_agents(verb: Token) -> Iterator[Token]:
    """Give who does it in a passive clause, hung on the time or place before ("in Lima *by* …")."""
    for oblique in syntax.obliques(verb):
        if oblique.noun.i > verb.i:
            yield from agents_behind(oblique.noun)


def _is_wish(clause: Token) -> bool:
    """Tell what is to be from what is: "insisted that he *leave*", not "that he had left"."""
    if clause.tag_ != "VB":
        return False
    helpers = syntax.auxiliaries(clause)
    return not any(helper.tag_ == "MD" or helper.lower_ in _DOING for helper in helpers)


def _questions(verb: Token) -> Iterator[Token]:
    """Give the clauses that ask; parsers hang "asked them *if they knew*" beside the verb."""
    beside = (c for c in syntax.children(verb, _ADVERBIAL_CLAUSE) if c.i > verb.i)
    clauses = (*syntax.clause_complements(verb), *beside)
    return (clause for clause in clauses if _is_question(clause))


def _is_question(clause: Token) -> bool:
    """Tell what is asked from what is asked for: "asked *if they knew*", "asked *how it was*"."""
    first = clause.left_edge
    return first.lower_ in _ASKING or first.tag_ in _QUESTIONING


def _misread_objects(verb: Token, slots: dict[str, list[Token]]) -> list[Token]:
    """Give nouns after the verb that hang on it by no preposition, or by the "of" of a noun.

    An indirect object without a direct one is all a verb acts on: "told *them* to stay".
    """
    bare = slots.get("bare", ())
    found = [n for n in bare if n.i > verb.i and syntax.relation(n) in _BARE]
    found = found or [
        n for kind, n in related(verb) if kind is _OBLIQUE and _is_behind_particle(n)
    ]
    return found or (slots.get("of", []) if verb.tag_ == "VBG" else [])  # "the killing of …"


def _is_behind_particle(noun: Token) -> bool:
    """Tell "fought *off* the army": a particle is no preposition."""
    return any(case.tag_ == "RP" for case in syntax.children(noun, _PREPOSITION))


def _particles(verb: Token) -> Iterator[Token]:
    around = related(verb)
    yield from (word for kind, word in around if kind is _PARTICLE)
    if verb.i + 1 < len(verb.doc):  # "handed over 30 trucks": taken with the number
        follower = verb.nbor()
        if follower.tag_ in _PARTICLE_TAGS and follower.head.i != verb.i:
            yield follower
    yield from (w for kind, w in around if kind is _ADVERB and w.tag_ in _PARTICLE_TAGS)
    # "pulled out of", "called on": parsers differ on what is the preposition
    for kind, noun in around:
        if kind is _OBLIQUE or kind is _OBJECT:
            cases = related(noun)
            yield from (c for k, c in cases if k is _PREPOSITION and _may_be_particle(c, verb))


def _may_be_particle(preposition: Token, verb: Token) -> bool:
    """Tell "took *in* refugees" from "took hostages *in* the village"; "out" and "over" may stand anywhere."""
    place = preposition.i - verb.i
    return place == 1 or (place > 1 and preposition.lower_ not in PLACING)


def _words_of(noun: Token, word: str) -> Iterator[Token]:
    cases = syntax.children(noun, _PREPOSITION)
    yield from (case for case in cases if case.lower_ == word)
