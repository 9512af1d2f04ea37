"""Who is in the article, asked for by word."""

from collections.abc import Iterable

import attrs

from crisiskit.extractors.events.newcomers import Newcomers
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.ontology import ActorKind

__all__ = ["Cast"]

# Rule of actors that are known only because words are attributed to them.
_SOURCE = "source"
_COMMON = frozenset({"NN", "NNS", "JJ", "RB"})
# Sectors of those who bear arms, who kill as well as they are killed.
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "CRM", "INS", "SEP", "SPY", "PRM"})


@attrs.frozen(kw_only=True)
class Cast:
    """The actors of an article.

    Attributes:
        found: What finds them by their mentions.
        newcomers: Those who are told by less than a name or description.
    """

    found: Findings
    newcomers: Newcomers
    _groups: dict[str, str] = attrs.field(alias="groups")
    _timed: frozenset[int] = attrs.field(alias="timed")
    _sources: frozenset[str] = attrs.field(alias="sources")
    _persons: frozenset[str] = attrs.field(alias="persons")
    _unarmed: frozenset[str] = attrs.field(alias="unarmed")

    @classmethod
    def of(cls, found: Findings, text: str) -> "Cast":
        """Make the cast of the article with this *text*."""
        newcomers = Newcomers(found=found, text=text)
        sources = (actor.id for actor in found.actors if actor.rule == _SOURCE)
        persons = (actor.id for actor in found.actors if actor.kind is ActorKind.PERSON)
        spans = (moment.span for moment in found.moments)
        return cls(
            found=found,
            newcomers=newcomers,
            groups=_groups(found.actors, text),
            timed=frozenset(i for span in spans for i in range(span.start, span.end)),
            sources=frozenset(sources),
            persons=frozenset(persons),
            unarmed=frozenset(actor.id for actor in found.actors if _is_unarmed(actor)),
        )

    def is_time(self, word: Token) -> bool:
        """Tell a word that says when: nobody takes part in an act "on 5 *May*"."""
        return word.idx in self._timed

    def at(self, word: Token) -> Participant | None:
        """Give whom the noun phrase of *word* names; None if it names none.

        What only speaks ("*a declaration* demanding …") takes part in nothing.
        """
        party = self.found.participant_at(syntax.span_of(word))
        if party is None or not self._sources or party.actor not in self._sources:
            return party
        return None if word.tag_ in _COMMON else party

    def is_person(self, party: Participant) -> bool:
        """Tell one human being, known by name or description, from bodies and crowds."""
        return party.actor in self._persons

    def is_unarmed(self, party: Participant) -> bool:
        """Tell persons, one or many, from those who bear arms and from bodies."""
        return party.actor in self._persons or party.actor in self._unarmed

    def behind(self, modifier: Token) -> Participant | None:
        """Give the group a modifier means: in "*gang* violence" the gangs named elsewhere."""
        actor = self._groups.get(_stem(modifier.lower_))
        return (
            None if actor is None else Participant(actor=actor, span=syntax.span_of(modifier))
        )


def _is_unarmed(actor: Actor) -> bool:
    return actor.kind is ActorKind.GROUP and _ARMED.isdisjoint(actor.sectors)


def _groups(actors: Iterable[Actor], text: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for actor in actors:
        if actor.kind in (ActorKind.GROUP, ActorKind.ORGANIZATION):
            for mention in actor.mentions:
                words = text[mention.start : mention.end].lower().split()
                known.setdefault(_stem(words[-1]), actor.id)
    return known


def _stem(word: str) -> str:
    return word.removesuffix("s")
