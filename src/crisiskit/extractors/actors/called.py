"""Which body "the group", "the bloc", "the company" means."""

from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.labels import is_called
from crisiskit.extractors.actors.memory import WINDOW, Memory
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children
from crisiskit.ontology import ActorKind, Sector

__all__ = ["body_called"]

# "The group *that fled*" is told by its clause.
_TELLING = (Relation.RELATIVE_CLAUSE, Relation.NOMINAL)


def body_called(mention: Mention, memory: Memory) -> Cluster | None:
    """Find the body named last that can be called so; None if there is none.

    "The company" may be any whose name does not show what it is: the one told of most.
    """
    is_alone = mention.name in (f"the {mention.noun}", f"The {mention.noun}")
    if not is_alone or _is_told_by_clause(mention.head):
        return None
    unknown: dict[int, Cluster] = {}
    for earlier, cluster in reversed(memory.recent[-WINDOW:]):
        if earlier.form is not Form.NAME or cluster.kind is not ActorKind.ORGANIZATION:
            continue
        if is_called(mention.noun, cluster.sectors, cluster.country):
            return cluster
        if any(key.endswith(f" {mention.noun}") for key in cluster.name_keys):
            return cluster  # "the fund" after "the Sol Relief Fund"
        if not cluster.sectors and not cluster.country:
            unknown[id(cluster)] = cluster
    if not is_called(mention.noun, (Sector.BUS,)):
        return None
    return max(unknown.values(), key=lambda other: other.tellings, default=None)


def _is_told_by_clause(noun: Token) -> bool:
    """Tell "the group *that fled*", which says which, from "the group, which fled"."""
    is_set_off = noun.i + 1 < len(noun.doc) and noun.nbor().text == ","
    return not is_set_off and any(children(noun, *_TELLING))
