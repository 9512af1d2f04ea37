"""Where what was said ends inside its sentence: at ", adding …", "and aides said …", ";"."""

from collections.abc import Sequence

from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.cue_words import form_of, own_subjects
from crisiskit.extractors.claims.passage import Cue
from crisiskit.nlp.columns import forms_of, tags_of
from crisiskit.nlp.doc import Token

__all__ = ["content_end"]

_SAYING = frozenset({Takes.CLAUSE, Takes.CHARGE, Takes.PREDICATE})
_SPEAKING = frozenset({Takes.QUOTATION, Takes.CHARGE, Takes.PREDICATE})
_SPEAKERS = frozenset({"he", "she", "they"})
_TELLING = frozenset({Takes.CLAUSE, Takes.QUOTATION})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_FINITE = _TENSED | {"MD"}
_NOMINAL = ("DT", "JJ", "NN", "CD", "IN", "POS", "PRP$")
_PRONOUNS = frozenset({"PRP", "IN"})
_MARKS = frozenset({",", "''", "``"})  # before "according to …", which is told beside it
_CLOSING = frozenset("”»")
_REACH = 12  # from "and" to the verb of somebody else
_OF_NOUNS = frozenset({"object", "preposition", "charge", "predicate"})
_RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})


def content_end(cue: Cue, rule: str, start: int, end: int) -> int:
    """Give the first token from *start* up to *end* where another matter begins, else *end*.

    Args:
        cue: The verb of saying.
        rule: The shape of its complement.
        start: First token of what was said.
        end: The token after the last that may belong to it.
    """
    tags, forms = tags_of(cue.verb.doc), forms_of(cue.verb.doc)
    for i in range(start + 1, end):
        form = forms[i]
        if form == "," or tags[i] == "CC":
            is_end = _turns(cue, rule in _OF_NOUNS, start, i, end)
        elif form == "according":
            is_end = tags[i - 1] in _MARKS and i > start + 1
        else:
            is_end = form == ";" and _parts(tags, forms, start, i)
        if is_end:
            return i
    return end


def _turns(cue: Cue, is_noun: bool, start: int, index: int, end: int) -> bool:
    """Tell whether somebody speaks anew after a comma or an "and"."""
    doc = cue.verb.doc
    if forms_of(doc)[index] != ",":
        return _goes_on(cue, index, is_noun=is_noun) or _is_beside(cue, start, index, end)
    if index + 1 >= cue.last:
        return False
    following = doc[index + 1]
    if is_noun and following.lower_ in _RELATIVES:
        return True  # ", which …" after a noun: what the reporter adds about it
    return following.tag_ == "VBG" and _says(cue, following, _SPEAKING)


def _parts(tags: Sequence[str], forms: Sequence[str], start: int, index: int) -> bool:
    """Tell a semicolon outside quotations, but for one in a list of clauses with "that"."""
    quoted = _open_quotations(tags[start:index], forms[start:index])
    return quoted <= 0 and forms[index + 1 : index + 2] != ["that"]


def _open_quotations(tags: Sequence[str], forms: Sequence[str]) -> int:
    """Count the marks that open less those that close; taggers mistake curly ones at times."""
    opening = sum(
        tag == "``" and form not in _CLOSING for tag, form in zip(tags, forms, strict=True)
    )
    closing = sum(
        tag == "''" or form in _CLOSING for tag, form in zip(tags, forms, strict=True)
    )
    return opening - closing


def _goes_on(cue: Cue, index: int, *, is_noun: bool) -> bool:
    """Tell "and added …" in the form of the cue and without a subject.

    After a noun as content any verb in that form goes on with the speaker.
    """
    form = form_of(cue.verb)
    if form not in _TENSED:
        return False
    following = cue.verb.doc[index + 1 : min(cue.last, index + 4)]
    verb = next((token for token in following if token.tag_ != "RB"), None)
    if verb is None or form_of(verb) != form:
        return False
    is_verb = is_noun and verb.tag_ in _TENSED
    return (is_verb or _says(cue, verb, _SAYING)) and not any(own_subjects(verb))


def _is_beside(cue: Cue, start: int, index: int, end: int) -> bool:
    """Tell "he said it fell and *aides said* …": somebody else speaks, to the reporter."""
    tags = tags_of(cue.verb.doc)
    if not cue.takes >= _TELLING or index + 1 >= end:
        return False
    if tags[index + 1] in _PRONOUNS:
        return _is_same(cue, index, end)
    near = range(index + 1, min(end, index + _REACH))
    verb = next((i for i in near if tags[i] in _FINITE), index + 1)
    if verb == index + 1 or tags[verb] != cue.verb.tag_:
        return False
    is_phrase = all(tag.startswith(_NOMINAL) for tag in tags[index + 1 : verb])
    is_second = not _FINITE.isdisjoint(tags[start:index])
    return (
        is_phrase and is_second and _says(cue, cue.verb.doc[verb], frozenset({Takes.QUOTATION}))
    )


def _is_same(cue: Cue, index: int, end: int) -> bool:
    """Tell "…, *but he said* …" of the speaker: a comma stands before it."""
    doc, verb = cue.verb.doc, index + 2
    if doc[index - 1].text != "," or verb >= end or doc[index + 1].lower_ not in _SPEAKERS:
        return False
    return doc[verb].tag_ == cue.verb.tag_ and _says(
        cue, doc[verb], frozenset({Takes.QUOTATION})
    )


def _says(cue: Cue, verb: Token, ways: frozenset[Takes]) -> bool:
    entry = cue.lexicon.verbs.get(verb.lemma_)
    return entry is not None and bool(entry.takes & ways)
