"""The slots around a word, looked up once per article however many patterns ask."""

from collections.abc import Iterator
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.frame import Nouns
from crisiskit.extractors.events.misreading import misread_clause
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["Grammar", "Slots"]

Slots = dict[str, tuple[Token, ...]]


@attrs.define(eq=False)
class Grammar:
    """The grammar of one article as patterns see it; holds what was looked up.

    Attributes:
        counts: Nouns that only measure what follows "of" ("dozens of soldiers").
    """

    counts: frozenset[str] = frozenset()
    _slots: dict[int, Slots] = attrs.field(factory=dict, init=False)
    _keys: dict[int, frozenset[str]] = attrs.field(factory=dict, init=False)

    def slots(self, word: Token) -> Slots:
        """Give the fillers of every slot around a verb, noun or adjective."""
        known = self._slots.get(word.i)
        if known is None:
            known = self._slots[word.i] = _slots_of(word)
        return known

    def particles(self, word: Token) -> frozenset[str]:
        """Give the words that may be a verb's particle, whatever the parser called them."""
        self.slots(word)
        return frozenset(token.lower_ for token in self._slots[word.i].get("particle", ()))

    def fits(self, word: Token, nouns: Nouns) -> bool:
        """Tell whether the noun phrase of *word* is of a class."""
        if "*" in nouns.words or word.lower_ in nouns.pronouns:
            return True
        if word.ent_type_ and word.ent_type_ in nouns.entities:
            return True
        return not nouns.words.isdisjoint(self.keys(word))

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
    if any(syntax.children(word, Relation.COPULA)):  # "is ready to": UD makes it the head
        clause, phrase = _verb_slots(word), _noun_slots(word)
        return {**clause, **phrase, "subject": syntax.subjects(word), "object": ()}
    return _verb_slots(word) if syntax.is_verb(word) else _noun_slots(word)


def _verb_slots(verb: Token) -> Slots:
    passive = syntax.is_passive(verb)
    slots: dict[str, list[Token]] = {}
    for oblique in syntax.obliques(verb):
        slots.setdefault(oblique.preposition or "bare", []).append(oblique.noun)
        first, _, rest = oblique.preposition.partition(" ")
        if rest:  # "out of", "away from": both ways of reading it
            slots.setdefault(rest, []).append(oblique.noun)
            slots.setdefault("particle", []).extend(_words_of(oblique.noun, first))
    subjects, objects = syntax.subjects(verb), syntax.objects(verb)
    if passive:
        slots["object"] = [*subjects, *objects]
        slots["subject"] = list(slots.get("by", ()))
    else:
        slots["object"] = list(objects) or _misread_objects(verb, slots)
        slots["subject"] = list(subjects)
    slots["grammatical subject"] = list(subjects)
    slots["indirect"] = list(syntax.children(verb, Relation.INDIRECT_OBJECT))
    slots["complement"] = list(syntax.clause_complements(verb))
    slots["complement"] += syntax.children(verb, Relation.PREDICATE)
    slots["purpose"] = list(_purposes(verb, slots["object"]))
    slots.setdefault("particle", []).extend(_particles(verb))
    slots["modifier"] = list(syntax.children(verb, Relation.ADVERB))
    return {name: tuple(tokens) for name, tokens in slots.items() if tokens}


def _purposes(verb: Token, objects: list[Token]) -> Iterator[Token]:
    """Give infinitives that the parser hangs beside the verb, or on its object."""
    clauses = [*syntax.children(verb, Relation.ADVERBIAL_CLAUSE)]
    clauses += [c for noun in objects for c in syntax.children(noun, Relation.NOUN_CLAUSE)]
    yield from (clause for clause in clauses if clause.tag_ == "VB" and clause.i > verb.i)


def _noun_slots(noun: Token) -> Slots:
    slots: dict[str, list[Token]] = {}
    for oblique in syntax.nominal_complements(noun):
        slots.setdefault(oblique.preposition or "bare", []).append(oblique.noun)
    slots.setdefault("by", []).extend(_carriers(noun))
    slots["possessor"] = list(syntax.possessors(noun))
    slots["modifier"] = list(syntax.modifiers(noun))
    slots["compound"] = list(syntax.children(noun, Relation.COMPOUND))
    slots["complement"] = list(
        syntax.children(
            noun, Relation.NOUN_CLAUSE, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT
        )
    )
    slots["particle"] = []
    return {name: tuple(tokens) for name, tokens in slots.items() if tokens}


def _carriers(noun: Token) -> Iterator[Token]:
    """Give who did what a noun names ("an attack *carried out by* …", "which was staged by …")."""
    kinds = (Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)
    for clause in syntax.children(noun, *kinds):
        if clause.tag_ == "VBN" and clause.lemma_.lower() in _carrying():
            yield from syntax.agents(clause)
    # "the attack carried out by rebels failed": the participle may be read as the verb
    if syntax.relation(noun) is Relation.SUBJECT and noun.head.lemma_.lower() in _carrying():
        yield from (o.noun for o in syntax.obliques(noun.head) if o.preposition == "by")


@cache
def _carrying() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["carrying"]["verbs"])


def _misread_objects(verb: Token, slots: dict[str, list[Token]]) -> list[Token]:
    """Give nouns after the verb that hang on it by no preposition, and tell no time."""
    bare = slots.get("bare", ())
    return [n for n in bare if n.i > verb.i and syntax.relation(n) is Relation.OBLIQUE]


def _particles(verb: Token) -> Iterator[Token]:
    yield from syntax.children(verb, Relation.PARTICLE)
    if verb.i + 1 < len(verb.doc):  # "handed over 30 trucks": taken with the number
        follower = verb.nbor()
        if follower.tag_ in ("RP", "RB", "IN") and follower.head.i != verb.i:
            yield follower
    yield from (
        w for w in syntax.children(verb, Relation.ADVERB) if w.tag_ in ("RP", "RB", "IN")
    )
    # "pulled out of", "called on": parsers differ on what is the preposition
    for noun in syntax.children(verb, Relation.OBLIQUE, Relation.OBJECT):
        yield from (
            case for case in syntax.children(noun, Relation.PREPOSITION) if case.i < noun.i
        )


def _words_of(noun: Token, word: str) -> Iterator[Token]:
    cases = syntax.children(noun, Relation.PREPOSITION)
    yield from (case for case in cases if case.lower_ == word)
