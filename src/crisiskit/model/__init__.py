"""The typed core: what an article says, as values that cannot be wrong by form."""

from crisiskit.model.actor import Actor, Participant, Role
from crisiskit.model.article import Article
from crisiskit.model.claim import Claim
from crisiskit.model.content_id import content_id
from crisiskit.model.diagnostic import Diagnostic, Severity
from crisiskit.model.event import Event
from crisiskit.model.extraction import Extraction, Record
from crisiskit.model.figure import Figure
from crisiskit.model.moment import Moment
from crisiskit.model.place import Place
from crisiskit.model.policy import Policy, Stage
from crisiskit.model.producer import Producer
from crisiskit.model.span import Span
from crisiskit.model.spans import spans_of

__all__ = [
    "Actor",
    "Article",
    "Claim",
    "Diagnostic",
    "Event",
    "Extraction",
    "Figure",
    "Moment",
    "Participant",
    "Place",
    "Policy",
    "Producer",
    "Record",
    "Role",
    "Severity",
    "Span",
    "Stage",
    "content_id",
    "spans_of",
]
