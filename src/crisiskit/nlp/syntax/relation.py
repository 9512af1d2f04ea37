"""One set of grammatical relations for two label schemes."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from crisiskit.nlp.columns import tokens_of

__all__ = [
    "Relation",
    "children",
    "conjuncts",
    "first_conjunct",
    "governor",
    "is_finite",
    "is_verb",
    "related",
    "relation",
]


class Relation(StrEnum):
    """What a token is to its head, named for people.

    Universal Dependencies 2 and spaCy's English labels (ClearNLP) map onto these;
    where the two build other trees (prepositions, copulas), the functions of this
    package hide it.
    """

    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive subject"
    SUBJECT_CLAUSE = "subject clause"
    OBJECT = "object"
    INDIRECT_OBJECT = "indirect object"
    AGENT = "agent"
    OBLIQUE = "oblique"  # noun under a verb, with its preposition (UD) or bare
    NOMINAL = "nominal modifier"  # noun under a noun, with its preposition (UD)
    PREPOSITION = "preposition"  # UD case, below its noun; ClearNLP prep, above it
    PREPOSITION_OBJECT = "object of preposition"
    POSSESSOR = "possessor"
    COMPLEMENT = "clausal complement"
    OPEN_COMPLEMENT = "open complement"
    PREDICATE = "predicate"  # ClearNLP's nominal or adjective after "be"
    ADVERBIAL_CLAUSE = "adverbial clause"
    RELATIVE_CLAUSE = "relative clause"
    NOUN_CLAUSE = "clause of a noun"
    APPOSITION = "apposition"
    CONJUNCT = "conjunct"
    COORDINATOR = "coordinator"
    ADJECTIVE = "adjective"
    NUMBER = "number"
    COMPOUND = "compound"
    FLAT = "flat name"
    DETERMINER = "determiner"
    PARTICLE = "particle"
    MARK = "mark"
    AUXILIARY = "auxiliary"
    PASSIVE_AUXILIARY = "passive auxiliary"
    COPULA = "copula"
    NEGATION = "negation"
    ADVERB = "adverb"
    TIME = "bare time noun"
    PARATAXIS = "parataxis"
    PUNCTUATION = "punctuation"
    ROOT = "root"
    OTHER = "other"


_LABELS: dict[str, Relation] = {
    # shared by both schemes, with one meaning
    "nsubj": Relation.SUBJECT,
    "csubj": Relation.SUBJECT_CLAUSE,
    "ccomp": Relation.COMPLEMENT,
    "xcomp": Relation.OPEN_COMPLEMENT,
    "advcl": Relation.ADVERBIAL_CLAUSE,
    "acl": Relation.NOUN_CLAUSE,
    "appos": Relation.APPOSITION,
    "conj": Relation.CONJUNCT,
    "cc": Relation.COORDINATOR,
    "amod": Relation.ADJECTIVE,
    "nummod": Relation.NUMBER,
    "compound": Relation.COMPOUND,
    "det": Relation.DETERMINER,
    "mark": Relation.MARK,
    "aux": Relation.AUXILIARY,
    "advmod": Relation.ADVERB,
    "parataxis": Relation.PARATAXIS,
    "punct": Relation.PUNCTUATION,
    # Universal Dependencies 2
    "root": Relation.ROOT,
    "nsubj:pass": Relation.PASSIVE_SUBJECT,
    "nsubj:outer": Relation.SUBJECT,
    "csubj:pass": Relation.SUBJECT_CLAUSE,
    "obj": Relation.OBJECT,
    "iobj": Relation.INDIRECT_OBJECT,
    "obl": Relation.OBLIQUE,
    "obl:agent": Relation.AGENT,
    "obl:tmod": Relation.TIME,
    "obl:unmarked": Relation.TIME,
    "obl:npmod": Relation.TIME,
    "nmod": Relation.NOMINAL,
    "nmod:desc": Relation.COMPOUND,
    "nmod:unmarked": Relation.NOMINAL,
    "nmod:tmod": Relation.TIME,
    "nmod:poss": Relation.POSSESSOR,
    "case": Relation.PREPOSITION,
    "acl:relcl": Relation.RELATIVE_CLAUSE,
    "advcl:relcl": Relation.RELATIVE_CLAUSE,
    "aux:pass": Relation.PASSIVE_AUXILIARY,
    "cop": Relation.COPULA,
    "compound:prt": Relation.PARTICLE,
    "cc:preconj": Relation.COORDINATOR,
    "det:predet": Relation.DETERMINER,
    "flat": Relation.FLAT,
    # spaCy's English pipelines (ClearNLP)
    "ROOT": Relation.ROOT,
    "nsubjpass": Relation.PASSIVE_SUBJECT,
    "csubjpass": Relation.SUBJECT_CLAUSE,
    "dobj": Relation.OBJECT,
    "dative": Relation.INDIRECT_OBJECT,
    "oprd": Relation.PREDICATE,
    "agent": Relation.PREPOSITION,
    "prep": Relation.PREPOSITION,
    "pobj": Relation.PREPOSITION_OBJECT,
    "pcomp": Relation.PREPOSITION_OBJECT,
    "poss": Relation.POSSESSOR,
    "relcl": Relation.RELATIVE_CLAUSE,
    "auxpass": Relation.PASSIVE_AUXILIARY,
    "attr": Relation.PREDICATE,
    "acomp": Relation.PREDICATE,
    "neg": Relation.NEGATION,
    "prt": Relation.PARTICLE,
    "npadvmod": Relation.TIME,
    "preconj": Relation.COORDINATOR,
    "predet": Relation.DETERMINER,
    "nmod:npmod": Relation.COMPOUND,
}
# By spaCy's number of the label: this is asked several times a word.
_BY_NUMBER = {get_string_id(label): kind for label, kind in _LABELS.items()}
# A member of an enumeration looked up by its class takes longer than all the rest.
_OTHER, _ADVERB, _NEGATION = Relation.OTHER, Relation.ADVERB, Relation.NEGATION
_CONJUNCT = Relation.CONJUNCT
_LONGEST_LIST = 12  # members of a list that are followed to its first
_PREPOSITION, _PREPOSITION_OBJECT = Relation.PREPOSITION, Relation.PREPOSITION_OBJECT
_NEGATIVE = frozenset({"not", "n't", "n’t", "never"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def relation(token: Token) -> Relation:
    """Name what *token* is to its head; unknown labels are ``OTHER``."""
    kind = _BY_NUMBER.get(token.dep, _OTHER)
    if kind is _ADVERB and token.lower_ in _NEGATIVE:
        return _NEGATION  # UD keeps "not" among the adverbs
    return kind


def children(token: Token, *wanted: Relation) -> Iterator[Token]:
    """Yield the children of *token* that stand in one of the *wanted* relations, in text order.

    The parse must not change once this was asked of one of its tokens.
    """
    found = []  # no comprehension: most words have a child or two, and it would cost more
    for kind, child in _tree(token.doc).below.get(token.i, ()):
        if kind in wanted:
            found.append(child)
    return iter(found)


def related(token: Token) -> Sequence[tuple[Relation, Token]]:
    """List all children of *token*, each after what it is, in text order; as :func:`children`."""
    return _tree(token.doc).below.get(token.i, ())


class _Tree(NamedTuple):
    """The parse of an article, looked up once.

    Attributes:
        tokens: Its tokens.
        kinds: What each is to its head.
        heads: The place of each one's head; of a root the number of tokens.
        below: The children of each word that has any, in text order, and what they are.
    """

    tokens: Sequence[Token]
    kinds: Sequence[Relation]
    heads: Sequence[int]
    below: Mapping[int, Sequence[tuple[Relation, Token]]]


# One article is read at a time; a second one may be looked at beside it.
@lru_cache(maxsize=2)
def _tree(doc: Doc) -> _Tree:
    """Read the tree in one go: spaCy walks for children, and makes tokens anew, at each look."""
    count, tokens = len(doc), tokens_of(doc)
    distances = doc.to_array([HEAD]).astype("int64").reshape(-1)
    # Roots stand after all others, below no token.
    heads = np.where(distances == 0, count, np.arange(count) + distances).tolist()
    kinds = [_BY_NUMBER.get(label, _OTHER) for label in doc.to_array(DEP).tolist()]
    for place, kind in enumerate(kinds):
        if kind is _ADVERB and tokens[place].lower_ in _NEGATIVE:
            kinds[place] = _NEGATION
    below: dict[int, list[tuple[Relation, Token]]] = {}
    for head, kind, token in zip(heads, kinds, tokens, strict=True):
        below.setdefault(head, []).append((kind, token))
    return _Tree(tokens, kinds, heads, below)


def governor(token: Token) -> Token | None:
    """Give the head, looking through a preposition above (ClearNLP); None at a root."""
    tokens, kinds, heads, _ = _tree(token.doc)
    place = token.i
    head = heads[place]
    if head == len(tokens):
        return None
    if kinds[place] is _PREPOSITION_OBJECT and kinds[head] is _PREPOSITION:
        head = heads[head] if heads[head] < len(tokens) else head
    return tokens[head]


def conjuncts(token: Token) -> tuple[Token, ...]:
    """List *token* and all that is coordinated below it, in text order.

    Both schemes hang later conjuncts on an earlier one (UD on the first, ClearNLP on
    the one before), so the chain is followed.
    """
    found = [token]
    for member in found:
        found.extend(children(member, _CONJUNCT))
    if len(found) == 1:  # most words stand alone
        return (token,)
    return tuple(sorted(found, key=_PLACE))


_PLACE = attrgetter("i")


def first_conjunct(token: Token) -> Token:
    """Give the first of the words *token* is coordinated with, or itself."""
    for _ in range(_LONGEST_LIST):
        if relation(token) is not _CONJUNCT:
            break
        token = token.head
    return token


def is_verb(token: Token) -> bool:
    """Tell whether *token* is a verb form that is no auxiliary, copula or modal."""
    if not token.tag_.startswith("VB"):
        return False
    return relation(token) not in _HELPERS


def is_finite(token: Token) -> bool:
    """Tell whether the clause of *token* has tense: by its own form or an auxiliary's."""
    helpers = (child.tag_ for child in children(token, *_HELPERS))
    return token.tag_ in _FINITE or any(tag in _FINITE for tag in helpers)


_HELPERS = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)
