"""Which mentions mean the same participant: a deterministic sieve.

Each mention, in text order, joins the first earlier participant that a step links it
to; the steps stand in the order of their precision. Every lookup is by key or looks
back over a bounded window, so the work grows linearly with the text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import attrs
from spacy.tokens import Token

from crisiskit.extractors.actors.lexicon import nouns
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.pronouns import can_stand_for
from crisiskit.nlp.syntax import Relation, children, relation, subjects
from crisiskit.ontology import ActorKind

__all__ = ["Cluster", "Link", "link"]

_WINDOW = 40  # mentions a pronoun or description looks back over
_FARTHEST = 120  # tokens between a pronoun and whom it stands for


@attrs.frozen(eq=False)
class Link:
    """Why a mention belongs to a participant: a stable rule name."""

    mention: Mention
    rule: str


@attrs.define(eq=False)
class Cluster:
    """The mentions of one participant, in text order, each with its reason.

    What is asked of it often is counted as mentions come in, so that a participant
    named a thousand times costs no more a mention than one named twice.

    Attributes:
        links: Its mentions with their reasons.
        kind: What it is, by its first mention.
        is_named: Whether any mention is a name.
        name_keys: Its names, casefolded, in the order told.
    """

    kind: ActorKind
    links: list[Link] = attrs.field(factory=list)
    is_named: bool = False
    name_keys: dict[str, None] = attrs.field(factory=dict)
    _countries: Counter[str] = attrs.field(factory=Counter)

    @property
    def mentions(self) -> list[Mention]:
        """The mentions, in text order."""
        return [link.mention for link in self.links]

    @property
    def country(self) -> str | None:
        """The country its mentions show most often; the first of equals."""
        return max(self._countries, key=self._countries.__getitem__, default=None)

    @property
    def is_plural(self) -> bool:
        """Whether it is several."""
        return self.links[0].mention.is_plural

    def add(self, mention: Mention, rule: str) -> None:
        """Take a mention in."""
        self.links.append(Link(mention, rule))
        if mention.country:
            self._countries[mention.country] += 1
        if mention.form is Form.NAME:
            self.is_named = True
            self.name_keys[mention.key] = None


def link(mentions: Iterable[Mention]) -> tuple[Cluster, ...]:
    """Group *mentions*, given in text order, into participants, by first mention.

    Pronouns that nothing fits are left out.
    """
    sieve = _Sieve()
    for mention in mentions:
        sieve.take(mention)
    return tuple(sieve.clusters)


@attrs.define(eq=False)
class _Sieve:
    clusters: list[Cluster] = attrs.field(factory=list)
    by_key: dict[tuple[str, str], Cluster] = attrs.field(factory=dict)
    by_last_name: dict[str, Cluster] = attrs.field(factory=dict)
    by_noun: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
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
        beside = self._beside(mention.head)
        if beside is not None and not beside.is_named and _agree(beside, mention):
            yield beside, "apposition"

    def _for_person(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        words = mention.key.split()
        holder = self.by_last_name.get(words[-1])
        if holder is not None and _compatible_names(holder, words):
            yield holder, "last-name"

    # descriptions ------------------------------------------------------------

    def _for_description(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        beside = self._beside(mention.head)
        if beside is not None and _agree(beside, mention):
            yield beside, "apposition"
        if mention.kind is ActorKind.COUNTRY:
            yield from self._for_state(mention)
            return
        for cluster in reversed(self.by_noun[mention.noun][-_WINDOW:]):
            if _same_description(cluster, mention):
                yield cluster, "same-description"

    def _for_state(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        code = mention.country
        if mention.leader:
            leader = self.by_last_name.get(mention.leader)
            code = leader.country if leader is not None else code
        elif code is None and mention.is_definite and self.countries:
            code = self.countries.most_common(1)[0][0]
        same = self.by_key.get((str(ActorKind.COUNTRY), code or mention.leader))
        if same is not None:
            yield same, "state-of-country"

    # pronouns ----------------------------------------------------------------

    def _for_pronoun(self, mention: Mention) -> Iterator[tuple[Cluster, str]]:
        if mention.rule == "relative-pronoun":
            antecedent = self.by_token.get(mention.head.head.head.i)
            if antecedent is not None:
                yield antecedent, "relative-pronoun"
            return
        fitting = [
            (earlier, cluster)
            for earlier, cluster in self.recent[-_WINDOW:]
            if can_stand_for(mention.noun, cluster.kind, cluster.is_plural)
            and not _governs(mention.head, earlier.head)
        ]
        best = max(fitting, key=lambda pair: _salience(pair[0], mention), default=None)
        if best is not None and _salience(best[0], mention) > 0:
            yield best[1], "pronoun"

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
        for noun in dict.fromkeys((mention.noun, mention.noun.rpartition(" ")[2])):
            if noun and cluster not in self.by_noun[noun][-_WINDOW:]:
                self.by_noun[noun].append(cluster)


def _compatible_names(holder: Cluster, words: list[str]) -> bool:
    """Tell "Sol" and "Ana Sol", who can be one, from "Ana Sol" and "Luis Sol"."""
    for key in holder.name_keys:
        short, long = sorted((words, key.split()), key=len)
        if len(short) > 1 and short[0] not in long and short[0][:1] != long[0][:1]:
            return False
    return True


def _agree(cluster: Cluster, mention: Mention) -> bool:
    people = (ActorKind.PERSON,)
    if (cluster.kind in people) != (mention.kind in people):
        return False
    return cluster.is_plural == mention.is_plural or cluster.kind is ActorKind.GROUP


def _same_description(cluster: Cluster, mention: Mention) -> bool:
    """Same noun, no clash of number or country, and known or several."""
    if cluster.kind is not mention.kind or cluster.is_plural != mention.is_plural:
        return False
    if mention.country and cluster.country and mention.country != cluster.country:
        return False
    if mention.kind is ActorKind.PERSON:
        return mention.is_definite
    noun = nouns().get(mention.noun)
    return mention.is_definite or not (noun is not None and noun.is_bare)


def _governs(pronoun: Token, other: Token) -> bool:
    """A pronoun and its verb's other participants are two ("he met him")."""
    return pronoun.head.i == other.head.i and relation(pronoun) is not Relation.POSSESSOR


_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)


def _salience(earlier: Mention, pronoun: Mention) -> float:
    """Weigh an earlier mention: nearer, subject and named count for more; 0 is too far."""
    distance = pronoun.head.i - earlier.head.i
    if distance > _FARTHEST:
        return 0.0
    weight = 2.0 if relation(earlier.head) in _SUBJECTS else 1.0
    weight *= 1.5 if earlier.form is Form.NAME else 1.0
    return weight / (8 + distance)
