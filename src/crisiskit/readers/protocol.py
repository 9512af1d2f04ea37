"""The shape of a reader."""

from collections.abc import Iterator
from typing import IO, Protocol

from crisiskit.model import Article

__all__ = ["Reader"]


class Reader(Protocol):
    """One format articles come in.

    Nothing is inherited. The stream gives bytes, so that the reader decides on their
    encoding; it is closed by whoever opened it.
    """

    def read(self, stream: IO[bytes], /) -> Iterator[Article]:
        """Yield the articles of *stream*, in its order.

        Raises:
            InputError: If the stream is not of this format; its kinds are
                EncodingError and DecodeError.
        """
