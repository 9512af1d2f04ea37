"""What rules need from a parse, the same for UD labels and spaCy's own.

Every function takes and gives spaCy ``Token``s; nothing is changed or stored.
"""

from crisiskit.nlp.syntax.clause import (
    Oblique,
    agents,
    auxiliaries,
    clause_complements,
    is_negated,
    is_passive,
    negations,
    objects,
    obliques,
    particles,
    subjects,
)
from crisiskit.nlp.syntax.nominal import (
    appositions,
    determiner,
    is_nominal,
    modifiers,
    nominal_complements,
    noun_phrase,
    possessors,
)
from crisiskit.nlp.syntax.phrase import span_of, words_between, words_span
from crisiskit.nlp.syntax.relation import (
    Relation,
    children,
    conjuncts,
    first_conjunct,
    governor,
    is_finite,
    is_verb,
    related,
    relation,
)

__all__ = [
    "Oblique",
    "Relation",
    "agents",
    "appositions",
    "auxiliaries",
    "children",
    "clause_complements",
    "conjuncts",
    "determiner",
    "first_conjunct",
    "governor",
    "is_finite",
    "is_negated",
    "is_nominal",
    "is_passive",
    "is_verb",
    "modifiers",
    "negations",
    "nominal_complements",
    "noun_phrase",
    "objects",
    "obliques",
    "particles",
    "possessors",
    "related",
    "relation",
    "span_of",
    "subjects",
    "words_between",
    "words_span",
]
