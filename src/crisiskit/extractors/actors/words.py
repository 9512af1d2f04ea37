"""The words of an article by what they can be, sorted out in one pass."""

import attrs

from crisiskit.nlp.doc import Token
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
        nouns: Nouns, names and adjectives: what can head a description.
        names: Proper nouns.
        numbers: Determiners and numerals that can stand for people ("*some* say").
        pronouns: Personal and relative ones.
        verbs: Verb forms and prepositions, which tags mix up ("*according* to").
    """

    nouns: list[Token] = attrs.field(factory=list)
    names: list[Token] = attrs.field(factory=list)
    numbers: list[Token] = attrs.field(factory=list)
    pronouns: list[Token] = attrs.field(factory=list)
    verbs: list[Token] = attrs.field(factory=list)

    @classmethod
    def of(cls, reading: Reading) -> "Words":
        """Sort the tokens of *reading* by their tags, whose numbers are read at once."""
        words, number = cls(), reading.doc.vocab.strings
        groups = (
            (_NOUNS, words.nouns),
            (_NAMES, words.names),
            (_NUMBERS, words.numbers),
            (_PRONOUNS, words.pronouns),
            (_VERBS, words.verbs),
        )
        lists: dict[int, list[list[Token]]] = {}
        for tags, group in groups:
            for tag in tags:
                lists.setdefault(number[tag], []).append(group)
        for token, tag in zip(
            reading.tokens, reading.doc.to_array("TAG").tolist(), strict=True
        ):
            for group in lists.get(tag, ()):
                group.append(token)
        return words
