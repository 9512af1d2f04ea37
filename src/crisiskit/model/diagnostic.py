"""What went wrong, or was left out, while an article was read."""

from enum import StrEnum

import attrs

from crisiskit.model.checks import check_not_empty, check_text
from crisiskit.model.fields import code

__all__ = ["Diagnostic", "Severity"]


class Severity(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"  # a step failed; its records are missing
    WARNING = "warning"  # something was skipped
    INFO = "info"


@attrs.frozen(kw_only=True)
class Diagnostic:
    """One report about one article.

    Attributes:
        source: Name of the step or extractor that reports.
        message: What happened and what to do, in a sentence.
        severity: How much it weighs.
    """

    source: str = attrs.field(validator=[check_text, check_not_empty])
    message: str = attrs.field(validator=check_text)
    severity: Severity = code(Severity, Severity.ERROR)
