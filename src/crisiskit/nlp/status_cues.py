"""Words that change whether something happened."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from crisiskit import lexicons
from crisiskit.ontology.event_status import EventStatus

__all__ = ["StatusCues", "status_cues"]


@attrs.frozen(kw_only=True)
class StatusCues:
    """Words that change the status of what they govern, by lemma.

    Attributes:
        modals: Modal verbs.
        conditions: Conjunctions that open a condition.
        prepositions: Prepositions, on the noun they govern.
        adjectives: Adjectives, on their noun or their complement.
        predicates: Adjectives, on their complement only.
        verbs: Verbs, on their complement or object.
        nouns: Nouns, on their complement ("a plan to …").
        adverbs: Adverbs, on their verb.
        determiners: Determiners, on their noun.
        doubts: Verbs and adjectives that outweigh the future of their clause ("fears that
            rebels will attack").
        evidence: Nouns and adjectives whose negation denies their clause ("no *sign* that").
        lasting: Verbs whose infinitive or participle goes on ("*continue* to flee").
        waiting: Adverbs, on an infinitive ("have *yet* to arrive").
        inversions: Auxiliaries that open a condition before their subject ("*had* they …").
        implicative: Verbs whose infinitive happens as they do ("forced them to flee").
        weighing: Verbs of talk about what is there already ("discussed *the* attack").
        asserting: Verbs that tell with a tensed clause, and ask with another.
        striving: Verbs that only reach for what follows "for" ("working for *his release*").
        presupposing: Verbs about what is there already ("will investigate *an attack*").
        causing: Verbs that bring about their object ("would *bring* war").
        holding: Verbs whose passive infinitive tells what is to come ("talks *to be held*").
        ceasing: Verbs whose object or participle goes on until then ("*stop* shelling").
        temporal: Conjunctions whose clause shares the time of the main clause.
        backshifting: Those whose past is a future after "would".
        accompanying: Prepositions before what happens at the time of the clause.
        states: Participles that tell a state after "have been".
    """

    modals: Mapping[str, EventStatus]
    conditions: Mapping[str, EventStatus]
    prepositions: Mapping[str, EventStatus]
    adjectives: Mapping[str, EventStatus]
    predicates: Mapping[str, EventStatus]
    verbs: Mapping[str, EventStatus]
    nouns: Mapping[str, EventStatus]
    adverbs: Mapping[str, EventStatus]
    determiners: Mapping[str, EventStatus]
    doubts: Mapping[str, EventStatus]
    evidence: Mapping[str, EventStatus]
    lasting: Mapping[str, EventStatus]
    waiting: Mapping[str, EventStatus]
    inversions: Mapping[str, EventStatus]
    implicative: frozenset[str]
    weighing: frozenset[str]
    asserting: frozenset[str]
    striving: frozenset[str]
    presupposing: frozenset[str]
    causing: frozenset[str]
    holding: frozenset[str]
    ceasing: frozenset[str]
    temporal: frozenset[str]
    backshifting: frozenset[str]
    accompanying: frozenset[str]
    states: frozenset[str]


@cache
def status_cues() -> StatusCues:
    """Read the lexicon ``status`` once."""
    table = lexicons.load("status")
    names = [field.name for field in attrs.fields(StatusCues)]
    # Two kinds of fields from one table.
    return StatusCues(**{name: _section(name, table[name]) for name in names})


# Sections that are lists of words, and what the list is called.
_PLAIN = {
    "implicative": "verbs", "weighing": "verbs", "asserting": "verbs", "striving": "verbs", "presupposing": "verbs", "causing": "verbs", "holding": "verbs", "ceasing": "verbs", "temporal": "conjunctions", "backshifting": "conjunctions",
    "accompanying": "prepositions", "states": "participles",
}  # fmt: skip


def _section(name: str, table: Mapping[str, Any]) -> Any:
    return frozenset(table[_PLAIN[name]]) if name in _PLAIN else _by_word(table)


def _by_word(table: Mapping[str, Any]) -> dict[str, EventStatus]:
    return {word: EventStatus(status) for status, words in table.items() for word in words}
