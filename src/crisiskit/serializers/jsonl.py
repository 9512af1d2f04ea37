"""Extractions as JSON Lines: one a line, for streams and large collections."""

from collections.abc import Iterable, Iterator
from typing import IO

import attrs

from crisiskit.model import Extraction
from crisiskit.serializers.json_text import decode, encode
from crisiskit.serializers.plain import from_plain, to_plain

__all__ = ["JsonLines"]


@attrs.frozen
class JsonLines:
    """Write and read extractions one a line, with sorted keys.

    Nothing is lost, and equal extractions make equal lines. Blank lines are skipped
    when reading.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write *extractions* to *stream*, each line as its extraction comes."""
        for extraction in extractions:
            stream.write(encode(to_plain(extraction)) + "\n")

    def load(self, stream: IO[str], /) -> Iterator[Extraction]:
        """Yield the extractions of *stream* one by one, as its lines are read.

        Raises:
            DecodeError: At the first line that is no extraction; the message names
                the line and each faulty field in it.
        """
        for number, line in enumerate(stream, start=1):
            if line.strip():
                where = f"line {number}"
                yield from_plain(decode(line, where=where), Extraction, where=where)
