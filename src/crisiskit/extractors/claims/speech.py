"""Which verb a quotation belongs to: before it, after it, or in the sentence before."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.claims.cue_lexicon import Takes
from crisiskit.extractors.claims.passage import Cue, Passage, Quoted
from crisiskit.extractors.claims.unlisted import is_sentence, led_in, named_after
from crisiskit.nlp.syntax import Relation, relation

__all__ = ["Speech", "link_quotations"]

# Tokens between a quotation and its verb at most: a title, a name, an apposition.
_REACH = 40
_ENDS = frozenset(".?!")
_CLAUSE_ENDS = frozenset(".?!;:—")
_BREAKS = _CLAUSE_ENDS | {",", "(", "–", "--", "and", "but", "-LRB-"}
_JOINT = 4  # "but even then": words between the halves of a quotation
_JOINING = frozenset({"CC", "RB"})
_CLOSING = frozenset("'’\"”»")
_BEFORE_ALONE = frozenset(".?!:;…)]—–\"”’'»")
_ASIDE = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)


@attrs.frozen(kw_only=True)
class Speech:
    """A quotation and its verb.

    Attributes:
        quoted: The quotation.
        cue: Its verb.
        rule: Where the verb stands: ``quote-before``, ``quote-after`` or ``quote-continued``.
        start: First token of what is said: of the quotation, or of the clause that it ends.
        is_utterance: Whether the quotation is a sentence of its own.
    """

    quoted: Quoted
    cue: Cue
    rule: str
    start: int
    is_utterance: bool


def link_quotations(passage: Passage) -> Iterator[Speech]:
    """Yield the quotations that are utterances, with their verbs, in text order.

    Quoted fragments inside a clause ("called it a “disaster”") are none. Paragraphs that
    leave their quotation open wait for the verb of the one that goes on with it.
    """
    before: Speech | None = None
    waiting: list[Quoted] = []
    for number, quoted in enumerate(passage.quoted):
        if not quoted.quotation.continues:
            waiting.clear()
        speech = _linked(passage, number, quoted, before)
        if speech is None:
            if not quoted.quotation.is_closed:
                waiting.append(quoted)
            continue
        for earlier in waiting:
            yield _speech(passage, earlier, speech.cue, speech.rule)
        waiting.clear()
        yield speech
        before = speech


def _linked(
    passage: Passage, number: int, quoted: Quoted, before: Speech | None
) -> Speech | None:
    last = passage.quoted[number - 1].end if number else 0
    following = passage.quoted[number + 1 : number + 2]
    limit = following[0].start if following else len(passage.doc)
    after = _cue_after(passage, quoted, limit)
    if after is not None:
        return _speech(passage, quoted, after, "quote-before")
    ahead = _cue_ahead(passage, quoted, last) or _cue_joined(passage, quoted, before)
    if ahead is not None:
        return _speech(passage, quoted, ahead, "quote-after")
    cue = _cue_continued(passage, quoted, before)
    return None if cue is None else _speech(passage, quoted, cue, "quote-continued")


def _speech(passage: Passage, quoted: Quoted, cue: Cue, rule: str) -> Speech:
    start = _clause_start(passage, quoted.start) if rule == "quote-before" else quoted.start
    return Speech(
        quoted=quoted,
        cue=cue,
        rule=rule,
        start=start,
        is_utterance=_is_capital(passage, quoted),
    )


def _clause_start(passage: Passage, start: int) -> int:
    """Go back to the head of the clause a quoted fragment ends ("the vote was “a sham,” …")."""
    doc = passage.doc
    first = max(0, start - 2 * _REACH)
    if start == 0 or doc[start - 1].text in _BREAKS or "\n" in doc[start - 1].text:
        return start
    index = start
    while (
        index > first
        and doc[index - 1].text not in _CLAUSE_ENDS
        and "\n" not in doc[index - 1].text
    ):
        index -= 1
        cue = passage.cues.get(index)
        if cue is not None and Takes.QUOTATION in cue.takes:
            return start
    return index


def _cue_after(passage: Passage, quoted: Quoted, limit: int) -> Cue | None:
    """Find the verb in "…," said X / X said; a full stop inside the marks ends the matter."""
    text, last = passage.text, _last_character(passage, quoted)
    if not quoted.quotation.is_closed or last == ".":
        return None
    if last not in ",?!—–-…" and text[quoted.quotation.span.end :][:1] != ",":
        return None
    end = min(limit, quoted.end + _REACH)
    cue = _nearest(passage, _until_stop(passage, quoted.end, end))
    if cue is None and is_sentence(passage, quoted):
        return named_after(passage, quoted.end, end)
    return cue


def _until_stop(passage: Passage, start: int, end: int) -> Iterator[int]:
    for index in range(start, end):
        token = passage.doc[index]
        if token.text in _ENDS or "\n" in token.text:
            return
        yield index


def _cue_ahead(passage: Passage, quoted: Quoted, last: int) -> Cue | None:
    """Find the verb in X said: "…" / X said, "…"."""
    doc = passage.doc
    start = max(last, quoted.start - _REACH)
    window = list(_back_to_stop(passage, _before_break(passage, quoted.start - 1), start))
    if not window:
        return None
    mark = doc[window[0]].text
    cue = _nearest(passage, iter(window))
    has_verb = is_sentence(passage, quoted)
    if mark in {",", ":"}:
        if cue is None and has_verb and _is_utterance(passage, quoted):
            return led_in(passage, window if mark == ":" else window[:3])
        return cue
    is_told = cue is not None and Takes.ADDRESSEE in cue.takes and has_verb
    # "He said that “people …”" is nobody else's, and nothing that goes on.
    is_that = cue is not None and mark == "that" and cue.verb.i == window[0] - 1
    is_close = window[0] in passage.cues or is_told or is_that
    return cue if is_close and _is_utterance(passage, quoted) else None


def _cue_joined(passage: Passage, quoted: Quoted, before: Speech | None) -> Cue | None:
    """Find the verb between two halves: "“…,” she said, but “…”"."""
    index, first = quoted.start - 1, max(0, quoted.start - _JOINT)
    while index > first and passage.doc[index].tag_ in _JOINING:
        index -= 1
    if before is None or index <= 0 or index == quoted.start - 1:
        return None
    halves = range(before.quoted.end, index + 1)
    is_between = before.cue.verb.i in halves and passage.doc[index].text == ","
    is_one = passage.sentence(before.cue.verb.i) == passage.sentence(index)
    return before.cue if is_between and is_one else None


def _before_break(passage: Passage, index: int) -> int:
    """Step back over line breaks after a colon: "He said:" may stand on a line of its own."""
    last = index
    while last > 0 and passage.doc[last].is_space:
        last -= 1
    return last if last >= 0 and passage.doc[last].text == ":" else index


def _back_to_stop(passage: Passage, index: int, start: int) -> Iterator[int]:
    for i in range(index, start - 1, -1):
        token = passage.doc[i]
        if token.text in _ENDS or "\n" in token.text:
            return
        yield i


def _nearest(passage: Passage, window: Iterator[int]) -> Cue | None:
    """Take the nearest verb that may quote; one in a relative clause only for want of others."""
    aside: Cue | None = None
    for index in window:
        cue = passage.cues.get(index)
        if cue is None or Takes.QUOTATION not in cue.takes:
            continue
        if relation(cue.verb) not in _ASIDE:
            return cue
        aside = aside or cue
    return aside


def _cue_continued(passage: Passage, quoted: Quoted, before: Speech | None) -> Cue | None:
    """Go on with the verb of the sentence or paragraph before, if the quotation stands alone."""
    if not _is_utterance(passage, quoted) or not _stands_alone(passage, quoted):
        return None
    paragraph = passage.paragraph_of(quoted.start)
    last = -1 if before is None else passage.paragraph_of(before.quoted.start)
    if before is not None and last == paragraph:
        return before.cue
    cue = _last_cue(passage, quoted.start, paragraph)
    if cue is not None or before is None or not _fills_paragraph(passage, quoted, paragraph):
        return cue
    return before.cue if last == paragraph - 1 else None


def _stands_alone(passage: Passage, quoted: Quoted) -> bool:
    """Tell whether the quotation begins where a sentence or another quotation ends."""
    index = quoted.start - 1
    while index >= 0 and passage.tokens[index].is_space:
        index -= 1
    return index < 0 or passage.tokens[index].text[-1] in _BEFORE_ALONE


def _last_cue(passage: Passage, start: int, paragraph: int) -> Cue | None:
    first = (
        max(passage.paragraph_starts[paragraph], start - 3 * _REACH) if paragraph >= 0 else 0
    )
    for index in range(start - 1, first - 1, -1):
        cue = passage.cues.get(index)
        if cue is not None and Takes.QUOTATION in cue.takes:
            return cue
    return None


def _fills_paragraph(passage: Passage, quoted: Quoted, paragraph: int) -> bool:
    return paragraph < 0 or passage.paragraph_starts[paragraph] == quoted.start


def _last_character(passage: Passage, quoted: Quoted) -> str:
    """Give the last character before the closing marks, also of a quotation in the quotation."""
    inner = quoted.quotation.inner
    index = inner.end - 1
    while index > inner.start and passage.text[index] in _CLOSING:
        index -= 1
    return passage.text[index]


def _is_capital(passage: Passage, quoted: Quoted) -> bool:
    return not passage.text[quoted.quotation.inner.start].islower()


def _is_utterance(passage: Passage, quoted: Quoted) -> bool:
    """Tell whether the quotation is a sentence of its own by capital and full stop."""
    text, inner = passage.text, quoted.quotation.inner
    first, last = text[inner.start], _last_character(passage, quoted)
    stop = last in ".?!…" or text[quoted.quotation.span.end :][:1] in {".", "?", "!"}
    return (stop or not quoted.quotation.is_closed) and not first.islower()
