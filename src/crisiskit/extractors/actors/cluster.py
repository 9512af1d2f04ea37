"""One participant as it is put together: its mentions, each with why it is one of them."""

from bisect import insort

import attrs

from crisiskit.extractors.actors.gender import gender_of
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.telling import telling_words
from crisiskit.ontology import ActorKind, Sector

__all__ = ["Cluster", "Link"]


_BESIDE = frozenset({"apposition", "office-after-name", "office-before-name"})


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
        links: Its mentions with their reasons, in the order they were linked.
        mentions: Its mentions, in text order.
        kind: What it is, by its first mention.
        tellings: How often it is told of; what is set beside a name tells it no second time.
        is_named: Whether any mention is a name.
        name_keys: Its names, casefolded, in the order told.
        has_ranks: Whether its name was told with those who fight for it ("M23 *rebels*").
        gender: "he" or "she", once a noun, a given name or a pronoun has shown it.
        owner: To whom it belongs or whom it leads, if its words say so.
    """

    kind: ActorKind
    links: list[Link] = attrs.field(factory=list)
    mentions: list[Mention] = attrs.field(factory=list)
    tellings: int = 0
    is_named: bool = False
    has_ranks: bool = False
    name_keys: dict[str, None] = attrs.field(factory=dict)
    owner: "Cluster | None" = None
    gender: str | None = None
    _countries: dict[str, int] = attrs.field(factory=dict)
    _read: int = 0
    _words: set[str] = attrs.field(factory=set)
    _names: set[str] = attrs.field(factory=set)

    @property
    def country(self) -> str | None:
        """The country its mentions show most often; the first of equals."""
        return max(self._countries, key=self._countries.__getitem__, default=None)

    @property
    def sectors(self) -> tuple[Sector, ...]:
        """The sectors its mentions show, in the order told; of a state always its government."""
        if self.kind is ActorKind.COUNTRY:
            return (Sector.GOV,)
        told = dict.fromkeys(s for mention in self.mentions for s in mention.sectors)
        return tuple(told)

    @property
    def told_words(self) -> set[str]:
        """The words its mentions tell it by."""
        self._read_on()
        return self._words

    @property
    def told_names(self) -> set[str]:
        """Its names and descriptions, as told."""
        self._read_on()
        return self._names

    def _read_on(self) -> None:
        """Take in the mentions since the last look, so that all looks cost one pass."""
        for link in self.links[self._read :]:
            owners = (role.of or "" for role in link.mention.roles)
            self._words |= telling_words(link.mention).union(
                *(o.casefold().split() for o in owners)
            )
            self._names.add(link.mention.name)
        self._read = len(self.links)

    def belongs_to(self, country: str) -> None:
        """Count *country*, which something outside its mentions shows."""
        self._countries[country] = self._countries.get(country, 0) + 1

    @property
    def is_plural(self) -> bool:
        """Whether it is several."""
        return self.links[0].mention.is_plural

    def add(self, mention: Mention, rule: str) -> None:
        """Take a mention in."""
        self.links.append(Link(mention, rule))
        self.tellings += rule not in _BESIDE
        insort(self.mentions, mention, key=_start)
        if self.gender is None and self.kind is ActorKind.PERSON:
            self.gender = gender_of(mention)
        if mention.country:
            self.belongs_to(mention.country)
        if mention.form is Form.NAME:
            self.is_named = True
            self.has_ranks |= mention.kind is ActorKind.ORGANIZATION and bool(mention.noun)
            self.name_keys[mention.key] = None


def _start(mention: Mention) -> int:
    return mention.span.start
