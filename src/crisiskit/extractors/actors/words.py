"""The words of an article by what they can be, sorted out in one pass."""

import functools

import attrs

from crisiskit.extractors.actors.lexicon import saying_verbs
from crisiskit.extractors.actors.nouns import noun_heads
from crisiskit.nlp.doc import Token, string_number
from crisiskit.nlp.reading import Reading

__all__ = ["Words"]

_NAMES = ("NNP", "NNPS")
_NOUNS = ("NN", "NNS", *_NAMES, "JJ")
_NUMBERS = ("DT", "PDT", "CD", "RB", "RBS", "JJR", "JJS")
_PRONOUNS = ("PRP", "PRP$", "WP", "WDT")
_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "IN")


@attrs.frozen(kw_only=True)
class Words:
    """Tokens of an article, each list in text order.

    Attributes:
        nouns: Nouns, names and adjectives.
        heads: Those of them that the lexicon has a noun ending in.
        names: Proper nouns.
        numbers: Determiners and numerals that can stand for people ("*some* say").
        pronouns: Personal and relative ones.
        verbs: Verb forms and prepositions, which tags mix up ("*according* to").
        sayings: Those of them that are verbs of saying.
    """

    nouns: list[Token] = attrs.field(factory=list)
    heads: list[Token] = attrs.field(factory=list)
    names: list[Token] = attrs.field(factory=list)
    numbers: list[Token] = attrs.field(factory=list)
    pronouns: list[Token] = attrs.field(factory=list)
    verbs: list[Token] = attrs.field(factory=list)
    sayings: list[Token] = attrs.field(factory=list)

    @classmethod
    def of(cls, reading: Reading) -> "Words":
        """Sort the tokens of *reading* by tag, word and lemma.

        Their numbers are read at once: to ask each token costs several times as much.
        """
        words = cls()
        lists = words._lists()
        heads, sayings = _head_numbers(), _saying_numbers()
        rows = reading.doc.to_array(["TAG", "LOWER", "LEMMA"]).tolist()
        for token, (tag, lower, lemma) in zip(reading.tokens, rows, strict=True):
            groups = lists.get(tag, ())
            for group in groups:
                group.append(token)
            if not groups:
                continue
            if groups[0] is words.nouns and (lower in heads or lemma in heads):
                words.heads.append(token)
            elif groups[0] is words.verbs and lemma in sayings:
                words.sayings.append(token)
        return words

    def _lists(self) -> dict[int, list[list[Token]]]:
        """Tell by the number of a tag which lists take its words."""
        groups = (
            (_NOUNS, self.nouns),
            (_NAMES, self.names),
            (_NUMBERS, self.numbers),
            (_PRONOUNS, self.pronouns),
            (_VERBS, self.verbs),
        )
        lists: dict[int, list[list[Token]]] = {}
        for tags, group in groups:
            for tag in tags:
                lists.setdefault(string_number(tag), []).append(group)
        return lists


@functools.cache
def _head_numbers() -> frozenset[int]:
    """Number the words a description can end in, as words and as lemmas of names."""
    forms = (form for head in noun_heads() for form in (head, f"{head}s", head.capitalize()))
    return frozenset(map(string_number, forms))


@functools.cache
def _saying_numbers() -> frozenset[int]:
    return frozenset(map(string_number, saying_verbs()))
