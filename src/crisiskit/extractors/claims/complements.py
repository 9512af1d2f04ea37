"""What a verb of attribution is completed by: the content of what was said."""

import attrs

from crisiskit.extractors.claims.clauses import clause_of, host_of, infinitive_of, raised_of
from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.cue_words import form_of, own_subjects
from crisiskit.extractors.claims.nominals import (
    charge_of,
    figure_of,
    object_of,
    predicate_of,
    prepositional_of,
)
from crisiskit.extractors.claims.orders import order_of
from crisiskit.extractors.claims.passage import Cue
from crisiskit.extractors.claims.stretch import between
from crisiskit.extractors.claims.words_after import complement_by_words
from crisiskit.nlp.columns import forms_of, tags_of
from crisiskit.nlp.doc import Doc, Token

__all__ = ["complement_of"]

_SAYING = frozenset({Takes.CLAUSE, Takes.CHARGE, Takes.PREDICATE})
_SPEAKING = frozenset({Takes.QUOTATION, Takes.CHARGE, Takes.PREDICATE})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_FINITE = _TENSED | {"MD"}
_TELLING = frozenset({Takes.QUOTATION})
_NOMINAL = ("DT", "JJ", "NN", "CD", "IN", "POS", "PRP$")
_PRONOUNS = frozenset({"PRP", "IN"})
_REACH = 12  # from "and" to the verb of somebody else
_OF_NOUNS = frozenset({"object", "preposition", "charge", "predicate"})
_RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
_CLOSING = frozenset({"”", '"', "''", "’"})
_BREAKS = frozenset(",;:.—–")
# From the shape that asks for most to the one that asks for least.
_SHAPES = (
    charge_of,
    predicate_of,
    figure_of,
    clause_of,
    order_of,
    raised_of,
    host_of,
    infinitive_of,
    complement_by_words,
    prepositional_of,
    object_of,
)


def complement_of(cue: Cue) -> Complement | None:
    """Find what completes *cue*; None if nothing does, so that it attributes nothing."""
    for shape in _SHAPES:
        found = shape(cue)
        found = found and _past_quotation(_within(found, cue), cue)
        if found is not None and found.content:
            return found
    return None


def _within(complement: Complement, cue: Cue) -> Complement:
    """Cut what lies beyond: the next sentence, ", adding …" and "and added …"."""
    if not complement.content or complement.content[-1].start < cue.verb.idx:
        return complement
    doc, last = cue.verb.doc, complement.content[-1]
    tail = doc.char_span(last.start, last.end, alignment_mode="expand")
    if tail is None:
        return complement
    stop = _stop(cue, complement, tail.start, min(tail.end, cue.last))
    if stop == tail.end:
        return complement
    rest = between(doc, tail.start, max(tail.start, stop))
    return attrs.evolve(complement, content=(*complement.content[:-1], *rest))


def _stop(cue: Cue, complement: Complement, start: int, end: int) -> int:
    """Find where something else begins; semicolons and commas in quotations end nothing."""
    doc, is_noun, depth = cue.verb.doc, complement.rule in _OF_NOUNS, 0
    tags, forms = tags_of(doc), forms_of(doc)
    for i in range(start + 1, end):
        tag = tags[i]
        if tag == "``":
            depth += 1
        elif tag == "''":
            depth -= 1
        elif tag == "CC":
            if _goes_on(cue, i, is_noun=is_noun) or _is_told_beside(cue, start, i, end):
                return i
        elif forms[i] == ",":
            if _goes_on(cue, i, is_noun=is_noun) or (is_noun and _is_aside(doc, i)):
                return i
        elif forms[i] == ";" and depth <= 0 and forms[i + 1 : i + 2] != ["that"]:
            return i
    return end


def _is_told_beside(cue: Cue, start: int, index: int, end: int) -> bool:
    """Tell "he said it fell and *aides said* …": somebody else speaks, to the reporter."""
    if not {Takes.CLAUSE, Takes.QUOTATION} <= cue.takes:
        return False
    doc = cue.verb.doc
    tags = tags_of(doc)
    if tags[index + 1] in _PRONOUNS or _FINITE.isdisjoint(tags[start:index]):
        return False
    verb = next(
        (i for i in range(index + 1, min(end, index + _REACH)) if tags[i] in _FINITE), None
    )
    if verb is None or verb == index + 1 or tags[verb] != cue.verb.tag_:
        return False
    is_phrase = all(tag.startswith(_NOMINAL) for tag in tags[index + 1 : verb])
    return is_phrase and _says(cue, doc[verb], _TELLING)


def _is_aside(doc: Doc, index: int) -> bool:
    """Tell ", which …" after a noun: what the reporter adds about it."""
    return doc[index].text == "," and doc[index + 1 : index + 2].text.lower() in _RELATIVES


def _past_quotation(complement: Complement, cue: Cue) -> Complement:
    """Go on to the end of the phrase a quoted word stands in: "a “perversion” of the law"."""
    doc, last = cue.verb.doc, complement.content[-1:]
    word = doc.char_span(last[0].start, last[0].end, alignment_mode="expand") if last else None
    if word is None or last[0].start < cue.verb.idx or word.end + 1 >= cue.last:
        return complement
    if doc[word.end].text not in _CLOSING or doc[word.end + 1].tag_ not in ("IN", "TO"):
        return complement
    stop = next((i for i in range(word.end, cue.last) if doc[i].text in _BREAKS), cue.last)
    longer = between(doc, word.start, stop)
    return attrs.evolve(complement, content=(*complement.content[:-1], *longer))


def _goes_on(cue: Cue, index: int, *, is_noun: bool) -> bool:
    """Tell whether the speaker goes on here with another verb of saying.

    ", adding …" does, wherever parsers hang it, and so does "and added …" in the form of
    the cue and without a subject.
    """
    doc = cue.verb.doc
    if doc[index].text == ",":
        verb = doc[index + 1] if index + 1 < cue.last else None
        return verb is not None and verb.tag_ == "VBG" and _says(cue, verb, _SPEAKING)
    if doc[index].tag_ != "CC":
        return False
    following = doc[index + 1 : min(cue.last, index + 4)]
    verb = next((token for token in following if token.tag_ != "RB"), None)
    form = form_of(cue.verb)
    if verb is None or form_of(verb) != form or form not in _TENSED:
        return False
    is_verb = is_noun and verb.tag_ in _TENSED
    return (is_verb or _says(cue, verb, _SAYING)) and not any(own_subjects(verb))


def _says(cue: Cue, verb: Token, ways: frozenset[Takes]) -> bool:
    entry = cue.lexicon.verbs.get(verb.lemma_)
    return entry is not None and bool(entry.takes & ways)
