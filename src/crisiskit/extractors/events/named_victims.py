"""Who is named of those an act hit ("two reporters, *Ana Sol* and *Luis Roca*, were killed")."""

from collections.abc import Iterator

from crisiskit.extractors.events.listed import listed
from crisiskit.extractors.events.listed_victims import nouns_of
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["HARMING", "named_victims"]

HARMING = frozenset({"ASSAULT", "COERCE", "HAZARD"})
"""Types of acts that hit people one by one."""

_APPOSITION = Relation.APPOSITION
_PLURAL = ("NNS", "NNPS")
_PERSON = "PERSON"
# Names that may follow one another behind one noun.
_LONGEST = 8
_JOINING = frozenset({",", "and", ";", "&"})


def named_victims(
    match: Match, recipients: tuple[Participant, ...], slots: SlotParties
) -> Iterator[Participant]:
    """Yield the persons that are named as some of *recipients*, who were told by their number.

    They stand beside or right behind the noun, beside the noun of the act, or after
    "including"; there, those told without a name count as well.
    """
    groups = [noun for noun in nouns_of(recipients, match.word) if noun.tag_ in _PLURAL]
    if not groups:
        return
    for noun in groups:
        for name in _names_behind(noun):
            yield from _persons(name, slots)
    for noun in (*groups, match.word):
        for name in syntax.children(noun, _APPOSITION):
            yield from _persons(name, slots)
    included = (name for noun in groups for name in _included(noun))
    for name in (*slots.grammar.slots(match.word).get("including", ()), *included):
        for each in listed(name):
            party = slots.cast.at(each) or slots.cast.newcomers.at(each, is_place=False)
            if party is not None:
                yield party


def _included(noun: Token) -> Iterator[Token]:
    """Yield what hangs on a noun with "including" ("six people, *including two nurses*")."""
    for name in syntax.children(noun, Relation.NOMINAL):
        if any(
            word.lower_ == "including" for word in syntax.children(name, Relation.PREPOSITION)
        ):
            yield name


def _names_behind(noun: Token) -> Iterator[Token]:
    """Yield the heads of the names right behind a noun ("*reporters* Ana Sol and Luis Roca")."""
    doc, i = noun.doc, noun.i + 1
    for _ in range(_LONGEST):
        first = i
        while (
            i < len(doc)
            and doc[i].ent_type_ == _PERSON
            and (i == first or doc[i].ent_iob_ == "I")
        ):
            i += 1
        if i == first:
            return
        yield doc[first:i].root
        while i < len(doc) and doc[i].lower_ in _JOINING:
            i += 1


def _persons(name: Token, slots: SlotParties) -> Iterator[Participant]:
    for each in listed(name):
        party = slots.cast.at(each)
        if party is not None and slots.cast.is_person(party):
            yield party
