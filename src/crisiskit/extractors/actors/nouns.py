"""Common nouns that stand for participants: what one of them is, and its sector."""

import functools
from collections.abc import Mapping

import attrs

from crisiskit.extractors.actors.lexicon import parted
from crisiskit.lexicons import load
from crisiskit.ontology import ActorKind, Sector

__all__ = ["Noun", "NounTable", "noun_heads", "noun_tails", "nouns", "titles"]


@attrs.frozen(kw_only=True)
class Noun:
    """A common noun that stands for participants.

    Attributes:
        kind: What one of them is.
        sector: Its PLOVER sector; None where the word alone gives no hint.
        is_title: Whether it also stands before a name.
        is_bare: Whether it is too general to be an actor without a part in the clause.
        plural_only: Whether only its plural counts.
        needs_the: Whether it is an actor only when marked as known.
        needs_more: Whether it is one only with some other word before it ("a *force*").
        speaks: Whether it is an actor only as the subject of a verb of saying.
    """

    kind: ActorKind
    sector: Sector | None
    is_title: bool = False
    is_bare: bool = False
    plural_only: bool = False
    needs_the: bool = False
    needs_more: bool = False
    speaks: bool = False


NounTable = Mapping[str, Noun]


@functools.cache
def nouns() -> NounTable:
    """Read the nouns by their words in lower case; the more telling class wins."""
    table: dict[str, Noun] = {}
    for entry in load("actor_nouns")["class"]:
        plural_only = set(entry.get("plural_only", ()))
        needs_the = set(entry.get("needs_the", ()))
        needs_more = set(entry.get("needs_more", ()))
        for words in parted(entry["nouns"]):
            noun = Noun(
                kind=ActorKind(entry["kind"]),
                sector=Sector(entry["sector"]) if entry["sector"] else None,
                is_title=entry.get("title", False),
                is_bare=entry.get("bare", False),
                plural_only=words in plural_only,
                needs_the=words in needs_the,
                needs_more=words in needs_more,
                speaks=entry.get("speaks", False),
            )
            table.setdefault(words, noun)
    return table


@functools.cache
def titles() -> frozenset[str]:
    """List the nouns that stand before a person's name."""
    return frozenset(
        words for words, n in nouns().items() if n.is_title and n.kind is ActorKind.PERSON
    )


@functools.cache
def noun_heads() -> Mapping[str, int]:
    """List the last words of the nouns, with how many tokens at most stand before each.

    Hyphens part tokens for some pipelines, for others not.
    """
    table: dict[str, int] = {}
    for words in nouns():
        for tokens in (words.split(), words.replace("-", " - ").split()):
            table[tokens[-1]] = max(table.get(tokens[-1], 0), len(tokens) - 1)
    return table


@functools.cache
def noun_tails() -> frozenset[str]:
    """List the last pieces of the nouns, hyphens taken apart: what a title can end in."""
    return frozenset(words.replace("-", " ").rpartition(" ")[2] for words in nouns())
