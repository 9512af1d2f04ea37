"""Which state "the government" and "the Sol administration" mean."""

from collections.abc import Iterator

from crisiskit.extractors.actors.agreement import is_ours, names_another
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.memory import Memory
from crisiskit.extractors.actors.mention import Mention
from crisiskit.extractors.actors.offices import title_words
from crisiskit.nlp.syntax import possessors
from crisiskit.ontology import ActorKind

__all__ = ["states_of"]


def states_of(mention: Mention, memory: Memory) -> Iterator[tuple[Cluster, str]]:
    """Yield the state a government described is of, each with the step that finds it.

    Its own country, that of its leader, else the one the article tells of most.
    """
    code = mention.country
    leads = next((o for o in possessors(mention.head) if o.i in memory.by_token), None)
    if code is None and not mention.leader and leads is not None:
        owner = memory.by_token[leads.i]
        if owner.kind is ActorKind.PERSON and owner.country is None:
            return  # "his government": of a country the text may tell of later
        code = owner.country
    if mention.leader:
        leader = memory.bearer(mention.leader)
        code = (leader.country if leader is not None else None) or code
        if code is None and leader is not None and memory.countries:
            code = memory.countries.most_common(1)[0][0]  # of whom the article tells
    elif code is None and mention.noun in title_words("cabinets"):
        yield from ((c, "same-description") for c in _cabinets(mention, memory))
        return
    elif code is None and is_ours(mention.head):
        return
    elif code is None and names_another(mention.head):
        return  # "the Ruritanian junta" is not of the country told of most
    elif code is None and mention.is_definite and memory.countries:
        code = memory.countries.most_common(1)[0][0]
    same = memory.by_key.get((str(ActorKind.COUNTRY), code or mention.leader))
    if same is not None:
        yield same, "state-of-country"


def _cabinets(mention: Mention, memory: Memory) -> Iterator[Cluster]:
    """Give the latest of "the Sol *administration*", which many a state may have."""
    told = memory.by_noun[mention.noun][-1:] if mention.is_definite else []
    return iter([] if is_ours(mention.head) else told)
