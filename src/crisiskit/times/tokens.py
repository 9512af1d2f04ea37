"""A text as word classes: one character a token, so that a pattern can run over them."""

import re
from collections.abc import Mapping

import attrs

from crisiskit.times.lexicon import TimeLexicon, Value

__all__ = ["OTHER_WORD", "Tokens", "tokenize"]

_TOKEN = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?(?![0-9])"
    r"|[0-9]{1,2}:[0-9]{2}(?![0-9])"
    r"|[0-9]{4}/[0-9]{2}/[0-9]{2}(?![0-9/])"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4}|/[0-9]{2})?(?![0-9/])"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9-])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9]+(?:\.[0-9]+)?"
    r"|[AaPp]\.[Mm]\b\.?|[Bb]\.[Cc]\b(?:\.E\b)?\.?|A\.D\.|[Oo]['’]clock\b"
    r"|[^\W\d_]+"
    r"|[^\w\s]|_"
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
    words, shapes, era = lexicon.words, lexicon.codes, lexicon.codes["era"]
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    values: list[Value | None] = []
    codes: list[str] = []
    owners: list[int] = []
    last = 0
    for index, match in enumerate(_TOKEN.finditer(text)):
        token = match.group()
        start, end = match.span()
        entry = words.get(token)
        if start > last:
            codes.append(_gap(text, last, start))
            owners.append(index)
        kind: str
        value: Value | None
        if entry is not None:
            kind, value = entry
        elif "0" <= token[0] <= "9":
            stuck = (
                last == start
                and start > 0
                and (
                    text[start - 1] in _TIGHT
                    or (text[start - 1].isalnum() and kinds[-1] != era)
                )
            )
            kind, value = (_JUNK, None) if stuck else _number(token, shapes)
        else:
            kind, value = _word(token), None
        starts.append(start)
        ends.append(end)
        kinds.append(kind)
        values.append(value)
        codes.append(kind)
        owners.append(index)
        last = end
    return Tokens(
        text=text,
        starts=starts,
        ends=ends,
        kinds="".join(kinds),
        values=values,
        codes="".join(codes),
        owners=owners,
        cues=[-1] * len(starts),
    )


def _gap(text: str, start: int, end: int) -> str:
    """White space is a blank; a paragraph's end (an empty line) is a wall."""
    gap = text[start:end]
    if not gap.isspace():
        return _MARK
    return _PARAGRAPH if gap.count("\n") > 1 else " "


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
