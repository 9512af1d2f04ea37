"""How a record was found: the fields every record ends with."""

import attrs

from crisiskit.model.checks import check_confidence
from crisiskit.model.fields import maybe

__all__ = ["Provenance"]


@attrs.frozen(kw_only=True)
class Provenance:
    """What found a record.

    Attributes:
        extractor: Name of the extractor; filled by the pipeline if left None.
        rule: Stable name of the rule that fired; None if the extractor has just one.
        confidence: Measured precision of that rule on development data, 0 to 1;
            None if it was not measured.
    """

    extractor: str | None = maybe(str)
    rule: str | None = maybe(str)
    confidence: float | None = attrs.field(default=None, validator=check_confidence)
