"""A text as word classes: one character a token, so that a pattern can run over them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, compress

import attrs

from crisiskit.times.lexicon import NUMERIC_CLASSES, TimeLexicon, Value

__all__ = ["OTHER_WORD", "Tokens", "tokenize"]

# Every character belongs to a piece: a gap or a token. Plain words that begin like none of the
# abbreviations come first, as they are most of a text, and numbers behind a look at one digit.
_PIECE = re.compile(
    r"[C-NQ-Zc-nq-z][a-z]*[^\W\d_]*"
    r"|\s+"
    r"|(?=[0-9])(?:"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?(?![0-9])"
    r"|[0-9]{1,2}:[0-9]{2}(?![0-9])"
    r"|[0-9]{4}/[0-9]{2}/[0-9]{2}(?![0-9/])"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4}|/[0-9]{2})?(?![0-9/])"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9-])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9]+(?:\.[0-9]+)?)"
    r"|[AaPp]\.[Mm]\b\.?|[Bb]\.[Cc]\b(?:\.E\b)?\.?|A\.D\.|[Oo]['’]clock\b"
    r"|[a-z]+[^\W\d_]*|[^\W\d_]+"
    r"|[^\w\s]|_"
    r"|\d"  # of another script: a gap, as long as nobody reads it
)
_DASHES = dict.fromkeys("-–—‐‑−‒", "-")
_MARKS = {**_DASHES, "’": "'", "'": "'", ",": ",", ".": ".", "(": "(", ")": ")", "/": "/"}
# A number right behind one of these is money, a rank or a part of a name.
_TIGHT = frozenset("$€£¥₹#@_")
OTHER_WORD, _NAME, _MARK, _PARAGRAPH, _JUNK = "=", "+", ";", "\n", "~"


@attrs.frozen(kw_only=True)
class Tokens:
    """The tokens of a text.

    Attributes:
        text: The text.
        starts: First code point of each token.
        ends: Code point after each token.
        kinds: The class character of each token; ``=`` an unknown word, ``+`` one with a
            capital, ``;`` any other mark, ``~`` a number stuck to something.
        values: What the lexicon says of each token; its number for numbers.
        codes: The class characters in one string, with a blank where the text has white
            space and a line feed where a paragraph ends.
        cues: What each token says of tense, as far as ``tense`` has looked; -1 elsewhere.
        owners: For each character of *codes* the token it belongs to or precedes.
    """

    text: str
    starts: list[int]
    ends: list[int]
    kinds: str
    values: list[Value | None]
    codes: str
    owners: list[int]
    cues: list[int]

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.starts)

    def word(self, index: int) -> str:
        """Quote a token; the empty string outside the text."""
        if 0 <= index < len(self.starts):
            return self.text[self.starts[index] : self.ends[index]]
        return ""


def tokenize(text: str, lexicon: TimeLexicon) -> Tokens:
    """Cut a text into tokens and class them; linear in its length."""
    # Pass after pass over whole lists: a loop over the tokens takes three times as long.
    pieces: list[str] = _PIECE.findall(text)
    classes = _classes(lexicon)
    classed = [classes[piece] for piece in pieces]
    is_token = [each[2] for each in classed]
    codes = _without_stuck("".join([each[0] for each in classed]), pieces, is_token, lexicon)
    ends = list(accumulate(map(len, pieces)))
    starts = [0, *ends]
    kinds = "".join(compress(codes, is_token))
    return Tokens(
        text=text,
        starts=list(compress(starts, is_token)),
        ends=list(compress(ends, is_token)),
        kinds=kinds,
        values=[each[1] for each in compress(classed, is_token)],
        codes=codes,
        owners=[0, *accumulate(is_token)],
        cues=[-1] * len(kinds),
    )


_Class = tuple[str, Value | None, bool]
"""Class character and value of a piece of text, and whether it is a token."""

_MOST_CLASSES = 50_000  # pieces remembered; more than the words of English news


class _Classes(dict[str, _Class]):
    """The class of each piece of text, made when first asked for."""

    def __init__(self, lexicon: TimeLexicon) -> None:
        self.lexicon = lexicon

    def __missing__(self, piece: str) -> _Class:
        if len(self) >= _MOST_CLASSES:
            self.clear()
        made = self[piece] = self._class_of(piece)
        return made

    def _class_of(self, piece: str) -> _Class:
        entry = self.lexicon.words.get(piece)
        if entry is not None:
            return (*entry, True)
        if piece.isspace():  # a paragraph's end (an empty line) is a wall
            return (_PARAGRAPH if piece.count("\n") > 1 else " ", None, False)
        if "0" <= piece[0] <= "9":
            return (*_number(piece, self.lexicon.codes), True)
        if piece.isdecimal():
            return (_MARK, None, False)
        return (_word(piece), None, True)


@cache
def _classes(lexicon: TimeLexicon) -> _Classes:
    return _Classes(lexicon)


def _without_stuck(
    codes: str, pieces: Sequence[str], is_token: Sequence[bool], lexicon: TimeLexicon
) -> str:
    """Class as junk the numbers that stick to money signs, words and names: "$25", "M23"."""
    era = lexicon.codes["era"]
    stuck = [
        place
        for place in (match.start() for match in _numeric(lexicon).finditer(codes, 1))
        if is_token[place - 1]
        and (
            (last := pieces[place - 1][-1]) in _TIGHT
            or (last.isalnum() and codes[place - 1] != era)
        )
    ]
    if not stuck:
        return codes
    kept = list(codes)
    for place in stuck:
        kept[place] = _JUNK
    return "".join(kept)


@cache
def _numeric(lexicon: TimeLexicon) -> re.Pattern[str]:
    codes = (re.escape(lexicon.codes[name]) for name in NUMERIC_CLASSES)
    return re.compile(f"[{''.join(codes)}]")


def _word(token: str) -> str:
    if token[0].isalpha():
        return OTHER_WORD if token[0].islower() else _NAME
    return _MARKS.get(token, _MARK)


def _number(token: str, codes: Mapping[str, str]) -> tuple[str, Value | None]:
    """Class a token that begins with a digit by its shape."""
    if token.isdigit():
        return _whole_number(token, codes)
    if ":" in token and len(token) <= len("23:59"):
        hour, minute = token.split(":")
        fits = int(hour) <= 24 and int(minute) < 60
        return (codes["clock"], f"{int(hour):02}:{minute}") if fits else (_JUNK, None)
    if "-" in token and token[4:5] == "-":
        return codes["iso"], token
    if "/" in token or "-" in token or token.count(".") == 2:
        return codes["slashed"], token
    return codes["figure"], token.replace(",", "")


def _whole_number(token: str, codes: Mapping[str, str]) -> tuple[str, Value | None]:
    size = len(token)
    if size > 9:  # no time is counted in billions, and int() refuses endless digits
        return _JUNK, None
    number = int(token)
    if size <= 2:
        return codes["day_number" if 1 <= number <= 31 else "two_digits"], number
    if size == 3:
        return codes["three_digits"], number
    if size == 4 and 1000 <= number < 2200:
        return codes["year"], number
    return codes["figure"], number
