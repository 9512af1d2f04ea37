"""States told of by several words, known to be one only at the article's end."""

from collections.abc import Iterable

from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.offices import title_words
from crisiskit.ontology import ActorKind

__all__ = ["without_repeated_states"]


def without_repeated_states(clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """Give the participants, those that are one country's state as one.

    "The country" of an article that names Peru later on is Peru if that is its country;
    "government" alone may be any.
    """
    states: dict[str, Cluster] = {}
    kept: list[Cluster] = []
    for cluster in clusters:
        code = cluster.country if _is_a_state(cluster) else None
        if code is None:
            kept.append(cluster)
        elif code in states:
            for link in cluster.links:
                rule = "state-of-country" if link.rule == "first" else link.rule
                states[code].add(link.mention, rule)
        else:
            states[code] = cluster
            kept.append(cluster)
    return tuple(kept)


def _is_a_state(cluster: Cluster) -> bool:
    first = cluster.links[0].mention
    is_told = first.is_definite or first.noun in title_words("lands")
    return cluster.kind is ActorKind.COUNTRY and is_told
