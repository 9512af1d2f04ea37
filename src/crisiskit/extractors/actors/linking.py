"""Which mentions mean the same participant: a deterministic sieve.

Each mention, in text order, joins the first earlier participant that a step links it
to; the steps stand in the order of their precision. Every lookup is by key or looks
back over a bounded window, so the work grows linearly with the text.
"""

from collections.abc import Iterable, Iterator

import attrs

from crisiskit.extractors.actors.acronyms import is_acronym
from crisiskit.extractors.actors.agreement import (
    agree,
    compatible_names,
    is_at_home,
    nouns_of,
    same_description,
)
from crisiskit.extractors.actors.antecedents import antecedent
from crisiskit.extractors.actors.called import body_called
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.crowds import crowd_of, joins_crowd
from crisiskit.extractors.actors.lexicon import synonyms
from crisiskit.extractors.actors.memory import OWNERS, WINDOW, Memory
from crisiskit.extractors.actors.mention import INNER, Form, Mention
from crisiskit.extractors.actors.ranks import body_of_ranks, is_armed
from crisiskit.extractors.actors.set_beside import (
    begins_list,
    name_before,
    office_before,
    office_held,
)
from crisiskit.extractors.actors.short_names import short_names
from crisiskit.extractors.actors.speech import Spoken
from crisiskit.extractors.actors.spoken_links import link_spoken
from crisiskit.extractors.actors.states import states_of
from crisiskit.ontology import ActorKind

__all__ = ["link"]

_HOLDERS = (*OWNERS, ActorKind.GROUP)
_PEOPLE = "people"


def link(mentions: Iterable[Mention], spoken: Iterable[Spoken] = ()) -> tuple[Cluster, ...]:
    """Group *mentions*, given in text order, into participants, by first mention.

    Pronouns that nothing fits are left out, so are *spoken* ones that may mean two persons,
    and names that only modify a noun where the body does not take part elsewhere.
    """
    sieve, modifiers = _Sieve(), []
    for mention in mentions:
        if mention.only_modifies:
            modifiers.append(mention)
        else:
            sieve.take(mention)
    sieve.tell_owners()
    for mention in modifiers:
        sieve.take_modifier(mention)
    link_spoken(spoken, sieve.memory)
    return tuple(sorted(sieve.clusters, key=_first_mention))


def _first_mention(cluster: Cluster) -> int:
    return cluster.mentions[0].span.start


