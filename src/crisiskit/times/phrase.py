"""One stretch of tokens a rule matched, and the time read from it."""

import datetime as dt
from collections.abc import Iterator

import attrs

from crisiskit.model import Span
from crisiskit.ontology.time_code import Anchor, TimexType
from crisiskit.times.lexicon import TimeLexicon, Value
from crisiskit.times.tokens import Tokens

__all__ = ["OpenDays", "Phrase", "Timex"]

OpenDays = tuple[dt.date | None, dt.date | None]


@attrs.frozen(kw_only=True)
class Phrase:
    """The tokens ``[first, last)`` that *rule* matched.

    Attributes:
        rule: Name of the rule of the grammar.
        tokens: All tokens of the text.
        lexicon: The lexicon the tokens were classed with.
        first: First token of the phrase.
        last: Token after the phrase.
    """

    rule: str
    tokens: Tokens
    lexicon: TimeLexicon
    first: int
    last: int

    def all(self, *names: str) -> Iterator[int]:
        """Yield the tokens of the phrase that are of one of these classes."""
        kinds, wanted = self.tokens.kinds, self.lexicon.classes(names)
        return (index for index in range(self.first, self.last) if kinds[index] in wanted)

    def find(self, *names: str) -> int | None:
        """Give the first token of one of these classes; None if there is none."""
        kinds, wanted = self.tokens.kinds, self.lexicon.classes(names)
        for index in range(self.first, min(self.last, len(kinds))):
            if kinds[index] in wanted:
                return index
        return None

    def value(self, *names: str) -> Value | None:
        """Give what the lexicon says of the first token of these classes."""
        index = self.find(*names)
        return None if index is None else self.tokens.values[index]

    def is_a(self, index: int, *names: str) -> bool:
        """Tell whether a token, inside or outside the phrase, is of one of these classes."""
        if not 0 <= index < len(self.tokens):
            return False
        return self.tokens.kinds[index] in self.lexicon.classes(names)

    def is_unknown(self, index: int) -> bool:
        """Tell whether a token is a word in lower case that the lexicon does not have."""
        return 0 <= index < len(self.tokens) and self.tokens.kinds[index] == "="

    def word(self, index: int) -> str:
        """Quote a token in lower case; the empty string outside the text."""
        return self.tokens.word(index).lower()

    def part(self, first: int, last: int) -> "Phrase":
        """Give the phrase of some of the tokens."""
        return Phrase(
            rule=self.rule, tokens=self.tokens, lexicon=self.lexicon, first=first, last=last
        )

    def timex(
        self,
        value: str | None,
        anchor: Anchor | None,
        *,
        timex: TimexType = TimexType.DATE,
        edge: str | None = None,
        days: OpenDays | None = None,
        is_told: bool = True,
    ) -> "Timex":
        """Make the time that all the words of the phrase name."""
        return Timex(
            first=self.first,
            last=self.last,
            timex=timex,
            value=value,
            anchor=anchor,
            edge=edge,
            days=days,
            is_told=is_told,
        )


@attrs.frozen(kw_only=True)
class Timex:
    """A time read from tokens ``[first, last)``, before it becomes a Moment.

    Attributes:
        first: First token.
        last: Token after the time.
        timex: TIMEX3 type.
        value: TIMEX3 value; None if unresolved.
        anchor: What the value leans on; None if unresolved.
        edge: Part of the value that is meant, a code of ``calendar_value.narrow``.
        days: First and last day where they are not those of *value*; either may be None,
            for unknown or open.
        is_told: Whether later times in the text can lean on this one.
    """

    first: int
    last: int
    timex: TimexType = TimexType.DATE
    value: str | None = None
    anchor: Anchor | None = None
    edge: str | None = None
    days: OpenDays | None = None
    is_told: bool = True

    def span(self, tokens: Tokens) -> Span:
        """Give the words in the text."""
        return Span(start=tokens.starts[self.first], end=tokens.ends[self.last - 1])
