"""Extractions as one JSON document, laid out for reading."""

from collections.abc import Iterable, Iterator
from typing import IO

import attrs

from crisiskit.model import Extraction
from crisiskit.serializers.json_text import decode, encode
from crisiskit.serializers.plain import from_plain, to_plain

__all__ = ["Json"]


@attrs.frozen
class Json:
    """Write and read extractions as a JSON list, indented, with sorted keys.

    Nothing is lost. No extraction makes an empty list. A file that holds one bare
    extraction instead of a list is read too. To stream many, JSON Lines is better.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[str], /) -> None:
        """Write *extractions* to *stream* as one list."""
        between = "[\n"
        for extraction in extractions:
            stream.write(between + encode(to_plain(extraction), indent=True))
            between = ",\n"
        stream.write("[]\n" if between == "[\n" else "\n]\n")

    def load(self, stream: IO[str], /) -> Iterator[Extraction]:
        """Yield the extractions of *stream*.

        Raises:
            DecodeError: If the stream is no JSON, or an item no extraction; the
                message names every faulty field of the item.
        """
        document = decode(stream.read())
        if not isinstance(document, list):
            yield from_plain(document, Extraction)
            return
        for index, plain in enumerate(document):
            yield from_plain(plain, Extraction, where=f"item {index}")
