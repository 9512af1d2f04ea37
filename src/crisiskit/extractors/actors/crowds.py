"""Crowds an article tells of by several nouns: "*the gangs*", "*armed groups*", one and the same."""

import functools
from collections.abc import Iterator, Mapping

from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.lexicon import parted, quantity_nouns
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.telling import telling_words
from crisiskit.lexicons import load
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, modifiers, nominal_complements
from crisiskit.ontology import ActorKind

__all__ = ["crowd_of", "joins_crowd"]


def crowd_of(mention: Mention) -> str:
    """Give the name of the crowd a description tells of; empty if it is none.

    What tells it from others of its noun makes it none: "*rival* gangs".
    """
    if mention.form is not Form.DESCRIPTION or mention.kind is not ActorKind.GROUP:
        return ""
    if not mention.is_plural:  # "a coalition of *gangs*"
        return _crowd_below(mention.head) if mention.noun in quantity_nouns() else ""
    crowd = _crowds().get(mention.noun, "")
    return crowd if crowd and _told(mention) <= _plain() else ""


def joins_crowd(cluster: Cluster, mention: Mention) -> bool:
    """Tell whether a crowd is the one an earlier participant is: unnamed, of no other country.

    So many more are others: "the attackers" are those of before, "*two* attackers" need not be.
    """
    if cluster.is_named or cluster.kind is not mention.kind or _numbers(mention):
        return False
    return None in (mention.country, cluster.country) or mention.country == cluster.country


def _crowd_below(head: Token) -> str:
    """Give the crowd "a coalition of …" is made of."""
    below = (each.noun for each in nominal_complements(head) if each.preposition == "of")
    names = (name for noun in below for name in _names(noun))
    return next((_crowds()[name] for name in names if name in _crowds()), "")


def _names(noun: Token) -> Iterator[str]:
    lemma = noun.lemma_.lower()
    yield from (f"{modifier.lower_} {lemma}" for modifier in modifiers(noun))
    yield lemma


def _told(mention: Mention) -> set[str]:
    return telling_words(mention) - {mention.head.lower_, *_numbers(mention)}


def _numbers(mention: Mention) -> tuple[str, ...]:
    return tuple(word.lower_ for word in children(mention.head, Relation.NUMBER))


@functools.cache
def _crowds() -> Mapping[str, str]:
    """Read the crowds by the nouns that tell of them."""
    lines = load("actor_names")["crowds"]
    return {noun: name for name, line in lines.items() for noun in parted(line)}


@functools.cache
def _plain() -> frozenset[str]:
    """Read the words before such a noun that tell it from no other."""
    words = parted(load("actor_names")["plain"]["words"])
    return quantity_nouns().union(words)
