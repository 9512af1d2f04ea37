"""What stands in the slots around a noun that names an act."""

from collections.abc import Iterator
from functools import cache

from crisiskit import lexicons
from crisiskit.extractors.events.blamed import blamed_for
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Oblique, Relation

__all__ = ["agents_behind", "noun_slots"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_COMPOUND, _CONJUNCT, _SUBJECT = Relation.COMPOUND, Relation.CONJUNCT, Relation.SUBJECT
_NOUN_CLAUSE, _RELATIVE_CLAUSE = Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE
_OBJECT, _PREPOSITION = Relation.OBJECT, Relation.PREPOSITION
_APPOSITION = Relation.APPOSITION
_NOUN_COMPLEMENTS = (_NOUN_CLAUSE, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)


def noun_slots(noun: Token) -> dict[str, tuple[Token, ...]]:
    """Give the fillers of every slot around *noun*."""
    slots: dict[str, list[Token]] = {}
    complements = syntax.nominal_complements(noun)
    for oblique in complements or _strayed_complements(noun):
        slots.setdefault(oblique.preposition or "bare", []).append(oblique.noun)
    slots.setdefault("by", []).extend(_carriers(noun))
    slots.setdefault("with", []).extend(_partners(noun))
    slots["possessor"] = list(syntax.possessors(noun)) or list(_misread_possessors(noun))
    if not slots["by"] and not slots["possessor"]:
        strayed = [doer for whom in slots.get("of", ()) for doer in agents_behind(whom)]
        slots["by"] = strayed or list(blamed_for(noun))
    slots["modifier"] = list(syntax.modifiers(noun))
    slots["compound"] = list(syntax.children(noun, _COMPOUND))
    slots["complement"] = list(syntax.children(noun, *_NOUN_COMPLEMENTS))
    slots["particle"] = []
    return {name: tuple(tokens) for name, tokens in slots.items() if tokens}


def agents_behind(noun: Token) -> Iterator[Token]:
    """Give who does it, hung on whom it hits ("the murder of a man *by* …") or what that is."""
    for each in (noun, *syntax.children(noun, _APPOSITION, _CONJUNCT)):
        inner = syntax.nominal_complements(each)
        yield from (agent.noun for agent in inner if agent.preposition == "by")


def _strayed_complements(noun: Token) -> Iterator[Oblique]:
    """Give what follows a second noun, hung on the first: "a break and *calls for calm*"."""
    if syntax.relation(noun) is not _CONJUNCT or noun.i + 1 >= len(noun.doc):
        return
    preposition = noun.nbor()
    head = preposition.head
    if preposition.tag_ == "IN" and head.i > preposition.i and head.head.i == noun.head.i:
        yield Oblique(preposition.lower_, head)


def _misread_possessors(noun: Token) -> Iterator[Token]:
    """Give who stands in the genitive before *noun*, taken for its subject."""
    for subject in syntax.children(noun, _SUBJECT):
        if any(case.tag_ == "POS" for case in syntax.children(subject, _PREPOSITION)):
            yield subject


def _carriers(noun: Token) -> Iterator[Token]:
    """Give who did what a noun names ("an attack *carried out by* …", "which was staged by …")."""
    for clause in syntax.children(noun, _NOUN_CLAUSE, _RELATIVE_CLAUSE):
        if clause.tag_ == "VBN" and clause.lemma_.lower() in _carrying():
            yield from syntax.agents(clause)
    yield from _strayed_doers(noun)
    # "the attack carried out by rebels failed": the participle may be read as the verb
    if syntax.relation(noun) is _SUBJECT and noun.head.lemma_.lower() in _carrying():
        yield from (o.noun for o in syntax.obliques(noun.head) if o.preposition == "by")


def _strayed_doers(noun: Token) -> Iterator[Token]:
    """Give who is told by a "by" right behind *noun* that was hung on the active verb above.

    "Condemned an attack *by rebels*"; "spiraling violence *by gangs*".
    """
    verb = noun.head
    if syntax.relation(noun) is not _OBJECT or syntax.is_passive(verb):
        return
    strayed = [o.noun for o in syntax.obliques(verb) if o.preposition == "by"]
    if strayed:
        edge = max((c.right_edge.i for c in noun.rights), default=noun.i) + 1
        yield from (doer for doer in strayed if doer.left_edge.i == edge)


def _partners(noun: Token) -> Iterator[Token]:
    """Give who takes part in what a noun names ("talks *involving* Oria")."""
    for clause in syntax.children(noun, _NOUN_CLAUSE):
        if clause.lower_ in _joining():
            yield from syntax.objects(clause)
    yield from (o.noun for o in syntax.nominal_complements(noun) if o.preposition in _joining())


@cache
def _joining() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["partners"]["participles"])


@cache
def _carrying() -> frozenset[str]:
    return frozenset(lexicons.load("frames_operators")["carrying"]["verbs"])
