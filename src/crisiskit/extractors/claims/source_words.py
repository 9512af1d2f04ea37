"""Noun phrases read word by word, where the parse is least to be trusted.

Inverted sentences ("…," said Ina Voss, mayor of …) and long subjects are rare in treebanks.
"""

from crisiskit.extractors.claims.cue_words import is_helper
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source, source_of_phrase
from crisiskit.extractors.claims.stretch import trimmed
from crisiskit.nlp.doc import Doc, Token

__all__ = ["phrase_at", "phrase_before", "phrase_first", "run_before"]

_NOUNS = ("NN", "PRP", "CD")
_BASE = ("DT", "PDT", "JJ", "NN", "CD", "PRP", "POS", "HYPH", "RBS", "JJS", "VBN", "VBG", "$")
_PREFACES = ("IN", "RB", "VBG", "VBN", "WRB", "TO", "JJ")
_ADDED = ("DT", "NN", "JJ", "CD", "W", "PRP$")
_QUANTIFIERS = frozenset(
    {"another", "some", "many", "most", "few", "several", "both", "all", "neither", "none"}
)
_OF = frozenset({"of", "for", "from"})
_NOW = frozenset({"now", "then", "once", "formerly", "also"})
_OPENERS = frozenset({"DT", "CD", "PRP$"})
_PAUSES = frozenset({",", "—", "–", "--"})
_STOPS = frozenset({".", "?", "!", ";", ":", "—", "–", "--"})
_QUOTES = frozenset("\"“”‘’'") | {"''", "``"}
# Between brackets after a name: a party, an age, an abbreviation.
_LONGEST_BRACKET = 8


def phrase_at(
    passage: Passage, first: int, last: int, *, to_comma: bool = False, plain: bool = False
) -> Source | None:
    """Read the noun phrase that begins at token *first*, with what is added after commas.

    With *to_comma* all up to the next comma belongs to it ("a person at the meeting");
    a *plain* one has nothing added after a comma.
    """
    doc = passage.doc
    head = _base_phrase(doc, first, last)
    if head is None or passage.is_inside(head.i):
        return None
    end = head.i + 1
    while to_comma and end < last and not _ends_addition(passage, end) and doc[end].text != ",":
        end += 1
    end = end if plain else _with_additions(passage, end, last)
    span = trimmed(doc, first, end)
    return None if span is None else Source(head, span)


def phrase_before(passage: Passage, verb: Token) -> Source | None:
    """Take the noun phrase its clause begins with, or the one that ends right before it."""
    doc = passage.doc
    end = verb.i
    # "The mayor has also said": what belongs to the verb is stepped over.
    while end > 0 and (is_helper(doc[end - 1]) or doc[end - 1].is_space):
        end -= 1
    start = _subject_start(passage, verb, end)
    head = _base_phrase(doc, start, end)
    if head is None:
        head = _base_phrase(doc, _run_start(passage, end), end) or _quantifier(doc, end)
        return None if head is None else source_of_phrase(head)
    if _has_predicate(doc, head.i + 1, end):
        end = head.i + 1
    span = trimmed(doc, start, end)
    return None if span is None else Source(head, span)


def phrase_first(passage: Passage, verb: Token) -> Source | None:
    """Take the noun phrase its sentence begins with: "*Voss* backed the plan, saying …"."""
    found = phrase_at(passage, _subject_start(passage, verb, verb.i), verb.i)
    is_time = found is not None and found.head.lower_ in passage.lexicon.times
    return None if is_time else found


def _quantifier(doc: Doc, end: int) -> Token | None:
    """Take "another", "some", "most" right before token *end*."""
    last = doc[end - 1] if end > 0 else None
    return last if last is not None and last.lower_ in _QUANTIFIERS else None


def run_before(passage: Passage, end: int) -> Source | None:
    """Take the unbroken run of nominal words that ends right before token *end*."""
    doc = passage.doc
    name_end = _before_bracket(doc, end)
    start = _run_start(passage, name_end)
    head = _base_phrase(doc, start, name_end)
    if head is None or head.i != name_end - 1 or head.lower_ in passage.lexicon.times:
        return None
    first = _joint_start(passage, start)
    span = trimmed(doc, first, end)
    if span is None:
        return None
    other = _base_phrase(doc, first, start - 1) if first < start else None
    # "Campaign and corporate records" are one.
    is_whole = other is not None and (other.tag_ != "NN" or doc[first].tag_ in _OPENERS)
    return Source(head, span, (other,) if other is not None and is_whole else ())


