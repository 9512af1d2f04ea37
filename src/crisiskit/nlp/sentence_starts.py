"""Where a sentence may and may not start: rules of typography that bind the parser after them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc
from thinc.types import Ints2d

from crisiskit import lexicons

__all__ = ["FACTORY", "SentenceStarts", "make_sentence_starts", "verdicts"]

FACTORY = "crisiskit_sentence_starts"

_MUST, _MAY, _NEVER = 1, 0, -1
_CLOSERS = frozenset("”’\"')]}»")
# What may stand last in a sentence: a final mark, perhaps with closing quotation marks, or a dash or bullet after a dateline.
_END = re.compile(r"[.!?…:;]['\"”’)\]]*$|^[-–—*•|/]+$|^[”’\"')\]}»]+$")
_CANNOT_OPEN = frozenset(
    {",", ".", ";", ":", "!", "?", "”", "’", ")", "]", "}", "%", "'s", "’s", "n't", "n’t"}
)
# Titles and the like: what follows them goes on with the name, whatever its capital says.
_TITLES = frozenset(
    "Mr. Mrs. Ms. Dr. Prof. Sir. Lt. Gen. Col. Maj. Capt. Cmdr. Adm. Sgt. Cpl. Pvt. Brig. Sen. Sens. Rep. Reps. Gov. Govs. "
    "Pres. Rev. Hon. Fr. St. Ste. Mt. Ft. Amb. Atty. Supt. Insp. Det. Msgr. Mme. Mlle. Messrs. No. Nos. vs. v. e.g. i.e. "
    "cf. ca. approx. pp. Fig. Figs. Vol.".split()
)
# "16:48 —" of a running account, "REPORTER:" of a transcript, "5." of a list.
_LABEL = r"\d{1,2}[:.]\d\d(?: [ap]\.?m\.?)? ?[-–—:]|[A-Z]{4,}(?: [A-Z]{4,})?:|\d{1,2}\."
_LONGEST_LABEL = 5  # tokens
_INITIAL = re.compile(r"[A-Z]\.$")


class SentenceStarts:
    """Mark tokens that must or must not start a sentence; the parser decides the rest.

    A sentence starts after a blank line and after what labels a line ("16:48 —", "RPT-"); never
    before a lower-case word, after a comma and a closing quotation mark (``,”``), a title (``Lt. Gen.``) or an initial, nor where nothing has ended.
    A start that was marked before stays one.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set ``is_sent_start`` of the tokens of *doc* that the rules decide."""
        marks = np.fromiter(verdicts(doc), dtype="int64", count=len(doc))
        marks[doc.to_array(SENT_START) == _MUST] = _MUST
        # Whole columns at a time: token by token takes ten times as long.
        column = cast("Ints2d", marks.reshape(-1, 1).astype("uint64"))
        doc.from_array([SENT_START], column)
        return doc


# spaCy gives its factories these arguments by name.
def make_sentence_starts(nlp: object, name: str) -> SentenceStarts:  # noqa: ARG001
    """Make the component, as spaCy asks its factories to."""
    return SentenceStarts()


def verdicts(doc: Doc) -> Iterator[int]:
    """Yield 1 (must start a sentence), -1 (must not) or 0 (may) for each token of *doc*."""
    # Two words back reach over a closing quotation mark to the comma before it.
    before, last, gap = "", "", ""
    line = 0  # where the line began
    for token in doc:
        word = token.text
        if word.isspace():
            yield _NEVER if last else _MAY
            gap += word
            continue
        if not last or "\n" in gap:
            line = token.i
        # Most words stand inside a sentence: nothing ended before them.
        if not (gap or not last or _may_end(last)):
            yield _NEVER
        elif 0 < token.i - line <= _LONGEST_LABEL and _is_label(doc[line : token.i].text):
            yield _MUST
        else:
            yield _verdict(before, last, gap, word)
        before, last, gap = last, word, ""


def _is_label(words: str) -> bool:
    """Tell the words before a paragraph that say when or whose turn it is, or count it."""
    return _labels().fullmatch(words.strip()) is not None


@cache
def _labels() -> re.Pattern[str]:
    """Put together what labels a line, kickers of the wires among it: "UPDATE 2-", "Exclusive:"."""
    kickers = lexicons.load("boilerplate")["kickers"]
    words = "|".join(re.escape(form) for each in kickers for form in (each, each.capitalize()))
    return re.compile(rf"{_LABEL}|(?:(?:{words})(?: \d{{1,2}})? ?[-–—:] ?)+")


@lru_cache(maxsize=4096)
def _may_end(word: str) -> bool:
    return _END.search(word) is not None


def _verdict(before: str, last: str, gap: str, word: str) -> int:
    """The verdict on *word* after the words *before* and *last* and the white space *gap*."""
    if not last or gap.count("\n") > 1:
        return _MUST
    if word in _CANNOT_OPEN or word[0].islower() or last in _TITLES or last == ",":
        return _NEVER
    if (last in _CLOSERS and before == ",") or (_INITIAL.match(last) and last != "I."):
        return _NEVER
    return _MAY
