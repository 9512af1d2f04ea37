"""Verbs that no list holds, but that stand beside a quotation as a verb of saying would."""

from crisiskit.extractors.claims.cue_lexicon import CueVerb, Takes
from crisiskit.extractors.claims.passage import Cue, Passage, Quoted
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import is_passive

__all__ = ["is_sentence", "led_in", "named_after"]

_SHORT = 8  # tokens of a noun phrase and its verb
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_FINITE = _TENSED | {"MD"}
_NOMINAL = ("DT", "JJ", "NN", "CD", "PRP", "POS", "RB")
_QUOTES = CueVerb(takes=frozenset({Takes.QUOTATION}))


def is_sentence(passage: Passage, quoted: Quoted) -> bool:
    """Tell whether the quotation has a verb with tense: names and titles have none."""
    words = passage.tokens[quoted.start : quoted.end]
    return any(word.tag_ in _FINITE for word in words)


def led_in(passage: Passage, window: list[int]) -> Cue | None:
    """Take the verb with tense before a colon or comma: "the prince put it: “…”".

    Args:
        passage: The text around.
        window: The tokens before the quotation, the nearest first.
    """
    for index in window:
        if passage.tokens[index].tag_ in _TENSED and passage.is_text(index):
            return _cue(passage, passage.tokens[index])
    return None


def named_after(passage: Passage, start: int, end: int) -> Cue | None:
    """Take the verb with tense right after a quotation, or after a short noun phrase there.

    "“…,” remembered Voss", "“…,” the suit reads".
    """
    for index in range(start, min(end, start + _SHORT)):
        token = passage.tokens[index]
        if token.tag_ in _TENSED:
            return _cue(passage, token) if passage.is_text(index) else None
        if not token.tag_.startswith(_NOMINAL) and token.text != ",":
            return None
    return None


def _cue(passage: Passage, verb: Token) -> Cue | None:
    if verb.lemma_ == "be":
        return None
    return Cue(
        verb=verb,
        entry=_QUOTES,
        takes=_QUOTES.takes,
        last=passage.sentence(verb.i)[1],
        lexicon=passage.lexicon,
        is_passive=is_passive(verb),
    )
