"""Who is said to have done what a noun names ("blamed *rebels* for the raid")."""

from collections.abc import Iterator
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["blamed_for"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_OBJECT, _PASSIVE_SUBJECT = Relation.OBJECT, Relation.PASSIVE_SUBJECT
_OBLIQUE, _NOMINAL, _PREPOSITION = Relation.OBLIQUE, Relation.NOMINAL, Relation.PREPOSITION
_CLAUSES = (Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)
_TOLD = (_OBJECT, _PASSIVE_SUBJECT)
_OF = frozenset({"for", "of", "with", "over"})


def blamed_for(noun: Token) -> Iterator[Token]:
    """Yield whom a verb above or below *noun* makes its doer; nobody without such a verb."""
    verbs, kind, head = _blaming(), syntax.relation(noun), noun.head
    for clause in syntax.children(noun, *_CLAUSES):  # "the raid, *blamed* on rebels"
        yield from _behind(clause, verbs.leading.get(clause.lemma_, ""))
    if kind in _TOLD:
        leading = verbs.leading.get(head.lemma_, "")
        yield from _behind(head, leading) if leading else ()
        yield from _behind(noun, leading) if leading else ()  # another way to read it
    if kind is _OBJECT and head.lemma_ in verbs.own:
        yield from syntax.subjects(head)
    elif kind is _OBLIQUE and head.lemma_ in verbs.of and _is_charge(noun):
        yield from syntax.subjects(head) if syntax.is_passive(head) else syntax.objects(head)
    elif kind is _NOMINAL and _is_charge(noun):
        first = syntax.first_conjunct(head)  # "blamed the police and *the army* for the raid"
        is_told = syntax.relation(first) in _TOLD and first.head.lemma_ in verbs.of
        yield from (first,) if is_told else ()


def _behind(word: Token, preposition: str) -> Iterator[Token]:
    around = syntax.obliques(word) if preposition else ()
    yield from (each.noun for each in around if each.preposition == preposition)


def _is_charge(noun: Token) -> bool:
    return any(case.lower_ in _OF for case in syntax.children(noun, _PREPOSITION))


@attrs.frozen(kw_only=True)
class _Blaming:
    """Lemmas of the verbs by where deed and doer stand around them.

    Attributes:
        leading: The preposition before the doer, by verb whose object is the deed.
        of: Verbs whose object is the doer.
        own: Verbs whose subject is.
    """

    leading: dict[str, str]
    of: frozenset[str]
    own: frozenset[str]


@cache
def _blaming() -> _Blaming:
    table = lexicons.load("frames_operators")["blaming"]
    leading = {verb: preposition for preposition in ("on", "to") for verb in table[preposition]}
    return _Blaming(leading=leading, of=frozenset(table["of"]), own=frozenset(table["own"]))
