"""Noun phrases: their extent and their parts."""

from collections.abc import Iterator

from spacy.tokens import Token

from crisiskit.model import Span
from crisiskit.nlp.syntax.clause import Oblique, obliques
from crisiskit.nlp.syntax.phrase import words_span
from crisiskit.nlp.syntax.relation import Relation, children, relation

__all__ = [
    "appositions",
    "determiner",
    "is_nominal",
    "modifiers",
    "nominal_complements",
    "noun_phrase",
    "possessors",
]

_NOMINAL_TAGS = ("NN", "PRP", "WP", "CD")
_CLAUSAL = frozenset(
    {
        Relation.RELATIVE_CLAUSE,
        Relation.NOUN_CLAUSE,
        Relation.ADVERBIAL_CLAUSE,
        Relation.PARATAXIS,
        Relation.APPOSITION,
        Relation.COMPLEMENT,
        Relation.OPEN_COMPLEMENT,
    }
)
_OF_A_PREDICATE = frozenset(
    {
        Relation.SUBJECT,
        Relation.PASSIVE_SUBJECT,
        Relation.COPULA,
        Relation.AUXILIARY,
        Relation.MARK,
        Relation.NEGATION,
        Relation.ADVERB,
        Relation.PREDICATE,
    }
)
# Members by name of their own: looked up by their class, they take longer than the rest.
_POSSESSOR, _APPOSITION = Relation.POSSESSOR, Relation.APPOSITION
_DETERMINER = Relation.DETERMINER
_MODIFIERS = (Relation.ADJECTIVE, Relation.COMPOUND, Relation.NUMBER, Relation.FLAT)
_EDGE = (Relation.PUNCTUATION, Relation.COORDINATOR)


def is_nominal(token: Token) -> bool:
    """Tell whether *token* can head a noun phrase: noun, name, pronoun, number."""
    return token.tag_.startswith(_NOMINAL_TAGS)


def noun_phrase(head: Token, *, complements: bool = True, coordinated: bool = False) -> Span:
    """Cover the noun phrase of *head*, without its preposition, clauses and appositions.

    Args:
        head: Its noun.
        complements: Whether "of …", "in …" phrases after it belong to it.
        coordinated: Whether nouns coordinated with it belong to it.
    """
    tokens = sorted(_phrase(head, complements, coordinated), key=lambda token: token.i)
    while len(tokens) > 1 and tokens[-1].i != head.i and relation(tokens[-1]) in _EDGE:
        tokens.pop()
    while len(tokens) > 1 and tokens[0].i != head.i and relation(tokens[0]) in _EDGE:
        tokens.pop(0)
    return words_span(_contiguous(tokens, head))


def possessors(noun: Token) -> tuple[Token, ...]:
    """List whose it is: "*Haiti*'s gangs", "*their* leader"."""
    return tuple(children(noun, _POSSESSOR))


def nominal_complements(noun: Token) -> tuple[Oblique, ...]:
    """List the nouns that hang on *noun* by a preposition, in text order."""
    return obliques(noun)


def appositions(noun: Token) -> tuple[Token, ...]:
    """List the nouns set beside *noun* as another name for it."""
    return tuple(children(noun, _APPOSITION))


def modifiers(noun: Token) -> tuple[Token, ...]:
    """List adjectives, compounds, numbers and flat names of *noun*, in text order."""
    return tuple(children(noun, *_MODIFIERS))


def determiner(noun: Token) -> Token | None:
    """Give the article, demonstrative or quantifier of *noun*; None if it is bare."""
    return next(children(noun, _DETERMINER), None)


def _phrase(head: Token, complements: bool, coordinated: bool) -> Iterator[Token]:
    yield head
    for child in head.children:
        kind = relation(child)
        if kind in _CLAUSAL or (kind in _OF_A_PREDICATE and not _inside(child, head)):
            continue
        if kind in (Relation.CONJUNCT, Relation.COORDINATOR) and not coordinated:
            continue
        if kind is Relation.PREPOSITION and _is_outer_preposition(child, head):
            continue
        if (
            not complements
            and child.i > head.i
            and kind
            in (
                Relation.NOMINAL,
                Relation.PREPOSITION,
                Relation.OBLIQUE,
            )
        ):
            continue
        yield from child.subtree


def _inside(child: Token, head: Token) -> bool:
    """Keep adverbs that modify the phrase itself ("*nearly* 300 people")."""
    return relation(child) is Relation.ADVERB and child.i < head.i and not _is_clause(head)


def _is_clause(head: Token) -> bool:
    return any(children(head, Relation.COPULA, Relation.SUBJECT))


def _is_outer_preposition(child: Token, head: Token) -> bool:
    """UD's case before the noun is outside; the possessive 's and ClearNLP's prep are not."""
    return child.i < head.i


def _contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """Keep the run of neighbours around *head*: a phrase with a gap is cut at the gap."""
    position = next(i for i, token in enumerate(tokens) if token.i == head.i)
    first = last = position
    while first > 0 and tokens[first - 1].i == tokens[first].i - 1:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].i == tokens[last].i + 1:
        last += 1
    return tokens[first : last + 1]
