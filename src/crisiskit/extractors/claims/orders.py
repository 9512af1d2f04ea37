"""Infinitives after who is to act: "urged them to …", "called for the town to …"."""

from collections.abc import Iterator

from crisiskit.extractors.claims.clauses import clause_stretch
from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.cue_words import own_subjects
from crisiskit.extractors.claims.passage import Cue
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    clause_complements,
    obliques,
)

__all__ = ["order_of"]

_ON = frozenset({"on", "upon"})
_FOR = "for"


def order_of(cue: Cue) -> Complement | None:
    """Read "urged them to …"; in the passive "were urged to …"."""
    if Takes.ORDER not in cue.takes:
        return None
    addressees = tuple(_addressees(cue))
    clause = next(filter(_is_infinitive, clause_complements(cue.verb)), None)
    clause = clause or _below(addressees)
    if clause is None or clause.i < cue.verb.i:
        return None
    addressees = tuple(noun for noun in addressees if noun.i < clause.i)
    content, doer = clause_stretch(cue, clause), _doer(cue.verb, clause)
    if doer is not None and content:
        cases = [case for case in children(doer, Relation.PREPOSITION) if case.i < doer.i]
        whole = Span(doer.doc[cases[-1].i + 1].idx, content[0].end)
        return Complement(content=(whole, *content[1:]), rule="order", words=tuple(cases))
    return Complement(
        content=content,
        rule="order",
        words=_words(cue.verb, addressees),
        addressees=addressees,
    )


def _addressees(cue: Cue) -> Iterator[Token]:
    verb = cue.verb
    if cue.is_passive:
        yield from own_subjects(verb)
        return
    yield from children(verb, Relation.OBJECT, Relation.INDIRECT_OBJECT)
    for oblique in obliques(verb):
        if oblique.preposition in _ON and oblique.noun.i > verb.i:
            yield oblique.noun


def _doer(verb: Token, clause: Token) -> Token | None:
    """Find who is to do it but is not spoken to: "called *for those guilty* to be punished"."""
    nouns = (oblique.noun for oblique in obliques(verb) if oblique.preposition == _FOR)
    return next((noun for noun in nouns if verb.i < noun.i < clause.i), None)


def _below(nouns: tuple[Token, ...]) -> Token | None:
    """Find the infinitive that parsers hang on the noun at times."""
    below = (word for noun in nouns for word in noun.subtree if word.i > noun.i)
    return next(filter(_is_infinitive, below), None)


def _words(verb: Token, addressees: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give the preposition of "called *on*"."""
    cases = (case for noun in addressees for case in children(noun, Relation.PREPOSITION))
    return tuple(case for case in cases if case.lower_ in _ON and case.i == verb.i + 1)


def _is_infinitive(clause: Token) -> bool:
    marks = children(clause, Relation.MARK, Relation.AUXILIARY)
    return any(mark.lower_ == "to" for mark in marks)
