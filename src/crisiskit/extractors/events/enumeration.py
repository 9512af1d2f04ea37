"""Noun phrases listed with one another by commas and "and", read off the words alone.

Parsers hang the later parts of a list here and there: on the verb, on the noun of the act,
on a noun inside an earlier part ("killed five teachers, *a nurse* and *her son*").
"""

from collections.abc import Sequence

from crisiskit.nlp import syntax
from crisiskit.nlp.columns import forms_of, sentence_starts_of, tags_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["enumerated"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_SUBJECT = Relation.SUBJECT
_LAST = frozenset({"and", "&"})
_SEPARATORS = frozenset({",", ";", *_LAST})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OF_PHRASE = frozenset({*_NOUNS, "DT", "CD", "JJ", "JJR", "JJS", "PRP$", "POS", "HYPH", "PDT"})
_WITHIN = frozenset({"of", "de", "del", "la"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Before the first part of a list that is the subject of a clause.
_OPENERS = frozenset(
    {"that", "when", "where", "after", "before", "as", "while", "because", "since", "if"}
)
_SIGNS = frozenset({":", "``", "-RRB-", '"', "“", "]", "--"})
# Longest list, in words.
_LONGEST = 60


def enumerated(noun: Token) -> tuple[Token, ...]:
    """List the heads of the phrases listed with that of *noun*, in text order, it aside.

    Only what has an "and" before its last part is a list, and that part has no verb of
    its own behind it. Whoever stands before *noun* counts where the list opens its clause.
    """
    words = _Words(forms_of(noun.doc), tags_of(noun.doc))
    found = words.behind(noun.i) or words.before(noun.i, sentence_starts_of(noun.doc)[noun.i])
    listed = (noun.doc[i] for i in found if not words.is_said_of(i))
    return tuple(w for w in listed if w.i < noun.i or syntax.relation(w) is not _SUBJECT)


class _Words:
    """The words of an article and their tags."""

    def __init__(self, forms: Sequence[str], tags: Sequence[str]) -> None:
        self.forms, self.tags = forms, tags

    def behind(self, noun: int) -> list[int]:
        """Give the heads listed behind a noun; empty if that is no list."""
        found: list[int] = []
        end = self._end_of_phrase(noun)
        limit = min(len(self.forms), noun + _LONGEST)
        while end < limit and self.forms[end] in _SEPARATORS:
            first = self._behind_separators(end)
            is_last = not _LAST.isdisjoint(self.forms[end:first])
            head = self._head(first)
            if head is None:
                return []
            found.append(head)
            end = self._end_of_phrase(head)
            if is_last:
                return [] if self._is_finite(end) else found
        return []

    def before(self, noun: int, start: int) -> list[int]:
        """Give the heads listed before a noun behind an "and", back to where its clause opens."""
        found: list[int] = []
        i = self._first_of_phrase(noun, start)
        if i <= start or self.forms[i - 1] not in _LAST:
            return []
        while i > start and self.forms[i - 1] in _SEPARATORS:
            last = i - 1
            while last > start and self.forms[last] in _SEPARATORS:
                last -= 1
            i = self._first_of_phrase(last, start)
            head = self._head(i)
            if head is None or head > last:
                return []
            found.append(head)
        return self._opened(found, i, start)

    def is_said_of(self, head: int) -> bool:
        """Tell one who may be the name before the comma ("Ana Roca, *the mayor's sister*, and …")."""
        first = self._first_of_phrase(head, 0)
        is_name = first > 1 and self.tags[first - 2].startswith("NNP")
        is_other = self.tags[first] == "PRP$"  # "Ana Roca, *her son*, and …"
        return (
            is_name
            and self.tags[head] == "NN"
            and self.forms[first - 1] == ","
            and not is_other
        )

    def _opened(self, found: list[int], i: int, start: int) -> list[int]:
        """Give *found*, in text order, if a clause opens at *i*; what is behind a preposition is none of it."""
        if i > start and self.forms[i - 1] not in _OPENERS and self.tags[i - 1] not in _SIGNS:
            if self.tags[i - 1] != "IN":
                return []
            found = found[:-1]
        return found[::-1]

    def _behind_separators(self, i: int) -> int:
        while i < len(self.forms) and self.forms[i] in _SEPARATORS:
            i += 1
        return i

    def _head(self, first: int) -> int | None:
        """Find the last noun of the phrase that begins at *first*; None if none does."""
        end = first
        while end < len(self.tags) and self.tags[end] in _OF_PHRASE:
            end += 1
        return next((i for i in range(end - 1, first - 1, -1) if self.tags[i] in _NOUNS), None)

    def _end_of_phrase(self, head: int) -> int:
        """Find the end of the phrase of a noun, with what follows "of"."""
        end = head + 1
        while end < len(self.forms) and (
            self.tags[end] in _OF_PHRASE
            if self.forms[end - 1] in _WITHIN
            else self.forms[end] in _WITHIN or self.tags[end] in _NOUNS
        ):
            end += 1
        return end

    def _first_of_phrase(self, last: int, start: int) -> int:
        while last > start and (
            self.tags[last - 1] in _OF_PHRASE or self.forms[last - 1] in _WITHIN
        ):
            last -= 1
        return last

    def _is_finite(self, i: int) -> bool:
        while i < len(self.tags) and self.tags[i] == "RB":
            i += 1
        return i < len(self.tags) and self.tags[i] in _FINITE
