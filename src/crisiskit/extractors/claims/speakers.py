"""Which actors the sources of an attribution are; new ones for those nobody knew."""

from collections.abc import Iterator
from functools import cached_property

import attrs

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.cue_lexicon import CueLexicon
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source, source_of_phrase
from crisiskit.extractors.claims.turns import Turns
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Participant, Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, noun_phrase, span_of
from crisiskit.nlp.things import is_thing
from crisiskit.ontology import ActorKind, Sector
from crisiskit.places.countries import country_of, demonym_countries

__all__ = ["Speakers"]

_NOMINAL = ("DT", "JJ", "NN", "CD", "HYPH", "PRP$")
_NOUNS = frozenset({"NN", "NNP", "NNPS"})
_FUNCTION = frozenset({"DT", "PRP", "WP", "WDT", "IN", "CC", "CD", "JJ", "JJS", "JJR"})
_INDEFINITE = frozenset({"a", "an", "another", "one"})
# "Some", "many", "two in three" stand for people.
_SEVERAL = frozenset({"NNS", "NNPS", "DT", "JJ", "CD"})
_SHARES = frozenset({"percent", "majority", "half", "quarter", "share", "number", "dozen"})


class Speakers:
    """The actors known in one article, asked by who speaks.

    Attributes:
        made: Actors of sources that no actor was known for, by name: polls, papers, "some
            voters". Pronouns make none.
    """

    def __init__(self, passage: Passage, found: Findings) -> None:
        """Look at the actors of *found* in *passage*."""
        self.made: dict[str, Actor] = {}
        self._passage = passage
        self._found = found
        self._turns = Turns(passage)

    def of(self, attribution: Attribution) -> Iterator[Participant]:
        """Name the actors of the sources, each once, with the whole noun phrase as written.

        Asked in the order of the cues: "they" and "it" are who spoke before.
        """
        named = tuple(self._of(attribution))
        if attribution.sources and not named:
            echoed = self._turns.echoed(attribution)
            span = attribution.sources[0].span
            named = tuple(Participant(actor=actor.id, span=span) for actor in echoed)
        self._turns.note(attribution, [self._actor(one) for one in named])
        yield from named

    def _of(self, attribution: Attribution) -> Iterator[Participant]:
        named = set()
        for source in attribution.sources:
            for one in _each(source):
                known = self._known(one)
                if known is not None and known.actor not in named:
                    named.add(known.actor)
                    yield attrs.evolve(known, span=source.span)

    def _actor(self, one: Participant) -> Actor:
        made = (actor for actor in self.made.values() if actor.id == one.actor)
        return self._by_id.get(one.actor) or next(made)

    def _known(self, source: Source) -> Participant | None:
        return (
            self._found.participant_at(span_of(source.head))
            or self._at_start(source.span)
            or self._at_end_of_title(source)
            or self._by_name(source)
            or self._before_participle(source)
            or self._new(source)
        )

    def _at_start(self, span: Span) -> Participant | None:
        """Give the actor a noun phrase begins with: "Voss, in a televised speech"."""
        inside = self._found.participants_in(span)
        return next((one for one in inside if one.span and one.span.start == span.start), None)

    def _at_end_of_title(self, source: Source) -> Participant | None:
        """Give the actor a title ends with: "governor *Ina Voss*, a former judge".

        Parsers take the title, or its first word, for the head at times.
        """
        last = source.span.start
        tokens = self._passage.tokens
        start, end = map(self._passage.token_at, (source.span.start, source.span.end))
        for token in tokens[start:end]:
            if not token.tag_.startswith(_NOMINAL):
                break
            last = token.idx + len(token)
        inside = self._found.participants_in(source.span)
        return next((one for one in inside if one.span and one.span.end == last), None)

    def _before_participle(self, source: Source) -> Participant | None:
        """Give whom a participle tells more of, read as the noun: "*Voss* working there said"."""
        named = (span_of(noun) for noun in children(source.head, Relation.SUBJECT))
        known = (self._found.participant_at(span) for span in named)
        return next((one for one in known if one is not None), None)

    def _by_name(self, source: Source) -> Participant | None:
        """Give the one actor of that name, where the pipeline missed it in this place."""
        head = source.head
        if not head.text[:1].isupper() or not self._is_bare_name(source):
            return None
        actor = self._named.get(head.text)
        return None if actor is None else Participant(actor=actor, span=source.span)

    def _is_bare_name(self, source: Source) -> bool:
        """Tell "Voss", "Mr. Voss" and "Voss, 70", but not "the Adun office", of one actor.

        Taggers take rare names for anything.
        """
        if source.span == span_of(source.head):
            return source.head.tag_ not in _FUNCTION
        first = self._passage.token_at(source.span.start)
        words = self._passage.tokens[first : source.head.i + 1]
        return bool(words) and all(word.tag_ == "NNP" for word in words)

    def _new(self, source: Source) -> Participant | None:
        """Make an actor of a noun phrase; one phrase met twice is one actor."""
        head = source.head
        kind = kind_of_source(head, self._passage.lexicon)
        is_name = head.text[:1].isupper() and head.tag_ != "NN"
        is_one_more = head.left_edge.lower_ in _INDEFINITE  # "a Nevada farmer", of no name
        if kind is None or (is_name and head.text in self._named and not is_one_more):
            return None  # one of several of that name
        span = noun_phrase(head)
        name = " ".join(self._passage.text[span.start : span.end].split())
        actor = self.made.get(name.casefold())
        if actor is None:
            actor = _made(name, kind, span)
            self.made[name.casefold()] = actor
        return Participant(actor=actor.id, span=source.span)

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self._found.actors}

    @cached_property
    def _named(self) -> dict[str, str | None]:
        """Index the actors by name, alias, and last name of persons; None if several share it."""
        named: dict[str, str | None] = {}
        for actor in self._found.actors:
            names = {actor.name, *actor.aliases}
            if actor.kind == "person":
                names |= {name.rpartition(" ")[2] for name in names if name[:1].isupper()}
            for name in sorted(names):
                named[name] = actor.id if named.get(name, actor.id) == actor.id else None
        return named


def _made(name: str, kind: ActorKind, span: Span) -> Actor:
    """Make an actor; a country's name that a parse took for something else is a country's."""
    code = country_of(name) if name[:1].isupper() and not demonym_countries(name) else None
    if code is None:
        return Actor(name=name, kind=kind, mentions=(span,), rule="source")
    return Actor(
        name=name,
        kind=ActorKind.COUNTRY,
        country=code,
        sectors=(Sector.GOV,),
        mentions=(span,),
        rule="source",
    )


def _each(source: Source) -> Iterator[Source]:
    """Yield joint sources one by one: "*Egypt* and *Qatar*"."""
    if not source.joint:
        yield source
        return
    for head in (*source.joint, source.head):
        yield source_of_phrase(head)


def kind_of_source(head: Token, lexicon: CueLexicon) -> ActorKind | None:
    """Tell what sort of actor speaks by a noun nobody knew; None if the word names nobody."""
    if head.lemma_.lower() in lexicon.papers or head.ent_type_ == "ORG":
        return ActorKind.ORGANIZATION
    if is_thing(head):
        return None
    if head.tag_ in _SEVERAL or head.lemma_ in _SHARES:
        return ActorKind.GROUP
    is_name = head.is_title and head.tag_.startswith("VB")  # taken for a verb
    return ActorKind.PERSON if is_name or head.tag_ in _NOUNS else None
