"""What the sieve remembers of the participants told so far, by the keys it looks them up."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import attrs

from crisiskit.extractors.actors.acronyms import initials
from crisiskit.extractors.actors.agreement import first_word, is_at_home, nouns_of
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.crowds import crowd_of
from crisiskit.extractors.actors.lexicon import quantity_nouns
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.short_names import short_names
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    nominal_complements,
    possessors,
    relation,
    subjects,
)
from crisiskit.ontology import ActorKind

__all__ = ["OWNERS", "WINDOW", "Memory"]

WINDOW = 40  # mentions a pronoun or description looks back over
OWNERS = (ActorKind.COUNTRY, ActorKind.ORGANIZATION)
_OF = ("of", "for", "at", "from")
_NEAR = 5  # words after "of" among which the head of a body's name stands


def _after_name(mention: Mention) -> Iterator[Token]:
    """Yield the words "of" a body right after a name, whatever the parse ("Ana Sol *of the FAO*")."""
    doc, word = mention.head.doc, mention.head
    while word.i + 1 < len(doc) and word.idx < mention.span.end:
        word = word.nbor()
    if word.lower_ not in _OF:
        return
    for place in range(word.i + 1, min(word.i + _NEAR, len(doc))):
        if not doc[place].tag_.startswith(("DT", "JJ", "NN")):
            return
        yield doc[place]


def _before_name(mention: Mention) -> Iterator[Token]:
    """Yield whose a person is by the apostrophe before, whatever the parse: "the *Red Cross*' Ana Sol"."""
    first = first_word(mention)
    if mention.kind is ActorKind.PERSON and first.i > 1:
        sign, owner = first.nbor(-1), first.nbor(-2)
        if not owner.whitespace_ and (sign.tag_ == "POS" or sign.text in "'’"):
            yield owner


@attrs.define(eq=False)
class Memory:
    """Participants by name, last name (all who bear it), initials, noun and token, and the latest mentions."""

    by_key: dict[tuple[str, str], Cluster] = attrs.field(factory=dict)
    by_last_name: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_first_name: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_inner_name: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_noun: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_crowd: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_initials: dict[str, Cluster] = attrs.field(factory=dict)
    by_part: dict[str, list[Cluster]] = attrs.field(factory=lambda: defaultdict(list))
    by_token: dict[int, Cluster] = attrs.field(factory=dict)
    recent: list[tuple[Mention, Cluster]] = attrs.field(factory=list)
    countries: Counter[str] = attrs.field(factory=Counter)

    def owner(self, mention: Mention, kinds: tuple[ActorKind, ...] = OWNERS) -> Cluster | None:
        """Find whose it is by "of" or a possessor, if it is one of *kinds*."""
        if mention.form is Form.PRONOUN:
            return None
        of = (o.noun for o in nominal_complements(mention.head) if o.preposition in _OF)
        is_name = mention.form is Form.NAME
        named = (*_before_name(mention), *_after_name(mention)) if is_name else ()
        places = (*possessors(mention.head), *of, *named)
        owners = (self._told_by(token) for token in places)
        return next((o for o in owners if o is not None and o.kind in kinds), None)

    def _told_by(self, token: Token) -> Cluster | None:
        """Find who a noun means; of one that only counts them, those it counts."""
        told = self.by_token.get(token.i)
        if told is None and token.lemma_ in quantity_nouns():
            counted = (o.noun.i for o in nominal_complements(token) if o.preposition == "of")
            told = next((self.by_token[i] for i in counted if i in self.by_token), None)
        return told

    def named(self, mention: Mention) -> Cluster | None:
        """Find who is told by this name; of bodies of one name, that of the same country."""
        same = self.by_key.get((str(mention.kind), mention.key))
        if (
            same is None
            or mention.kind is not ActorKind.ORGANIZATION
            or is_at_home(same, mention)
        ):
            return same
        return self.by_key.get((mention.country or "", mention.key))

    def bearer(self, last_name: str) -> Cluster | None:
        """Find who is meant by a last name alone: of a family, whom the article tells of most."""
        bearers = self.by_last_name.get(last_name, [])
        return max(bearers[-WINDOW:], key=lambda cluster: len(cluster.links), default=None)

    def beside(self, head: Token) -> Cluster | None:
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

    def remember(self, mention: Mention, cluster: Cluster) -> None:
        """Take in that *mention* is one of *cluster*."""
        self.by_token[mention.head.i] = cluster
        self.recent.append((mention, cluster))
        if mention.form is Form.PRONOUN:
            return
        if mention.key:
            self.by_key.setdefault((str(mention.kind), mention.key), cluster)
            if mention.country and mention.kind is ActorKind.ORGANIZATION:
                self.by_key.setdefault((mention.country, mention.key), cluster)
        if mention.leader:
            self.by_key.setdefault((str(mention.kind), mention.leader), cluster)
        if mention.kind is ActorKind.COUNTRY and mention.country:
            self.countries[mention.country] += 1
        if mention.form is Form.NAME:
            self._remember_name(mention, cluster)
        for noun in dict.fromkeys((mention.noun, *nouns_of(mention))):
            if noun and cluster not in self.by_noun[noun][-WINDOW:]:
                self.by_noun[noun].append(cluster)
        crowd = crowd_of(mention)
        if crowd and cluster not in self.by_crowd[crowd][-WINDOW:]:
            self.by_crowd[crowd].append(cluster)

    def _remember_name(self, mention: Mention, cluster: Cluster) -> None:
        if mention.kind is ActorKind.ORGANIZATION:
            self.by_initials.setdefault(initials(mention.name), cluster)
            for part in short_names(mention.name):
                if cluster not in self.by_part[part][-WINDOW:]:
                    self.by_part[part].append(cluster)
        if mention.kind is not ActorKind.PERSON:
            return
        words = mention.key.split()
        # "Luna" is short for "Graciela Luna Soto": the first of two last names is
        inner = (self.by_inner_name[word] for word in words[1:-1])
        for bearers in (self.by_last_name[words[-1]], self.by_first_name[words[0]], *inner):
            if cluster not in bearers[-WINDOW:]:
                bearers.append(cluster)
