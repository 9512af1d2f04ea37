"""Cues set off by commas in or after what they attribute: ", the admiral said"."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.cue_words import is_helper
from crisiskit.extractors.claims.passage import Cue, Passage
from crisiskit.extractors.claims.source import Source
from crisiskit.extractors.claims.source_words import run_before
from crisiskit.extractors.claims.sources import sources_of
from crisiskit.extractors.claims.stretch import between
from crisiskit.model import Span
from crisiskit.nlp.columns import forms_of, tags_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["Insertion", "insertion_of"]

# Between the cue and the comma after it: "on Monday", "in a statement".
_REACH = 12
# From the cue to an infinitive that goes with it: "urged them to vote".
_NEAR = 3
# Of cue and source together: a name may carry a long apposition.
_LONGEST = 60
_COMMAS = frozenset({",", "—", "–", "--"})
_BEFORE = _COMMAS | {"as"}
_STOPS = frozenset({".", "!", "?", ";", ")", "-RRB-"})
_CLAUSES_ON_NOUNS = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
_NOMINAL = ("DT", "JJ", "PRP", "NN", "CD", "W")
_ADDED = ("DT", "NN", "JJ", "CD")
_CONTRASTS = frozenset({"while", "whereas"})
_FRAMING = frozenset({"IN", "RB", "VBG", "VBN", "JJ", "TO"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@attrs.frozen(kw_only=True, eq=False)
class Insertion:
    """An inserted cue, with what stands around it.

    Attributes:
        content: The clause around the cue.
        sources: Who speaks.
        rule: ``inserted`` in the middle, ``trailing`` at the end.
    """

    content: tuple[Span, ...]
    sources: tuple[Source, ...]
    rule: str


def insertion_of(passage: Passage, cue: Cue) -> Insertion | None:
    """Read *cue* as set off by commas; None if it is not.

    Parsers often take one half of the sentence for a clause of its own here, so the words
    are walked.
    """
    verb = cue.verb
    if not _may_be_inserted(passage, cue):
        return None
    for sources in _candidates(passage, cue):
        is_named = bool(sources) and not any(s.head.tag_.startswith("W") for s in sources)
        found = _around(passage, verb, sources) if is_named else None
        if found is not None:
            return found
    return None


def _candidates(passage: Passage, cue: Cue) -> Iterator[tuple[Source, ...]]:
    verb = cue.verb
    if relation(verb) not in _CLAUSES_ON_NOUNS:
        yield sources_of(passage, verb)
        yield sources_of(passage, verb, inverted=True)
    # ", the mayor said": whatever parsers make of a short clause after a long one.
    if cue.is_passive and not _is_perfect(verb):
        return
    index = verb.i
    while index > 0 and is_helper(passage.tokens[index - 1]):
        index -= 1
    beside = run_before(passage, index)
    if beside is not None:
        yield (beside,)


def _may_be_inserted(passage: Passage, cue: Cue) -> bool:
    verb = cue.verb
    if Takes.CLAUSE not in cue.takes:
        return False
    is_told = _is_perfect(verb) or (verb.tag_ in _TENSED and not cue.is_passive)
    if not is_told and not _is_after_as(passage, verb.i):
        return False
    if not _has_comma(passage, verb) or _is_reported(passage, verb):
        return False
    # What has its own object has no clause beside it; with "tell" the object is spoken to.
    has_object = any(child.i > verb.i + 1 for child in children(verb, Relation.OBJECT))
    return Takes.ADDRESSEE in cue.takes or not has_object


def _is_perfect(verb: Token) -> bool:
    """Read "…, the government has confirmed"."""
    if verb.tag_ != "VBN" or any(children(verb, Relation.PASSIVE_AUXILIARY)):
        return False
    return any(helper.tag_ in _TENSED for helper in children(verb, Relation.AUXILIARY))


def _has_comma(passage: Passage, verb: Token) -> bool:
    """Tell whether a comma or "as" stands before it in the sentence: else nothing is set off."""
    first, _ = passage.sentence(verb.i)
    return not _BEFORE.isdisjoint(forms_of(passage.doc)[first : verb.i])


def _is_after_as(passage: Passage, index: int) -> bool:
    """Read "…, *as* revealed by the mayor" and "*As* the mayor said, …"."""
    return index > 0 and passage.doc[index - 1].lower_ == "as"


def _is_reported(passage: Passage, verb: Token) -> bool:
    """Tell whether the cue itself stands in what another cue before it introduces."""
    word = verb
    for _ in range(_REACH):
        if word.head.i == word.i:
            return False
        word = word.head
        above = passage.cues.get(word.i)
        if above is not None and word.i < verb.i and Takes.CLAUSE in above.takes:
            return True
    return False


def _around(passage: Passage, verb: Token, sources: tuple[Source, ...]) -> Insertion | None:
    doc = passage.doc
    first = min(verb.i, *(passage.token_at(source.span.start) for source in sources))
    last = max(verb.i + 1, *(passage.token_at(source.span.end) for source in sources))
    opening, closing = passage.sentence(verb.i)
    if _is_after_as(passage, first):
        first -= 1
        is_off = first == opening or _is_set_off(passage, first, opening)
    else:
        is_off = _is_set_off(passage, first, opening)
    if last - first > _LONGEST or not is_off or not _ends_phrase(passage, verb, last):
        return None
    stop = _stop(passage, last, closing)
    if stop is None:
        return None
    start = passage.text_start(_after_semicolon(passage, opening, first), first)
    ahead = between(doc, start, first)
    is_end = stop >= closing or doc[stop].text not in _COMMAS
    is_end = is_end or (first > opening and doc[stop + 1].lower_ in _CONTRASTS)
    behind = () if is_end else between(doc, stop, closing)
    tells = _tells(passage, start, first) or (is_end and _may_tell(passage, start, first))
    if not tells and not (behind and (ahead or first == opening)):
        return None
    # "In the end, the firm agreed, and …": no more than when and where it was.
    if (
        not tells
        and passage.tokens[start].tag_ in _FRAMING
        and not _tells(passage, stop, closing)
    ):
        return None
    if behind and tells and _is_addition(passage, verb, sources, stop):
        sources, behind = _extended(sources, behind[0].end), ()
    return Insertion(
        content=(*ahead, *behind), sources=sources, rule="inserted" if behind else "trailing"
    )


def _after_semicolon(passage: Passage, opening: int, first: int) -> int:
    """Give the token after the last semicolon outside quotations: what stands before is no part."""
    near = range(first - 1, opening, -1)
    marks = (i for i in near if passage.doc[i].text == ";" and not passage.is_inside(i))
    return next(marks, opening - 1) + 1


def _is_addition(passage: Passage, verb: Token, sources: tuple[Source, ...], stop: int) -> bool:
    """Tell "…, said Voss, *mayor of Adun*", which is who she is and not what she said."""
    closing = passage.sentence(verb.i)[1]
    if sources[-1].head.i < verb.i or stop + 1 >= closing:
        return False
    opens = passage.tokens[stop + 1].tag_.startswith(_ADDED)
    return opens and not _tells(passage, stop, closing)


def _extended(sources: tuple[Source, ...], end: int) -> tuple[Source, ...]:
    last = sources[-1]
    return (*sources[:-1], attrs.evolve(last, span=Span(last.span.start, end)))


def _is_set_off(passage: Passage, first: int, start: int) -> bool:
    return first > start and passage.doc[first - 1].text in _COMMAS


def _ends_phrase(passage: Passage, verb: Token, index: int) -> bool:
    """Tell whether an adverbial or nothing follows; a noun would be the object of the verb."""
    if index >= len(passage.doc) or Takes.ADDRESSEE in passage.cues[verb.i].takes:
        return True
    token = passage.doc[index]
    is_time = token.tag_.startswith("NN") and relation(token) is not Relation.OBJECT
    return is_time or not token.tag_.startswith(_NOMINAL)


def _stop(passage: Passage, index: int, end: int) -> int | None:
    """Find the comma or full stop right after the cue and its adverbials.

    What has "to vote" or a clause of its own there is not set off.
    """
    for i in range(index, min(end, index + _REACH)):
        token = passage.tokens[i]
        if token.text in _COMMAS or token.text in _STOPS:
            return i
        is_verb = token.tag_ in _FINITE or (token.tag_ == "VB" and i <= index + _NEAR)
        if is_verb or token.lower_ == "that" or passage.is_inside(i):
            return None
    return end if index >= end or index + _REACH >= end else None


def _tells(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a clause stands there: a verb with tense."""
    tags = tags_of(passage.doc)
    return any(
        tags[i] in _FINITE and relation(passage.tokens[i]) is not Relation.RELATIVE_CLAUSE
        for i in range(start, end)
    )


def _may_tell(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a past form stands there that taggers take for a participle."""
    tags = tags_of(passage.doc)
    return "VBN" in tags[start:end] and tags[start] not in _FRAMING