@attrs.define(eq=False)
class _Sieve:
    clusters: list[Cluster] = attrs.field(factory=list)
    memory: Memory = attrs.field(factory=Memory)

    def take(self, mention: Mention) -> None:
        """Put one mention where it belongs."""
        found = next(self._candidates(mention), None)
        if found is None:
            if mention.kind is None:
                return  # a pronoun that nothing fits
            found = (Cluster(kind=mention.kind), "first")
            self.clusters.append(found[0])
        cluster, rule = found
        if rule == "noun-for-name" or _says_less(mention, cluster):
            mention = attrs.evolve(mention, sectors=())  # "agency" says less than the name
        cluster.add(mention, rule)
        self.memory.remember(mention, cluster)

    def take_modifier(self, mention: Mention) -> None:
        """Put a body's name before a noun ("*UN* trucks") to the body, if it takes part.

        Those who fight do even where only their positions are told of.
        """
        cluster = self.memory.by_key.get((str(mention.kind), mention.key))
        if cluster is None and is_acronym(mention.head):
            cluster = next(self._by_initials(mention), (None, ""))[0]
        if cluster is None:
            cluster = next(self._named_otherwise(mention), (None, ""))[0]
        if cluster is not None:
            cluster.add(mention, "modifier")
        elif mention.rule == INNER:
            return
        elif is_armed(mention.sectors):
            self.take(mention)

    def tell_owners(self) -> None:
        """Note to whom each belongs who lacks a country or a sector.

        "*The council's* envoy", "the leader of *the gangs*", "*its* defence minister".
        """
        for cluster in self.clusters:
            if cluster.country and cluster.sectors:
                continue
            owners = (self.memory.owner(mention, _HOLDERS) for mention in cluster.mentions)
            cluster.owner = next((o for o in owners if o not in (None, cluster)), None)

    def _candidates(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        match mention.form:
            case Form.NAME:
                yield from self._for_name(mention)
            case Form.DESCRIPTION:
                yield from self._for_description(mention)
            case Form.PRONOUN:
                yield from self._for_pronoun(mention)

    # names -------------------------------------------------------------------

    def _for_name(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        same = self.memory.named(mention)
        if same is not None:
            yield same, "same-name"
        if mention.kind is ActorKind.PERSON:
            yield from self._for_person(mention)
        elif is_acronym(mention.head):
            yield from self._explained(mention)
            yield from self._by_initials(mention)
        if mention.noun == _PEOPLE:
            yield from self._people(mention)
        beside = self._beside_name(mention)
        if beside is not None:
            yield beside, "apposition"
        if mention.kind is ActorKind.ORGANIZATION:
            yield from self._named_otherwise(mention)
            yield from self._told_before(mention)
        if mention.kind is ActorKind.PERSON:
            office = office_before(mention, self.memory) or office_held(mention, self.memory)
            if office is not None:
                yield office, "office-before-name"

    def _beside_name(self, mention: Mention) -> Cluster | None:
        """Find who is described beside a name; one with a title may be the next of a list."""
        beside = self.memory.beside(mention.head)
        if beside is None or beside.is_named or not agree(beside, mention):
            return None
        return None if mention.roles and begins_list(mention.head) else beside

    def _explained(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find the body whose acronym stands in brackets after its name."""
        bracket = mention.head.nbor(-1) if mention.head.i else mention.head
        for earlier, cluster in self.memory.recent[-1:]:
            gap = bracket.idx - earlier.span.end
            is_beside = bracket.text == "(" and gap in (0, 1) and not earlier.name.isupper()
            if is_beside and cluster.kind is mention.kind and not earlier.is_plural:
                yield cluster, "acronym"

    def _by_initials(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find the body whose name has these initials, though no brackets say so."""
        cluster = self.memory.by_initials.get(mention.name)
        if cluster is not None and cluster.kind is mention.kind:
            yield cluster, "initials"

    def _named_otherwise(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find the one body of which this is a shorter or longer name."""
        key = (str(mention.kind),)
        longer = self.memory.by_part.get(mention.key, [])
        shorter = (self.memory.by_key.get((*key, part)) for part in short_names(mention.name))
        found = {id(c): c for c in (*longer, *shorter) if c is not None}
        fitting = [c for c in found.values() if is_at_home(c, mention)]
        if len(fitting) == 1:
            yield fitting[0], "short-name"

    def _told_before(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find "the ministry" of an article that names the Ministry of Health later."""
        for noun in nouns_of(mention):
            for cluster in self.memory.by_noun[noun][-1:]:
                is_short = cluster.mentions[0].name.casefold() == f"the {noun}"
                if is_short and not cluster.is_named and cluster.kind is mention.kind:
                    yield cluster, "name-after-noun"

    def _people(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find "Haitians" after "the people of Haiti" and the other way round."""
        for cluster in reversed(self.memory.by_noun[_PEOPLE][-WINDOW:]):
            is_same = cluster.kind is mention.kind and cluster.country == mention.country
            if mention.country and is_same:
                yield cluster, "people-of-country"

    def _for_person(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        words = mention.key.split()
        bearers = self.memory.by_last_name.get(words[-1], [])
        fitting = [each for each in bearers[-WINDOW:] if compatible_names(each, words)]
        if fitting:
            yield max(fitting, key=lambda cluster: len(cluster.links)), "last-name"
        if len(words) > 1:
            return
        memory = self.memory
        for names, rule in (
            (memory.by_first_name, "first-name"),
            (memory.by_inner_name, "inner-name"),
        ):
            namesakes = names.get(words[0], [])
            if len(namesakes) == 1:
                yield namesakes[0], rule

    # descriptions ------------------------------------------------------------

    def _for_description(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        beside = self.memory.beside(mention.head)
        if beside is not None and agree(beside, mention):
            yield beside, "apposition"
        if mention.kind is ActorKind.COUNTRY:
            yield from states_of(mention, self.memory)
            return
        holder = name_before(mention, self.memory)
        if holder is not None:
            yield holder, "office-after-name"
        if mention.noun == _PEOPLE:
            yield from self._people(mention)
        ranks = body_of_ranks(mention, self.memory)
        if ranks is not None:
            yield ranks, "noun-for-name"
        yield from self._same_noun(mention)
        body = body_called(mention, self.memory)
        if body is not None:
            yield body, "noun-for-name"

    def _same_noun(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find who was told by the same noun, or by another for the same crowd."""
        for noun in _wider(mention):
            for cluster in reversed(self.memory.by_noun[noun][-WINDOW:]):
                if same_description(cluster, mention):
                    yield cluster, "same-description"
        for noun in synonyms().get(mention.noun, ()):
            for cluster in reversed(self.memory.by_noun[noun][-WINDOW:]):
                if same_description(cluster, mention):
                    yield cluster, "same-office"
        for cluster in reversed(self.memory.by_crowd[crowd_of(mention)][-WINDOW:]):
            if joins_crowd(cluster, mention):
                yield cluster, "same-crowd"

    # pronouns ----------------------------------------------------------------

    def _for_pronoun(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        if mention.rule == "relative-pronoun":
            told = self.memory.by_token.get(mention.head.head.head.i)
            if told is not None:
                yield told, "relative-pronoun"
            return
        found = antecedent(mention, self.memory)
        if found is not None:
            yield found, "pronoun"


def _says_less(mention: Mention, cluster: Cluster) -> bool:
    """Tell a noun for a body whose name shows its sectors: "the fund" of a bank."""
    is_noun = mention.form is Form.DESCRIPTION and mention.kind is ActorKind.ORGANIZATION
    return is_noun and cluster.is_named and bool(cluster.sectors)


def _wider(mention: Mention) -> tuple[str, ...]:
    """Give the nouns to look a description up by: of a crowd, the plain one too."""
    last = mention.noun.rpartition(" ")[2]
    is_crowd = mention.kind is ActorKind.GROUP and last != mention.noun
    return (mention.noun, last) if is_crowd else (mention.noun,)
