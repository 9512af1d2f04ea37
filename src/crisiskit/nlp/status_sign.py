"""A status and the word that gives it."""

import attrs
from spacy.tokens import Token

from crisiskit.ontology.event_status import EventStatus

__all__ = ["Factuality"]


@attrs.frozen
class Factuality:
    """What the words say about whether something happens.

    Attributes:
        status: The status; never ``historical``, which takes a date to tell.
        cue: The word that says so; None if only the tense does.
    """

    status: EventStatus
    cue: Token | None = None
