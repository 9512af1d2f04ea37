"""A number in its sentence, with the words it counts."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from crisiskit.extractors.figures.doings import chain, verbs_of
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.figures import Number
from crisiskit.nlp.reading import Reading

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["Counted", "counted_in"]

_BEFORE = 22  # tokens looked at before a number
_AFTER = 28  # and after it
_LONGEST = 8  # tokens between a number and its noun; longer runs are no noun phrase
_ADJECTIVES = ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "AFX", "FW")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_DETERMINERS = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "all"})
_PRONOUNS = frozenset({"them", "whom", "us", "you"})
_POINTERS = frozenset({"these", "those", "which"})


@attrs.frozen(eq=False)
class Counted:
    """A number and what it counts.

    Attributes:
        number: The number.
        numeral: Its last token.
        before: Tokens of the sentence before the number, the nearest last.
        after: Tokens of the sentence after number and noun, the nearest first.
        noun: What is counted; None if the number stands alone ("38 dead", "to 40").
        modifiers: Words between number and noun.
        sentence: Index of the sentence.
        lead: The text of *before* in small letters: what it does not hold need not be
            looked for token by token.
        kind: Class of the noun: people, households, homes, things; None if unknown.
        is_partitive: Whether it counts some of those told before ("two of them").
    """

    number: Number
    numeral: "Token"
    before: "tuple[Token, ...]"
    after: "tuple[Token, ...]"
    noun: "Token | None"
    modifiers: "tuple[Token, ...]"
    sentence: int
    lead: str = ""
    kind: str | None = None
    is_partitive: bool = False

    @cached_property
    def chain(self) -> "tuple[Token, ...]":
        """The word counted, and those it is coordinated with or set beside."""
        return tuple(chain(self.numeral if self.noun is None else self.noun, self.numeral))

    @cached_property
    def doings(self) -> "tuple[tuple[Token, bool], ...]":
        """Verbs these words take part in, each with whether it is done to them."""
        return tuple(pair for word in self.chain for pair in verbs_of(word))

    @property
    def end(self) -> int:
        """Index in the document of the last token of number and noun."""
        return self.numeral.i if self.noun is None else self.noun.i


def counted_in(reading: Reading, number: Number) -> Counted | None:
    """Find what *number* counts; None where there is no sentence of the article proper."""
    sentence = reading.sentence_at(number.numeral)  # parses may cut "Between" off at a line end
    if sentence is None or sentence.is_boilerplate:
        return None
    doc = reading.doc
    own = doc.char_span(number.span.start, number.span.end, alignment_mode="expand")
    if own is None:
        return None
    first, last = sentence.tokens.start, sentence.tokens.end
    tokens = reading.tokens
    before = _words(tokens[max(first, own.start - _BEFORE) : own.start])
    rest = _words(tokens[own.end : min(last, own.end + _AFTER)])
    rest, is_partitive = _after_of(rest)
    noun, modifiers, after = (None, (), rest) if is_partitive else _noun(rest)
    after = _without_aside(after)
    return Counted(
        number,
        tokens[own.end - 1],
        before,
        after,
        noun,
        modifiers,
        sentence.index,
        reading.article.text[before[0].idx : number.span.start].lower() if before else "",
        _kind(noun),
        is_partitive,
    )


def _words(tokens: "Iterable[Token]") -> "tuple[Token, ...]":
    return tuple([token for token in tokens if not token.is_space])


def _kind(noun: "Token | None") -> str | None:
    if noun is None:
        return None
    is_people = noun.ent_type_ == "NORP"
    return lookup(vocabulary().classes, noun) or ("people" if is_people else None)


def _after_of(rest: "tuple[Token, ...]") -> "tuple[tuple[Token, ...], bool]":
    """Step over "of the" to the noun; tell whether a pronoun stands there instead."""
    if not rest or rest[0].lower_ != "of":
        return rest, False
    rest = rest[1:]
    if rest and rest[0].lower_ in _PRONOUNS:
        return rest[1:], True
    if rest and rest[0].lower_ in _POINTERS:
        is_pronoun = len(rest) == 1 or not rest[1].tag_.startswith(("NN", "JJ"))
        return rest[1:], is_pronoun
    while rest and rest[0].lower_ in _DETERMINERS:
        rest = rest[1:]
    return rest, False


def _noun(
    rest: "tuple[Token, ...]",
) -> "tuple[Token | None, tuple[Token, ...], tuple[Token, ...]]":
    """Walk over adjectives and nouns to the last noun of the first run of nouns."""
    found = -1
    for index, token in enumerate(rest[:_LONGEST]):
        is_joined = token.tag_ == "HYPH" or (index > 0 and rest[index - 1].tag_ == "HYPH")
        if token.tag_ in _NOUNS and not _is_predicate(rest, index, found):
            found = index
        elif is_joined:
            continue  # "conflict-related displacements"
        elif found >= 0 or token.tag_ not in _ADJECTIVES:
            break
    if found < 0 and rest and rest[0].ent_type_ == "NORP":
        found = 0  # "2,700 Sudanese crossed"
    if found < 0:
        return None, (), rest
    return rest[found], rest[:found], rest[found + 1 :]


def _without_aside(after: "tuple[Token, ...]") -> "tuple[Token, ...]":
    """As in "430 families (2,600 people) fled", "nine people, two of them boys, died"."""
    if not after or after[0].text not in ("(", ","):
        return after
    wanted = ")" if after[0].text == "(" else ","
    for index, token in enumerate(after[1:-1], start=1):
        if token.text == wanted:
            is_end = wanted == ")" or after[index + 1].tag_ in _FINITE
            return after[index + 1 :] if is_end else after
        if token.text in (";", ":"):
            return after
    return after


def _is_predicate(rest: "tuple[Token, ...]", index: int, found: int) -> bool:
    """As in "23 dead", "12 inmates escape": a state or verb that was tagged as a noun."""
    token = rest[index]
    words = vocabulary()
    is_last = index + 1 == len(rest) or rest[index + 1].tag_ not in _NOUNS
    if words.state(token.lower_) and is_last:
        return True
    if found < 0 or rest[found].tag_ not in ("NNS", "NNPS"):
        return False
    return bool(lookup(words.subjects, token) or lookup(words.objects, token))