def _joint_start(passage: Passage, start: int) -> int:
    """Go back over "police and" before "witnesses said"; two are joined so, no more."""
    doc, link = passage.doc, start - 1
    if link < 1 or doc[link].lower_ != "and" or passage.is_inside(link):
        return start
    first = _run_start(passage, link)
    head = _base_phrase(doc, first, link)
    is_whole = head is not None and head.i == link - 1 and first > 0
    return first if is_whole and doc[first - 1].text in _PAUSES else start


def _before_bracket(doc: Doc, end: int) -> int:
    """Step back over "(a party, an age)" after a name."""
    if end == 0 or doc[end - 1].tag_ != "-RRB-":
        return end
    window = range(end - 1, max(0, end - _LONGEST_BRACKET), -1)
    return next((i for i in window if doc[i].tag_ == "-LRB-"), end)


def _run_start(passage: Passage, end: int) -> int:
    """Give the first of the nominal words that end right before token *end*."""
    start = end
    while start > 0 and passage.doc[start - 1].tag_.startswith(_BASE):
        if passage.is_inside(start - 1):
            break
        start -= 1
    return start


def _with_additions(passage: Passage, end: int, last: int) -> int:
    """Go on over "of …", "(…)" and ", a former …", ", who …" after a name."""
    doc = passage.doc
    if end < last and doc[end].tag_ == "-LRB-":
        close = next(
            (
                i
                for i in range(end, min(last, end + _LONGEST_BRACKET))
                if doc[i].tag_ == "-RRB-"
            ),
            end,
        )
        end = close + 1
    while end < last and doc[end].lower_ in _OF:
        head = _base_phrase(doc, end + 1, last)
        end = end + 1 if head is None else head.i + 1
    is_relative = end < last and doc[end].lower_ == "who"
    is_added = end + 1 < last and doc[end].text == "," and _is_addition(doc[end + 1])
    if is_relative or is_added:
        end += 1
        while end < last and not _ends_addition(passage, end):
            end += 1
    return end


def _is_addition(token: Token) -> bool:
    return token.tag_.startswith(_ADDED) or token.lower_ in _NOW


def _ends_addition(passage: Passage, index: int) -> bool:
    """Stop at the end of the sentence, at a quotation, and at ", adding …"."""
    token = passage.doc[index]
    if passage.is_inside(index) or token.text in _STOPS or token.is_space:
        return True
    return (
        token.text == ","
        and index + 1 < len(passage.doc)
        and (passage.doc[index + 1].tag_ == "VBG" or passage.is_inside(index + 1))
    )


def _subject_start(passage: Passage, verb: Token, end: int) -> int:
    """Skip "But", "In a statement," and the like at the head of the clause."""
    doc = passage.doc
    start = passage.clause_start(verb)
    while start < end and (
        doc[start].is_punct or doc[start].is_space or doc[start].tag_ == "CC"
    ):
        start += 1
    if start < end and doc[start].tag_.startswith(_PREFACES):
        comma = next((i for i in range(start, end) if doc[i].text == ","), None)
        start = start if comma is None else comma + 1
    return start


def _has_predicate(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a verb with tense stands there outside a clause on the noun."""
    relatives = 0
    for index in range(start, end):
        token = doc[index]
        if token.tag_.startswith("W") or token.lower_ == "that":
            relatives += 1
        elif token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            relatives -= 1
            if relatives < 0:
                return True
    return False


def _base_phrase(doc: Doc, start: int, end: int) -> Token | None:
    """Give the last noun of the unbroken run of nominal words at *start*."""
    head = None
    for index in range(start, end):
        token = doc[index]
        if token.is_space or token.text in _QUOTES:
            continue
        if not token.tag_.startswith(_BASE):
            break
        if head is not None and token.tag_ in ("DT", "PRP$", "PRP"):
            break  # "According to doctors the clinic …": the next phrase
        if token.tag_.startswith(_NOUNS) and token.tag_ != "PRP$":
            head = token
    return head
