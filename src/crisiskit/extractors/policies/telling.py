"""One telling of a measure as a record."""

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.details import amounts_of, moments_of, places_of
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.parties import Parties
from crisiskit.extractors.policies.told import Told
from crisiskit.model import Policy, Span, Stage
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import span_of

__all__ = ["Telling", "policy_of"]


@attrs.frozen(kw_only=True, eq=False)
class Telling:
    """A measure, the step that is told of it, and who is named with it.

    Attributes:
        measure: What it is.
        told: How far it has come.
        parties: Whose it is, and whom it is about.
        shape: By which sort of rule it was found.
    """

    measure: Measure
    told: Told
    parties: Parties
    shape: str


def policy_of(
    telling: Telling, title: Span, sentence: Span, reading: Reading, found: Findings
) -> Policy:
    """Make the record of one telling in a *sentence*."""
    measure, told, parties = telling.measure, telling.told, telling.parties
    cue = span_of(told.cue)
    moment, until = moments_of(measure, told, sentence, found, reading.article.text)
    return Policy(
        kind=measure.kind,
        title=title,
        status=told.status,
        status_cue=cue,
        evidence=(sentence,),
        issuers=parties.issuers,
        requested_by=parties.requested_by,
        opposed_by=parties.opposed_by,
        targets=parties.targets,
        beneficiaries=parties.beneficiaries,
        stages=(Stage(status=told.status, span=cue, moment=moment),),
        moment=moment,
        until=until,
        amounts=amounts_of(title, measure, found),
        places=places_of(title, measure, told, sentence, found),
        claims=tuple(claim.id for claim in found.claims_over(span_of(measure.head))),
        rule=f"{measure.kind}-{telling.shape}",
    )
