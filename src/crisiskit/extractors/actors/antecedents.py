"""Whom a pronoun of the third person means."""

from operator import itemgetter

from crisiskit.extractors.actors.agreement import governs, heaviest, is_own_subject, salience
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.gender import pronoun_gender
from crisiskit.extractors.actors.memory import WINDOW, Memory
from crisiskit.extractors.actors.mention import Mention
from crisiskit.extractors.actors.pronouns import can_stand_for, reaches

__all__ = ["antecedent"]

_CLEARLY = 1.3  # times as much as any other whom "they" or "it" means must weigh


def antecedent(pronoun: Mention, memory: Memory) -> Cluster | None:
    """Find whom a pronoun most likely means, nearest first until none can weigh more.

    "They" and "it" are left open where another weighs nearly as much.
    """
    gender = pronoun_gender(pronoun.noun)
    margin = 1.0 if gender else _CLEARLY
    weights: dict[int, tuple[float, Cluster]] = {}
    barred: set[int] = set()
    most = 0.0
    for earlier, cluster in reversed(memory.recent[-WINDOW:]):
        if heaviest(earlier, pronoun) * margin <= most:
            break
        if not can_stand_for(pronoun.noun, cluster) or not reaches(pronoun, earlier):
            continue
        if governs(pronoun, earlier):
            if is_own_subject(pronoun, earlier):
                barred.add(id(cluster))
            continue
        if id(cluster) in barred:
            continue
        weight = salience(earlier, pronoun, cluster)
        if weight > weights.get(id(cluster), (0.0,))[0]:
            weights[id(cluster)] = (weight, cluster)
            most = max(most, weight)
    ordered = sorted(weights.values(), key=itemgetter(0), reverse=True)
    is_clear = len(ordered) < 2 or ordered[0][0] >= margin * ordered[1][0]
    return ordered[0][1] if ordered and is_clear else None
