"""Subjects that the parser hung elsewhere ("*Some 50 miners* began a strike")."""

from crisiskit.nlp import syntax
from crisiskit.nlp.columns import sentence_starts_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["lost_subjects"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_PREPOSITION, _CONJUNCT = Relation.PREPOSITION, Relation.CONJUNCT
_HELPERS = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
_SUBJECT, _NOUN_CLAUSE = Relation.SUBJECT, Relation.NOUN_CLAUSE
_PARTICIPLES = ("VBG", "VBN")
_BARE = (Relation.OBLIQUE, Relation.ADVERB)
_PAST = frozenset({"VBD", "VBZ"})
# How far up the noun before a verb may stand below the head of its phrase.
_REACH = 6


def lost_subjects(verb: Token, *, is_passive: bool) -> tuple[Token, ...]:
    """Find the noun right before a finite verb that has no subject; empty if there is none.

    A second verb ("struck and *fled*") has its subject before the first, and a passive one
    may well be a participle of the noun ("the rebels *killed* there").
    """
    if is_passive or syntax.relation(verb) is _CONJUNCT:
        return ()
    bare = _bare_name(verb)
    if bare is not None:
        return (bare,)
    helpers = tuple(syntax.children(verb, *_HELPERS))
    if verb.tag_ not in _PAST and not any(each.tag_ in _PAST for each in helpers):
        return ()
    first = min((each.i for each in helpers), default=verb.i)
    noun = _head_before(verb, min(first, verb.i))
    return () if noun is None else (noun,)


def _bare_name(verb: Token) -> Token | None:
    """Give a name before the verb that hangs on it by no preposition, as times do."""
    names = (n for n in syntax.children(verb, *_BARE) if n.i < verb.i and n.ent_type_)
    return next((n for n in names if not any(syntax.children(n, _PREPOSITION))), None)


def _head_before(verb: Token, edge: int) -> Token | None:
    """Give the head of the noun phrase that ends right before *edge*, adverbs aside."""
    last = edge - 1
    while last > 0 and verb.doc[last].tag_ == "RB":
        last -= 1
    if last < sentence_starts_of(verb.doc)[verb.i] or not syntax.is_nominal(verb.doc[last]):
        return None
    head = verb.doc[last]
    for _ in range(_REACH):
        above = syntax.governor(head)
        if above is None or above.i >= edge or not syntax.is_nominal(above):
            break
        head = above
    return _whose(head) if _is_oblique(head) else head


def _whose(noun: Token) -> Token | None:
    """Give whom a participle before the verb tells of ("two youths *sitting in a van* hurled …")."""
    form = syntax.governor(noun)
    if form is None or form.tag_ not in _PARTICIPLES or form.i > noun.i:
        return None
    subject = next(syntax.children(form, _SUBJECT), None)
    if subject is not None:
        return subject if subject.i < form.i else None
    above = syntax.governor(form)
    if above is None or syntax.relation(form) is not _NOUN_CLAUSE or above.i > form.i:
        return None
    return None if _is_oblique(above) else above


def _is_oblique(noun: Token) -> bool:
    """Tell a noun behind a preposition from one behind "up to", "at least"."""
    cases = syntax.children(noun, _PREPOSITION)
    return any(case.tag_ == "IN" and not any(case.children) for case in cases)
