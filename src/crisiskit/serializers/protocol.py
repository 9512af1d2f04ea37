"""The shapes of serializers."""

from collections.abc import Iterable, Iterator
from typing import IO, Any, Protocol, runtime_checkable

from crisiskit.model import Extraction

__all__ = ["LosslessSerializer", "Serializer"]


class Serializer(Protocol):
    """One format extractions can be written in.

    Nothing is inherited. The stream is a text stream, opened with ``newline=""``; a
    format of bytes has an attribute ``binary = True`` and is given a binary one.
    A format that drops fields says in its docstring which.
    """

    def dump(self, extractions: Iterable[Extraction], stream: IO[Any], /) -> None:
        """Write *extractions* one by one, as they come."""


@runtime_checkable
class LosslessSerializer(Serializer, Protocol):
    """A format from which equal extractions can be read again."""

    def load(self, stream: IO[Any], /) -> Iterator[Extraction]:
        """Yield the extractions of *stream* as it is read.

        Raises:
            DecodeError: If the stream is not of this format.
        """
