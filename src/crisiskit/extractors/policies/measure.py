"""Where a sentence names a measure: by a noun, or by a verb with its object."""

from collections.abc import Iterator

import attrs

from crisiskit.extractors.policies.lexicon import policy_words
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, is_passive, objects, relation, subjects
from crisiskit.ontology import PolicyKind

__all__ = ["Measure", "measures_of"]

_INNER = (Relation.COMPOUND, Relation.ADJECTIVE, Relation.FLAT)
_SECURITY = frozenset("police army military security soldier force troops".split())
_HELP = (PolicyKind.AID,)


@attrs.frozen(kw_only=True, eq=False)
class Measure:
    """A measure as a sentence names it.

    Attributes:
        head: The noun that names it, or the verb that is it.
        kind: What it does.
        words: The words of the lexicon that matched.
        theme: The noun an act works on; the head itself where it is a noun.
    """

    head: Token
    kind: PolicyKind
    words: str
    theme: Token

    @property
    def is_act(self) -> bool:
        """Whether a verb is the measure."""
        return self.head.i != self.theme.i


def measures_of(tokens: Iterator[Token]) -> Iterator[Measure]:
    """Yield the measures the *tokens* of a sentence name, in text order.

    A measure named inside another one ("the deployment of a *mission*") is part of it.
    """
    covered: set[int] = set()
    for token in tokens:
        if token.i in covered:
            continue
        measure = _by_noun(token) or _by_act(token)
        if measure is not None:
            covered.update(word.i for word in _inside(measure))
            yield measure


def _inside(measure: Measure) -> Iterator[Token]:
    yield measure.theme
    for child in measure.theme.rights:
        if relation(child) in (Relation.NOMINAL, Relation.PREPOSITION):
            yield from child.subtree


def _by_noun(token: Token) -> Measure | None:
    if not token.tag_.startswith("NN") or relation(token) in _INNER:
        return None
    table = policy_words().nouns
    if not policy_words().heads & {token.lemma_.casefold(), token.lower_}:
        return None
    for words in _phrases(token):
        if words in table:
            return Measure(
                head=token, kind=_sharpened(table[words], token), words=words, theme=token
            )
    return None


def _phrases(noun: Token) -> Iterator[str]:
    """Spell the noun with the words before it, longest first, and with "of" after it."""
    form = noun.lemma_.casefold()
    right = [noun.doc[i].lower_ for i in range(noun.i + 1, min(noun.i + 3, len(noun.doc)))]
    if right[:1] == ["of"]:
        yield " ".join((form, *right))
    for length in (3, 2, 1, 0):
        first = noun.i - length
        if first >= noun.left_edge.i:
            before = noun.doc[first : noun.i].text.casefold()
            for word in (form, noun.lower_):
                yield f"{before} {word}".strip()


def _sharpened(kind: PolicyKind, noun: Token) -> PolicyKind:
    """Help for police and soldiers is security assistance, whatever it is called."""
    if kind not in _HELP:
        return kind
    near = {word.lemma_.casefold() for word in noun.subtree}
    return PolicyKind.SECURITY_ASSISTANCE if near & _SECURITY else kind


def _by_act(token: Token) -> Measure | None:
    if not token.tag_.startswith("VB"):
        return None
    for act in policy_words().acts.get(token.lemma_.casefold(), ()):
        for theme in _themes(token):
            if any(words in act.objects for words in _phrases(theme)):
                kind = _sharpened(act.kind, theme)
                return Measure(head=token, kind=kind, words=token.lemma_, theme=theme)
    return None


def _themes(verb: Token) -> Iterator[Token]:
    found = subjects(verb) if is_passive(verb) else objects(verb)
    for theme in found:
        yield theme
        yield from children(theme, Relation.NOMINAL, Relation.CONJUNCT)
