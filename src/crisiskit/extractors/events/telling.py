"""One telling of an event: what one sentence says of it."""

import attrs

from crisiskit.extractors.events.frame import Frame
from crisiskit.extractors.events.operators import Coded
from crisiskit.model import Figure, Moment, Participant, Place, Span
from crisiskit.ontology import EventStatus

__all__ = ["Telling"]


@attrs.define(kw_only=True, eq=False)
class Telling:
    """What one sentence tells of an event; several may be the same happening.

    Attributes:
        type: Event type.
        modes: Modes, in the order they were seen.
        frame: The frame that fired.
        lemma: Lemma of the word that names the act.
        trigger: The words that name the act.
        status: Whether it happened.
        cue: The words that say so.
        actors: Who does it.
        recipients: To whom.
        persons: Those of the recipients who are one human being.
        moment: When; None if the sentence does not say.
        places: Where, most specific first.
        named: Places its own words name; the others are understood from around it.
        likely: The only place of its sentence, if none hangs on its words.
        figures: Numbers that measure it.
        sentence: Index of the sentence.
        evidence: The sentence.
        is_definite: Whether its noun is spoken of as known ("the attack").
        is_noun: Whether a noun names it.
        is_headline: Whether it stands in the headline.
        is_quoted: Whether a speaker tells its time, as seen from another day maybe ("today").
        coded: The match it was made from.
    """

    type: str
    modes: tuple[str, ...]
    frame: Frame
    lemma: str
    trigger: Span
    status: EventStatus
    cue: Span | None
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    moment: Moment | None
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]
    sentence: int
    evidence: Span
    likely: tuple[Place, ...] = ()
    named: tuple[Place, ...] = ()
    persons: tuple[Participant, ...] = ()
    is_definite: bool = False
    is_noun: bool = False
    is_headline: bool = False
    is_quoted: bool = False
    coded: Coded | None = None
