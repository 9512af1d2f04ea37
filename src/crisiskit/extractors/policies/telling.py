"""One telling of a measure as a record."""

from collections.abc import Sequence

import attrs

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.details import amounts_of, moments_of, places_of, title_of
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.parties import Parties
from crisiskit.extractors.policies.stage import Told
from crisiskit.model import Policy, Span, Stage
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import span_of

__all__ = ["Setting", "policy_of"]


@attrs.frozen(kw_only=True)
class Setting:
    """Where a measure is told.

    Attributes:
        tokens: The words of the sentence.
        sentence: Where it stands.
        reading: The article.
        found: What was found in it before.
    """

    tokens: Sequence[Token]
    sentence: Span
    reading: Reading
    found: Findings


def policy_of(
    measure: Measure, told: Told, parties: Parties, setting: Setting, shape: str
) -> Policy:
    """Make the record of one telling; *shape* says by which sort of rule it was found."""
    title, found = title_of(measure, told), setting.found
    moment, until = moments_of(measure, told, found, setting.reading.article.text)
    return Policy(
        kind=measure.kind,
        title=title,
        status=told.status,
        status_cue=span_of(told.cue),
        evidence=(setting.sentence,),
        issuers=parties.issuers,
        requested_by=parties.requested_by,
        opposed_by=parties.opposed_by,
        targets=parties.targets,
        beneficiaries=parties.beneficiaries,
        stages=(Stage(status=told.status, span=span_of(told.cue), moment=moment),),
        moment=moment,
        until=until,
        amounts=amounts_of(title, measure, found),
        places=places_of(title, measure, told, setting.sentence, found),
        claims=tuple(claim.id for claim in found.claims_over(span_of(measure.head))),
        rule=f"{measure.kind}-{shape}",
    )
