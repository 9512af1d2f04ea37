"""Who is told by a noun alone beside those an act hit ("killed a mayor and *two farmers*")."""

from collections.abc import Iterator

from crisiskit.extractors.events.enumeration import enumerated
from crisiskit.extractors.events.listed import listed
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.model import Participant, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["listed_victims", "nouns_of"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_COORDINATOR, _SUBJECT = Relation.COORDINATOR, Relation.SUBJECT
_NOUNS = frozenset({"NN", "NNS"})
_OF_TITLES = frozenset({"NN", "NNP", "JJ"})
_ALONG = frozenset({"along with", "together with", "as well as"})
# Longest title before a name.
_TITLE = 4
_PERSON = "PERSON"


def nouns_of(parties: tuple[Participant, ...], near: Token) -> Iterator[Token]:
    """Yield the heads of the words that tell *parties*, in the article of *near*."""
    for span in (party.span for party in parties if party.span is not None):
        words = near.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is not None:
            yield words.root


def listed_victims(
    near: Token, recipients: tuple[Participant, ...], slots: SlotParties
) -> Iterator[Participant]:
    """Yield those in a list with *recipients* who are persons or places with people.

    "The offices of the party, a bank and two shops": what is listed behind "of" and is
    such a place counts, for parsers hang it there.
    """
    covered = [party.span for party in recipients if party.span is not None]
    nouns = tuple(nouns_of(recipients, near))
    for noun in slots.grammar.slots(near).get("object", ()) if nouns else ():
        for each in enumerated(noun):
            yield from _party(each, covered, slots)
    for each in _hung_on_act(near, nouns):
        yield from _party(each, covered, slots)
    for noun in nouns:
        beside = (*listed(syntax.first_conjunct(noun)), *_name_after(noun))
        for each in (*beside, *enumerated(noun)):
            yield from _party(each, covered, slots)
        for inner in slots.grammar.slots(noun).get("of", ()):
            if slots.cast.newcomers.facility(noun) and not slots.cast.newcomers.facility(inner):
                others = (slots.cast.newcomers.facility(each) for each in listed(inner)[1:])
                yield from (party for party in others if party is not None)


def _hung_on_act(act: Token, nouns: tuple[Token, ...]) -> Iterator[Token]:
    """Give nouns of the list that the parser hung on the act itself.

    "The killing of a guard and *his son*": no person is joined to a killing; "killed the
    mayor, as well as *two farmers*".
    """
    last = max((noun.i for noun in nouns), default=act.i)
    if last <= act.i:
        return
    if act.tag_ in _NOUNS:
        yield from (each for each in syntax.conjuncts(act)[1:] if each.i > last)
    for oblique in syntax.obliques(act):
        if oblique.noun.i > last and (
            oblique.preposition in _ALONG or any(syntax.children(oblique.noun, _COORDINATOR))
        ):
            yield from listed(oblique.noun)


def _name_after(noun: Token) -> Iterator[Token]:
    """Give the next name of a list of names with titles ("Ana Sol and union leader *Luis Roca*")."""
    doc, i = noun.doc, noun.i
    if noun.ent_type_ != _PERSON:
        return
    while i < len(doc) and doc[i].ent_type_ == _PERSON:
        i += 1
    if i >= len(doc) or doc[i].lower_ != "and":
        return
    first = i + 1
    while i + 1 < len(doc) and i - first < _TITLE and doc[i + 1].tag_ in _OF_TITLES:
        i += 1
        if doc[i].ent_type_ == _PERSON:
            if syntax.relation(doc[i]) is not _SUBJECT:
                yield doc[i]
            return


def _party(noun: Token, covered: list[Span], slots: SlotParties) -> Iterator[Participant]:
    if not syntax.is_nominal(noun) or any(
        span.contains(syntax.span_of(noun)) for span in covered
    ):
        return
    named = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    party = slots.cast.at(noun)
    if party is None and named.ent_type_ == _PERSON:  # "union leader *Ana Roca*"
        party = slots.cast.at(named)
    party = party or slots.cast.newcomers.described(noun)
    if party is not None:
        yield party
