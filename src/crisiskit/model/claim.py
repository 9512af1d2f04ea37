"""Who said what."""

import attrs

from crisiskit.model.actor import Participant
from crisiskit.model.checks import check_not_empty, to_tuple, tuple_of
from crisiskit.model.content_id import ContentId
from crisiskit.model.fields import code, maybe, several
from crisiskit.model.moment import Moment
from crisiskit.model.provenance import Provenance
from crisiskit.model.span import Span
from crisiskit.ontology.claim_code import Certainty, ClaimKind, Polarity

__all__ = ["Claim"]


@attrs.frozen(kw_only=True)
class Claim(Provenance):
    """One attribution: a source, a cue, a content.

    Attributes:
        content: What is attributed, in pieces where the cue splits it; at least one.
        speakers: Who is quoted, several when joint; empty when nobody is named.
        cue: The words of saying ("said", "according to"); None where there are none.
        kind: Direct, indirect or mixed.
        polarity: Negative if source and cue turn the content down.
        certainty: How sure the source is.
        addressees: To whom it was said.
        moment: When it was said; None if the text does not say.
        about: Ids of the events and policies the content tells of.
        evidence: The sentences that hold it; at least one.
        id: Made from the content unless given.

    Raises:
        InvalidRecordError: If content or evidence is empty.
    """

    content: tuple[Span, ...] = attrs.field(
        converter=to_tuple, validator=[check_not_empty, tuple_of(Span)]
    )
    evidence: tuple[Span, ...] = attrs.field(
        converter=to_tuple, validator=[check_not_empty, tuple_of(Span)]
    )
    speakers: tuple[Participant, ...] = several(Participant)
    cue: Span | None = maybe(Span)
    kind: ClaimKind = code(ClaimKind, ClaimKind.INDIRECT)
    polarity: Polarity = code(Polarity, Polarity.POSITIVE)
    certainty: Certainty = code(Certainty, Certainty.CERTAIN)
    addressees: tuple[Participant, ...] = several(Participant)
    moment: Moment | None = maybe(Moment)
    about: tuple[str, ...] = several(str)
    id: str = ContentId("claim")
