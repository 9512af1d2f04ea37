"""Verbs whose source another verb shares: "he came and *added*", ", *adding* …", "met to *say*"."""

from collections.abc import Container
from itertools import islice

from crisiskit.extractors.claims.cue_words import form_of, own_subjects
from crisiskit.extractors.claims.passage import Passage
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, is_passive, relation

__all__ = ["goes_on", "is_purpose", "is_unsaid", "rivalled", "speaking_above"]

_HIGHEST = 6  # Steps up to the verb that lends its source.
_BELOW_VERBS = (Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.CONJUNCT)
_UNDONE = frozenset({"fail", "unable"})
_HELPERS = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.ADVERB)


def is_purpose(verb: Token) -> bool:
    """Tell "to discuss" in "they met to discuss …", whose subject the verb above has."""
    kind = relation(verb)
    is_below = kind in (Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT)
    return is_below and any(child.tag_ == "TO" for child in verb.children)


def is_unsaid(verb: Token, papers: Container[str]) -> bool:
    """Tell an infinitive that nobody is told to have done: "a chance *to say*", "is *to say*".

    "Failed to say" tells that nobody did. "They met to discuss …" and "he wrote a letter to say …" tell it; where a verb has
    another object or is passive, whoever that is was to say it ("forced them to admit …").
    """
    if verb.tag_ != "VB" or verb.i == 0 or verb.nbor(-1).lower_ != "to":
        return False
    above = verb.head
    if relation(verb) not in _BELOW_VERBS or not above.tag_.startswith(("VB", "JJ")):
        return True
    if above.lemma_ in _UNDONE:
        return True
    if any(child.i < verb.i for child in children(verb, Relation.SUBJECT)) or is_passive(above):
        return True
    told = children(above, Relation.OBJECT, Relation.INDIRECT_OBJECT)
    return any(noun.i < verb.i and noun.lemma_ not in papers for noun in told)


def rivalled(passage: Passage, verb: Token) -> Token | None:
    """Give the cue that "vowed" in "announced that he was leaving and vowed" goes with.

    It is the nearest of that form above: what stands between is what it announces.
    """
    index, first = verb.i - 1, max(0, verb.i - _HIGHEST)
    while index > first and relation(passage.doc[index]) in _HELPERS:
        index -= 1
    if index <= 0 or passage.doc[index].tag_ != "CC" or any(own_subjects(verb)):
        return None
    form = form_of(verb)
    is_beside = verb.head.i in passage.cues and form_of(verb.head) == form
    if relation(verb) is Relation.CONJUNCT and is_beside:
        return None
    above = islice(verb.ancestors, _HIGHEST)
    return next((w for w in above if w.i in passage.cues and form_of(w) == form), None)


def goes_on(verb: Token) -> bool:
    """Tell a participle that goes on with a speaker: ", adding that …"."""
    helpers = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.AUXILIARY)
    if verb.tag_ != "VBG" or any(children(verb, *helpers)):
        return False
    is_after_comma = verb.i > 0 and verb.nbor(-1).text == ","
    return is_after_comma or relation(verb) is Relation.ADVERBIAL_CLAUSE


def speaking_above(passage: Passage, verb: Token) -> Token:
    """Give the cue that ", adding …" goes on with; its head if there is none."""
    for word in islice(verb.ancestors, _HIGHEST):
        if word.i in passage.cues and word.i < verb.i:
            return word
    return verb.head
