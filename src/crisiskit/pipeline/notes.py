"""What the records leave open and why, noted for those who ask."""

from crisiskit.extractors.findings import Findings
from crisiskit.model import Severity
from crisiskit.pipeline.log import Log
from crisiskit.places import why_unresolved

__all__ = ["note_open_places"]

_SOURCE = "places"


def note_open_places(found: Findings, log: Log) -> None:
    """Note once for each name why its place has no point: information, no fault."""
    for place in {place.name: place for place in found.places}.values():
        reason = why_unresolved(place)
        if reason is not None:
            log.add(_SOURCE, reason, Severity.INFO)
