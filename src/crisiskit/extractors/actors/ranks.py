"""Those who fight for an armed body, told by its name: "*M23 rebels*", and "*the rebels*" after it."""

import functools

from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.lexicon import parted, quantity_nouns
from crisiskit.extractors.actors.memory import WINDOW, Memory
from crisiskit.extractors.actors.mention import Mention
from crisiskit.lexicons import load
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children
from crisiskit.ontology import ActorKind, Sector

__all__ = ["body_of_ranks", "is_armed", "ranks_after"]

_ARMED = ((Sector.UAF,), (Sector.REB,), (Sector.CRM,))
_SOME = ("CD", "JJ", "JJR", "JJS", "VBN", "VBG", "DT", "PDT")
_OWNING = frozenset({"the", "its", "his", "her", "their"})


def is_armed(sectors: tuple[Sector, ...]) -> bool:
    """Tell a body that fights without being a state's."""
    return sectors[:1] in _ARMED


def ranks_after(tokens: list[Token]) -> list[Token]:
    """Give the noun for all who fight for the body *tokens* name, right behind it; else empty.

    "M23 *rebels*" are M23; "two M23 rebels" and "foreign IS fighters" are some of them.
    """
    first, last = tokens[0], tokens[-1]
    if last.i + 1 >= len(last.doc) or last.whitespace_ != " " or _is_counted(first):
        return []
    noun = last.nbor()
    is_noun = noun.tag_ == "NNS" and noun.lemma_.casefold() in _ranks("named")
    return [noun] if is_noun and noun.is_lower else []


def body_of_ranks(mention: Mention, memory: Memory) -> Cluster | None:
    """Find the armed body whose ranks "the rebels" are; None if there is none, or several.

    The one whose name stood with the noun; else the only one named.
    """
    words = mention.name.casefold().split()
    is_plain = len(words) == _PLAIN and words[0] in _OWNING and mention.is_plural
    if not is_plain or mention.noun not in _ranks("alone"):
        return None
    if any(children(mention.head, Relation.RELATIVE_CLAUSE)):
        return None
    for cluster in reversed(memory.by_noun[mention.noun][-WINDOW:]):
        if cluster.is_named and cluster.kind is ActorKind.ORGANIZATION:
            return cluster
    return None if words[0] != "the" else _only_body(mention, memory)


_PLAIN = 2  # words: "the rebels"


def _only_body(mention: Mention, memory: Memory) -> Cluster | None:
    if memory.by_noun[mention.noun]:
        return None  # others were told of by this noun
    told = {id(cluster): cluster for _, cluster in memory.recent[-WINDOW:]}
    armed = [c for c in told.values() if c.is_named and is_armed(c.sectors)]
    bodies = [c for c in armed if c.kind is ActorKind.ORGANIZATION]
    return bodies[0] if len(bodies) == 1 else None


def _is_counted(first: Token) -> bool:
    """Tell "*two* M23 rebels", "*dozens of* M23 rebels" from all of them."""
    before = first.nbor(-1) if first.i else first
    if before.lower_ == "the" or not first.i:
        return False
    if before.lower_ == "of" and before.i:
        return before.nbor(-1).lemma_.casefold() in quantity_nouns() or (
            before.nbor(-1).tag_ == "CD"
        )
    return before.tag_ in _SOME


@functools.cache
def _ranks(use: str) -> frozenset[str]:
    """Read the nouns, *alone* or only *named* with their body."""
    table = load("actor_names")["ranks"]
    nouns = parted(table["alone"])
    return frozenset(nouns if use == "alone" else (*nouns, *parted(table["named"])))
