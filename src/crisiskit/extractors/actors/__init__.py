"""One Actor per real-world participant: mentions found, linked, coded."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

import attrs

from crisiskit.extractors.actors.agreement import SUBJECTS
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.descriptions import description_mentions
from crisiskit.extractors.actors.headline import without_guesses
from crisiskit.extractors.actors.homeland import tell_homeland
from crisiskit.extractors.actors.linking import link
from crisiskit.extractors.actors.mention import INNER, Form, Mention
from crisiskit.extractors.actors.names import name_mentions
from crisiskit.extractors.actors.nouns import titles
from crisiskit.extractors.actors.offices import capitals, seats, title_words
from crisiskit.extractors.actors.own import OwnActors, read_own
from crisiskit.extractors.actors.part import takes_part
from crisiskit.extractors.actors.pronouns import pronoun_mentions
from crisiskit.extractors.actors.same_states import without_repeated_states
from crisiskit.extractors.actors.speech import spoken_pronouns
from crisiskit.extractors.actors.words import Words
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Place, Role
from crisiskit.nlp.doc import Token
from crisiskit.nlp.readable import readable
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation, children, governor, relation
from crisiskit.ontology import ActorKind, Sector

__all__ = ["Actors"]


@attrs.frozen(kw_only=True)
class Actors:
    """Find who takes part: names, descriptions that act, and the pronouns for them.

    Attributes:
        own: Files of actors of a user's own, by path; they come before ours.
    """

    own: OwnActors = attrs.field(factory=OwnActors, converter=read_own)

    produces: ClassVar[tuple[type, ...]] = (Actor,)
    requires: ClassVar[tuple[type, ...]] = (Place,)

    @property
    def digests(self) -> Mapping[str, str]:
        """Fingerprints of the actors of a user's own, by file."""
        return self.own.digests

    def __call__(self, reading: Reading, found: Findings, /) -> Iterator[Actor]:
        """Yield the actors of one article by first mention."""
        for cluster in self.clusters(reading, found):
            if cluster.kind is not ActorKind.COUNTRY or (_acts(cluster) and _is_told(cluster)):
                yield _actor(cluster)

    def clusters(self, reading: Reading, found: Findings, /) -> tuple[Cluster, ...]:
        """Give the participants with why each mention is one of theirs, by first mention.

        Countries that are only places are among them.
        """
        words = Words.of(reading)
        clusters = link(
            _mentions(reading, words, found, self.own), spoken_pronouns(reading, words)
        )
        tell_homeland(clusters, found)
        return without_repeated_states(clusters)


def _acts(cluster: Cluster) -> bool:
    """Tell a state that takes part from a country that is only a place."""
    return any(
        takes_part(mention.head) and not _only_owns(mention) for mention in cluster.mentions
    )


def _only_owns(mention: Mention) -> bool:
    """Tell a country that only says whose somebody is: "*Chad*'s president", "the leader of *Chad*"."""
    above = governor(mention.head)
    if above is None or above.lower_ not in titles():
        return False
    kind = relation(mention.head)
    cases = children(mention.head, Relation.PREPOSITION)
    return kind is Relation.POSSESSOR or (
        kind is Relation.NOMINAL and any(case.lower_ == "of" for case in cases)
    )


def _is_told(cluster: Cluster) -> bool:
    """Tell a state from "the nation" of an article that tells of none."""
    if cluster.country or cluster.is_named:
        return True
    return any(m.noun not in title_words("lands") for m in cluster.mentions if m.noun)


def _mentions(reading: Reading, words: Words, found: Findings, own: OwnActors) -> list[Mention]:
    """Collect the mentions in text order; a description inside a name gives way."""
    doc, text = reading.doc, readable(reading.article.text)
    told = list(name_mentions(doc, words, text, own, found))
    acting = frozenset(m.key for m in told if m.roles or relation(m.head) in SUBJECTS)
    real = (mention for mention in told if not _is_place(mention, found, acting))
    names = list(_outside_titles(without_guesses(real, text, reading.headline)))
    taken = frozenset(i for mention in names for i in _tokens(reading, mention))
    described = description_mentions(words, taken)
    mentions = [*names, *described, *pronoun_mentions(words.pronouns)]
    kept = {m.span: m for m in reversed(mentions) if not _is_outside(m, reading)}
    ordered = sorted(kept.values(), key=lambda m: (m.span.start, -m.span.end))
    return list(_without_inner_modifiers(ordered))


