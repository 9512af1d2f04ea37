"""One line an event, for people in a hurry."""

from collections.abc import Iterable
from typing import IO

import attrs

from crisiskit import Extraction

__all__ = ["Headlines"]


@attrs.frozen
class Headlines:
    """Write the type and the evidence of every event; there is no way back."""

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write all events, in order."""
        for extraction in extractions:
            for event in extraction.events:
                quoted = " ".join(extraction.quote(event.evidence[0]).split())
                stream.write(f"{event.type}: {quoted}\n")
