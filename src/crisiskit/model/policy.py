"""A measure somebody takes, plans, asks for or blocks."""

import attrs
from attrs import validators

from crisiskit.model.actor import Participant
from crisiskit.model.checks import check_not_empty, to_tuple, tuple_of
from crisiskit.model.content_id import ContentId
from crisiskit.model.fields import maybe, policy_kind, policy_status, several
from crisiskit.model.figure import Figure
from crisiskit.model.moment import Moment
from crisiskit.model.place import Place
from crisiskit.model.provenance import Provenance
from crisiskit.model.span import Span
from crisiskit.ontology.policy_code import PolicyKind, PolicyStatus

__all__ = ["Policy", "Stage"]


@attrs.frozen(kw_only=True)
class Stage:
    """One step in the life of a measure, as the article tells it.

    Attributes:
        status: The step.
        span: The words that tell it.
        moment: When; None if the text does not say.
    """

    status: PolicyStatus = attrs.field(converter=policy_status)
    span: Span = attrs.field(validator=validators.instance_of(Span))
    moment: Moment | None = maybe(Moment)


@attrs.frozen(kw_only=True)
class Policy(Provenance):
    """One measure of one deciding party.

    Attributes:
        kind: What the measure does, by content; namespaced codes are legal.
        title: The words for the measure.
        status: The latest step told.
        evidence: The sentences that tell it; at least one.
        issuers: Whose measure it is: who takes, plans or pays for it.
        requested_by: Who asks for it.
        opposed_by: Who speaks or votes against it.
        targets: Whom it bears down on or binds.
        beneficiaries: Whom it is to help.
        status_cue: The words that tell the status; None if nothing does.
        stages: Every step told, in text order.
        moment: First day of the measure; None if the text ties none to it.
        until: When it ends; None if the text does not say.
        amounts: Money figures, then personnel.
        places: Where it holds.
        claims: Ids of the claims that report it.
        id: Made from the content unless given.

    Raises:
        InvalidRecordError: If there is no evidence.
    """

    kind: PolicyKind | str = attrs.field(converter=policy_kind)
    title: Span = attrs.field(validator=validators.instance_of(Span))
    status: PolicyStatus = attrs.field(converter=policy_status)
    evidence: tuple[Span, ...] = attrs.field(
        converter=to_tuple, validator=[check_not_empty, tuple_of(Span)]
    )
    issuers: tuple[Participant, ...] = several(Participant)
    requested_by: tuple[Participant, ...] = several(Participant)
    opposed_by: tuple[Participant, ...] = several(Participant)
    targets: tuple[Participant, ...] = several(Participant)
    beneficiaries: tuple[Participant, ...] = several(Participant)
    status_cue: Span | None = maybe(Span)
    stages: tuple[Stage, ...] = several(Stage)
    moment: Moment | None = maybe(Moment)
    until: Moment | None = maybe(Moment)
    amounts: tuple[Figure, ...] = several(Figure)
    places: tuple[Place, ...] = several(Place)
    claims: tuple[str, ...] = several(str)
    id: str = ContentId("policy")
