"""Which mentions mean the same participant: a deterministic sieve.

Each mention, in text order, joins the first earlier participant that a step links it
to; the steps stand in the order of their precision. Every lookup is by key or looks
back over a bounded window, so the work grows linearly with the text.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter

import attrs

from crisiskit.extractors.actors.acronyms import initials, is_acronym
from crisiskit.extractors.actors.agreement import (
    SUBJECTS,
    agree,
    compatible_names,
    first_word,
    governs,
    heaviest,
    is_indefinite,
    is_ours,
    nouns_of,
    salience,
    same_description,
)
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.gender import pronoun_gender
from crisiskit.extractors.actors.lexicon import title_words
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.persons import fold
from crisiskit.extractors.actors.pronouns import can_stand_for
from crisiskit.extractors.actors.speech import Spoken
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    nominal_complements,
    possessors,
    relation,
    subjects,
)
from crisiskit.ontology import ActorKind, Sector

__all__ = ["link"]

_WINDOW = 40  # mentions a pronoun or description looks back over
_NEAREST = 4  # mentions back to an office before the name of who holds it
_CLEARLY = 1.3  # times as much as any other whom "they" or "it" means must weigh
_SHORTEST_TITLE = 2  # tokens before such a name: an office and a comma
_OF = ("of", "for", "at", "from")
_OWNERS = (ActorKind.COUNTRY, ActorKind.ORGANIZATION)
_HOLDERS = (*_OWNERS, ActorKind.GROUP)
_PEOPLE = "people"
_STATE_SECTORS = ((Sector.GOV,), (Sector.MIL,))


def link(mentions: Iterable[Mention], spoken: Iterable[Spoken] = ()) -> tuple[Cluster, ...]:
    """Group *mentions*, given in text order, into participants, by first mention.

    Pronouns that nothing fits are left out, so are *spoken* ones that may mean two persons.
    """
    sieve = _Sieve()
    for mention in mentions:
        sieve.take(mention)
    sieve.tell_owners()
    sieve.tell_speakers(spoken)
    return tuple(sieve.clusters)


@attrs.define(eq=False)
class _Sieve:
    clusters: list[Cluster] = attrs.field(factory=list)
    by_key: dict[tuple[str, str], Cluster] = attrs.field(factory=dict)
    by_last_name: dict[str, Cluster] = attrs.field(factory=dict)
    by_noun: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_initials: dict[str, Cluster] = attrs.field(factory=dict)
    by_token: dict[int, Cluster] = attrs.field(factory=dict)
    recent: list[tuple[Mention, Cluster]] = attrs.field(factory=list)
    countries: Counter[str] = attrs.field(factory=Counter)

    def take(self, mention: Mention) -> None:
        """Put one mention where it belongs."""
        found = next(self._candidates(mention), None)
        if found is None:
            if mention.kind is None:
                return  # a pronoun that nothing fits
            found = (Cluster(kind=mention.kind), "first")
            self.clusters.append(found[0])
        cluster, rule = found
        cluster.add(mention, rule)
        self._remember(mention, cluster)

    def tell_owners(self) -> None:
        """Note to whom each belongs who lacks a country or a sector.

        "*The council's* envoy", "the leader of *the gangs*", "*its* defence minister".
        """
        for cluster in self.clusters:
            if cluster.country and cluster.sectors:
                continue
            owners = (self._owner(mention, _HOLDERS) for mention in cluster.mentions)
            cluster.owner = next((o for o in owners if o not in (None, cluster)), None)

    def tell_speakers(self, spoken: Iterable[Spoken]) -> None:
        """Link "I" to the one person the words around show speaking, "we" to their body."""
        for pronoun in spoken:
            if not pronoun.speakers:
                self._tell_institution(pronoun)
                continue
            told = {id(c): c for t in pronoun.speakers if (c := self.by_token.get(t.i))}
            if len(told) != 1 or len({t.i in self.by_token for t in pronoun.speakers}) != 1:
                continue
            (speaker,) = told.values()
            if pronoun.mention.is_plural:
                body = self._body_of(speaker)
                if body is not None:
                    body.add(pronoun.mention, "speaker-body")
            elif speaker.kind is ActorKind.PERSON and not speaker.is_plural:
                speaker.add(pronoun.mention, "speaker")

    def _tell_institution(self, pronoun: Spoken) -> None:
        """Link "we" that nobody speaks to the body the paragraph tells of: its own statement."""
        start = pronoun.mention.span.start
        place = bisect_left(self.recent, start, key=lambda pair: pair[0].span.start)
        for earlier, cluster in reversed(self.recent[max(0, place - _WINDOW) : place]):
            if earlier.span.start < pronoun.since:
                return
            is_named = earlier.form is Form.NAME and relation(earlier.head) in SUBJECTS
            if is_named and cluster.kind in _OWNERS:
                cluster.add(pronoun.mention, "institution")
                return

    def _body_of(self, speaker: Cluster) -> Cluster | None:
        """Find for whom somebody speaks: a body for itself, an official for theirs."""
        if speaker.kind is not ActorKind.PERSON:
            return speaker
        for mention in speaker.mentions:
            owner = self._owner(mention) or self._office(mention)
            if owner is not None:
                return owner
        return None

    def _office(self, mention: Mention) -> Cluster | None:
        """Find the body or state a title names: "*Army* General", "*Kenyan* minister"."""
        for role in mention.roles:
            body = self.by_key.get((str(ActorKind.ORGANIZATION), fold(role.of or "")))
            if body is not None:
                return body
        is_state = bool(mention.country) and mention.sectors[:1] in _STATE_SECTORS
        return (
            self.by_key.get((str(ActorKind.COUNTRY), mention.country or ""))
            if is_state
            else None
        )

    def _owner(
        self, mention: Mention, kinds: tuple[ActorKind, ...] = _OWNERS
    ) -> Cluster | None:
        if mention.form is Form.PRONOUN:
            return None
        of = (o.noun for o in nominal_complements(mention.head) if o.preposition in _OF)
        owners = (self.by_token.get(token.i) for token in (*possessors(mention.head), *of))
        return next((o for o in owners if o is not None and o.kind in kinds), None)

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
        same = self.by_key.get((str(mention.kind), mention.key))
        if same is not None:
            yield same, "same-name"
        if mention.kind is ActorKind.PERSON:
            yield from self._for_person(mention)
        elif is_acronym(mention.head):
            yield from self._explained(mention)
            yield from self._by_initials(mention)
        if mention.noun == _PEOPLE:
            yield from self._people(mention)
        beside = self._beside(mention.head)
        if beside is not None and not beside.is_named and agree(beside, mention):
            yield beside, "apposition"
        if mention.kind is ActorKind.ORGANIZATION:
            yield from self._told_before(mention)
        if mention.kind is ActorKind.PERSON and not mention.roles:
            office = self._title_before(mention)
            if office is not None:
                yield office, "office-before-name"

    def _explained(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find the body whose acronym stands in brackets after its name."""
        bracket = mention.head.nbor(-1) if mention.head.i else mention.head
        for earlier, cluster in self.recent[-1:]:
            gap = bracket.idx - earlier.span.end
            is_beside = bracket.text == "(" and gap in (0, 1)
            if is_beside and cluster.kind is mention.kind and not earlier.is_plural:
                yield cluster, "acronym"

    def _by_initials(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find the body whose name has these initials, though no brackets say so."""
        cluster = self.by_initials.get(mention.name)
        if cluster is not None and cluster.kind is mention.kind:
            yield cluster, "initials"

    def _told_before(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find "the ministry" of an article that names the Ministry of Health later."""
        for noun in nouns_of(mention):
            for cluster in self.by_noun[noun][-1:]:
                is_short = cluster.mentions[0].name.casefold() == f"the {noun}"
                if is_short and not cluster.is_named and cluster.kind is mention.kind:
                    yield cluster, "name-after-noun"

    def _people(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        """Find "Haitians" after "the people of Haiti" and the other way round."""
        for cluster in reversed(self.by_noun[_PEOPLE][-_WINDOW:]):
            is_same = cluster.kind is mention.kind and cluster.country == mention.country
            if mention.country and is_same:
                yield cluster, "people-of-country"

    def _for_person(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        words = mention.key.split()
        holder = self.by_last_name.get(words[-1])
        if holder is not None and compatible_names(holder, words):
            yield holder, "last-name"

    # descriptions ------------------------------------------------------------

    def _title_before(self, mention: Mention) -> Cluster | None:
        """Find the office a comma parts from its holder ("the mayor of Ica, *Ana Sol*,")."""
        first = first_word(mention)
        if first.i < _SHORTEST_TITLE or first.nbor(-1).text != ",":
            return None
        end = first.nbor(-1).idx
        for earlier, cluster in self.recent[-_NEAREST:]:
            is_office = earlier.form is Form.DESCRIPTION and earlier.kind is ActorKind.PERSON
            if earlier.span.end == end and is_office and not is_indefinite(earlier):
                return None if cluster.is_named else cluster
        return None

    def _name_before(self, mention: Mention) -> Cluster | None:
        """Find the person a comma parts from the office told ("Ana Sol, *mayor of Ica*")."""
        first = first_word(mention)
        comma = first.nbor(-1) if first.i else first
        for earlier, cluster in self.recent[-_NEAREST:] if comma.text == "," else ():
            if earlier.span.end != comma.idx or earlier.form is not Form.NAME:
                continue
            # "Ana Sol, mayor of Ica, said": parses give the verb two subjects
            is_subject = relation(mention.head) in SUBJECTS
            shares_verb = earlier.head.head.i == mention.head.head.i
            is_beside = shares_verb if is_subject else cluster.kind is ActorKind.PERSON
            return cluster if is_beside and cluster.kind is mention.kind else None
        return None

    def _for_description(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        beside = self._beside(mention.head)
        if beside is not None and agree(beside, mention):
            yield beside, "apposition"
        if mention.kind is ActorKind.COUNTRY:
            yield from self._for_state(mention)
            return
        holder = self._name_before(mention)
        if holder is not None:
            yield holder, "office-after-name"
        if mention.noun == _PEOPLE:
            yield from self._people(mention)
        for noun in _wider(mention):
            for cluster in reversed(self.by_noun[noun][-_WINDOW:]):
                if same_description(cluster, mention):
                    yield cluster, "same-description"

    def _for_state(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        code = mention.country
        if mention.leader:
            leader = self.by_last_name.get(mention.leader)
            code = (leader.country if leader is not None else None) or code
            if code is None and leader is not None and self.countries:
                code = self.countries.most_common(1)[0][0]  # of whom the article tells
        elif code is None and mention.noun in title_words("cabinets"):
            yield from ((c, "same-description") for c in self._cabinets(mention))
            return
        elif code is None and is_ours(mention.head):
            return
        elif code is None and mention.is_definite and self.countries:
            code = self.countries.most_common(1)[0][0]
        same = self.by_key.get((str(ActorKind.COUNTRY), code or mention.leader))
        if same is not None:
            yield same, "state-of-country"

    def _cabinets(self, mention: Mention) -> Iterator[Cluster]:
        """Give the latest of "the Sol *administration*", which many a state may have."""
        told = self.by_noun[mention.noun][-1:] if mention.is_definite else []
        return iter([] if is_ours(mention.head) else told)

    # pronouns ----------------------------------------------------------------

    def _for_pronoun(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        if mention.rule == "relative-pronoun":
            antecedent = self.by_token.get(mention.head.head.head.i)
            if antecedent is not None:
                yield antecedent, "relative-pronoun"
            return
        found = self._nearest(mention)
        if found is not None:
            yield found, "pronoun"

    def _nearest(self, pronoun: Mention) -> Cluster | None:
        """Find whom a pronoun most likely means, nearest first until none can weigh more.

        "They" and "it" are left open where another weighs nearly as much.
        """
        gender = pronoun_gender(pronoun.noun)
        margin = 1.0 if gender else _CLEARLY
        weights: dict[int, tuple[float, Cluster]] = {}
        most = 0.0
        for earlier, cluster in reversed(self.recent[-_WINDOW:]):
            if heaviest(earlier, pronoun) * margin <= most:
                break
            if not can_stand_for(pronoun.noun, cluster):
                continue
            weight = salience(earlier, pronoun, cluster)
            if weight > weights.get(id(cluster), (0.0,))[0] and not governs(pronoun, earlier):
                weights[id(cluster)] = (weight, cluster)
                most = max(most, weight)
        ordered = sorted(weights.values(), key=itemgetter(0), reverse=True)
        is_clear = len(ordered) < 2 or ordered[0][0] >= margin * ordered[1][0]
        return ordered[0][1] if ordered and is_clear else None

    # memory ------------------------------------------------------------------

    def _beside(self, head: Token) -> Cluster | None:
        """Find the participant this noun is set beside or said to be."""
        if relation(head) is Relation.APPOSITION:
            return self.by_token.get(head.head.i)
        for child in children(head, Relation.APPOSITION):
            if child.i in self.by_token:
                return self.by_token[child.i]
        if any(children(head, Relation.COPULA)):
            return next(
                (self.by_token[s.i] for s in subjects(head) if s.i in self.by_token), None
            )
        return None

    def _remember(self, mention: Mention, cluster: Cluster) -> None:
        self.by_token[mention.head.i] = cluster
        self.recent.append((mention, cluster))
        if mention.form is Form.PRONOUN:
            return
        if mention.key:
            self.by_key.setdefault((str(mention.kind), mention.key), cluster)
        if mention.leader:
            self.by_key.setdefault((str(mention.kind), mention.leader), cluster)
        if mention.kind is ActorKind.COUNTRY and mention.country:
            self.countries[mention.country] += 1
        if mention.kind is ActorKind.PERSON and mention.form is Form.NAME:
            self.by_last_name[mention.key.split()[-1]] = cluster
        if mention.kind is ActorKind.ORGANIZATION and mention.form is Form.NAME:
            self.by_initials.setdefault(initials(mention.name), cluster)
        for noun in dict.fromkeys((mention.noun, *nouns_of(mention))):
            if noun and cluster not in self.by_noun[noun][-_WINDOW:]:
                self.by_noun[noun].append(cluster)


def _wider(mention: Mention) -> tuple[str, ...]:
    """Give the nouns to look a description up by: of a crowd, the plain one too."""
    last = mention.noun.rpartition(" ")[2]
    is_crowd = mention.kind is ActorKind.GROUP and last != mention.noun
    return (mention.noun, last) if is_crowd else (mention.noun,)