def _without_inner_modifiers(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mark names that modify a participant: "*UN* officials" are one, told as a whole.

    They are told of the UN too, if it takes part elsewhere.
    """
    reach = -1
    for mention in mentions:
        if mention.only_modifies and mention.span.end <= reach:
            yield attrs.evolve(mention, rule=INNER)
        else:
            reach = max(reach, mention.span.end)
            yield mention


def _is_outside(mention: Mention, reading: Reading) -> bool:
    """Tell what stands in boilerplate, and the city or agency of a dateline."""
    line = reading.dateline
    is_dateline = line is not None and line.contains(mention.span)
    return is_dateline or (
        reading.is_boilerplate(mention.span) and not _is_in_caption(mention, reading)
    )


def _is_in_caption(mention: Mention, reading: Reading) -> bool:
    """Tell the names a caption tells of from the credit of its picture."""
    captions = reading.layout.captions
    return mention.form is Form.NAME and any(c.contains(mention.span) for c in captions)


def _outside_titles(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out bodies that only tell whose title it is ("*Army* General Ana Sol")."""
    titled = -1
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if mention.roles and mention.kind is ActorKind.PERSON:
            titled = max(titled, mention.span.end)
        if mention.rule != "body-name" or mention.only_modifies or mention.span.end > titled:
            yield mention


def _is_place(mention: Mention, found: Findings, acting: frozenset[str]) -> bool:
    """Tell a place the pipeline took for a person, who has no title.

    One word in the gazetteer, or what the pipeline took for a place; or what never acts
    and stands where places do.
    """
    if mention.kind is not ActorKind.PERSON or mention.roles or mention.rule == "officer":
        return False
    if mention.key not in acting and _is_where(mention.head):
        return True
    if " " in mention.name and mention.head.ent_type_ != "LOC":
        return False
    return any(place.geonames_id for place in found.places_in(mention.span))


def _is_where(head: Token) -> bool:
    if relation(head) not in (Relation.OBLIQUE, Relation.NOMINAL):
        return False
    return any(case.lower_ in _WHERE for case in children(head, Relation.PREPOSITION))


_WHERE = frozenset({"near", "in", "at", "outside", "inside", "around", "across", "towards"})


def _tokens(reading: Reading, mention: Mention) -> Iterator[int]:
    stretch = reading.doc.char_span(
        mention.span.start, mention.span.end, alignment_mode="expand"
    )
    return iter(()) if stretch is None else (token.i for token in stretch)


def _actor(cluster: Cluster) -> Actor:
    mentions = cluster.mentions
    best = min(mentions, key=_rank)
    names = [_on_a_line(m.name) for m in mentions if m.form is not Form.PRONOUN]
    name = _on_a_line(best.name)
    return Actor(
        name=name,
        kind=cluster.kind,
        country=cluster.country,
        sectors=_sectors(cluster),
        roles=_roles(mentions),
        identifiers={k: v for m in mentions for k, v in m.identifiers.items()},
        aliases=tuple(dict.fromkeys(other for other in names if other != name)),
        mentions=tuple(dict.fromkeys(mention.span for mention in mentions)),
        rule=best.rule,
    )


def _unbroken(role: Role) -> Role:
    """Give a role whose words stand on one line."""
    if "\n" not in f"{role.title}{role.of}":
        return role
    title, owner = (_on_a_line(words or "") or None for words in (role.title, role.of))
    return attrs.evolve(role, title=title, of=owner)


def _on_a_line(words: str) -> str:
    """Join words that a line break parts; others are given as they are."""
    return " ".join(words.split()) if "\n" in words else words


def _rank(mention: Mention) -> tuple[int, bool, int, bool, int]:
    """Prefer names to descriptions, full names to parts, those that stand alone, earlier to later.

    What ends in small letters ("the UN food agency"), or names a seat ("Brussels"), only half names.
    """
    order = {Form.NAME: 0, Form.DESCRIPTION: 1, Form.PRONOUN: 2}
    words = mention.name.split()
    is_seat = mention.name in seats() or mention.name in capitals()
    is_half = mention.form is Form.NAME and (words[-1].islower() or is_seat)
    return order[mention.form], is_half, -len(words), mention.only_modifies, mention.span.start


def _sectors(cluster: Cluster) -> tuple[Sector, ...]:
    """Give its own sectors, or those of the body it belongs to."""
    told = cluster.sectors
    if not told and cluster.owner is not None and cluster.owner.kind in _LENDERS:
        told = cluster.owner.sectors
    return told[:3]


_LENDERS = (ActorKind.ORGANIZATION, ActorKind.GROUP)


def _roles(mentions: list[Mention]) -> tuple[Role, ...]:
    """Give each office once; told without whose it is, only if it never is told with it."""
    seen: dict[tuple[str | None, str | None], Role] = {}
    for mention in mentions:
        for role in map(_unbroken, mention.roles):
            seen.setdefault((role.title and role.title.casefold(), role.of), role)
    owned = {title for title, of in seen if of}
    return tuple(role for (title, of), role in seen.items() if of or title not in owned)
